import { isSame } from '#domain/json.ts'

export type Facts = Readonly<Record<string, unknown>>

/** One field on which two officers disagree, or that the other changed alone. */
export type Difference = {
  readonly field: string
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
  /** False when only the other one changed it: nothing to choose, only to know. */
  readonly isConflict: boolean
}

/**
 * Compares what I entered with what another officer saved since. A field that only I changed is no difference:
 * it is simply saved on top.
 */
export function differences(base: Facts, mine: Facts, theirs: Facts, fields: readonly string[]): readonly Difference[] {
  return fields
    .filter((field) => !isSame(theirs[field], base[field]))
    .filter((field) => !(field in mine) || !isSame(mine[field], theirs[field]))
    .map((field) => ({
      field,
      base: base[field] ?? null,
      mine: field in mine ? (mine[field] ?? null) : (base[field] ?? null),
      theirs: theirs[field] ?? null,
      isConflict: field in mine && !isSame(mine[field], base[field]),
    }))
}

/** What is left to save once the officer has chosen: my facts without those for which theirs was taken. */
export function settled(mine: Facts, theirs: Facts, takeTheirs: ReadonlySet<string>): Facts {
  return Object.fromEntries(
    Object.entries(mine).filter(([field, value]) => !takeTheirs.has(field) && !isSame(value, theirs[field])),
  )
}

/** Only the entered facts that differ from the record: what a save sends. */
export function changed(facts: Facts, row: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([field, value]) => !isSame(value, row[field])))
}
