import type { PermitLimit } from '#domain/ecology/permit.ts'
import type { emissionPermit } from '#registers/ecology/emission-permit.ts'
import { monitorStation } from '#registers/ecology/monitor-station.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { asStation } from '#services/ecology/stations.ts'
import { findRow } from '#store/records.ts'

export type Permit = RowOf<typeof emissionPermit>

export async function filePermit(context: Context, row: Row): Promise<Facts> {
  return checkPermit(context, row, {})
}

/** 许可 — of an outlet of this firm, with limits that hold within its days. */
export async function checkPermit({ db, actor }: Context, row: Row, facts: Facts): Promise<Facts> {
  const permit = { ...row, ...facts } as unknown as Permit // the procedures of this register are called with its rows
  if (permit.validUntil < permit.validFrom) throw refusal('permit-days')
  const found = await findRow(db, monitorStation, actor.zone, permit.station)
  const station = found === null ? null : asStation(found)
  if (station === null || station.enterprise !== permit.enterprise)
    throw refusal('not-outlet', { station: station?.name ?? '' })
  const wrong = permit.limits.findIndex(
    ({ from, until }) => until < from || from < permit.validFrom || until > permit.validUntil,
  )
  if (wrong !== -1) throw refusal('limit-days', { line: wrong + 1 })
  return facts
}

/** The limits of a factor for means of an hour or a day; what is at most and at least for the same days is one limit. */
export function limitsOf(permits: readonly Permit[], factor: string, per: 'hour' | 'day'): readonly PermitLimit[] {
  const lines = permits
    .filter(({ state }) => state === 'inForce')
    .flatMap(({ limits }) => limits)
    .filter((line) => line.factor === factor && line.per === per)
  const days = new Map(lines.map(({ from, until }) => [`${from} ${until}`, { from, until }]))
  return [...days.values()].map(({ from, until }) => {
    const of = (bound: 'most' | 'least') =>
      lines.find((line) => line.from === from && line.until === until && line.bound === bound)?.value ?? null
    return { factor, most: of('most'), least: of('least'), from, until }
  })
}
