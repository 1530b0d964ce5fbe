/** What a meter last said about itself. */
export type MeterState = { readonly battery: number | null; readonly rsrp: number | null; readonly snr: number | null }

export type HealthRules = {
  /** Millivolt below which a battery is low, and below which it ends. */
  readonly lowBattery: number
  readonly endBattery: number
  /** Power of the reference signal of a cell, dBm: coupling loss = this − RSRP. */
  readonly referencePower: number
  /** Years that a battery lasts at a coupling loss in dB, by rising loss; between two of them along a straight line. */
  readonly life: readonly { readonly loss: number; readonly years: number }[]
}

export type MeterHealth = {
  readonly batteryState: 'ended' | 'low' | 'good' | 'unknown'
  /** dB; null when the meter does not say how well it hears its cell. */
  readonly loss: number | null
  /** Whole years that a new battery lasts where this meter hangs; null when that is not known. */
  readonly lifeYears: number | null
}

/** 电池和信号 — a meter that hears its cell badly sends at full power and dies years early: rank by signal, not by voltage alone. */
export function healthOf(state: MeterState, rules: HealthRules): MeterHealth {
  const loss = state.rsrp === null ? null : rules.referencePower - state.rsrp
  return { batteryState: batteryOf(state.battery, rules), loss, lifeYears: loss === null ? null : lifeAt(loss, rules) }
}

/** The worst first: ended and low batteries, then the shortest life, then the lowest voltage. */
export function byHealth(rules: HealthRules): (a: MeterState, b: MeterState) => number {
  const rank = (state: MeterState) => {
    const { batteryState, lifeYears } = healthOf(state, rules)
    return [order[batteryState], lifeYears ?? 99, state.battery ?? 99_999] as const
  }
  return (a, b) => {
    const [x, y] = [rank(a), rank(b)]
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2]
  }
}

const order = { ended: 0, low: 1, good: 2, unknown: 3 } as const

function batteryOf(millivolt: number | null, rules: HealthRules): MeterHealth['batteryState'] {
  if (millivolt === null) return 'unknown'
  return millivolt < rules.endBattery ? 'ended' : millivolt < rules.lowBattery ? 'low' : 'good'
}

function lifeAt(loss: number, { life }: HealthRules): number | null {
  const [first] = life
  const last = life.at(-1)
  if (first === undefined || last === undefined) return null
  if (loss <= first.loss) return first.years
  if (loss >= last.loss) return last.years
  const i = life.findIndex((point) => point.loss >= loss)
  const [before, after] = [life[i - 1] ?? first, life[i] ?? last]
  return Math.round(before.years + ((after.years - before.years) * (loss - before.loss)) / (after.loss - before.loss))
}
