import type { Calendar } from '#domain/calendar.ts'
import { type Day, dayOf } from '#domain/day.ts'
import type { Done } from '#domain/meeting/said-did.ts'
import { calendar } from '#registers/calendar.ts'
import type { commitment } from '#registers/commitment.ts'
import { post } from '#registers/post.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import type { RowOf } from '#schema/register.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

/** The working calendar as it was known to these facts; of several years without a gap only. */
export function calendarIn(facts: FactBase): Calendar {
  const years = facts.all(calendar).toSorted((a, b) => a.year - b.year)
  const gap = years.findIndex((row, i) => i > 0 && row.year !== (years[i - 1]?.year ?? 0) + 1)
  const last = gap === -1 ? years.at(-1) : years[gap - 1]
  return {
    ...(years[0] === undefined ? {} : { knownFrom: dayOf(years[0].year, 1, 1) }),
    knownUntil: last === undefined ? dayOf(1970, 1, 1) : dayOf(last.year, 12, 31),
    daysOff: new Set<Day>(years.flatMap((row) => row.daysOff)),
    makeUpDays: new Set<Day>(years.flatMap((row) => row.makeUpDays)),
  }
}

/** What was done of a promise: the figure that was recorded with its source, or the task that it stands for. */
export function doneOf(facts: FactBase, one: RowOf<typeof commitment>): Done {
  const about = facts.find(task, one.task)
  const isClosed = about === null ? null : about.state === 'closed'
  if (one.actual !== null)
    return { quantity: one.actual, on: one.actualOn, isClosed, fact: { register: 'commitment', id: one.id } }
  return {
    quantity: null,
    on: about?.closedOn ?? null,
    isClosed,
    fact: about === null ? null : { register: 'task', id: about.id },
  }
}

export function unitName(facts: FactBase, id: string | null): string | null {
  return facts.find(unit, id)?.shortName ?? null
}

export function postName(facts: FactBase, id: string | null): string | null {
  return facts.find(post, id)?.name ?? null
}
