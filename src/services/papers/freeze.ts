import type { Snapshot } from '#domain/paper/figure.ts'
import { signedPaper } from '#domain/paper/frame.ts'
import { type Block, type Paper, plainText } from '#domain/paper/paper.ts'
import { writeDocx } from '#files/docx.ts'
import { paper } from '#registers/paper.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { storeFile } from '#services/files.ts'
import { assertNamesNobody, assertNotSecret } from '#services/papers/checks.ts'
import { drawPaper, generatorOf } from '#services/papers/draw.ts'
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
  const { db, actor } = context
  const facts = await factsNow(db, actor.zone)
  const source = { db, zone: actor.zone, facts }
  const issuer = issuerName(zoneOf(facts), facts.find(unit, draft.issuer))
  return {
    ...given,
    ...naming,
    title: draft.title?.trim() || drawer.title(issuer, draft.asOf),
    requirements: (demanded.length === 0 ? await drawer.requirements(source, draft.asOf) : demanded).join('\n'),
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

type Filed = Pick<PaperRow, 'kind' | 'title' | 'asOf' | 'issuer'> & Partial<PaperRow>

/** A paper that another matter drew, filed by an act that does not make it official yet: it waits for its signature. */
export async function filePaper(
  context: Context,
  facts: Filed,
  drawing: Pick<Snapshot, 'tree' | 'figures'>,
): Promise<Row> {
  const snapshot = await snapshotFor(context, facts, drawing)
  await assertMayStand(context, snapshot, facts.personBasis ?? null)
  const frozen = { ...facts, snapshot, frozenOn: context.now.today, frozenBy: context.actor.person }
  return plantRecord(context, paper, { facts: frozen, state: 'frozen' })
}

/**
 * A paper that an act of another matter made official: an order assigned, a slip sent, minutes signed, a result issued. It
 * is kept as bytes at once, under the number that the matter took; whom it may name, the act has weighed.
 */
export async function fileIssued(
  context: Context,
  facts: Filed & { readonly number: string },
  drawing: Pick<Snapshot, 'tree' | 'figures'>,
): Promise<PaperRow['id']> {
  const { db, actor, now } = context
  assertTreeNotSecret(drawing.tree)
  const tree = signedPaper(drawing.tree, facts.number, now.today)
  const name = `${facts.number} ${facts.title ?? tree.title}.docx`
  const made = await plantRecord(context, paper, {
    state: 'issued',
    facts: {
      ...facts,
      snapshot: await snapshotFor(context, facts, { ...drawing, tree }),
      file: await storeFile(db, actor.zone, now, name, await writeDocx(tree)),
      frozenOn: now.today,
      frozenBy: actor.person,
      signedOn: now.today,
      signedBy: actor.person,
      issuedOn: now.today,
    },
  })
  return made.id as PaperRow['id'] // the id of a row of this register
}

async function snapshotFor(
  context: Context,
  { asOf, kind }: Filed,
  { tree, figures }: Pick<Snapshot, 'tree' | 'figures'>,
): Promise<Snapshot> {
  const { today } = context.now
  const { seq } = await factsNow(context.db, context.actor.zone)
  return { generator: generatorOf(kind), asOf, drawnOn: today, seq, tree, figures, corrections: [] }
}

async function assertMayStand(context: Context, { tree }: Snapshot, basis: string | null): Promise<void> {
  assertTreeNotSecret(tree)
  await assertNamesNobody(context, tree, basis)
}

function assertTreeNotSecret(tree: Paper): void {
  assertNotSecret([...(tree.head?.marks ?? []), tree.title, ...wordsIn(tree.body)])
}

/** Every paragraph and cell, however deep it stands. */
function wordsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'paragraph') return [plainText(block.text)]
    if (block.kind === 'landscape') return wordsIn(block.body)
    if (block.kind !== 'table') return []
    const cells = block.rows.flatMap((row) => (row.kind === 'cells' ? row.cells.map(plainText) : [row.text]))
    return [...block.columns.map(({ title }) => title), ...cells]
  })
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
