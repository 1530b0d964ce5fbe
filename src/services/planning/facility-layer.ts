import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { Standing } from '#domain/planning/gaps.ts'
import { facility } from '#registers/planning/facility.ts'
import type { MapLayer, MapThing } from '#schema/map-views.ts'
import { layer, placeAt } from '#services/map/layers.ts'
import { standingOn } from '#services/planning/city.ts'
import { type Looking, mostShown, visibleRows } from '#services/visible.ts'

const labels: Readonly<Record<Standing, Label>> = {
  open: ['已投用', 'Open'],
  building: ['在建', 'Being built'],
  planned: ['拟建', 'Planned'],
}

/** 公共设施 on the one map — by whether they are open yet. */
export async function facilityLayer(looking: Looking, day: Day): Promise<MapLayer> {
  const rows = (await visibleRows(looking, facility, { newest: mostShown })).filter(({ state }) => state === 'active')
  const things = rows.flatMap((row): readonly MapThing[] => {
    const at = placeAt(row.longitude, row.latitude)
    return at === null ? [] : [{ path: `/facility/${row.id}`, name: row.name, kind: standingOn(row, day), at }]
  })
  return layer('facilities', facility.label, '/facility', labels, things, rows.length - things.length)
}
