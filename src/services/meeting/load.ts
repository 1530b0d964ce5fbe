import { agendaItem } from '#registers/agenda-item.ts'
import { decision } from '#registers/decision.ts'
import { meeting } from '#registers/meeting.ts'
import { meetingSeries } from '#registers/meeting-series.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { getRowForWriting } from '#services/save.ts'
import { findRow, rowsWhere } from '#store/records.ts'

export type Meeting = RowOf<typeof meeting>
export type Series = RowOf<typeof meetingSeries>
export type Item = RowOf<typeof agendaItem>
export type Decision = RowOf<typeof decision>

/** The meeting that an act belongs to, kept from others until the act is done; refuses when its state does not allow it. */
export async function getMeeting(context: Context, id: unknown, states: readonly Meeting['state'][]): Promise<Meeting> {
  const row = (await getRowForWriting(context, meeting, String(id), null)) as unknown as Meeting // the columns of this register
  if (states.includes(row.state)) return row
  const [state, stateEn] = meeting.lifecycle.states[row.state]
  throw refusal('meeting-state', { state, stateEn })
}

export async function getSeries(context: Context, id: string): Promise<Series> {
  const row = await findRow(context.db, meetingSeries, context.actor.zone, id)
  if (row === null) throw refusal('not-found')
  return row as unknown as Series // the columns of this register
}

export async function itemsOf(context: Context, meetingId: string): Promise<readonly Item[]> {
  const rows = (await rowsWhere(context.db, agendaItem, context.actor.zone, 'meeting', [
    meetingId,
  ])) as unknown as readonly Item[] // the columns of this register
  return rows.toSorted(byOrder)
}

/** The decisions of a meeting in their order, without those that were dropped. */
export async function decisionsOf(context: Context, meetingId: string, lock = false): Promise<readonly Decision[]> {
  const rows = (await rowsWhere(
    context.db,
    decision,
    context.actor.zone,
    'meeting',
    [meetingId],
    lock,
  )) as unknown as readonly Decision[] // the columns of this register
  return rows.filter(({ state }) => state !== 'dropped').toSorted(byOrder)
}

export function byOrder(a: { order: number | null; id: string }, b: { order: number | null; id: string }): number {
  const [first, second] = [a.order ?? Number.MAX_SAFE_INTEGER, b.order ?? Number.MAX_SAFE_INTEGER]
  return first === second ? (a.id < b.id ? -1 : 1) : first - second
}

/** A row of the register that a procedure is called for. */
export function asMeeting(row: Row): Meeting {
  return row as unknown as Meeting // the procedures of this register are called with its rows
}

/** 知悉范围 — who may know what is not public: the members and everybody who was called, there or excused. */
export function circleOf(
  one: Pick<Meeting, 'chair' | 'present' | 'absent' | 'attending'>,
  series: Pick<Series, 'convener' | 'members'>,
): readonly string[] {
  const posts = [
    one.chair,
    ...(series.convener === null ? [] : [series.convener]),
    ...(series.members ?? []),
    ...(one.present ?? []),
    ...(one.absent ?? []),
    ...(one.attending ?? []),
  ]
  return [...new Set(posts)]
}
