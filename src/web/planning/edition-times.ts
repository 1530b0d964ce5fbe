import type { Day } from '#domain/day.ts'
import type { DriftLine, EditionLine } from '#schema/planning-views.ts'

/** The editions of a plan below each other, the oldest first; plans in the order in which they began to be known. */
export function inOrderOfPlans(editions: readonly EditionLine[]): readonly EditionLine[] {
  const plans = [...new Set(editions.map(planOf))].map((plan) => editions.filter((one) => planOf(one) === plan))
  return plans
    .toSorted((a, b) => begin(a).localeCompare(begin(b)))
    .flatMap((own) => own.toSorted((a, b) => a.edition - b.edition))
}

/** Until when an edition has held by a day: its replacement, or that day; null where it does not hold yet. */
export function untilOf({ state, replacedOn, validFrom }: EditionLine, asOf: Day): Day | null {
  if (state !== 'inForce' && state !== 'replaced') return null
  if (validFrom === null || validFrom > asOf) return null
  return replacedOn !== null && replacedOn < asOf ? replacedOn : asOf
}

export function isOf({ id }: EditionLine): (line: DriftLine) => boolean {
  return ({ edition }) => edition === id
}

function planOf({ level, name }: EditionLine): string {
  return `${level} ${name}`
}

/** Drafts stand last. */
function begin(editions: readonly EditionLine[]): string {
  const days = editions.flatMap((one) => one.noticeFrom ?? one.validFrom ?? [])
  return `${days.toSorted()[0] ?? '9'} ${editions[0]?.name ?? ''}`
}
