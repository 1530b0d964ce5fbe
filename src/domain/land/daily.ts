import { addDays, type Day } from '#domain/day.ts'

/** The four things that are counted in clearance: land in m², households, floor area in m², graves. */
export const counted = ['land', 'households', 'houses', 'graves'] as const
export type Counted = (typeof counted)[number]

/** What happened to one household, grave or plot on which day; a day that is not known is null. */
export type Clearing = {
  readonly village: string
  readonly land: number
  readonly houses: number
  readonly households: number
  readonly graves: number
  readonly measuredOn: Day | null
  readonly signedOn: Day | null
  readonly paidOn: Day | null
  readonly vacatedOn: Day | null
  readonly demolishedOn: Day | null
  readonly movedOn: Day | null
  readonly clearedOn: Day | null
}

export type VillageTask = {
  readonly village: string
  readonly initial: Readonly<Record<Counted, number>>
  readonly current: Readonly<Record<Counted, number>>
}

export type Progress = {
  readonly today: number
  readonly week: number
  readonly total: number
  /** Percent of the present task with two decimals; null without a task. */
  readonly share: number | null
}

export type DailyLine = {
  readonly village: string | null
  readonly initial: Readonly<Record<Counted, number>>
  readonly current: Readonly<Record<Counted, number>>
  readonly measured: Progress
  readonly signed: Readonly<Record<'land' | 'households' | 'houses', Progress>>
  readonly paid: Progress
  readonly vacated: Progress
  readonly demolished: Readonly<Record<'households' | 'houses', Progress>>
  readonly moved: Progress
  /** Plots cleared of crops, graves and sheds, in m². */
  readonly cleared: Progress
}

/** Percent with two decimals, halves up: 88 of 95 is 92.63. Null when there is nothing to do: missing is not zero. */
export function percent(part: number, whole: number): number | null {
  if (whole <= 0) return null
  return Math.round((part / whole) * 10_000 + 1e-9) / 100
}

/** 征迁日报 — for each village and in all: task at first and now, new today and this week, in all and as a share of the task of now. */
export function dailyTable(
  tasks: readonly VillageTask[],
  clearings: readonly Clearing[],
  on: Day,
  weekFrom: Day,
): { readonly lines: readonly DailyLine[]; readonly total: DailyLine } {
  const span = { on, weekFrom }
  const lines = tasks.map((task) =>
    lineOf(
      task,
      clearings.filter(({ village }) => village === task.village),
      span,
    ),
  )
  const whole = {
    village: null,
    initial: addedUp(tasks.map(({ initial }) => initial)),
    current: addedUp(tasks.map(({ current }) => current)),
  }
  const known = new Set(tasks.map(({ village }) => village))
  return {
    lines,
    total: lineOf(
      whole,
      clearings.filter(({ village }) => known.has(village)),
      span,
    ),
  }
}

/** The Monday of the week of a day. */
export function mondayOf(day: Day, weekday: number): Day {
  return addDays(day, -weekday)
}

type Span = { readonly on: Day; readonly weekFrom: Day }
type DayKey = 'measuredOn' | 'signedOn' | 'paidOn' | 'vacatedOn' | 'demolishedOn' | 'movedOn' | 'clearedOn'

function lineOf(
  { village, initial, current }: Omit<VillageTask, 'village'> & { readonly village: string | null },
  rows: readonly Clearing[],
  span: Span,
): DailyLine {
  const of = (day: DayKey, what: Counted) => progress(rows, day, what, current[what], span)
  return {
    village,
    initial,
    current,
    measured: of('measuredOn', 'households'),
    signed: {
      land: of('signedOn', 'land'),
      households: of('signedOn', 'households'),
      houses: of('signedOn', 'houses'),
    },
    paid: of('paidOn', 'households'),
    vacated: of('vacatedOn', 'households'),
    demolished: { households: of('demolishedOn', 'households'), houses: of('demolishedOn', 'houses') },
    moved: of('movedOn', 'graves'),
    cleared: of('clearedOn', 'land'),
  }
}

function progress(
  rows: readonly Clearing[],
  day: DayKey,
  what: Counted,
  task: number,
  { on, weekFrom }: Span,
): Progress {
  const sum = (from: Day | null, to: Day) =>
    rounded(
      rows.reduce((all, row) => {
        const at = row[day]
        return at !== null && at <= to && (from === null || at >= from) ? all + row[what] : all
      }, 0),
    )
  const total = sum(null, on)
  return { today: sum(on, on), week: sum(weekFrom, on), total, share: percent(total, task) }
}

function addedUp(tasks: readonly Readonly<Record<Counted, number>>[]): Readonly<Record<Counted, number>> {
  const sum = (key: Counted) => rounded(tasks.reduce((all, task) => all + task[key], 0))
  return { land: sum('land'), households: sum('households'), houses: sum('houses'), graves: sum('graves') }
}

/** Sums of square metres without the dust of binary fractions. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
