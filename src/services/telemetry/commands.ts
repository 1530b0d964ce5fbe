import type { Day } from '#domain/day.ts'
import type { Answer } from '#domain/protocol/answer.ts'
import type { Speaker } from '#domain/protocol/topics.ts'
import { device } from '#registers/telemetry/device.ts'
import { deviceCommand } from '#registers/telemetry/device-command.ts'
import { productModel } from '#registers/telemetry/product-model.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { amendRecord } from '#services/save.ts'
import type { Connection } from '#store/database.ts'
import { findRow, rowsWhere } from '#store/records.ts'

type Command = RowOf<typeof deviceCommand>
type Device = RowOf<typeof device>

const ofValves: readonly Command['command'][] = ['openValve', 'closeValve']

/** 申请指令 — by a person of the unit that answers for the device; a valve needs a legal basis, and vital customers are never closed. */
export async function askCommand(context: Context, row: Row): Promise<Facts> {
  const asked = row as unknown as Command // the acts of this register bring its rows
  const { actor, now } = context
  if (actor.person === null) throw refusal('person-needed')
  if (asked.expiresOn < now.today) throw refusal('command-past')
  const to = (await findRow(context.db, device, actor.zone, asked.device)) as Device | null // a row of this register
  if (to === null || to.state !== 'active') throw refusal('not-found')
  if (asked.unit !== to.unit) throw refusal('command-unit')
  if (ofValves.includes(asked.command)) {
    const model = (await findRow(context.db, productModel, actor.zone, to.model)) as RowOf<typeof productModel> | null // of this register
    if (model?.hasValve !== 'remote') throw refusal('command-no-valve')
    if (!asked.basis?.trim()) throw refusal('command-basis')
    if (asked.command === 'closeValve' && to.protectedAs !== null) throw refusal('command-protected')
  }
  const [label] = deviceCommand.fields.command.rules.options?.[asked.command] ?? [asked.command]
  return { title: `${label} ${to.number}`, askedOn: now.today, askedBy: actor.person }
}

/** 批准 — a second person; what became forbidden meanwhile is refused here too. */
export async function approveCommand(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const asked = row as unknown as Command // the acts of this register bring its rows
  const { actor, now } = context
  if (actor.person === null) throw refusal('person-needed')
  if (actor.person === asked.askedBy) throw refusal('command-second')
  if (asked.expiresOn < now.today) throw refusal('command-past')
  const to = (await findRow(context.db, device, actor.zone, asked.device)) as Device | null // a row of this register
  if (asked.command === 'closeValve' && to?.protectedAs !== null) throw refusal('command-protected')
  return facts
}

export type Letter = {
  readonly id: string
  /** 编号 of the device. */
  readonly device: string
  readonly command: Command['command']
  readonly argument: string | null
}

/**
 * 待取指令 — what waits for a device, oldest first; for the way in by which it just woke. Of a gateway only for what hangs on it, `+` for
 * all of that. What expired meanwhile is not given.
 */
export async function lettersFor(
  context: Pick<Context, 'db' | 'actor' | 'now'>,
  { device, gateway }: Speaker,
): Promise<readonly Letter[]> {
  return context.db.query(
    `select c.id, d.number as device, c.command, c.argument from "device_command" c ${addressed}
      where c.zone_id = $1 and c.state = 'queued' and c.expires_on >= $4 and d.state = 'active'
        and case when $3::text is null then d.number = $2 else g.id is not null and $2 in ('+', d.number) end
      order by c.id limit ${device === '+' ? 500 : 20}`,
    [context.actor.zone, device, gateway ?? null, context.now.today],
  )
}

/** Devices for which something waits. */
export async function awaitedDevices(db: Connection, zone: string, today: Day): Promise<ReadonlySet<string>> {
  const rows = await db.query(
    `select distinct d.number from "device_command" c join "device" d on d.zone_id = c.zone_id and d.id = c.device
      where c.zone_id = $1 and c.state = 'queued' and c.expires_on >= $2`,
    [zone, today],
  )
  return new Set(rows.map(({ number }) => number))
}

/** The device of a letter, and the gateway $3 on which it must hang, if one speaks for it. */
const addressed = `join "device" d on d.zone_id = c.zone_id and d.id = c.device
  left join "device" g on g.zone_id = d.zone_id and g.id = d.gateway and g.number = $3`

/** How far a letter has come; a step back is no step. */
export type Progress = 'sent' | 'delivered' | 'answered' | 'verified' | 'failed'

/** 指令进展 — told by the way in: sent to the platform or device, delivered, answered, and verified by what the device reports next. */
export async function noteProgress(
  context: Context,
  id: string,
  progress: Progress,
  answer?: string,
): Promise<boolean> {
  const [row] = (await rowsWhere(context.db, deviceCommand, context.actor.zone, 'id', [id], true)) as readonly Command[] // of this register
  if (row === undefined || !before[progress].includes(row.state)) return false
  const { today } = context.now
  const facts = {
    state: progress,
    ...(progress === 'sent' ? { sentOn: today } : {}),
    ...(progress === 'answered' || progress === 'failed' ? { answeredOn: today } : {}),
    ...(progress === 'verified' ? { verifiedOn: today } : {}),
    ...(answer === undefined ? {} : { answer: answer.slice(0, 200) }),
  }
  await amendRecord(context, deviceCommand, row, facts, { act: 'move', move: moves[progress] })
  return true
}

/** 应答 — a device speaks for its own letters only, a gateway for those of what hangs on it; one that was never sent to it, or was answered before, stays as it is. */
export async function noteAnswer(
  context: Context,
  { device, gateway }: Speaker,
  { id, isDone, words }: Answer,
): Promise<void> {
  const own = await context.db.query(
    `select 1 from "device_command" c ${addressed}
      where c.zone_id = $1 and c.id = $2::uuid and d.number = $4 and ($3::text is null or g.id is not null)`,
    [context.actor.zone, id, gateway ?? null, device],
  )
  if (own.length > 0) await noteProgress(context, id, isDone ? 'answered' : 'failed', words)
}

/** 过期 — letters that nobody fetched in time; by rule, as nothing moves any more. Gives how many. */
export async function expireCommands(context: Context): Promise<number> {
  const rows = await context.db.query(
    `select id from "device_command" where zone_id = $1 and state in ('asked', 'queued', 'sent') and expires_on < $2 order by id limit 500`,
    [context.actor.zone, context.now.today],
  )
  const due = await rowsWhere(
    context.db,
    deviceCommand,
    context.actor.zone,
    'id',
    rows.map(({ id }) => id),
    true,
  )
  for (const row of due)
    await amendRecord(context, deviceCommand, row, { state: 'expired' }, { act: 'move', move: 'expire' })
  return due.length
}

const moves = { sent: 'send', delivered: 'deliver', answered: 'answer', verified: 'verify', failed: 'fail' } as const

const before: Readonly<Record<Progress, readonly Command['state'][]>> = {
  sent: ['queued'],
  delivered: ['queued', 'sent'],
  answered: ['queued', 'sent', 'delivered'],
  verified: ['sent', 'delivered', 'answered'],
  failed: ['sent', 'delivered', 'answered'],
}
