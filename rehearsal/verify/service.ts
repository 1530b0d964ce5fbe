import { nextDay as next, workdays } from '#rehearsal/verify/days.ts'
import { allOf, amount, type LogLine, type Rec, text, type World, walkLog } from '#rehearsal/verify/log.ts'

/** What the desk of the service centre tells of a unit, worked out a second time from the log. */
export type UnitLine = {
  readonly unit: string
  readonly open: number
  readonly done: number
  readonly onTime: number
  readonly averageDays: number | null
  readonly refusals: number
}

/** What the desk showed on a day, and how far the log went then. */
export type ShownDesk = { readonly seq: number; readonly asOf: string; readonly units: readonly UnitLine[] }

export type DeskDifference = {
  readonly asOf: string
  readonly unit: string
  readonly shown: string
  readonly recomputed: string
}

/** Every line that the desk showed beside the same line from the log up to then. */
export function compareDesks(lines: readonly LogLine[], shown: readonly ShownDesk[]): readonly DeskDifference[] {
  const stops = shown.map(({ seq }) => seq)
  return walkLog(lines, stops, (world, stop) =>
    shown.filter(({ seq }) => seq === stop).flatMap((desk) => compareDesk(desk, serviceLines(world))),
  )
}

function compareDesk({ asOf, units }: ShownDesk, worked: ReadonlyMap<string, UnitLine>): readonly DeskDifference[] {
  const names = new Set([...worked.keys(), ...units.map(({ unit }) => unit)])
  return [...names].flatMap((unit) => {
    const [was, is] = [printed(units.find((one) => one.unit === unit)), printed(worked.get(unit))]
    return was === is ? [] : [{ asOf, unit, shown: was, recomputed: is }]
  })
}

function printed(line: UnitLine | undefined): string {
  if (line === undefined) return ''
  const { open, done, onTime, averageDays, refusals } = line
  return JSON.stringify({ open, done, onTime, averageDays: averageDays?.toFixed(6) ?? null, refusals })
}

type Turn = { readonly kind: string; readonly on: string; readonly until?: string }
type Kept = { readonly limit: { readonly count: number; readonly per: string }; readonly events: readonly Turn[] }

/** 诉求办理 — cases of each unit: open, settled, in time, how long they took; every clock is walked day by day. */
export function serviceLines(world: World): ReadonlyMap<string, UnitLine> {
  const isWorkday = workdays(world)
  const lines = new Map<string, UnitLine>()
  for (const unit of new Set(allOf(world, 'service_case').map(({ lead }) => text(lead)))) {
    if (unit === '') continue
    const own = allOf(world, 'service_case').filter(({ lead }) => lead === unit)
    const settled = own.filter(({ state }) => state === 'confirmed' || state === 'closed')
    const walked = settled.map((one) => walk(one, isWorkday))
    const taken = walked.reduce((sum, { days }) => sum + days, 0)
    lines.set(unit, {
      unit,
      open: own.length - settled.length,
      done: settled.length,
      onTime: walked.filter(({ isLate }) => !isLate).length,
      averageDays: settled.length === 0 ? null : taken / settled.length,
      refusals: own.reduce((sum, { refusals }) => sum + (amount(refusals) ?? 0), 0),
    })
  }
  return lines
}

/** Walks from the first day to the answer: how many working days ran, and whether the limit ran out before. */
function walk(one: Rec, isWorkday: (day: string) => boolean): { readonly days: number; readonly isLate: boolean } {
  const { limit, events } = one.clock as Kept // the log says so
  const dayOf = (kind: string) => events.find((turn) => turn.kind === kind)?.on ?? ''
  const [start, stop] = [dayOf('start'), dayOf('stop')]
  const isCounted = (day: string) => limit.per !== 'workdays' || isWorkday(day)
  const extension = events.find(({ kind }) => kind === 'extend')
  let [left, days, due] = [limit.count, 0, limit.count === 0 ? start : '']
  for (let day = next(start); day <= stop; day = next(day)) {
    const isPaused = isPausedFor(events, day)
    if (isWorkday(day) && !isPaused) days += 1
    if (due !== '' || isPaused || !isCounted(day)) continue
    left -= 1
    if (left <= 0) due = day
  }
  // A last day off moves to the next working day; an extension is to a definite day.
  while (due !== '' && limit.per !== 'workdays' && !isWorkday(due)) due = next(due)
  const last = extension?.until !== undefined && due !== '' && extension.until > due ? extension.until : due
  return { days, isLate: last !== '' && stop > last }
}

/** For the time a case took every pause counts, also one after the limit ran out. */
function isPausedFor(events: readonly Turn[], day: string): boolean {
  const before = events.filter(({ kind, on }) => on < day && (kind === 'pause' || kind === 'resume'))
  return before.at(-1)?.kind === 'pause'
}
