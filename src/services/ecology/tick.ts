import { addDays, type Day } from '#domain/day.ts'
import { judgedFactors } from '#domain/ecology/factors.ts'
import { type Sign, type SignRules, signsOf } from '#domain/ecology/permit.ts'
import { emissionPermit } from '#registers/ecology/emission-permit.ts'
import { monitorStation } from '#registers/ecology/monitor-station.ts'
import type { Context } from '#services/context.ts'
import { raiseExceedance } from '#services/ecology/cases.ts'
import { exceedancesOf, hourly, hoursOf } from '#services/ecology/judging.ts'
import { type MeasuredDay, measuredOf } from '#services/ecology/measured.ts'
import { limitsOf, type Permit } from '#services/ecology/permits.ts'
import { asStation, type Station } from '#services/ecology/stations.ts'
import { ratesOn } from '#services/rates.ts'
import { raiseAlarm } from '#services/telemetry/alarms.ts'
import type { Connection } from '#store/database.ts'
import { rowsWhere } from '#store/records.ts'

/**
 * 逐时判定 — judges the last days of every station again: what came late is found too, and what was found before is not written
 * twice. An outlet is judged as its hours come; means of a day only when the day is over.
 */
export async function judgeStations(context: Context, days = 2): Promise<number> {
  const { db, actor, now } = context
  const stations = (await rowsWhere(db, monitorStation, actor.zone, 'state', ['active'])).map(asStation)
  const watched = stations.filter((station) => (station.devices ?? []).length > 0)
  if (watched.length === 0) return 0
  const permits = (await rowsWhere(db, emissionPermit, actor.zone, 'state', [
    'inForce',
  ])) as unknown as readonly Permit[] // rows of this register
  const rules = await signRules(db, actor.zone, now.today)
  const measured = await measuredOf(db, actor.zone, watched, { from: addDays(now.today, 1 - days), to: now.today })
  let raised = 0
  for (const station of watched) {
    const own = permits.filter((permit) => permit.station === station.id)
    const byDay = Map.groupBy(measured.get(station.id) ?? [], ({ day }) => day)
    for (const [on, ofDay] of [...byDay].toSorted(([a], [b]) => a.localeCompare(b))) {
      const found = exceedancesOf(station, own, on, ofDay).filter(({ per }) => per === 'hour' || on < now.today)
      for (const one of found) if (await raiseExceedance(context, one)) raised += 1
      await raiseSigns(context, station, own, on, ofDay, rules)
    }
  }
  return raised
}

/** 异常迹象 — an alarm asks somebody to look; nobody is blamed by a rule. */
async function raiseSigns(
  context: Context,
  station: Station,
  permits: readonly Permit[],
  on: Day,
  day: readonly MeasuredDay[],
  rules: SignRules,
): Promise<void> {
  const factors = [...new Set(permits.flatMap(({ limits }) => limits.map(({ factor }) => factor)))]
  for (const factor of factors) {
    const [limit = null] = limitsOf(permits, factor, 'hour').filter(
      ({ from, until }) => from <= on && (until === null || on <= until),
    )
    for (const sign of signsOf(hourly(on, hoursOf(day, factor)), limit, rules)) {
      const type = sign.kind === 'flat' ? 'flatLine' : 'nearLimit'
      const name = judgedFactors[factor][0]
      const object = `${station.code} ${name}`
      await raiseAlarm(context, {
        ...{ type, severity: 'minor', object, unit: station.unit, enterprise: station.enterprise, on },
        title: `${station.name}${name}${sign.kind === 'flat' ? '恒值' : '贴近限值'}`,
        words: wordsOf(sign, name),
        device: station.devices?.[0] ?? null,
        figures: { day: on, count: sign.count },
      })
    }
  }
}

function wordsOf(sign: Sign, name: string): string {
  return sign.kind === 'flat'
    ? `${name}连续${sign.count}个小时均值均为${sign.value}，建议现场核查仪器。`
    : `${sign.of}个有效小时均值中${sign.count}个贴近限值${sign.limit}，建议现场核查。`
}

/** What a zone takes for a sign on a day. */
export async function signRules(db: Connection, zone: string, on: Day): Promise<SignRules> {
  const codes = ['emission-flat', 'emission-near-from', 'emission-near-share', 'emission-near-least'] as const
  const rates = await ratesOn(db, zone, codes, on)
  return {
    flat: rates['emission-flat'].value,
    nearFrom: rates['emission-near-from'].value,
    nearShare: rates['emission-near-share'].value,
    nearLeast: rates['emission-near-least'].value,
  }
}
