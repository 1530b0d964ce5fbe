import { nextDay, workdays } from '#rehearsal/verify/days.ts'
import type { Rec, World } from '#rehearsal/verify/log.ts'

/** What happened to the clock of a case, as its record keeps it. */
export type Turn = {
  readonly kind: string
  readonly on: string
  readonly basis?: string
  readonly until?: string
  readonly askedOn?: string
}
type Kept = { readonly limit: { readonly count: number; readonly per: string }; readonly events: readonly Turn[] }

/** Where a clock is: what is left since it last went on; no last day while it stands still. */
type Going = { readonly from: string; readonly left: number; readonly due: string; readonly isExtended: boolean }
type Days = { used(from: string, to: string): number; last(from: string, count: number): string }

/**
 * Goes through the clock of an open case: a pause keeps what is left, a longer time asked for in due time moves its last day,
 * and what comes after the last day changes nothing. Overdue once that day is gone while it runs, or was when it stopped.
 */
export function isOverdue(world: World, { clock }: Rec, asOf: string): boolean {
  if (clock === null || clock === undefined) return false
  const { limit, events } = clock as Kept // the log says so
  const days = daysOf(world, limit.per)
  const still: Going = { from: '', left: limit.count, due: '', isExtended: false }
  const known = events.filter(({ on }) => on <= asOf)
  const { due } = known.reduce((going, turn) => turned(going, turn, days), still)
  // A clock that was stopped on the day of the answer says whether that was in time, whenever the firm agreed.
  const end = known.find(({ kind }) => kind === 'stop')?.on ?? asOf
  return due !== '' && end > due
}

function turned(going: Going, { kind, on, askedOn = on, until = '' }: Turn, days: Days): Going {
  const { from, left, due, isExtended } = going
  if (due === '')
    return kind === 'start' || kind === 'resume' ? { ...going, from: on, due: days.last(on, left) } : going
  if (kind === 'pause' && on <= due) return { ...going, due: '', left: Math.max(0, left - days.used(from, on)) }
  if (kind === 'extend' && !isExtended && askedOn <= due && until > due)
    return { ...going, isExtended: true, due: until, left: left + days.used(due, until) }
  return going
}

function daysOf(world: World, per: string): Days {
  const isWorkday = workdays(world)
  const counts = (day: string) => per !== 'workdays' || isWorkday(day)
  return {
    used(from, to) {
      let n = 0
      for (let day = nextDay(from); day <= to; day = nextDay(day)) if (counts(day)) n += 1
      return n
    },
    last(from, count) {
      let day = from
      for (let left = count; left > 0; ) {
        day = nextDay(day)
        if (counts(day)) left -= 1
      }
      while (per !== 'workdays' && !isWorkday(day)) day = nextDay(day)
      return day
    },
  }
}
