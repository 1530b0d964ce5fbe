import { addDays, type Day } from '#domain/day.ts'
import { judgedFactors } from '#domain/ecology/factors.ts'
import type { Label } from '#domain/label.ts'
import { emissionPermit } from '#registers/ecology/emission-permit.ts'
import { monitorStation } from '#registers/ecology/monitor-station.ts'
import { waterSample } from '#registers/ecology/water-sample.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import type { Case } from '#services/ecology/case-row.ts'
import { exceedancesOf } from '#services/ecology/judging.ts'
import { type MeasuredDay, measuredOf, metricsOf } from '#services/ecology/measured.ts'
import type { Permit } from '#services/ecology/permits.ts'
import { factorOf } from '#services/ecology/sample-verdict.ts'
import { asStation, type Station } from '#services/ecology/stations.ts'
import { ratesOn } from '#services/rates.ts'
import { findRow, rowsWhere } from '#store/records.ts'

export type Back = { readonly on: Day; readonly why: null } | { readonly on: null; readonly why: Label }

type Judged = { readonly on: Day; readonly isOver: boolean }

/** 恢复达标 — the day from which the data since the measure keep the limit; null with what is missing for it. */
export async function valuesBackOn(context: Context, one: Case): Promise<Back> {
  const { db, actor, now } = context
  const found = await findRow(db, monitorStation, actor.zone, one.station)
  if (found === null) return { on: null, why: ['站点已不在', 'the station is gone'] }
  const station = asStation(found)
  const since = one.mendedOn ?? one.firstOn
  const days =
    one.per === 'sample'
      ? await sampledDays(context, station, one, since)
      : await measuredDays(context, station, one, addDays(since, 1))
  const least =
    one.per === 'sample' ? 1 : (await ratesOn(db, actor.zone, ['exceedance-back'], now.today))['exceedance-back'].value
  const good = days.slice(days.findLastIndex(({ isOver }) => isOver) + 1)
  const [first] = good
  if (first !== undefined && good.length >= least) return { on: first.on, why: null }
  const last = days.at(-1)
  if (last?.isOver === true) return { on: null, why: [`${last.on}仍超标`, `still beyond the limit on ${last.on}`] }
  const [factor, factorEn] = judgedFactors[one.factor]
  const what: Label =
    one.per === 'sample'
      ? [`缺${factor}的复测水样`, `a later sample of ${factorEn}`]
      : [
          `${factor}须连续${least}日有有效数据且达标，现有${good.length}日`,
          `${least} full days of ${factorEn} within the limit, ${good.length} so far`,
        ]
  return { on: null, why: what }
}

async function sampledDays(
  { db, actor }: Context,
  station: Station,
  one: Case,
  since: Day,
): Promise<readonly Judged[]> {
  const rows = (await rowsWhere(db, waterSample, actor.zone, 'station', [one.station])) as unknown as readonly RowOf<
    typeof waterSample
  >[] // rows of this register
  return rows
    .filter(({ state, sampledOn }) => state === 'filed' && sampledOn >= since)
    .flatMap((sample) => {
      const judged = factorOf(station, sample, one.factor)
      return judged === null ? [] : [{ on: sample.sampledOn, isOver: judged.over !== null }]
    })
    .toSorted((a, b) => a.on.localeCompare(b.on))
}

/** Whole days after the measure that have enough values to be judged. */
async function measuredDays(context: Context, station: Station, one: Case, from: Day): Promise<readonly Judged[]> {
  const { db, actor, now } = context
  const to = addDays(now.today, -1)
  if (to < from) return []
  const measured = await measuredOf(db, actor.zone, [station], { from, to, metrics: metricsOf([one.factor]) })
  const permits = (await rowsWhere(db, emissionPermit, actor.zone, 'station', [
    station.id,
  ])) as unknown as readonly Permit[] // rows of this register
  const byDay = Map.groupBy(measured.get(station.id) ?? [], ({ day }) => day)
  return [...byDay]
    .filter(([, day]) => hasEnough(station, day))
    .map(([on, day]) => ({
      on,
      isOver: exceedancesOf(station, permits, on, day).some(({ factor }) => factor === one.factor),
    }))
    .toSorted((a, b) => a.on.localeCompare(b.on))
}

/** Three quarters of the hours, or what a station of surface water sends in a day. */
function hasEnough({ kind }: Station, day: readonly MeasuredDay[]): boolean {
  const least = kind === 'surfaceWater' ? 4 : 18
  return day.some(({ hours }) => hours.filter(({ value, mark }) => value !== null && mark === 'N').length >= least)
}
