import type { Compiled, Question, SentenceRole } from '#domain/compiler/types.ts'
import type { document } from '#registers/document.ts'
import type { plan } from '#registers/plan.ts'
import type { target } from '#registers/target.ts'
import type { task } from '#registers/task.ts'
import type { RowOf } from '#schema/register.ts'
import type { Gaps } from '#schema/review.ts'
import type { Titles } from '../api.ts'

/** What the server adds to every record: the names behind its references and what this person may do with it. */
export type Served = {
  readonly names?: Readonly<Record<string, Titles>>
  readonly may?: readonly string[]
}

export type TaskRow = RowOf<typeof task> & Served
export type TargetRow = RowOf<typeof target> & Served
export type PlanRow = RowOf<typeof plan> & Served
export type DocumentRow = Pick<RowOf<typeof document>, 'id' | 'name' | 'words' | 'kind' | 'year'>

export type Outline = {
  readonly start: number
  readonly end: number
  readonly level: number
  readonly section: string
  readonly text: string
}

export type SentenceRow = Compiled['sentences'][number]

/** All that the review desk shows, as one answer of the server. */
export type Review = {
  readonly plan: PlanRow
  readonly document: DocumentRow
  readonly outline: readonly Outline[]
  readonly sentences: readonly SentenceRow[]
  readonly mechanisms: readonly { readonly start: number; readonly end: number; readonly name: string }[]
  readonly questions: readonly Question[]
  readonly tasks: readonly TaskRow[]
  readonly targets: readonly TargetRow[]
  readonly gaps: Gaps
}

export type ItemRegister = 'task' | 'target'

/** 条目 — a task or a target as a line of the plan. */
export type Item =
  | { readonly register: 'task'; readonly key: string; readonly row: TaskRow }
  | { readonly register: 'target'; readonly key: string; readonly row: TargetRow }

export type { Question, SentenceRole }

/** Tasks and targets in the order of the speech. */
export function itemsOf(review: Pick<Review, 'tasks' | 'targets'>): readonly Item[] {
  const tasks = review.tasks.map((row): Item => ({ register: 'task', key: keyOf('task', row.id), row }))
  const targets = review.targets.map((row): Item => ({ register: 'target', key: keyOf('target', row.id), row }))
  return [...tasks, ...targets].sort(
    (a, b) => a.row.start - b.row.start || a.row.end - b.row.end || (a.key < b.key ? -1 : 1),
  )
}

export function keyOf(register: ItemRegister, id: string): string {
  return `${register}:${id}`
}

export function titleOf(item: Item): string {
  return item.register === 'task' ? item.row.title : item.row.indicator
}

/** Whether the item has left the plan: rejected, merged into another or split into others. */
export function isOut(item: Item): boolean {
  return item.row.state === 'rejected' || item.row.state === 'merged'
}

/** The record put in the place of its older self; the same review when it holds no such record. */
export function withRecords(review: Review, changed: readonly (TaskRow | TargetRow)[]): Review {
  const byId = new Map(changed.map((row) => [row.id as string, row]))
  const known = new Set<string>([...review.tasks, ...review.targets].map((row) => row.id))
  const fresh = changed.filter((row) => !known.has(row.id))
  const put = <R extends TaskRow | TargetRow>(row: R): R => {
    const next = byId.get(row.id) as R | undefined // same id, hence same register
    return next && next.version >= row.version ? { ...row, ...next } : row
  }
  const isTask = (row: TaskRow | TargetRow): row is TaskRow => 'asIssued' in row
  return {
    ...review,
    tasks: [...review.tasks.map(put), ...fresh.filter(isTask)],
    targets: [...review.targets.map(put), ...fresh.filter((row): row is TargetRow => !isTask(row))],
  }
}
