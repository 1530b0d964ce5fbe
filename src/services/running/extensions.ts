import { extension } from '#registers/extension.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { amendMatter, assertOwnUnit, getMatter, stampToday } from '#services/running/load-matter.ts'
import { rowsWhere } from '#store/records.ts'

/** 申请延期 — before the time limit runs out, with a definite later day; one application at a time. */
export async function askExtension(context: Context, row: Row): Promise<Facts> {
  const asked = asExtension(row)
  const about = await getMatter(context, row, 'active')
  assertOwnUnit(context, about, asked.unit, false)
  const due = about.due ?? context.now.today
  // The limit ends with its last day, so on that day it can still be asked for.
  if (context.now.today > due) throw refusal('extension-late', { due })
  if (asked.newDue <= due) throw refusal('extension-not-later', { due })
  const earlier = await rowsWhere(context.db, extension, context.actor.zone, about.key, [about.row.id])
  if (earlier.some((one) => one.state === 'asked')) throw refusal('extension-open')
  return { grantedDue: null, ...stampToday(context, 'askedOn') }
}

/** The day granted need not be the day asked for, but it must be later than the present one. */
export async function weighExtension(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const about = await getMatter(context, row, 'running')
  const due = about.due ?? ''
  const granted = facts.grantedDue ?? row.grantedDue
  if (typeof granted === 'string' && granted <= due) throw refusal('extension-not-later', { due })
  return facts
}

/** 批准延期 — moves the current due day; the original one stays for assessment. */
export async function grantExtension(context: Context, row: Row): Promise<void> {
  const { grantedDue, grounds } = asExtension(row)
  await amendMatter(context, await getMatter(context, row, 'running'), { dueCurrent: grantedDue }, 'extend', grounds)
}

function asExtension(row: Row): RowOf<typeof extension> {
  return row as unknown as RowOf<typeof extension> // the procedures of this register are called with its rows
}
