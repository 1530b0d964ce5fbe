import type { EventBody } from '#domain/event.ts'
import type { Label } from '#domain/label.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'
import type { LoggedEvent } from '#store/events.ts'

/** One event that somebody is told of, with the record as it stands. */
export type News = { readonly logged: LoggedEvent; readonly register: Register; readonly row: Row; readonly tells: Who }

/** What happened to which record, in one line: “任务 · 下发：建成第二小学”. */
export function headlineOf({ register, row, logged: { event } }: News): Label {
  const [act, actEn] = actOf(register, event)
  const title = String(row[register.title] ?? '')
  return [`${register.label[0]} · ${act}：${title}`, `${register.label[1]} · ${actEn}: ${title}`]
}

/** The name of what was done: a move, a consequence of another record's act, or the making of the record. */
export function actOf({ lifecycle }: Register, { act, move }: EventBody): Label {
  const named = lifecycle.moves[move ?? '']?.label ?? lifecycle.consequences?.[move ?? '']
  if (named !== undefined) return named
  return act === 'create' ? ['新增', 'new'] : act === 'undo' ? ['撤销', 'undone'] : ['变更', 'changed']
}
