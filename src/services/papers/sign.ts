import { signedPaper } from '#domain/paper/frame.ts'
import { writeDocx } from '#files/docx.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { storeFile } from '#services/files.ts'
import { takeNumber } from '#services/numbering.ts'
import { seriesOfKind } from '#services/papers/drawers.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { assertPerson } from '#services/running/closing.ts'

/**
 * 签发 — takes the next number of the series and keeps the paper as bytes: what was signed is served from then on, whatever
 * becomes of the program that drew it.
 */
export async function signPaper(context: Context, row: Row, given: Facts): Promise<Facts> {
  await assertPerson(context, row, given)
  const { kind, title, snapshot } = row as unknown as PaperRow // the procedures of this register are called with its rows
  if (snapshot === null) throw refusal('paper-not-frozen')
  const { text } = await takeNumber(context, seriesOfKind[kind])
  const tree = signedPaper(snapshot.tree, text, context.now.today)
  const file = await storeFile(
    context.db,
    context.actor.zone,
    context.now,
    `${title ?? text}.docx`,
    await writeDocx(tree),
  )
  return { ...given, number: text, snapshot: { ...snapshot, tree }, file }
}
