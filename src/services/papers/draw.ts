import type { Day } from '#domain/day.ts'
import { correctionsOf } from '#domain/paper/changes.ts'
import type { Correction, Drawing, Snapshot } from '#domain/paper/figure.ts'
import { paper, paperKinds } from '#registers/paper.ts'
import { refusal } from '#schema/messages.ts'
import { drawers } from '#services/papers/drawers.ts'
import { frameOf, type PaperRow } from '#services/papers/frame.ts'
import type { Source } from '#services/papers/source.ts'
import { factsNow } from '#services/standing/facts.ts'
import type { Connection } from '#store/database.ts'
import { rowsWhere } from '#store/records.ts'

/** Which program drew a snapshot, and in which edition of its kind; the paper itself is kept as it was signed. */
export function generatorOf(kind: PaperRow['kind']): string {
  return `gaoxin-paper/${drawers[kind]?.edition ?? 1}`
}

/** 出稿 — a bulletin from the facts known now for the day it speaks of, with what must be corrected of the issue before. */
export async function drawPaper(
  db: Connection,
  zone: string,
  row: PaperRow,
  today: Day,
): Promise<{ readonly snapshot: Snapshot; readonly previous: PaperRow | null }> {
  const facts = await factsNow(db, zone)
  const previous = await previousIssue(db, zone, row)
  const source = { db, zone, facts }
  const corrections = previous === null ? [] : await standingCorrections(source, previous)
  const { tree, figures } = await drawFrom(source, row, today, corrections, previous)
  const snapshot = {
    generator: generatorOf(row.kind),
    asOf: row.asOf,
    drawnOn: today,
    seq: facts.seq,
    tree,
    figures,
    corrections,
  }
  return { snapshot, previous }
}

/** The last issue of the same kind that is signed and not void. */
export async function previousIssue(db: Connection, zone: string, row: PaperRow): Promise<PaperRow | null> {
  const known = (await rowsWhere(db, paper, zone, 'kind', [row.kind])) as readonly PaperRow[] // rows of this register
  const earlier = known.filter(
    (one) => one.id !== row.id && one.asOf < row.asOf && (one.state === 'signed' || one.state === 'issued'),
  )
  return earlier.toSorted((a, b) => b.asOf.localeCompare(a.asOf))[0] ?? null
}

/** What the facts known now say against an issue as it was printed; one made from other facts cannot be drawn again. */
export async function standingCorrections(source: Source, issue: PaperRow): Promise<readonly Correction[]> {
  if (issue.snapshot === null || issue.snapshot.generator !== generatorOf(issue.kind)) return []
  const again = await drawFrom(source, issue, issue.asOf, [], null)
  return correctionsOf(issue.snapshot.figures, again.figures)
}

async function drawFrom(
  source: Source,
  row: PaperRow,
  on: Day,
  corrections: readonly Correction[],
  before: PaperRow | null,
): Promise<Drawing> {
  const drawer = drawers[row.kind]
  if (drawer === undefined) throw notDrawn(row.kind)
  return drawer.draw(source, frameOf(source.facts, row, on, corrections, before))
}

export function notDrawn(kind: PaperRow['kind']) {
  const [label, labelEn] = paperKinds[kind]
  return refusal('paper-not-drawn', { kind: label, kindEn: labelEn })
}
