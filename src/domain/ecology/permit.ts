import type { Day } from '#domain/day.ts'
import { round } from '#domain/ecology/rounding.ts'
import type { Label } from '#domain/label.ts'

/** 数据标记 — capitals of HJ 212 say how a value came about, small letters what our data rules found. Only normal ones are judged. */
export const dataMarks = {
  N: ['正常', 'Normal'],
  F: ['停运', 'Stopped'],
  M: ['维护', 'Maintenance'],
  S: ['手工输入', 'Set by hand'],
  D: ['故障', 'Fault'],
  C: ['校准', 'Calibration'],
  T: ['超量程', 'Over range'],
  B: ['通讯中断', 'No contact'],
  e: ['补估', 'Estimated'],
  j: ['异常跳变', 'Impossible jump'],
  o: ['超出测量范围', 'Outside of the range'],
  k: ['时钟偏差', 'Clock wrong'],
  r: ['读数倒退', 'Reading fell'],
} as const satisfies Record<string, Label>

export type DataMark = keyof typeof dataMarks

/** 许可限值 — one factor of an outlet, what it may carry at most or at least, from a day to a day. */
export type PermitLimit = {
  readonly factor: string
  readonly most: number | null
  readonly least: number | null
  readonly from: Day
  readonly until: Day | null
}

/** A valid mean of an hour or a day, with its mark. */
export type Measured = { readonly at: string; readonly value: number | null; readonly mark: DataMark }

export type Exceeded = {
  readonly at: string
  readonly value: number
  readonly limit: number
  /** How many times above the limit; null below a least value. */
  readonly times: number | null
}

/** Values of one mark that were left out, one after another. */
export type LeftOut = { readonly mark: DataMark; readonly from: string; readonly until: string; readonly count: number }

export type Judged = {
  readonly limit: PermitLimit | null
  readonly valid: number
  readonly absent: number
  readonly exceeded: readonly Exceeded[]
  readonly leftOut: readonly LeftOut[]
}

/** 达标判定 — against the limit that holds on the day, by normal values alone; without a limit there is no verdict, only counts. */
export function judge(limits: readonly PermitLimit[], on: Day, values: readonly Measured[]): Judged {
  const limit = limitOn(limits, on)
  const normal = values.filter((one) => one.mark === 'N' && one.value !== null)
  const exceeded =
    limit === null ? [] : normal.map((one) => exceedance(limit, one.at, one.value ?? 0)).filter((one) => one !== null)
  const absent = values.filter((one) => one.mark === 'N' && one.value === null).length
  return { limit, valid: normal.length, absent, exceeded, leftOut: leftOutOf(values) }
}

/** The limit that holds on a day; of two, the one that began later. */
export function limitOn(limits: readonly PermitLimit[], on: Day): PermitLimit | null {
  const holding = limits.filter(({ from, until }) => from <= on && (until === null || on <= until))
  return holding.toSorted((a, b) => a.from.localeCompare(b.from)).at(-1) ?? null
}

/** What makes a series worth a look on the spot: numbers that a zone sets for itself. */
export type SignRules = {
  /** So many equal values in a row. */
  readonly flat: number
  /** From so many percent of the limit a value lies just under it. */
  readonly nearFrom: number
  /** So many percent of the values, of at least `nearLeast`. */
  readonly nearShare: number
  readonly nearLeast: number
}

/** 异常迹象 — a reason to inspect, never proof of anything. */
export type Sign =
  | {
      readonly kind: 'flat'
      readonly from: string
      readonly until: string
      readonly count: number
      readonly value: number
    }
  | {
      readonly kind: 'near'
      readonly from: string
      readonly until: string
      readonly count: number
      readonly of: number
      readonly limit: number
    }

export function signsOf(values: readonly Measured[], limit: PermitLimit | null, rules: SignRules): readonly Sign[] {
  const normal = values.filter((one) => one.mark === 'N' && one.value !== null)
  return [...flatRuns(normal, rules.flat), ...nearLimit(normal, limit, rules)]
}

function exceedance(limit: PermitLimit, at: string, value: number): Exceeded | null {
  if (limit.most !== null && value > limit.most)
    return { at, value, limit: limit.most, times: limit.most === 0 ? null : round(value / limit.most - 1, 2) }
  if (limit.least !== null && value < limit.least) return { at, value, limit: limit.least, times: null }
  return null
}

function leftOutOf(values: readonly Measured[]): readonly LeftOut[] {
  const runs: LeftOut[] = []
  let before: DataMark = 'N'
  for (const { at, mark } of values) {
    const last = runs.at(-1)
    if (mark !== 'N' && mark === before && last !== undefined)
      runs[runs.length - 1] = { ...last, until: at, count: last.count + 1 }
    else if (mark !== 'N') runs.push({ mark, from: at, until: at, count: 1 })
    before = mark
  }
  return runs
}

/** Zero standing still is what a stopped outlet measures, not a sign. */
function flatRuns(values: readonly Measured[], least: number): readonly Sign[] {
  const runs: { from: string; until: string; count: number; value: number }[] = []
  for (const { at, value } of values) {
    const last = runs.at(-1)
    if (last !== undefined && last.value === value) {
      last.until = at
      last.count += 1
    } else runs.push({ from: at, until: at, count: 1, value: value ?? 0 })
  }
  return runs.filter(({ count, value }) => count >= least && value !== 0).map((run) => ({ kind: 'flat', ...run }))
}

function nearLimit(values: readonly Measured[], limit: PermitLimit | null, rules: SignRules): readonly Sign[] {
  const most = limit?.most ?? null
  if (most === null || values.length < rules.nearLeast) return []
  const near = values.filter(({ value }) => value !== null && value <= most && value >= (most * rules.nearFrom) / 100)
  const isMuch = near.length * 100 >= values.length * rules.nearShare
  const [from = '', until = ''] = [near[0]?.at, near.at(-1)?.at]
  return isMuch ? [{ kind: 'near', from, until, count: near.length, of: values.length, limit: most }] : []
}
