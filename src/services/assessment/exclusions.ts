import type { FactRef } from '#domain/score/measured.ts'
import { scoreEntry } from '#registers/score-entry.ts'
import type { RowOf } from '#schema/register.ts'
import type { Asked } from '#services/assessment/measure.ts'

export type Entry = RowOf<typeof scoreEntry>

/** The approved entries of a unit for an item that fall into the period. */
export function entriesFor(
  { facts, unit, item, since, until }: Asked,
  kinds: readonly Entry['kind'][],
): readonly Entry[] {
  return facts
    .of(scoreEntry, 'unit', unit)
    .filter(
      (entry) =>
        entry.state === 'approved' &&
        entry.item === item.code &&
        kinds.includes(entry.kind) &&
        entry.on >= since &&
        entry.on <= until,
    )
}

/** 剔除 — tasks that by an approved decision (objective cause or tolerance) do not count for an item. */
export function excludedTasks(asked: Asked): ReadonlyMap<string, Entry> {
  return new Map(
    entriesFor(asked, ['exclusion', 'tolerance']).flatMap((entry) => (entry.tasks ?? []).map((id) => [id, entry])),
  )
}

export function entryFact(entry: Entry): FactRef {
  return { register: scoreEntry.name, id: entry.id, name: entry.matter, value: entry.amount, says: null }
}
