import type { Calendar } from '#domain/calendar.ts'
import { type Day, dayOf } from '#domain/day.ts'
import { isKnown } from '#domain/indicator/amount.ts'
import { type Done, promisedFigure } from '#domain/meeting/said-did.ts'
import { calendar } from '#registers/calendar.ts'
import type { commitment } from '#registers/commitment.ts'
import { post } from '#registers/post.ts'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import type { RowOf } from '#schema/register.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { targetStanding } from '#services/standing/targets.ts'

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

/** What was done of a promise: the figure of the target that it names, or one recorded with its source, or the task that it stands for. */
export function doneOf(facts: FactBase, one: RowOf<typeof commitment>, asOf: Day): Done {
  const measured = targetDone(facts, one, asOf)
  if (measured !== null) return measured.done
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

type Measured = { readonly done: Done; readonly source: string }

/** Of a target that is measured, its published figure and the name of its indicator. */
export function targetDone(facts: FactBase, one: RowOf<typeof commitment>, asOf: Day): Measured | null {
  const about = facts.find(target, one.target)
  if (about === null) return null
  const standing = targetStanding(facts, about, asOf)
  const figure = promisedFigure(standing, one.unit, one.measure)
  if (!isKnown(figure)) return null
  const fact = { register: 'target', id: about.id }
  const done = { quantity: figure.value, on: standing.releasedOn, isClosed: null, fact, factIds: figure.factIds }
  return { done, source: standing.indicator?.name ?? about.indicator }
}

export function unitName(facts: FactBase, id: string | null): string | null {
  return facts.find(unit, id)?.shortName ?? null
}

export function postName(facts: FactBase, id: string | null): string | null {
  return facts.find(post, id)?.name ?? null
}
