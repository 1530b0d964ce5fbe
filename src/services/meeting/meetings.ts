import type { Day } from '#domain/day.ts'
import { nextSitting } from '#domain/meeting/standing.ts'
import { agendaItem } from '#registers/agenda-item.ts'
import { decision } from '#registers/decision.ts'
import { meeting } from '#registers/meeting.ts'
import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { fileMinutes } from '#services/meeting/file-papers.ts'
import { asMeeting, circleOf, decisionsOf, getSeries, itemsOf } from '#services/meeting/load.ts'
import { takeNumber } from '#services/numbering.ts'
import { amendRecord } from '#services/save.ts'
import { findRow, rowsWhere } from '#store/records.ts'

/** 排会 — a new meeting takes what its series says unless it says otherwise itself. */
export async function callMeeting(context: Context, row: Row): Promise<Facts> {
  const called = asMeeting(row)
  const series = await getSeries(context, called.series)
  const present = called.present ?? series.members
  return { isClosed: called.isClosed ?? series.isClosed ?? false, present, circle: circleOf(called, series) }
}

/** Whoever is called later belongs to the circle as well; a moved day moves what was due at this meeting. */
export async function changeMeeting(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const changed = { ...asMeeting(row), ...facts }
  const series = await getSeries(context, changed.series)
  return { ...facts, circle: circleOf(changed, series) }
}

export async function carryMeeting(context: Context, row: Row): Promise<void> {
  const { id, on, circle, state } = asMeeting(row)
  await tellCircle(context, id, circle ?? [])
  if (state === 'planned') await moveDues(context, id, on)
}

/** 议题未定不送签 — minutes go for signature once every item is decided, deferred or withdrawn. */
export async function draftMinutes(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const open = (await itemsOf(context, row.id)).filter(({ state }) => state === 'admitted' || state === 'proposed')
  if (open.length > 0) throw refusal('items-undecided', { items: open.map(({ title }) => title).join('、') })
  return facts
}

/** 签发纪要 — by whoever holds the post of convener or chair on this day; the number is taken in the same act. */
export async function signMinutes(context: Context, row: Row, given: Facts): Promise<Facts> {
  const { chair, series: seriesId } = asMeeting(row)
  const { convener } = await getSeries(context, seriesId)
  const may = [chair, convener].some((post) => post !== null && context.actor.posts.includes(post))
  if (!may || context.actor.person === null) throw refusal('not-convener')
  const { text } = await takeNumber(context, 'minutes')
  return { ...given, number: text, filed: await fileMinutes(context, row.id, text) }
}

/** 归档 — once everything that was decided has an owner or is marked as noted. */
export async function closeMeeting(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const waiting = (await decisionsOf(context, row.id)).filter(({ state }) => state === 'recorded')
  if (waiting.length > 0) throw refusal('decisions-waiting', { count: waiting.length })
  return facts
}

async function tellCircle(context: Context, meetingId: string, circle: readonly string[]): Promise<void> {
  const about: readonly Register[] = [agendaItem, decision]
  for (const register of about) {
    for (const row of await rowsWhere(context.db, register, context.actor.zone, 'meeting', [meetingId], true)) {
      if (!isSame(row.circle, circle)) await amendRecord(context, register, row, { circle }, { act: 'change' })
    }
  }
}

/** 取消 — what was due at this meeting falls to the next planned one of the series; without one the day stays. */
export async function passDuesOn(context: Context, row: Row): Promise<void> {
  const { id, on, series } = asMeeting(row)
  const others = (await rowsWhere(context.db, meeting, context.actor.zone, 'series', [series])).map(asMeeting)
  const next = nextSitting(others, series, on)
  if (next !== null) await moveDues(context, id, next.on, next.id)
}

/** What was due “at the next meeting” follows that meeting; the original day of a task stays. */
async function moveDues(context: Context, meetingId: string, on: Day, dueMeeting = meetingId): Promise<void> {
  const due = await rowsWhere(context.db, decision, context.actor.zone, 'dueMeeting', [meetingId], true)
  for (const row of due.filter((one) => one.due !== on || dueMeeting !== meetingId)) {
    await amendRecord(context, decision, row, { due: on, dueMeeting }, { act: 'change' })
    const made = row.task === null ? null : await findRow(context.db, task, context.actor.zone, String(row.task), true)
    if (made !== null && made.state !== 'closed')
      await amendRecord(context, task, made, { dueCurrent: on }, { act: 'move', move: 'extend' })
  }
}

function isSame(a: unknown, b: readonly string[]): boolean {
  return Array.isArray(a) && a.length === b.length && a.every((one, i) => one === b[i])
}
