import type { extension } from '#registers/extension.ts'
import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertOwnUnit, getTask, stampToday } from '#services/running/load-task.ts'
import { amendRecord } from '#services/save.ts'

/** 申请延期 — before the due day, with a definite later one. */
export async function askExtension(context: Context, row: Row): Promise<Facts> {
  const asked = asExtension(row)
  const about = await getTask(context, asked.task, ['active'])
  assertOwnUnit(context, about, asked.unit, false)
  const due = about.dueCurrent ?? context.now.today
  if (context.now.today > due) throw refusal('extension-late', { due })
  if (asked.newDue <= due) throw refusal('extension-not-later', { due })
  return stampToday(context, 'askedOn')
}

/** 批准延期 — moves the current due day; the original one stays for assessment. */
export async function grantExtension(context: Context, row: Row): Promise<void> {
  const granted = asExtension(row)
  const about = await getTask(context, granted.task, ['active', 'submitted', 'verified'])
  if (granted.grantedDue === null || granted.grantedDue <= (about.dueCurrent ?? '')) {
    throw refusal('extension-not-later', { due: about.dueCurrent ?? '' })
  }
  await amendRecord(context, task, about, { dueCurrent: granted.grantedDue }, { act: 'move', move: 'extend', reason: granted.grounds })
}

function asExtension(row: Row): RowOf<typeof extension> {
  return row as unknown as RowOf<typeof extension> // the procedures of this register are called with its rows
}
