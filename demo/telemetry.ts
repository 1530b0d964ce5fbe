import type { Stage } from '#demo/stage.ts'
import { addDays } from '#domain/day.ts'
import { isoOf } from '#domain/telemetry/instant.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { readMessages } from '#services/telemetry/parse.ts'
import { packetsIn, parsers } from '#services/telemetry/parsers.ts'
import { watchDevices } from '#services/telemetry/watch.ts'
import { newId } from '#store/new-id.ts'
import { appendRaw, takeWaiting } from '#store/telemetry/raw-rows.ts'

const park = 'kechuang'
const secret = 'demo-gateway'

/** 智慧园区 — a gateway whose messages come through the raw inbox, two noise stations, a rule on stored data, and the watch over all devices. */
export async function playTelemetry(stage: Stage): Promise<void> {
  const unit = await stage.unit('科创局')
  const gateway = await stage.create(park, -20, 'product_model', {
    ...{ code: 'GW-4G', name: '园区采集网关', kind: 'gateway', parser: 'lines', metrics: ['rsrp'], mainMetric: 'rsrp' },
    ...{ cycleMinutes: 1440, spreadMinutes: 0 },
  })
  const noise = await stage.create(park, -20, 'product_model', {
    ...{ code: 'NS-01', name: '噪声自动监测终端', kind: 'noise', parser: 'lines', metrics: ['noise', 'battery'] },
    ...{ mainMetric: 'noise', stepMinutes: 60, cycleMinutes: 1440, spreadMinutes: 1200 },
  })
  const from = stage.on(-10)
  const box = await stage.create(park, -11, 'device', {
    number: 'GW-01',
    name: '园区一号网关',
    model: gateway,
    unit,
    from,
    secret,
  })
  for (const [number, place] of stations)
    await stage.create(park, -10, 'device', { number, model: noise, unit, area: '噪声', place, gateway: box, from })
  await receive(stage)
  await askForClock(stage, unit)
  const rule = await stage.create(park, -9, 'alarm_rule', {
    ...{
      name: '夜间噪声',
      metric: 'noise',
      condition: 'above',
      threshold: 55,
      forMinutes: 120,
      fromHour: 0,
      untilHour: 6,
    },
    ...{ severity: 'minor', basis: '声环境质量标准 3 类区夜间限值 55 分贝' },
  })
  await stage.move(park, -9, 'alarm_rule', rule, 'enforce')
  const { db, actor, now, procedures } = await stage.as(park, 0)
  await watchDevices(byRule(db, actor.zone, now, procedures))
}

/** A letter for a station whose clock ran away: one person asks, another one lets it go, and it waits for the next wake-up. */
async function askForClock(stage: Stage, unit: string): Promise<void> {
  const { db, actor } = await stage.as(park, -2)
  const [station] = await db.query('select id from device where zone_id = $1 and number = $2', [actor.zone, 'ZS-01'])
  await stage.create(park, -2, 'device_command', {
    ...{ device: station?.id, unit, command: 'syncClock', expiresOn: stage.on(12) },
    reason: '终端时钟比平台慢七分钟，按次日上报校时。',
  })
}

const stations = [
  ['ZS-01', '澜桥路与科创路口'],
  ['ZS-02', '东片区物流园北门'],
] as const

/** Seven days as the gateway pushed them, one of them twice, with a line of a station that nobody registered. */
async function receive(stage: Stage): Promise<void> {
  const { db, actor, now } = await stage.as(park, 0)
  for (let back = 7; back >= 1; back -= 1) {
    const day = addDays(stage.today, -back)
    const receivedAt = isoOf(now.millisecond - (back - 1) * 86_400_000 - 3 * 3_600_000)
    const lines = stations.flatMap(([number], place) => {
      const points = hours(back, place)
      const line = {
        number,
        at: receivedAt,
        series: [{ metric: 'noise', day, points }],
        signal: { battery: 3620 - back },
      }
      return back === 3 ? [line, line] : [line]
    })
    const stranger = { number: 'ZS-09', at: receivedAt, series: [{ metric: 'noise', day, points: hours(back, 0) }] }
    const body = Buffer.from(
      [...lines, ...(back === 1 ? [stranger] : [])].map((line) => JSON.stringify(line)).join('\n'),
    )
    const message = {
      kind: 'lines',
      source: 'http',
      sender: 'GW-01',
      receivedAt,
      body,
      packets: packetsIn('lines', body),
    }
    await appendRaw(db, [{ ...message, id: newId(Date.parse(receivedAt)), zone: actor.zone }])
  }
  await readMessages(db, actor.zone, now, parsers, await takeWaiting(db, actor.zone, 1000))
}

/** Tenths of a decibel: quiet nights, and at the yard one night of loading. */
function hours(back: number, place: number): readonly number[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const isNight = hour < 6 || hour >= 22
    const base = isNight ? 478 : 566
    const loading = place === 1 && back === 1 && hour >= 1 && hour <= 4 ? 104 : 0
    return base + loading + ((hour * 7 + back * 3 + place * 5) % 11)
  })
}
