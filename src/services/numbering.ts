import { yearOf } from '#domain/day.ts'
import { numberSeries } from '#registers/number-series.ts'
import { zone } from '#registers/zone.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { seriesPresets } from '#services/presets/series.ts'
import { amendRecord, plantRecord } from '#services/save.ts'
import { rowsWhere } from '#store/records.ts'

export type SeriesCode = (typeof seriesPresets)[number]['code']

export type Taken = {
  readonly number: number
  /** As printed, such as 云高字〔2026〕5号. */
  readonly text: string
}

/**
 * 取号 — the next number of a series in the year of the act. It is taken in the transaction of the paper that carries it,
 * behind the head of the chain, so that two officers at once get two numbers and a failed act leaves no gap.
 */
export async function takeNumber(context: Context, code: SeriesCode): Promise<Taken> {
  await context.db.query('select 1 from "chain" where zone_id = $1 for update', [context.actor.zone])
  const series = await seriesOf(context, code)
  const number = (series.last ?? 0) + 1
  await amendRecord(context, numberSeries, series, { last: number }, { act: 'move', move: 'take' })
  return { number, text: printed(series, number, await paperCode(context)) }
}

type Series = RowOf<typeof numberSeries>

/** The series of this year; the first paper of a year opens it in the pattern of the year before. */
async function seriesOf(context: Context, code: SeriesCode): Promise<Series> {
  const year = yearOf(context.now.today)
  const known = (await rowsWhere(
    context.db,
    numberSeries,
    context.actor.zone,
    'code',
    [code],
    true,
  )) as readonly Series[] // rows of this register
  const own = known.find((one) => one.year === year)
  if (own !== undefined) return own
  const model = known.toSorted((a, b) => b.year - a.year)[0] ?? seriesPresets.find((one) => one.code === code)
  const facts = { code, name: model?.name ?? code, pattern: model?.pattern ?? '第{n}号', year, last: 0 }
  return (await plantRecord(context, numberSeries, { facts })) as unknown as Series // as above
}

function printed({ pattern, year }: Series, number: number, code: string): string {
  return pattern.replace('{code}', code).replace('{year}', String(year)).replace('{n}', String(number))
}

async function paperCode(context: Context): Promise<string> {
  const [row] = await rowsWhere(context.db, zone, context.actor.zone, 'state', ['active'])
  return String(row?.paperCode ?? '')
}
