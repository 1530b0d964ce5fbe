import type { Opinion } from '#domain/meeting/opinion.ts'
import { agendaItem } from '#registers/agenda-item.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { decisionsOf, getMeeting, type Item, itemsOf } from '#services/meeting/load.ts'
import { rowsWhere } from '#store/records.ts'

/** 提出议题 — for a meeting that is still to be held; one brought into the room is possible and is pointed out. */
export async function proposeItem(context: Context, row: Row): Promise<Facts> {
  const { meeting: id, unit: presenting, mustAgree, isClosed, order } = asItem(row)
  const { circle, isClosed: isMeetingClosed } = await getMeeting(context, id, ['planned', 'held'])
  const others = await itemsOf(context, id)
  return {
    circle,
    isClosed: isClosed ?? isMeetingClosed ?? false,
    mustAgree: (mustAgree ?? []).filter((one) => one !== presenting),
    order: order ?? Math.max(0, ...others.map((one) => one.order ?? 0)) + 1,
    proposedOn: context.now.today,
  }
}

export async function agreeItem(context: Context, row: Row): Promise<Facts> {
  return { opinions: withOpinion(context, asItem(row), true, null), opinion: null }
}

/** 有不同意见 — brought openly to the meeting and not held back. */
export async function differItem(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const words = String(facts.opinion ?? '').trim()
  // Left for the check of the move, which names the field.
  if (words === '') return facts
  return { opinions: withOpinion(context, asItem(row), false, words), opinion: words }
}

/** 列入议程 — once every unit that was asked beforehand has answered, whether it agrees or not. */
export async function admitItem(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const item = asItem(row)
  await getMeeting(context, item.meeting, ['planned', 'held'])
  const missing = unanswered(item)
  if (missing.length > 0) {
    const units = await rowsWhere(context.db, unit, context.actor.zone, 'id', missing)
    throw refusal('opinions-missing', { units: units.map((one) => String(one.shortName)).join('、') })
  }
  return { ...facts, opinion: null }
}

/** 议定 — in the room, while the minutes are not out. */
export async function discussItem(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const item = asItem(row)
  await getMeeting(context, item.meeting, ['held'])
  const said = String(facts.minutes ?? item.minutes ?? '').trim()
  const own = (await decisionsOf(context, item.meeting)).filter((one) => one.item === item.id)
  if (said === '' && own.length === 0)
    throw refusal('missing-fact', {
      fields: agendaItem.fields.minutes.label[0],
      fieldsEn: agendaItem.fields.minutes.label[1],
    })
  return facts
}

export async function changeItem(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await getMeeting(context, asItem(row).meeting, ['planned', 'held'])
  return facts
}

export function unanswered({ mustAgree, opinions }: Pick<Item, 'mustAgree' | 'opinions'>): readonly string[] {
  return (mustAgree ?? []).filter((one) => !(opinions ?? []).some((opinion) => opinion.unit === one))
}

/** An answer of the acting person's units among those asked; a later one takes the place of the earlier. */
function withOpinion(
  { actor, now }: Context,
  { mustAgree, opinions }: Item,
  agrees: boolean,
  words: string | null,
): readonly Opinion[] {
  const own = (mustAgree ?? []).filter((one) => actor.units.includes(one))
  const others = (opinions ?? []).filter((opinion) => !own.some((one) => one === opinion.unit))
  return [...others, ...own.map((one) => ({ unit: one, agrees, words, on: now.today }))]
}

function asItem(row: Row): Item {
  return row as unknown as Item // the procedures of this register are called with its rows
}
