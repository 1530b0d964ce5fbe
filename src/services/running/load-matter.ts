import type { Day } from '#domain/day.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { amendRecord, getRowForWriting } from '#services/save.ts'

type Task = RowOf<typeof task>
type Order = RowOf<typeof supervisionOrder>

/** 事项 — a task or a supervision order, as far as reports, extensions, objections and slips are the same for both. */
export type Matter = {
  readonly key: 'task' | 'supervisionOrder'
  readonly row: Task | Order
  readonly title: string
  readonly lead: string | null
  readonly cooperating: readonly string[]
  readonly due: Day | null
  readonly dueOriginal: Day | null
  /** The day from which the limit to object counts. */
  readonly assignedOn: Day | null
}

/** Where a matter stands, in words that fit both registers. */
export type Phase = 'waiting' | 'objected' | 'active' | 'running' | 'open'

const taskStates = {
  waiting: ['issued'],
  objected: ['objected'],
  active: ['active'],
  running: ['active', 'submitted', 'verified'],
  open: ['issued', 'objected', 'active', 'submitted', 'verified'],
} as const satisfies Record<Phase, readonly Task['state'][]>

const orderStates = {
  waiting: ['assigned'],
  objected: ['objected'],
  active: ['active'],
  running: ['active', 'submitted', 'reviewed'],
  open: ['assigned', 'objected', 'active', 'submitted', 'reviewed'],
} as const satisfies Record<Phase, readonly Order['state'][]>

/** The one matter that a record is about; refuses two or none, and a matter whose phase does not allow it. */
export async function getMatter(context: Context, about: Facts, phase: Phase): Promise<Matter> {
  const { task: taskId, supervisionOrder: orderId } = about
  if ((typeof taskId === 'string') === (typeof orderId === 'string')) throw refusal('one-matter')
  return typeof taskId === 'string'
    ? ofTask((await getIn(context, taskId, taskStates[phase])) as unknown as Task) // getIn reads the columns of this register
    : ofOrder((await getIn(context, String(orderId), orderStates[phase], true)) as unknown as Order) // as above
}

export function isOpen(matter: Matter): boolean {
  const states: readonly string[] = matter.key === 'task' ? taskStates.open : orderStates.open
  return states.includes(matter.row.state)
}

export function ofTask(row: Task): Matter {
  const { title, lead, dueOriginal, dueCurrent: due, issuedOn: assignedOn } = row
  return { key: 'task', row, title, lead, cooperating: row.cooperating ?? [], due, dueOriginal, assignedOn }
}

export function ofOrder(row: Order): Matter {
  const { title, lead, dueOriginal, dueCurrent: due, assignedOn } = row
  return { key: 'supervisionOrder', row, title, lead, cooperating: row.cooperating ?? [], due, dueOriginal, assignedOn }
}

/** A person acts in the name of an own unit that the matter is assigned to. */
export function assertOwnUnit(
  { actor }: Context,
  { lead, cooperating }: { readonly lead: string | null; readonly cooperating: readonly string[] | null },
  unit: unknown,
  mayCooperate: boolean,
): void {
  const assigned: readonly (string | null)[] = [lead, ...(mayCooperate ? (cooperating ?? []) : [])]
  if (!actor.units.includes(String(unit)) || !assigned.includes(String(unit))) throw refusal('unit-not-yours')
}

export function stampToday({ actor, now }: Context, day: string, person?: string): Facts {
  return { [day]: now.today, ...(person === undefined ? {} : { [person]: actor.person }) }
}

/** Writes a consequence to the matter, named for its history. */
export async function amendMatter(
  context: Context,
  { key, row }: Matter,
  facts: Facts,
  move: string,
  reason?: string,
): Promise<Row> {
  const act = { act: 'move', move, ...(reason === undefined ? {} : { reason }) } as const
  return amendRecord(context, key === 'task' ? task : supervisionOrder, row, facts, act)
}

async function getIn(context: Context, id: string, states: readonly string[], isOrder = false): Promise<Row> {
  const row = await getRowForWriting(context, isOrder ? supervisionOrder : task, id, null)
  if (states.includes(row.state)) return row
  const labels: Readonly<Record<string, readonly [string, string]>> = isOrder
    ? supervisionOrder.lifecycle.states
    : task.lifecycle.states
  const [state = row.state, stateEn = row.state] = labels[row.state] ?? []
  throw refusal(isOrder ? 'order-not-open' : 'task-not-open', { state, stateEn })
}
