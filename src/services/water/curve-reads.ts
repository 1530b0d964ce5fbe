import type { Moment } from '#domain/moment.ts'
import type { CurvePage } from '#schema/water-views.ts'
import type { Looking } from '#services/visible.ts'
import { curveOf } from '#services/water/curve.ts'
import { hasSecurityEvent, logSecurity, sealedReadings } from '#store/security-events.ts'

type Caller = { readonly device: string; readonly address: string }

/**
 * 查看曲线 — hours of water tell when somebody is at home: who of the office looked stands in the log before the curve is given, once
 * a day for each person, and is shown to whoever may see the curve, the customer first of all. One's own looking is not told.
 */
export async function seeCurve(
  looking: Looking,
  id: string,
  now: Moment,
  { device, address }: Caller,
): Promise<CurvePage> {
  const { db, actor } = looking
  const curve = await curveOf(looking, id, now.today)
  const { zone, account, enterprise } = actor
  const read = { act: 'curve-read', account, record: id } as const
  if (enterprise === null && !(await hasSecurityEvent(db, zone, read, now.today)))
    await logSecurity(db, zone, { ...read, at: now.at, device, address, about: `water_point ${id}` })
  const readings = await sealedReadings(db, zone, id, 'curve-read')
  return { ...curve, readings: readings.map(({ seq, at, by }) => ({ id: String(seq), at, by })) }
}
