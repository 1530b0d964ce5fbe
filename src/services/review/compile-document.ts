import { compile } from '#domain/compiler/compile.ts'
import type { Compiled, DirectiveItem, TargetItem } from '#domain/compiler/types.ts'
import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { document, type StoredFile } from '#registers/document.ts'
import { plan } from '#registers/plan.ts'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { messages } from '#schema/messages.ts'
import type { FactsOf, RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { compileSources } from '#services/review/compile-sources.ts'
import { targetFacts, taskFacts } from '#services/review/proposals.ts'
import { createRecord } from '#services/save.ts'

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

export type CompiledDocument = {
  readonly document: string
  readonly plan: string
  readonly counts: { readonly tasks: number; readonly targets: number; readonly mechanisms: number; readonly facts: number; readonly sentences: number }
  readonly notice: Label | null
}

/** Compiles a document into a plan under review: every directive and target a proposal of its own, all in one act. */
export async function compileDocument(context: Context, incoming: Incoming): Promise<CompiledDocument> {
  const sources = await compileSources(context.db, context.actor.zone)
  const title = incoming.name ?? incoming.title
  const compiled = compile({ raw: incoming.raw, planYear: incoming.year, ...sources, ...(title === null ? {} : { title }) })
  const filed = await fileDocument(context, incoming, compiled)
  const reviewed = await createRecord(context, plan, { facts: { name: planName(filed.name, incoming.year), document: filed.id, year: incoming.year } })
  const directives = compiled.items.filter((item): item is DirectiveItem => item.kind === 'directive')
  const targets = compiled.items.filter((item): item is TargetItem => item.kind === 'target')
  for (const item of directives) await createRecord(context, task, { facts: taskFacts(item, reviewed.id, incoming.year) })
  for (const item of targets) await createRecord(context, target, { facts: targetFacts(item, reviewed.id) })
  const count = (kind: string) => compiled.items.filter((item) => item.kind === kind).length
  return {
    document: filed.id, plan: reviewed.id,
    counts: { tasks: directives.length, targets: targets.length, mechanisms: count('mechanism'), facts: count('fact'), sentences: compiled.sentences.length },
    notice: directives.length === 0 && targets.length === 0 ? messages['no-directive'] : null,
  }
}

async function fileDocument(context: Context, incoming: Incoming, compiled: Compiled): Promise<{ id: string; name: string }> {
  const name = (incoming.name ?? compiled.title).trim().slice(0, 200) || incoming.file?.name || '未命名文件'
  const facts: FactsOf<typeof document> = {
    name, kind: incoming.kind, year: incoming.year, givenOn: incoming.givenOn, words: compiled.text, file: incoming.file,
    reading: { items: compiled.items, sentences: compiled.sentences, questions: compiled.questions },
    dictionary: compiled.dictionary,
  }
  const { id } = await createRecord(context, document, { facts })
  return { id, name }
}

function planName(name: string, year: number): string {
  return `${year}年工作计划（${name}）`.slice(0, 200)
}
