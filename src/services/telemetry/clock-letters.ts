import { addDays } from '#domain/day.ts'
import { clockSetters } from '#domain/telemetry/formats.ts'
import { deviceCommand } from '#registers/telemetry/device-command.ts'
import type { Context } from '#services/context.ts'
import { ratesOn } from '#services/rates.ts'
import { plantRecord } from '#services/save.ts'
import { noteProgress } from '#services/telemetry/commands.ts'

/** So many letters are written in one go; the next hour goes on. */
const mostAtOnce = 300

/**
 * 自动校时 — a clock that is wrong by more than the limit gets one letter, which waits for the next uplink. By rule and without a
 * second person, as it moves nothing but a clock; while a letter is under way, or one was written lately, there is no other.
 */
export async function queueClockLetters(context: Context): Promise<number> {
  const { db, actor, now } = context
  const { minutes, pause } = await limitsOf(context)
  const rows = await db.query(
    `select k.number, k.device, d.unit, s.clock_offset as "clockOffset"
      from "device_seen" s join "device_key" k on k.zone_id = s.zone_id and k.key = s.device
      join "device" d on d.zone_id = k.zone_id and d.id = k.device and d.state = 'active'
      join "product_model" m on m.zone_id = d.zone_id and m.id = d.model and m.parser = any($3)
      where s.zone_id = $1 and abs(s.clock_offset) > $2::numeric
        and not exists (select 1 from "device_command" c where c.zone_id = k.zone_id and c.device = k.device
          and c.command = 'syncClock' and (c.state = any($4) or c.asked_on > $5))
      order by k.number limit ${mostAtOnce}`,
    [actor.zone, minutes * 60, clockSetters, underWay, addDays(now.today, -pause)],
  )
  for (const { number, device, unit, clockOffset } of rows)
    await plantRecord(context, deviceCommand, {
      state: 'queued',
      facts: {
        ...{ title: `校时 ${number}`, device, unit, command: 'syncClock' },
        reason: `时钟偏差 ${Math.round(Math.abs(clockOffset) / 60)} 分钟，超过 ${minutes} 分钟，按规则排队校时`,
        ...{ askedOn: now.today, expiresOn: addDays(now.today, pause) },
      },
    })
  return rows.length
}

/** 校时核实 — what the device reports after the letter was sent tells whether its clock was set: no device is believed on its word. */
export async function judgeClockLetters(context: Context): Promise<void> {
  const { db, actor } = context
  const { minutes } = await limitsOf(context)
  const rows = await db.query(
    `select c.id, s.clock_offset as "clockOffset", abs(s.clock_offset) <= $2::numeric as "isRight"
      from "device_command" c join "device_key" k on k.zone_id = c.zone_id and k.device = c.device
      join "device_seen" s on s.zone_id = k.zone_id and s.device = k.key
      where c.zone_id = $1 and c.command = 'syncClock' and c.state in ('sent', 'delivered', 'answered')
        and s.clock_offset is not null
        and (abs(s.clock_offset) <= $2::numeric or (s.received_at at time zone 'Asia/Shanghai')::date > c.sent_on)
      order by c.id limit ${mostAtOnce}`,
    [actor.zone, minutes * 60],
  )
  for (const { id, clockOffset, isRight } of rows) {
    const told = `时钟偏差 ${Math.round(Math.abs(clockOffset) / 60)} 分钟`
    await noteProgress(context, id, isRight ? 'verified' : 'failed', told)
  }
}

const underWay = ['asked', 'queued', 'sent', 'delivered', 'answered']

async function limitsOf({ db, actor, now }: Context): Promise<{ readonly minutes: number; readonly pause: number }> {
  const rates = await ratesOn(db, actor.zone, ['telemetry-clock-sync', 'telemetry-clock-sync-pause'], now.today)
  return { minutes: rates['telemetry-clock-sync'].value, pause: rates['telemetry-clock-sync-pause'].value }
}
