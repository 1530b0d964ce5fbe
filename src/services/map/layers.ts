import { plural } from '#derive/plural.ts'
import type { Label } from '#domain/label.ts'
import type { Place } from '#domain/land/gcj.ts'
import { readRing } from '#domain/land/ring.ts'
import { boxOf } from '#domain/map/box.ts'
import { monitorStation } from '#registers/ecology/monitor-station.ts'
import { household } from '#registers/land/household.ts'
import { plot } from '#registers/land/plot.ts'
import { project } from '#registers/project.ts'
import { alarm } from '#registers/telemetry/alarm.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import type { MapKind, MapLayer, MapThing } from '#schema/map-views.ts'
import { type Looking, mostShown, unitNamesIn, type Visible, visibleFigures, visibleRows } from '#services/visible.ts'

type Plot = Visible<typeof plot>
type Labels = Readonly<Record<string, Label>>

export const notBegun: Label = ['未丈量', 'Not measured']

/** 地块 — in the stage that the dates say. */
export function plotLayer(plots: readonly Plot[]): MapLayer {
  const things = plots.flatMap(({ id, number, outline, stage }): readonly MapThing[] => {
    const ring = outline === null ? null : readRing(outline)
    return ring === null ? [] : [{ path: `/plot/${id}`, name: number, kind: stage ?? 'notBegun', ring }]
  })
  return layer('plots', plot.label, '/plot', { notBegun, ...plot.stages }, things, plots.length - things.length)
}

/** 重点项目 — a project lies where the plots of its firm lie: it has no place of its own that could contradict them. */
export async function projectLayer(looking: Looking, plots: readonly Plot[]): Promise<MapLayer> {
  const rows = (await visibleRows(looking, project, { newest: mostShown })).filter(({ state }) => state === 'listed')
  const things = rows.flatMap(({ id, name, enterprise, stage }): readonly MapThing[] => {
    const at = enterprise === null ? null : middleOf(plots.filter((one) => one.enterprise === enterprise))
    return at === null ? [] : [{ path: `/project/${id}`, name, kind: stage ?? 'notBegun', at }]
  })
  const labels = { notBegun: ['前期', 'Preparing'] as Label, ...project.stages }
  return layer('projects', project.label, '/project', labels, things, rows.length - things.length)
}

/** 征迁户进度 — sums of each village, never a household: where a family lives is on the map of clearance, for those who work there. */
export async function householdLayer(looking: Looking, plots: readonly Plot[]): Promise<MapLayer> {
  const rows = await visibleFigures<{ village: string; batch: string; total: number; signed: number }>(
    looking,
    household,
    `t.village, min(t.batch::text) as batch, count(*)::int as total, (count(*) filter (where t.state = 'signed'))::int as signed`,
    () => `and t.state <> 'left' group by t.village order by t.village`,
  )
  const names = await unitNamesIn(looking.db, looking.actor.zone)
  const things = rows.flatMap(({ village, batch, total, signed }): readonly MapThing[] => {
    const at = middleOf(plots.filter((one) => one.village === village))
    if (at === null) return []
    const kind = signed === total ? 'all' : signed === 0 ? 'none' : 'some'
    const words = `${signed} / ${total}`
    return [{ path: `/land?batch=${batch}`, name: names.get(village) ?? '', kind, at, words }]
  })
  const labels: Labels = {
    none: ['尚无签约', 'None signed'],
    some: ['部分签约', 'Some signed'],
    all: ['全部签约', 'All signed'],
  }
  const name: Label = ['征迁户签约（按村合计）', 'Households signed (sums of villages)']
  return layer('households', name, null, labels, things, rows.length - things.length)
}

/** 监测站点 */
export async function stationLayer(looking: Looking): Promise<MapLayer> {
  const rows = (await visibleRows(looking, monitorStation)).filter(({ state }) => state === 'active')
  const things = rows.flatMap(({ id, name, kind, longitude, latitude }) => {
    const at = placeAt(longitude, latitude)
    return at === null ? [] : [{ path: `/monitor-station/${id}`, name, kind, at }]
  })
  const labels = choicesOf(monitorStation.fields.kind)
  return layer('stations', monitorStation.label, '/monitor-station', labels, things, rows.length - things.length)
}

/** 告警 — open ones, at the device that they are about. */
export async function alarmLayer(looking: Looking, placed: ReadonlyMap<string, Place>): Promise<MapLayer> {
  const rows = await visibleRows(looking, alarm, { where: () => `t.state in ('open', 'taken')`, newest: mostShown })
  const things = rows.flatMap(({ id, title, severity, device }): readonly MapThing[] => {
    const at = device === null ? undefined : placed.get(device)
    return at === undefined ? [] : [{ path: `/alarm/${id}`, name: title, kind: severity, at }]
  })
  return layer('alarms', alarm.label, '/alarm', choicesOf(alarm.fields.severity), things, rows.length - things.length)
}

/** 工单 — those that are not closed. */
export async function ticketLayer(looking: Looking): Promise<MapLayer> {
  const rows = await visibleRows(looking, ticket, {
    where: () => `t.state not in ('closed', 'refused')`,
    newest: mostShown,
  })
  const things = rows.flatMap(({ id, title, state, longitude, latitude }) => {
    const at = placeAt(longitude, latitude)
    return at === null ? [] : [{ path: `/ticket/${id}`, name: title, kind: state, at }]
  })
  return layer('tickets', ticket.label, '/ticket', ticket.lifecycle.states, things, rows.length - things.length)
}

export function layer(
  key: MapLayer['key'],
  label: Label,
  list: string | null,
  labels: Labels,
  things: readonly MapThing[],
  placeless: number,
): MapLayer {
  const kinds = Object.entries(labels).map(
    ([kind, words]): MapKind => ({ key: kind, label: words, count: things.filter((one) => one.kind === kind).length }),
  )
  return {
    key,
    label: list === null ? label : plural(label),
    list,
    kinds: kinds.filter(({ count }) => count > 0),
    things,
    placeless,
  }
}

export function placeAt(longitude: number | null, latitude: number | null): Place | null {
  return longitude === null || latitude === null ? null : [longitude, latitude]
}

function middleOf(plots: readonly Plot[]): Place | null {
  const box = boxOf(plots.flatMap(({ outline }) => (outline === null ? [] : (readRing(outline) ?? []))))
  return box === null ? null : [(box.west + box.east) / 2, (box.south + box.north) / 2]
}

function choicesOf(field: { readonly rules: { readonly options?: Labels } }): Labels {
  return field.rules.options ?? {}
}
