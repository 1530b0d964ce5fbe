import { allows } from '#derive/access.ts'
import type { Day } from '#domain/day.ts'
import { changesBetween } from '#domain/paper/changes.ts'
import { paper } from '#registers/paper.ts'
import { paperTemplate } from '#registers/paper-template.ts'
import type { PaperView } from '#schema/paper-view.ts'
import type { Actor } from '#schema/who.ts'
import { drawPaper, standingCorrections } from '#services/papers/draw.ts'
import { drawers } from '#services/papers/drawers.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { factsNow } from '#services/standing/facts.ts'
import type { Connection } from '#store/database.ts'
import { findRow, rowsWhere } from '#store/records.ts'

/** A paper as its page shows it: the snapshot, what changed since the issue before, what proved wrong since. */
export async function viewOf(db: Connection, actor: Actor, row: PaperRow, today: Day): Promise<PaperView> {
  const { snapshot, previous, isPreview } = await snapshotOf(db, actor, row, today)
  const mayReadBefore = previous !== null && allows(paper.access.read, actor, previous)
  const isOut = row.state === 'signed' || row.state === 'issued'
  const before = mayReadBefore ? previous : null
  return {
    snapshot,
    isPreview,
    previous: before === null ? null : { id: before.id, title: before.title ?? '', number: before.number },
    changes: snapshot === null || !before?.snapshot ? [] : changesBetween(before.snapshot, snapshot),
    overtaken: isOut && drawers[row.kind] !== undefined ? await overtakenIn(db, actor.zone, row) : [],
    templates: await templatesFor(db, actor, row),
  }
}

async function overtakenIn(db: Connection, zone: string, row: PaperRow) {
  return standingCorrections({ db, zone, facts: await factsNow(db, zone) }, row)
}

async function snapshotOf(db: Connection, actor: Actor, row: PaperRow, today: Day) {
  if (row.snapshot !== null) {
    const found = row.previous === null ? null : await findRow(db, paper, actor.zone, row.previous)
    return { snapshot: row.snapshot, previous: found as PaperRow | null, isPreview: false } // a row of this register
  }
  if (drawers[row.kind] === undefined) return { snapshot: null, previous: null, isPreview: true }
  return { ...(await drawPaper(db, actor.zone, row, today)), isPreview: true }
}

async function templatesFor(db: Connection, actor: Actor, row: PaperRow): Promise<PaperView['templates']> {
  const known = await rowsWhere(db, paperTemplate, actor.zone, 'kind', [row.kind])
  return known
    .filter((one) => one.state === 'inUse' && allows(paperTemplate.access.read, actor, one))
    .map(({ id, name }) => ({ id, name: String(name) }))
}
