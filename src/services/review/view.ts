import { recordSql, recordsSql } from '#derive/select.ts'
import type { Item, MechanismItem, OutlineItem, Question, Sentence } from '#domain/compiler/types.ts'
import { getRegister } from '#registers/index.ts'
import { plan } from '#registers/plan.ts'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Gaps } from '#schema/review.ts'
import type { Actor } from '#schema/who.ts'
import { gapsOf } from '#services/review/gaps.ts'
import { loadPlan } from '#services/review/load-plan.ts'
import { type Connection, run } from '#store/database.ts'

export type Review = {
  readonly plan: Row
  readonly document: {
    readonly id: string
    readonly name: string
    readonly words: string
    readonly kind: string
    readonly year: number | null
    readonly file: unknown
  }
  readonly outline: readonly OutlineItem[]
  readonly sentences: readonly Sentence[]
  readonly mechanisms: readonly MechanismItem[]
  readonly facts: readonly Item[]
  readonly questions: readonly Question[]
  readonly tasks: readonly Row[]
  readonly targets: readonly Row[]
  readonly gaps: Gaps
}

/** Everything that the review desk shows of a plan, in one answer. */
export async function reviewOf(db: Connection, actor: Actor, id: string): Promise<Review> {
  const loaded = await loadPlan(db, actor, id)
  const { document } = loaded
  const items = document.reading?.items ?? []
  const sentences = document.reading?.sentences ?? []
  const [record] = await run(db, recordSql(plan, getRegister, actor, id))
  return {
    plan: JSON.parse(record.body),
    document: {
      id: document.id,
      name: document.name,
      words: document.words,
      kind: document.kind,
      year: document.year,
      file: document.file,
    },
    outline: items.filter((item): item is OutlineItem => item.kind === 'outline'),
    mechanisms: items.filter((item): item is MechanismItem => item.kind === 'mechanism'),
    facts: items.filter((item) => item.kind === 'fact'),
    sentences,
    questions: document.reading?.questions ?? [],
    tasks: await recordsOf(
      db,
      task,
      actor,
      loaded.tasks.map((item) => item.id),
    ),
    targets: await recordsOf(
      db,
      target,
      actor,
      loaded.targets.map((item) => item.id),
    ),
    gaps: gapsOf(sentences, loaded.tasks, loaded.targets),
  }
}

/** Whole records with names and moves, in the order of the ids given. */
export async function recordsOf(
  db: Connection,
  register: Register,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly Row[]> {
  if (ids.length === 0) return []
  const [found] = await run(db, recordsSql(register, getRegister, actor, ids))
  return JSON.parse(found.body)
}
