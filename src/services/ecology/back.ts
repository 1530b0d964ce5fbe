import type { Day } from '#domain/day.ts'
import { type WaterFactor, waterFactors } from '#domain/ecology/water.ts'
import type { Label } from '#domain/label.ts'
import { monitorStation } from '#registers/ecology/monitor-station.ts'
import { waterSample } from '#registers/ecology/water-sample.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import type { Case } from '#services/ecology/case-row.ts'
import { factorOf } from '#services/ecology/sample-verdict.ts'
import { asStation } from '#services/ecology/stations.ts'
import { findRow, rowsWhere } from '#store/records.ts'

export type Back = { readonly on: Day; readonly why: null } | { readonly on: null; readonly why: Label }

/** 恢复达标 — the day since the measure from which the data keep the limit; null with what is missing for it. */
export async function valuesBackOn(context: Context, one: Case): Promise<Back> {
  return one.per === 'sample' ? backBySample(context, one) : { on: null, why: ['没有在线数据', 'no data on line'] }
}

/** A later sample in which the factor keeps its limit; a still later one beyond it undoes that. */
async function backBySample({ db, actor }: Context, one: Case): Promise<Back> {
  const found = await findRow(db, monitorStation, actor.zone, one.station)
  const rows = (await rowsWhere(db, waterSample, actor.zone, 'station', [one.station])) as unknown as readonly RowOf<
    typeof waterSample
  >[] // rows of this register
  const since = one.mendedOn ?? one.firstOn
  const later = rows
    .filter(({ state, sampledOn }) => state === 'filed' && sampledOn >= since)
    .flatMap((sample) => {
      const judged = found === null ? null : factorOf(asStation(found), sample, one.factor)
      return judged === null ? [] : [{ on: sample.sampledOn, isOver: judged.over !== null }]
    })
    .toSorted((a, b) => a.on.localeCompare(b.on))
  const last = later.at(-1)
  const [factor, factorEn] = one.factor in waterFactors ? waterFactors[one.factor as WaterFactor] : ['', ''] // asked just before
  if (last === undefined) return { on: null, why: [`还没有${factor}的复测水样`, `no later sample of ${factorEn}`] }
  if (last.isOver) return { on: null, why: [`${last.on}复测仍超标`, `still beyond the limit on ${last.on}`] }
  const good = later.slice(later.findLastIndex(({ isOver }) => isOver) + 1)
  return { on: good[0]?.on ?? last.on, why: null }
}
