import type { facility } from '#registers/planning/facility.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { refuseLikelyGcj } from '#services/map/zone-box.ts'
import { fileTasks } from '#services/running/file-tasks.ts'
import { placeOf } from '#services/ticket/file.ts'

export type Facility = RowOf<typeof facility>

/** 补短板任务 stand in the task plan under this heading. */
export const gapSection = '公共设施补短板'

/** 登记设施 — its place in the coordinates of the zone, its days in order. */
export async function fileFacility(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const whole = { ...row, ...facts }
  const { startedOn, openedOn, longitude, latitude, crs } = asFacility(whole)
  const { today } = context.now
  const isWrong = (startedOn && startedOn > today) || (openedOn && openedOn > today)
  if (isWrong || (startedOn && openedOn && openedOn < startedOn)) throw refusal('facility-days')
  if (!['longitude', 'latitude', 'crs'].some((key) => key in facts)) return facts
  await refuseLikelyGcj(context.db, context.actor.zone, [{ longitude, latitude, isVouched: crs !== null }])
  return { ...facts, ...placeOf(whole) }
}

/** 下达补短板任务 — one task with its sentence for a named unit; the facility knows it from then on. */
export async function assignFacility(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { name, task, openedOn, lead, taskDue, asked, keeper } = asFacility({ ...row, ...facts })
  if (task !== null) throw refusal('facility-has-task')
  if (openedOn !== null) throw refusal('facility-is-open')
  if (!lead || !taskDue || !asked) return facts // told as missing by the move itself
  if (taskDue <= context.now.today) throw refusal('due-not-future', { today: context.now.today })
  const under = { about: name, name: `${gapSection}：${name}`, section: gapSection }
  const cooperating = keeper === lead ? [] : [keeper]
  const [filed] = await fileTasks(context, under, [
    { text: asked, title: `建成${name}`, lead, cooperating, due: taskDue },
  ])
  if (filed === undefined) throw new Error('One task was to be filed')
  return { ...facts, task: filed }
}

/** 登记常住人口 — from a day that has come, in a place that is none of a web map. */
export async function populate(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { residentsOn, longitude = null, latitude = null } = { ...row, ...facts } as Partial<Record<string, unknown>>
  if (typeof residentsOn === 'string' && residentsOn > context.now.today) throw refusal('residents-late')
  const place = { longitude: longitude as number | null, latitude: latitude as number | null } // numbers by the schema
  if ((place.longitude === null) !== (place.latitude === null)) throw refusal('half-a-place')
  await refuseLikelyGcj(context.db, context.actor.zone, [{ ...place, isVouched: false }])
  return facts
}

export function asFacility(row: Row): Facility {
  return row as unknown as Facility // a row of this register
}
