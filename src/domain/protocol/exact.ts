/** 精确数 — a decimal as its digits and their place, so that 123.45 m³ never passes through a binary fraction. */
export type Exact = {
  readonly digits: number
  /** How many of the digits stand behind the point. */
  readonly scale: number
}

/** Reads `31.5`, `-0.07` or `1.2e3`; null when it is no decimal or has more digits than a number holds exactly. */
export function exactOf(told: string | number): Exact | null {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(String(told).trim())
  if (parts === null || `${parts[2]}${parts[3] ?? ''}` === '') return null
  const behind = parts[3] ?? ''
  const scale = behind.length - Number(parts[4] ?? 0)
  const digits = Number(`${parts[1]}${parts[2]}${behind}`)
  if (scale < 0) return held({ digits: digits * 10 ** -scale, scale: 0 })
  return held({ digits, scale })
}

/** The whole number of units of 10⁻ˢ; a digit that has no place there is rounded half away from zero. */
export function atScale({ digits, scale }: Exact, wanted: number): number {
  if (wanted >= scale) return digits * 10 ** (wanted - scale)
  const step = 10 ** (scale - wanted)
  const whole = Math.floor((Math.abs(digits) + step / 2) / step)
  return digits < 0 ? -whole : whole
}

export function textOf({ digits, scale }: Exact): string {
  if (scale === 0) return String(digits)
  const figures = String(Math.abs(digits)).padStart(scale + 1, '0')
  return `${digits < 0 ? '-' : ''}${figures.slice(0, -scale)}.${figures.slice(-scale)}`
}

function held(value: Exact): Exact | null {
  if (!Number.isSafeInteger(value.digits) || value.scale > 12) return null
  return value.digits === 0 ? { digits: 0, scale: value.scale } : value // there is no minus nought
}
