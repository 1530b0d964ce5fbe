import type { Snapshot } from '#domain/paper/figure.ts'
import { plainText } from '#domain/paper/paper.ts'
import { paper } from '#registers/paper.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertNamesNobody, assertNotSecret } from '#services/papers/checks.ts'
import { drawPaper } from '#services/papers/draw.ts'
import { drawers } from '#services/papers/drawers.ts'
import { issuerName, linesOf, type PaperRow, zoneOf } from '#services/papers/frame.ts'
import { plantRecord } from '#services/save.ts'
import { factsNow } from '#services/standing/facts.ts'
import { rowsWhere } from '#store/records.ts'

/** 拟稿 — what the officer left empty is proposed from the facts: the title, and requirements with who, what and when. */
export async function draftPaper(context: Context, row: Row, given: Facts): Promise<Facts> {
  const draft = { ...row, ...given } as unknown as PaperRow // the procedures of this register are called with its rows
  if (draft.asOf > context.now.today) throw refusal('paper-future')
  const demanded = linesOf(draft.requirements)
  assertNotSecret([draft.title ?? '', ...demanded])
  const drawer = drawers[draft.kind]
  const naming = given.namesUnits === undefined ? {} : { namingApprovedOn: null, namingApprovedBy: null }
  if (drawer === undefined) return { ...given, ...naming }
  const facts = await factsNow(context.db, context.actor.zone)
  const issuer = issuerName(zoneOf(facts), facts.find(unit, draft.issuer))
  return {
    ...given,
    ...naming,
    title: draft.title?.trim() || drawer.title(issuer, draft.asOf),
    requirements: (demanded.length === 0 ? drawer.requirements(facts, draft.asOf) : demanded).join('\n'),
  }
}

/** 定稿 — draws the paper for the last time and keeps it with every figure; refused while it names whom it may not. */
export async function freezePaper(context: Context, row: Row, given: Facts): Promise<Facts> {
  const draft = row as unknown as PaperRow // as above
  await assertOnlyIssue(context, draft)
  if (draft.namesUnits === true && draft.namingApprovedBy === null) throw refusal('paper-naming-open')
  const { snapshot, previous } = await drawPaper(context.db, context.actor.zone, draft, context.now.today)
  await assertMayStand(context, snapshot, draft.personBasis)
  return { ...given, snapshot, previous: previous?.id ?? null }
}

/** 退回修改 — the frozen text falls away; the log keeps it. */
export async function reopenPaper(_context: Context, _row: Row, given: Facts): Promise<Facts> {
  return { ...given, snapshot: null, previous: null, frozenOn: null, frozenBy: null }
}

/** A paper that another matter drew: an order, a slip, minutes. It comes frozen and waits for its signature. */
export async function filePaper(
  context: Context,
  facts: Pick<PaperRow, 'kind' | 'title' | 'asOf' | 'issuer'> & Partial<PaperRow>,
  { tree, figures }: Pick<Snapshot, 'tree' | 'figures'>,
): Promise<Row> {
  const { today } = context.now
  const { seq } = await factsNow(context.db, context.actor.zone)
  const snapshot: Snapshot = {
    generator: 'gaoxin-paper/1',
    asOf: facts.asOf,
    drawnOn: today,
    seq,
    tree,
    figures,
    corrections: [],
  }
  await assertMayStand(context, snapshot, facts.personBasis ?? null)
  const frozen = { ...facts, snapshot, frozenOn: today, frozenBy: context.actor.person }
  return plantRecord(context, paper, { facts: frozen, state: 'frozen' })
}

async function assertMayStand(context: Context, { tree }: Snapshot, basis: string | null): Promise<void> {
  const lines = tree.body.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.text)] : []))
  assertNotSecret([...(tree.head?.marks ?? []), tree.title, ...lines])
  await assertNamesNobody(context, tree, basis)
}

/** One issue of a kind for a day: the next one of that day would be a correction. */
async function assertOnlyIssue(context: Context, draft: PaperRow): Promise<void> {
  const { db, actor } = context
  const known = (await rowsWhere(db, paper, actor.zone, 'kind', [draft.kind])) as readonly PaperRow[] // rows of this register
  const same = known.find(
    (one) => one.id !== draft.id && one.asOf === draft.asOf && ['frozen', 'signed', 'issued'].includes(one.state),
  )
  if (same !== undefined && draft.corrects !== same.id)
    throw refusal('paper-same-day', { asOf: draft.asOf, number: same.number ?? '—' })
}
