import { addCalendarDays } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { slip } from '#registers/slip.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context, Facts } from '#services/context.ts'
import { getMatter } from '#services/running/load-matter.ts'
import { plantRecord } from '#services/save.ts'
import { completeSlip, type SlipWords } from '#services/supervision/slips.ts'

/** 采纳或不采纳 — by a person who can be named, while the matter is still open. */
export async function weighEscalation(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  await getMatter(context, row, 'open')
  return facts
}

/** A slip of a colour above yellow goes out when its proposal is confirmed, over the name of the one who confirmed it. */
export async function carryOutEscalation(context: Context, row: Row): Promise<void> {
  if (row.step !== 'red' && row.step !== 'orange') return
  const about = await getMatter(context, row, 'open')
  const words: SlipWords = {
    unit: String(row.unit),
    kind: row.step,
    demand: '请立即查找原因、落实措施，限期办结',
    newLimit: await limitDay(context, 7),
    consequence: '仍未办结的，按升级阶梯提请领导研究下步措施。',
  }
  const facts = { task: row.task, supervisionOrder: row.supervisionOrder, ...words, channel: 'letter', rung: row.rung }
  await plantRecord(context, slip, {
    facts: { ...facts, ...(await completeSlip(context, about, words)), issuedBy: context.actor.person },
  })
}

/** A day for the answer, moved to a workday. */
export async function limitDay(context: Context, days: number): Promise<Day> {
  return addCalendarDays(context.now.today, days, await loadCalendar(context.db, context.actor.zone)).on
}
