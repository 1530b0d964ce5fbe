/** 修正系数 — the coefficients of the corrections of CJJ 92; data of the zone, because editions and memory differ. */
export type Corrections = {
  /** R1 = `householdFactor` × share of the water that is read at households (both in percent). */
  readonly householdFactor: number
  /** R2 = `pipeFactor` × (A − `pipeUsual`) × 100 %, A in km per 10⁴ m³ a year, within ± `pipeMost` points. */
  readonly pipeFactor: number
  readonly pipeUsual: number
  readonly pipeMost: number
  /** R3 by the mean outlet pressure in kPa: the last line whose `above` is passed. */
  readonly pressure: readonly { readonly above: number; readonly points: number }[]
  /** R4 when the frost goes deeper than this, in cm. */
  readonly frostAbove: number
  readonly frostPoints: number
}

/** What a supplier knows of its network; null is unknown, and the correction with it. */
export type Network = {
  /** Percent of the supplied water that is read at households. */
  readonly householdShare: number | null
  /** km of pipe (DN75 and wider) per 10⁴ m³ supplied in a year. */
  readonly pipePerSupply: number | null
  readonly pressure: number | null
  readonly frostDepth: number | null
}

/** 总修正值 — R1 … R4 in percent points; a part that is unknown is null and leaves the sum unknown. */
export type Correction = {
  readonly r1: number | null
  readonly r2: number | null
  readonly r3: number | null
  readonly r4: number | null
  readonly total: number | null
}

/** 总修正值 Rn = R1 + R2 + R3 + R4 (CJJ 92-2016, amendment of 2018, 5.2.3). */
export function correctionOf(network: Network, rules: Corrections): Correction {
  const { householdShare, pipePerSupply, pressure, frostDepth } = network
  const r1 = householdShare === null ? null : rounded(rules.householdFactor * householdShare)
  const pipe = pipePerSupply === null ? null : rules.pipeFactor * (pipePerSupply - rules.pipeUsual) * 100
  const r2 = pipe === null ? null : rounded(Math.max(-rules.pipeMost, Math.min(rules.pipeMost, pipe)))
  const r3 = pressure === null ? null : (rules.pressure.findLast(({ above }) => pressure > above)?.points ?? 0)
  const r4 = frostDepth === null ? null : frostDepth > rules.frostAbove ? rules.frostPoints : 0
  const total = r1 === null || r2 === null || r3 === null || r4 === null ? null : rounded(r1 + r2 + r3 + r4)
  return { r1, r2, r3, r4, total }
}

/** A share in percent with two decimals; null of nothing supplied or of what is not known. */
export function percentOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : rounded((100 * part) / whole)
}

/** 综合漏损率 R_WL = (Qs − Qa) / Qs (CJJ 92-2016, amendment of 2018, 5.2.2-2). */
export function grossLossRate(supplied: number | null, authorised: number | null): number | null {
  return percentOf(supplied === null || authorised === null ? null : supplied - authorised, supplied)
}

/** 漏损率 R_BL = R_WL − Rn: what an area is graded by; never mixed with the share that is not billed. */
export function lossRate(gross: number | null, correction: number | null): number | null {
  return gross === null || correction === null ? null : rounded(gross - correction)
}

/** 产销差率 = (Qs − billed) / Qs: holds unbilled use, errors of meters and theft too, so it is another number than the loss rate. */
export function notBilledRate(supplied: number | null, billed: number | null): number | null {
  return grossLossRate(supplied, billed)
}

/** 漏损率评定 — grade 1 up to the first bound, grade 2 up to the second (10 % and 12 %), none beyond. */
export function gradeOf(rate: number | null, bounds: readonly [number, number]): 1 | 2 | 'none' | null {
  if (rate === null) return null
  return rate <= bounds[0] ? 1 : rate <= bounds[1] ? 2 : 'none'
}

function rounded(value: number): number {
  return Math.round(Number((value * 100).toPrecision(12))) / 100
}
