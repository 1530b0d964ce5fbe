import type { Compiled, DirectiveItem, TargetItem } from '#domain/compiler/types.ts'
import type { Day } from '#domain/day.ts'
import type { ChildOptions } from '#files/child.ts'
import { compileInChild } from '#files/compile-in-child.ts'
import { document, type StoredFile } from '#registers/document.ts'
import { plan } from '#registers/plan.ts'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { messages, refusal } from '#schema/messages.ts'
import type { FactsOf, RowOf } from '#schema/register.ts'
import type { CompiledDocument } from '#schema/review.ts'
import type { Context } from '#services/context.ts'
import { assertNotSecret } from '#services/papers/checks.ts'
import { compileSources } from '#services/review/compile-sources.ts'
import { targetFacts, taskFacts } from '#services/review/proposals.ts'
import { createRecord } from '#services/save.ts'
import type { Connection } from '#store/database.ts'
import { findEventByOnceKey } from '#store/events.ts'
import { rowsWhere } from '#store/records.ts'

/** A document as it came in: its raw words and what the officer said of it. */
export type Incoming = {
  readonly raw: string
  readonly title: string | null
  readonly name: string | null
  readonly kind: RowOf<typeof document>['kind']
  readonly year: number
  readonly givenOn: Day | null
  readonly file: StoredFile | null
}

/**
 * Reads directives and targets out of a document, with what the zone knows, in a process of its own. It stands before
 * the transaction of filing, so that a document that takes long holds no connection.
 */
export async function readDirectives(
  db: Connection,
  zone: string,
  incoming: Omit<Incoming, 'file'>,
  options: ChildOptions = {},
): Promise<Compiled> {
  const raw = storable(incoming.raw)
  if (!/[\p{L}\p{N}]/u.test(raw)) throw refusal('empty-words')
  // The mark stands above the title, where the compiler clears away what is no text.
  assertNotSecret([raw])
  const sources = await compileSources(db, zone)
  const title = incoming.name ?? incoming.title
  return compileInChild({ raw, planYear: incoming.year, ...sources, ...(title === null ? {} : { title }) }, options)
}

/** Files what was read as a plan under review: every directive and target a proposal of its own, all in one act. */
export async function fileCompiled(
  context: Context,
  incoming: Incoming,
  compiled: Compiled,
): Promise<CompiledDocument> {
  const made = context.onceKey === undefined ? null : await findCompiled(context, context.onceKey)
  if (made !== null) return made
  const filed = await fileDocument(context, incoming, compiled)
  // The key belongs to the document alone: it finds the plan again, and one key cannot stand at two records.
  const { onceKey: _onceKey, ...act } = context
  const reviewed = await createRecord(act, plan, {
    facts: { name: planName(filed.name, incoming.year), document: filed.id, year: incoming.year },
  })
  for (const item of directivesOf(compiled.items))
    await createRecord(act, task, { facts: taskFacts(item, reviewed.id, incoming.year) })
  for (const item of targetsOf(compiled.items))
    await createRecord(act, target, { facts: targetFacts(item, reviewed.id) })
  return answerOf(filed.id, reviewed.id, compiled)
}

async function findCompiled(context: Context, onceKey: string): Promise<CompiledDocument | null> {
  const logged = await findEventByOnceKey(context.db, context.actor.zone, onceKey)
  if (logged === null || logged.event.register !== document.name) return null
  const [filed] = (await rowsWhere(context.db, document, context.actor.zone, 'id', [
    logged.event.record,
  ])) as unknown as readonly RowOf<typeof document>[] // the columns of this register
  const [reviewed] = await rowsWhere(context.db, plan, context.actor.zone, 'document', [logged.event.record])
  return filed?.reading && reviewed ? answerOf(filed.id, reviewed.id, filed.reading) : null
}

function answerOf(
  documentId: string,
  planId: string,
  { items, sentences }: Pick<Compiled, 'items' | 'sentences'>,
): CompiledDocument {
  const count = (kind: string) => items.filter((item) => item.kind === kind).length
  const [tasks, targets] = [directivesOf(items).length, targetsOf(items).length]
  return {
    document: documentId,
    plan: planId,
    counts: { tasks, targets, mechanisms: count('mechanism'), facts: count('fact'), sentences: sentences.length },
    notice: tasks === 0 && targets === 0 ? messages['no-directive'] : null,
  }
}

async function fileDocument(
  context: Context,
  incoming: Incoming,
  compiled: Compiled,
): Promise<{ id: string; name: string }> {
  const name = (incoming.name ?? compiled.title).trim().slice(0, 200) || incoming.file?.name || '未命名文件'
  const facts: FactsOf<typeof document> = {
    name,
    kind: incoming.kind,
    year: incoming.year,
    givenOn: incoming.givenOn,
    words: compiled.text,
    file: incoming.file,
    reading: { items: compiled.items, sentences: compiled.sentences, questions: compiled.questions },
    dictionary: compiled.dictionary,
  }
  const { id } = await createRecord(context, document, { facts })
  return { id, name }
}

function directivesOf(items: Compiled['items']): readonly DirectiveItem[] {
  return items.filter((item): item is DirectiveItem => item.kind === 'directive')
}

function targetsOf(items: Compiled['items']): readonly TargetItem[] {
  return items.filter((item): item is TargetItem => item.kind === 'target')
}

/** NUL and halves of surrogate pairs have no place in the database; offsets are counted after this. */
function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')
}

function planName(name: string, year: number): string {
  return `${year}年工作计划（${name}）`.slice(0, 200)
}
