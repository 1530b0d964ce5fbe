import { addDays } from '#domain/day.ts'
import type { AlarmType, Severity } from '#domain/telemetry/alarm-types.ts'
import { unitOfCharge } from '#services/charge-unit.ts'
import type { Context } from '#services/context.ts'
import { ratesOn } from '#services/rates.ts'
import { judgeDay } from '#services/telemetry/alarm-rules.ts'
import { endAlarm, findOpenAlarm, type Raised, raiseAlarm } from '#services/telemetry/alarms.ts'
import { judgeClockLetters, queueClockLetters } from '#services/telemetry/clock-letters.ts'
import { expireCommands } from '#services/telemetry/commands.ts'
import { notPausedOn, silentCells, whoIsSilent } from '#services/telemetry/silent.ts'
import { judgeValveLetters } from '#services/telemetry/valve-letters.ts'

/** So many alarms of single devices are raised in one go; whoever has more has another trouble, and the count is shown anyway. */
const mostAtOnce = 300

/**
 * 巡查 — what the rules find in the state of all devices: cells and devices that are silent, batteries, clocks, data that contradict
 * each other. What is open is told once a day; what is normal again is closed with that cause.
 */
export async function watchDevices(context: Context): Promise<void> {
  const { db, actor, now } = context
  const rows = await db.query(`select 1 from "device_key" where zone_id = $1 limit 1`, [actor.zone])
  if (rows.length === 0) return
  await watchSilence(context)
  await watchState(context)
  await watchFindings(context)
  for (const day of [addDays(now.today, -1), now.today]) await judgeDay(context, day)
  await judgeClockLetters(context)
  await judgeValveLetters(context)
  await queueClockLetters(context)
  await expireCommands(context)
}

/** Many devices of a cell are one alarm of the network; only those beside it are told one by one. */
async function watchSilence(context: Context): Promise<void> {
  const { db, actor, now } = context
  const cells = await silentCells(db, actor.zone, now.at)
  const office = await unitOfCharge(context.db, context.actor.zone, 'park')
  for (const { cell, expected, silent } of cells)
    await once(context, {
      ...{ type: 'network', severity: 'major', object: cell, unit: office ?? '', figures: { expected, silent } },
      title: `小区 ${cell} 通信中断：${expected} 台设备中 ${silent} 台离线`,
    })
  const { devices } = await whoIsSilent(db, actor.zone, { at: now.at, most: 100_000 })
  const down = new Set(cells.map(({ cell }) => cell))
  const single = devices.filter(({ cell }) => cell === null || !down.has(cell))
  const owners = await ownersOf(
    context,
    single.slice(0, mostAtOnce).map(({ device }) => device),
  )
  for (const { number, device, area } of single.slice(0, mostAtOnce))
    await once(context, {
      ...{ type: 'silent', severity: 'minor', object: number, device, area, unit: owners.get(device) ?? '' },
      title: `${number} 离线`,
    })
  await endOthers(context, 'network', down, '小区内设备已恢复上报')
  await endOthers(context, 'silent', new Set(single.map(({ number }) => number)), '设备已恢复上报')
}

/** Batteries and clocks, as devices told them last. */
async function watchState(context: Context): Promise<void> {
  const { db, actor, now } = context
  const rates = await ratesOn(db, actor.zone, ['telemetry-low-battery', 'telemetry-clock-exclude'], now.today)
  const values = [
    ...[actor.zone, rates['telemetry-low-battery'].value * 1000],
    ...[rates['telemetry-clock-exclude'].value * 60, now.today],
  ]
  const rows = await db.query(
    `select k.number, k.device, k.area, d.unit, s.battery, s.clock_offset as "clockOffset",
        coalesce(s.battery < $2::numeric, false) as "isLow", coalesce(abs(s.clock_offset) > $3::numeric, false) as "isWrong"
      from "device_seen" s join "device_key" k on k.zone_id = s.zone_id and k.key = s.device
      join "device" d on d.zone_id = k.zone_id and d.id = k.device and d.state = 'active'
      where s.zone_id = $1 and ${notPausedOn('$4')} and (s.battery < $2::numeric or abs(s.clock_offset) > $3::numeric) order by k.number`,
    values,
  )
  const low = rows.filter(({ isLow }) => isLow)
  const wrong = rows.filter(({ isWrong }) => isWrong)
  for (const { number, device, area, unit, battery } of low.slice(0, mostAtOnce))
    await once(context, {
      ...{ type: 'lowBattery', severity: 'minor', object: number, device, area, unit },
      ...{ title: `${number} 电池欠压 ${battery / 1000} V`, figures: { volt: battery / 1000 } },
    })
  for (const { number, device, area, unit, clockOffset } of wrong.slice(0, mostAtOnce))
    await once(context, {
      ...{ type: 'clock', severity: 'minor', object: number, device, area, unit },
      ...{
        title: `${number} 时钟偏差 ${Math.round(Math.abs(clockOffset) / 60)} 分钟`,
        figures: { seconds: clockOffset },
      },
    })
  await endOthers(context, 'lowBattery', new Set(low.map(({ number }) => number)), '电池电压已恢复')
  await endOthers(context, 'clock', new Set(wrong.map(({ number }) => number)), '时钟已校准')
}

const ofFindings: Readonly<Record<string, readonly [AlarmType, Severity, string]>> = {
  conflict: ['conflict', 'minor', '同一时段上报了不同的数据'],
  fell: ['readingFell', 'major', '读数倒退，未登记换表'],
  flat: ['flatLine', 'minor', '数据恒值不变'],
}

/** Findings of the last two days that ask for a person; they do not go away by themselves, so none of them ends by rule. */
async function watchFindings(context: Context): Promise<void> {
  const { db, actor, now } = context
  const rows = await db.query(
    `select k.number, k.device, k.area, d.unit, f.rule, max(f.data_day) as day, count(*) as hits
      from "telemetry_finding" f join "device_key" k on k.zone_id = f.zone_id and k.key = f.device
      join "device" d on d.zone_id = k.zone_id and d.id = k.device
      where f.zone_id = $1 and f.data_day between $2 and $3 and f.rule = any($4) and ${notPausedOn('f.data_day')}
        and not exists (select 1 from "alarm" a where a.zone_id = f.zone_id and a.device = k.device
          and a.type = ($5::jsonb ->> f.rule) and f.data_day between a.first_on and a.last_on)
      group by k.number, k.device, k.area, d.unit, f.rule order by k.number limit ${mostAtOnce}`,
    [
      actor.zone,
      addDays(now.today, -2),
      now.today,
      Object.keys(ofFindings),
      JSON.stringify(Object.fromEntries(Object.entries(ofFindings).map(([rule, [type]]) => [rule, type]))),
    ],
  )
  for (const { number, device, area, unit, rule, day, hits } of rows) {
    const known = ofFindings[rule]
    if (known === undefined) continue
    const [type, severity, words] = known
    await raiseAlarm(context, {
      ...{ type, severity, object: number, device, area, unit, words, on: day, figures: { hits } },
      title: `${number} ${words}`,
    })
  }
}

/** What goes on is told once a day. */
async function once(context: Context, raised: Raised): Promise<void> {
  if (raised.unit === '') return
  const open = await findOpenAlarm(context, raised)
  if (open === null || (open.lastOn !== null && open.lastOn < context.now.today)) await raiseAlarm(context, raised)
}

async function endOthers(context: Context, type: AlarmType, still: ReadonlySet<string>, words: string): Promise<void> {
  const { db, actor } = context
  const rows: readonly { readonly object: string }[] = await db.query(
    `select object from "alarm" where zone_id = $1 and type = $2 and state <> 'closed' order by id`,
    [actor.zone, type],
  )
  for (const { object } of rows) if (!still.has(object)) await endAlarm(context, { type, object, words })
}

async function ownersOf({ db, actor }: Context, devices: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query('select id, unit from "device" where zone_id = $1 and id = any($2::uuid[])', [
    actor.zone,
    devices,
  ])
  return new Map(rows.map(({ id, unit }) => [id, unit]))
}
