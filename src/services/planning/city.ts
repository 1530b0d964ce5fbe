import { mightAllow } from '#derive/access.ts'
import type { Day } from '#domain/day.ts'
import { type FacilityKind, facilityKinds } from '#domain/planning/facility-kinds.ts'
import { type FacilityStandard, gapsOf, isGap, type Standing } from '#domain/planning/gaps.ts'
import { rateStandard } from '#registers/finance/rate-standard.ts'
import { facility } from '#registers/planning/facility.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { CityView, FacilityLine } from '#schema/planning-views.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { placeAt } from '#services/map/layers.ts'
import { moveRecord } from '#services/move.ts'
import type { Facility } from '#services/planning/facilities.ts'
import { valueOn } from '#services/rates.ts'
import { createRecord } from '#services/save.ts'
import { type Looking, lookingNow, type Visible, visibleRows } from '#services/visible.ts'

type Unit = RowOf<typeof unit>
type Standards = readonly RowOf<typeof rateStandard>[]

/** 城市功能一页 — what each village needs by the standards, what is there, what comes, and which task closes the gap. */
export async function cityOf(looking: Looking, today: Day): Promise<CityView> {
  const day = looking.asOf ?? today
  const areas = await visibleRows(looking, unit, { where: () => "t.state = 'active' and t.kind = 'village'" })
  const standards = await visibleRows(looking, rateStandard, { where: () => "t.code like 'facility-%'" })
  const rows = (await visibleRows(looking, facility)).filter(({ state }) => state === 'active')
  const tasks = await tasksOf(looking, rows)
  return {
    asOf: day,
    areas: areas.map(({ id, shortName, residents, residentsOn, residentsSource, longitude, latitude }) => ({
      ...{ id, name: shortName, residents, on: residentsOn, source: residentsSource },
      isPlaced: placeAt(longitude, latitude) !== null,
    })),
    standards: heldOn(standards, day).map(({ code, name, value, unitName, basis }) => ({
      ...{ code, name, value, unit: unitName, basis },
    })),
    gaps: gapLines(areas, standards, rows, day),
    facilities: rows.map((row) => facilityLine(row, tasks, day)),
    isPublic: valueOn(standards, openCode, day) === 1,
    mayAssign: looking.asOf === null && mayAssign(looking.actor) && mightAllow(facility.access.create, looking.actor),
  }
}

export const openCode = 'facility-gaps-public'

/** Gaps of all areas, worked out from rows read already: for the page and, by an allow-list, for everybody. */
export function gapLines(
  areas: readonly Unit[],
  standards: Standards,
  rows: readonly Facility[],
  day: Day,
): CityView['gaps'] {
  const places = areas.map(({ id, residents, longitude, latitude }) => ({
    ...{ id, residents, at: placeAt(longitude, latitude) },
  }))
  const existing = rows.map((row) => ({
    ...{ kind: row.kind, area: row.village, capacity: row.capacity },
    ...{ at: placeAt(row.longitude, row.latitude), standing: standingOn(row, day) },
  }))
  return gapsOf(places, standardsOn(standards, day), existing).map((gap) => ({
    ...gap,
    ...{ id: `${gap.area} ${gap.kind}`, isGap: isGap(gap) },
  }))
}

export function standingOn({ startedOn, openedOn }: Pick<Facility, 'startedOn' | 'openedOn'>, day: Day): Standing {
  if (openedOn !== null && openedOn <= day) return 'open'
  return startedOn !== null && startedOn <= day ? 'building' : 'planned'
}

export type GapTask = {
  readonly village: string
  readonly kind: string
  readonly lead: string
  readonly due: Day
  readonly asked: string
}

/** 缺口转任务 — a facility that is planned for the gap, and a task on a named unit; both by the rules of their registers, in one act. */
export async function taskForGap(context: Context, asked: GapTask): Promise<{ readonly facility: string }> {
  const { db, actor, now } = context
  const looking = lookingNow(db, actor)
  const { gaps, areas, facilities } = await cityOf(looking, now.today)
  const gap = gaps.find(({ area, kind }) => area === asked.village && kind === asked.kind)
  const area = areas.find(({ id }) => id === asked.village)
  if (gap === undefined || area === undefined) throw refusal('not-found')
  const [kind, kindEn] = facilityKinds[asked.kind as FacilityKind] // the kind of a gap that was found
  if (!gap.isGap) throw refusal('facility-no-gap', { area: area.name, kind, kindEn: kindEn.toLowerCase() })
  const number = facilities.filter((one) => one.kind === asked.kind && one.area === area.name).length + 1
  const facts = {
    ...{ name: `${area.name}${kind}（补短板${number}）`, kind: asked.kind, village: asked.village, keeper: asked.lead },
    ...{ capacity: gap.short !== null && gap.short > 0 ? gap.short : null, openDue: asked.due, isPublic: true },
  }
  const { id } = await createRecord(context, facility, { facts })
  const { onceKey: _, ...act } = context
  const given = { lead: asked.lead, taskDue: asked.due, asked: asked.asked }
  await moveRecord(act, facility, id, null, 'assign', { facts: given })
  return { facility: id }
}

function mayAssign({ roles, charges }: Looking['actor']): boolean {
  const isOffice = charges.includes('city') || charges.includes('planning')
  return roles.includes('unitHead') && isOffice
}

function heldOn(standards: Standards, day: Day): Standards {
  return standards.filter(
    ({ code, validFrom, validUntil }) => code !== openCode && (validFrom ?? day) <= day && day <= (validUntil ?? day),
  )
}

function standardsOn(standards: Standards, day: Day): readonly FacilityStandard[] {
  return Object.keys(facilityKinds).flatMap((kind): readonly FacilityStandard[] => {
    const perThousand = valueOn(standards, `facility-${kind}-per`, day)
    const radius = valueOn(standards, `facility-${kind}-radius`, day)
    if (perThousand === null && radius === null) return []
    const words = heldOn(standards, day).find(({ code }) => code === `facility-${kind}-per`)?.unitName ?? ''
    return [{ kind, perThousand, radius, unit: words.split('/')[0] ?? '' }]
  })
}

function facilityLine(
  row: Visible<typeof facility>,
  tasks: ReadonlyMap<string, FacilityLine['task']>,
  day: Day,
): FacilityLine {
  const standing = standingOn(row, day)
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    ...{ id: row.id, name: row.name, kind: row.kind, capacity: row.capacity, standing },
    ...{ area: text(row.names.village), keeper: text(row.names.keeper), openDue: row.openDue, openedOn: row.openedOn },
    isLate: standing !== 'open' && row.openDue !== null && row.openDue < day,
    task: row.task === null ? null : (tasks.get(row.task) ?? { id: row.task, name: null, due: null, lead: null }),
  }
}

async function tasksOf(
  looking: Looking,
  rows: readonly Facility[],
): Promise<ReadonlyMap<string, FacilityLine['task']>> {
  const ids = rows.flatMap((row) => (row.task === null ? [] : [row.task as string]))
  if (ids.length === 0) return new Map()
  const found = await visibleRows(looking, task, { where: (add) => `t.id = any(${add(ids)}::uuid[])` })
  return new Map(
    found.map(({ id, title, dueCurrent, names }) => [
      id,
      { id, name: title, due: dueCurrent, lead: typeof names.lead === 'string' ? names.lead : null },
    ]),
  )
}
