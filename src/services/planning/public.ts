import type { Day } from '#domain/day.ts'
import { rateStandard } from '#registers/finance/rate-standard.ts'
import { facility } from '#registers/planning/facility.ts'
import { unit } from '#registers/unit.ts'
import type { PublicFacilities } from '#schema/planning-views.ts'
import type { Row, RowOf } from '#schema/register.ts'
import { gapLines, openCode, standingOn } from '#services/planning/city.ts'
import { asFacility } from '#services/planning/facilities.ts'
import { valueOn } from '#services/rates.ts'
import type { Connection } from '#store/database.ts'
import { allRows, rowsWhere } from '#store/records.ts'

/**
 * 公众公共设施 — facilities that are open to the public, and what is wanting by village once the zone publishes it; of both only what this
 * list names: no keeper, no task, no source, no plot.
 */
export async function publicFacilities(
  db: Connection,
  zone: { readonly id: string; readonly shortName: string },
  on: Day,
): Promise<PublicFacilities> {
  const standards = (await allRows(db, rateStandard, zone.id)) as unknown as readonly RowOf<typeof rateStandard>[] // rows of this register
  const rows = (await rowsWhere(db, facility, zone.id, 'state', ['active'])).map(asFacility)
  const areas = (await rowsWhere(db, unit, zone.id, 'kind', ['village'])).filter(isActive) as unknown as readonly RowOf<
    typeof unit
  >[] // rows of this register
  const names = new Map<string, string>(areas.map(({ id, shortName }) => [id, shortName]))
  const isOpen = valueOn(standards, openCode, on) === 1
  return {
    ...{ zone: zone.shortName, asOf: on, isOpen },
    gaps: isOpen
      ? gapLines(areas, standards, rows, on)
          .filter((one) => one.isGap)
          .map(({ area, kind, short, unit: of, nearest, radius, isFar, coming }) => ({
            ...{ area: names.get(area) ?? '', kind, short: short === 0 ? null : short, unit: of, coming },
            ...{ nearest: isFar ? nearest : null, radius: isFar ? radius : null },
          }))
      : [],
    facilities: rows
      .filter(({ isPublic }) => isPublic === true)
      .map((row) => ({
        ...{ name: row.name, kind: row.kind, area: names.get(row.village) ?? '', place: row.place },
        ...{ standing: standingOn(row, on), openDue: row.openDue },
      })),
  }
}

function isActive({ state }: Row): boolean {
  return state === 'active'
}
