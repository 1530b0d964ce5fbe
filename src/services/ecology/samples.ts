import { type JudgedFactor, judgedFactors } from '#domain/ecology/factors.ts'
import { trophicOn } from '#domain/ecology/trophic.ts'
import { waterClasses, waterFactors } from '#domain/ecology/water-labels.ts'
import { monitorStation } from '#registers/ecology/monitor-station.ts'
import { waterSample } from '#registers/ecology/water-sample.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { raiseExceedance } from '#services/ecology/cases.ts'
import { verdictOfSample } from '#services/ecology/sample-verdict.ts'
import { asStation, type Station } from '#services/ecology/stations.ts'
import { amendRecord } from '#services/save.ts'
import { findRow } from '#store/records.ts'

type Sample = RowOf<typeof waterSample>

/** 登记水样 — its class is worked out here by the edition of the day of sampling, which stays written on it. */
export async function fileSample(context: Context, row: Row): Promise<Facts> {
  const sample = asSample(row)
  if (sample.sampledOn > context.now.today) throw refusal('sample-ahead')
  const station = await stationOf(context, sample)
  if (station.kind !== 'surfaceWater') throw refusal('not-surface-water', { station: station.name })
  const again = sample.readings.find(({ factor }, at) => sample.readings.findIndex((one) => one.factor === factor) < at)
  if (again !== undefined) {
    const [factor, factorEn] = waterFactors[again.factor]
    throw refusal('factor-twice', { factor, factorEn })
  }
  const corrected = await correctedBy(context, sample)
  if (corrected !== null && corrected.station !== sample.station) throw refusal('sample-other-station')
  if (corrected !== null && corrected.state === 'voided') throw refusal('sample-void')
  const verdict = verdictOfSample(station, sample)
  return {
    grade: verdict?.class ?? null,
    edition: verdict?.edition ?? null,
    worst: verdict?.worst ?? [],
    target: station.targetClass,
    isKept: verdict?.isKept ?? null,
    ...trophicFacts(station, sample),
  }
}

/** The sample that is corrected is void; a class worse than the target becomes a case for each factor beyond its limit. */
export async function carrySample(context: Context, row: Row): Promise<void> {
  const sample = asSample(row)
  const corrected = await correctedBy(context, sample)
  if (corrected !== null)
    await amendRecord(context, waterSample, asRow(corrected), { state: 'voided' }, { act: 'move', move: 'replace' })
  if (sample.isKept !== false) return
  const station = await stationOf(context, sample)
  const verdict = verdictOfSample(station, sample)
  for (const { factor, value, over } of verdict?.factors ?? []) {
    if (over === null || !isJudged(factor)) continue
    await raiseExceedance(context, {
      station,
      factor,
      per: 'sample',
      on: sample.sampledOn,
      values: [{ at: sample.sampledOn, value, limit: over.limit, times: over.times }],
      basis: `${verdict?.edition ?? ''} ${waterClasses[station.targetClass ?? 'three'][0]}`.toUpperCase(),
      sample: sample.id,
    })
  }
}

/** Lakes and reservoirs only; a river has no trophic state. An index with a factor missing is none. */
function trophicFacts({ waterType }: Station, { readings, sampledOn }: Sample): Facts {
  const given = Object.fromEntries(readings.map(({ factor, value }) => [factor, value]))
  const verdict = waterType === 'lake' ? trophicOn(sampledOn, given) : null
  const { index = null, state = null, edition = null } = verdict ?? {}
  return { trophicIndex: index, trophicState: state, trophicBy: index === null ? null : edition }
}

async function stationOf({ db, actor }: Context, { station }: Sample): Promise<Station> {
  const row = await findRow(db, monitorStation, actor.zone, station)
  if (row === null) throw refusal('not-found')
  return asStation(row)
}

async function correctedBy({ db, actor }: Context, { corrects }: Sample): Promise<Sample | null> {
  const row = corrects === null ? null : await findRow(db, waterSample, actor.zone, corrects)
  return row === null ? null : asSample(row)
}

function isJudged(factor: string): factor is JudgedFactor {
  return Object.hasOwn(judgedFactors, factor)
}

function asSample(row: Row): Sample {
  return row as unknown as Sample // the procedures of this register are called with its rows
}

function asRow(sample: Sample): Row {
  return sample as unknown as Row // a typed row is a row
}
