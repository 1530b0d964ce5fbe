import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'

/** 标准版本 — one edition of a standard with the days on which it holds; each grade that is worked out keeps the id of its edition. */
export type Edition = {
  readonly id: string
  readonly label: Label
  readonly source: Label
  readonly from: Day
  /** The last day; null while no end is known. */
  readonly until: Day | null
}

/** The edition that holds on a day; null before the first. */
export function editionOn<E extends Edition>(editions: readonly E[], on: Day): E | null {
  return editions.find(({ from, until }) => from <= on && (until === null || on <= until)) ?? null
}

export function getEdition<E extends Edition>(editions: readonly E[], id: string): E {
  const found = editions.find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no edition ${id}`)
  return found
}
