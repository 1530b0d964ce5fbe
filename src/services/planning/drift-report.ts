import { titlesSql } from '#derive/select.ts'
import { type Day, endOf } from '#domain/day.ts'
import { betweenEditions, driftOf } from '#domain/planning/drift.ts'
import { person } from '#registers/person.ts'
import { plotIndex } from '#registers/planning/plot-index.ts'
import type { DriftLine } from '#schema/planning-views.ts'
import type { Edition } from '#services/planning/editions.ts'
import type { PlotIndex } from '#services/planning/indices.ts'
import { dayInChina } from '#services/standing/record-history.ts'
import type { Looking } from '#services/visible.ts'
import { run } from '#store/database.ts'
import { eventsUntil } from '#store/events.ts'

/** 指标变更报告 — every change of an index since its plan came into force, from the log and from edition to edition, the latest first. */
export async function driftReport(
  looking: Looking,
  plots: readonly PlotIndex[],
  editions: readonly Pick<Edition, 'id' | 'replaces' | 'state' | 'validFrom' | 'approvalNo' | 'name' | 'edition'>[],
): Promise<readonly DriftLine[]> {
  const lines = [...(await byProcedure(looking, plots)), ...byEdition(plots, editions)]
  return lines.toSorted((a, b) => b.on.localeCompare(a.on) || a.id.localeCompare(b.id))
}

async function byProcedure(looking: Looking, plots: readonly PlotIndex[]): Promise<readonly DriftLine[]> {
  const { db, actor, asOf } = looking
  const seen = new Map<string, PlotIndex>(plots.map((one) => [one.id, one]))
  const logged = await eventsUntil(db, actor.zone, [plotIndex.name], Number.MAX_SAFE_INTEGER)
  const acts = logged
    .map(({ event }) => event)
    .filter(({ record, at }) => seen.has(record) && (asOf === null || at < endOf(asOf)))
    .map(({ record, at, person: by, move, reason, changes }) => {
      return { record, at, person: by, move: move ?? null, reason: reason ?? null, changes }
    })
  const changes = driftOf(acts)
  const names = await personsOf(looking, [...new Set(changes.flatMap((one) => [one.askedBy, one.approvedBy]))])
  return changes.map((one) => ({
    ...{ id: `${one.plot} ${one.at} ${one.key}`, plot: one.plot, number: seen.get(one.plot)?.number ?? '' },
    edition: seen.get(one.plot)?.edition ?? '',
    ...{ way: 'procedure', on: dayInChina(one.at), key: one.key, from: one.from, to: one.to },
    ...{ reason: one.reason, approvalNo: one.approvalNo },
    askedBy: one.askedBy === null ? null : (names.get(one.askedBy) ?? null),
    approvedBy: one.approvedBy === null ? null : (names.get(one.approvedBy) ?? null),
  }))
}

function byEdition(plots: readonly PlotIndex[], editions: Parameters<typeof driftReport>[2]): readonly DriftLine[] {
  return editions.flatMap((edition): readonly DriftLine[] => {
    const { id, replaces, state, validFrom } = edition
    if (replaces === null || validFrom === null || (state !== 'inForce' && state !== 'replaced')) return []
    const before = new Map(plots.filter((one) => one.edition === replaces).map((one) => [one.number, one]))
    return plots
      .filter((one) => one.edition === id)
      .flatMap((plot) => {
        const known = before.get(plot.number)
        const changes = known === undefined ? [] : betweenEditions(known, plot)
        return changes.map((change) => editionLine(plot, edition, validFrom, change))
      })
  })
}

function editionLine(
  plot: PlotIndex,
  { id, name, edition, approvalNo }: Parameters<typeof driftReport>[2][number],
  on: Day,
  change: Pick<DriftLine, 'key' | 'from' | 'to'>,
): DriftLine {
  return {
    ...{ id: `${plot.id} ${id} ${change.key}`, plot: plot.id, number: plot.number, way: 'edition', on, ...change },
    edition: id,
    ...{ askedBy: null, reason: `${name} · ${edition}`, approvedBy: null, approvalNo },
  }
}

async function personsOf(
  { db, actor }: Looking,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => id !== null)
  if (known.length === 0) return new Map()
  const rows = await run(db, titlesSql(person, actor, known))
  return new Map(rows.map((row) => [row.id, row.title]))
}
