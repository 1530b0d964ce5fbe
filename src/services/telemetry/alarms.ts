import type { Day } from '#domain/day.ts'
import type { AlarmType, Severity } from '#domain/telemetry/alarm-types.ts'
import { type AlarmDetail, alarm } from '#registers/telemetry/alarm.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { assertPerson } from '#services/running/closing.ts'
import { amendRecord, plantRecord } from '#services/save.ts'
import { fileTicket } from '#services/ticket/file.ts'
import { kindOf } from '#services/ticket/read.ts'
import { rowsWhere } from '#store/records.ts'

export type Raised = {
  readonly type: AlarmType
  readonly severity: Severity
  /** What it is about: number of a device, code of an area, identity of a cell. With the type it names the one open alarm. */
  readonly object: string
  /** One line a person reads, such as 「DMA-03 夜间流量较基线升高 2.1 m³/h」. */
  readonly title: string
  /** Who answers for it: id of a unit. */
  readonly unit: string
  readonly words?: string
  readonly device?: string | null
  readonly enterprise?: string | null
  readonly area?: string | null
  /** The day on which it happened, where that is not today. */
  readonly on?: Day
  /** The instant and the figures behind it. */
  readonly at?: string
  readonly figures?: AlarmDetail['figures']
}

/**
 * 发起告警 — of a type an object has one open alarm: a further hit counts on it, a worse severity makes it worse, and the clock
 * runs from the first. Runs in the transaction of the context and asks nobody: for rules and procedures.
 */
export async function raiseAlarm(context: Context, raised: Raised): Promise<RowOf<typeof alarm>> {
  const { db, actor, now } = context
  const on = raised.on ?? now.today
  const at = raised.at ?? now.at
  const [open] = (await rowsWhere(db, alarm, actor.zone, 'openKey', [keyOf(raised)], true)) as RowOf<typeof alarm>[] // rows of this register
  const figures = raised.figures === undefined ? {} : { figures: raised.figures }
  if (open !== undefined) {
    const isWorse = rank.indexOf(raised.severity) < rank.indexOf(open.severity)
    const due = isWorse ? await dueOf(context, raised.severity, on) : open.due
    const facts = {
      hits: (open.hits ?? 1) + 1,
      lastOn: open.lastOn !== null && open.lastOn > on ? open.lastOn : on,
      detail: { ...open.detail, ...figures, lastAt: at },
      ...(isWorse
        ? { severity: raised.severity, due: open.due !== null && due !== null && open.due < due ? open.due : due }
        : {}),
    }
    return (await amendRecord(context, alarm, open, facts, { act: 'move', move: 'hit' })) as RowOf<typeof alarm> // of this register
  }
  const { type, severity, object, title, unit, words = null, device = null, enterprise = null, area = null } = raised
  const facts = {
    ...{ type, severity, object, title, unit, words, device, enterprise, area },
    ...{ firstOn: on, lastOn: on, hits: 1, due: await dueOf(context, severity, on), openKey: keyOf(raised) },
    detail: { ...figures, firstAt: at, lastAt: at } satisfies AlarmDetail,
  }
  return (await plantRecord(context, alarm, { facts })) as RowOf<typeof alarm> // of this register
}

/** 恢复正常 — ends the open alarm of an object because the cause is gone; null when there is none. Nothing else ends one by rule. */
export async function endAlarm(
  context: Context,
  { type, object, words }: { readonly type: AlarmType; readonly object: string; readonly words: string },
): Promise<Row | null> {
  const [open] = await rowsWhere(context.db, alarm, context.actor.zone, 'openKey', [keyOf({ type, object })], true)
  if (open === undefined) return null
  const facts = { state: 'closed', cause: 'normalAgain', found: words, closedOn: context.now.today, openKey: null }
  return amendRecord(context, alarm, open, facts, { act: 'move', move: 'normal' })
}

/** 转工单 — the alarm becomes a ticket of the catalogue with the unit that answers for it; it stays open until a person closes it. */
export async function orderTicket(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const known = row as unknown as RowOf<typeof alarm> // the acts of this register bring its rows
  const { today } = context.now
  if (typeof facts.ticketKind !== 'string') return facts // what the move needs is asked after this
  const kind = await kindOf(context, facts.ticketKind)
  const filed = await fileTicket(context, {
    ...{ kind: kind.code, title: known.title.slice(0, 80), what: known.words ?? known.title, channel: 'alarm' },
    ...{ place: known.area, unit: known.unit, enterprise: known.enterprise },
    origin: { register: 'alarm', id: known.id },
  })
  const taken = known.state === 'open' ? { takenOn: today, takenBy: context.actor.person } : {}
  return { ...facts, ticket: filed.id, ...taken }
}

/** The open alarm of a type on an object, or null. */
export async function findOpenAlarm(
  context: Pick<Context, 'db' | 'actor'>,
  about: { readonly type: AlarmType; readonly object: string },
): Promise<RowOf<typeof alarm> | null> {
  const rows = await rowsWhere(context.db, alarm, context.actor.zone, 'openKey', [keyOf(about)])
  return (rows[0] as RowOf<typeof alarm> | undefined) ?? null // rows of this register
}

/** 人工登记告警 — by the same rule: one open alarm for a type and an object. */
export async function fileAlarm(context: Context, row: Row): Promise<Facts> {
  const made = row as unknown as RowOf<typeof alarm> // the acts of this register bring its rows
  if ((await findOpenAlarm(context, made)) !== null) throw refusal('alarm-open')
  const { today, at } = context.now
  return {
    ...{ firstOn: today, lastOn: today, hits: 1, openKey: keyOf(made) },
    due: await dueOf(context, made.severity, today),
    detail: { firstAt: at, lastAt: at } satisfies AlarmDetail,
  }
}

/** 结案 — by a person and for a cause that a person may give; only the rule may say that it is normal again without one. */
export async function closeAlarm(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await assertPerson(context, row, facts)
  return { ...facts, openKey: null }
}

const rank: readonly Severity[] = ['critical', 'major', 'minor']

async function dueOf({ db, actor }: Context, severity: Severity, from: Day): Promise<Day | null> {
  return (await limitFrom(db, actor.zone, `alarm-${severity}`, from)).on
}

function keyOf({ type, object }: { readonly type: AlarmType; readonly object: string }): string {
  return `${type}:${object}`
}
