import { allows } from '#derive/access.ts'
import type { Snapshot } from '#domain/paper/figure.ts'
import { isTemplateWord, wordsOf } from '#domain/paper/template-words.ts'
import { fillTemplateInChild, readTemplateInChild } from '#files/template-in-child.ts'
import { paperTemplate } from '#registers/paper-template.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { Context, Facts } from '#services/context.ts'
import { getFile } from '#services/files.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import type { Connection } from '#store/database.ts'
import { findRow } from '#store/records.ts'

type TemplateRow = RowOf<typeof paperTemplate>

/** A template is read when it is filed: one that asks for what no paper has is refused with the names of it. */
export async function checkTemplate(context: Context, row: Row, given: Facts): Promise<Facts> {
  const { file } = { ...row, ...given } as unknown as TemplateRow // the procedures of this register are called with its rows
  if (file === null) return given
  const { bytes } = await getFile(context.db, context.actor.zone, file.id)
  const { tags, broken } = await readTemplateInChild(bytes)
  if (broken.length > 0) throw refusal('template-broken', { names: broken.join('、') })
  const unknown = tags.filter((one) => !isTemplateWord(one))
  if (unknown.length > 0) throw refusal('template-tags', { names: unknown.join('、') })
  return { ...given, tags }
}

/** A frozen paper in a template of the zone. */
export async function fillTemplate(
  db: Connection,
  actor: Actor,
  id: string,
  kind: PaperRow['kind'],
  snapshot: Snapshot,
): Promise<Uint8Array> {
  const row = await findRow(db, paperTemplate, actor.zone, id)
  if (row === null || !allows(paperTemplate.access.read, actor, row)) throw refusal('not-found')
  const template = row as unknown as TemplateRow // a row of this register
  if (template.state !== 'inUse' || template.kind !== kind || template.file === null) throw refusal('template-kind')
  const { bytes } = await getFile(db, actor.zone, template.file.id)
  return fillTemplateInChild(bytes, wordsOf(snapshot.tree, snapshot.figures, snapshot.asOf))
}
