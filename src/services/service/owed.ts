import type { Day } from '#domain/day.ts'
import type { AlarmType } from '#domain/telemetry/alarm-types.ts'
import { exceedance } from '#registers/ecology/exceedance.ts'
import type { CaseLine, OwedLine } from '#schema/service-views.ts'
import type { Actor } from '#schema/who.ts'
import { textOf } from '#services/ecology/view.ts'
import { limitFrom } from '#services/limits.ts'
import { lookingNow, visibleRows } from '#services/visible.ts'
import type { Connection } from '#store/database.ts'

/** 待企业办理 — all that a firm owes an answer to, what is due first before what has no day. */
export async function owedBy(
  db: Connection,
  actor: Actor,
  today: Day,
  cases: readonly CaseLine[],
): Promise<readonly OwedLine[]> {
  const lines = [
    ...(await exceedances(db, actor)),
    ...(await hazards(db, actor)),
    ...(await alarms(db, actor)),
    ...cases.flatMap((one) => (one.desk === 'firm' ? [caseLine(one)] : [])),
  ].map((one) => ({ ...one, isLate: one.due !== null && one.due < today }))
  return lines.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.title.localeCompare(b.title))
}

type Owed = Omit<OwedLine, 'isLate'>

function caseLine({ id, title, unit, state }: CaseLine): Owed {
  return {
    id,
    kind: state === 'incomplete' ? 'incomplete' : 'replied',
    title,
    unit: unit ?? '',
    due: null,
    href: `/service-case/${id}`,
  }
}

/** The firm's own day runs from when it was asked, within the time of the whole matter. */
async function exceedances(db: Connection, actor: Actor): Promise<readonly Owed[]> {
  const rows = await visibleRows(lookingNow(db, actor), exceedance, { where: () => "t.state in ('asked', 'traced')" })
  const lines: Owed[] = []
  for (const { id, title, names, state, askedOn, due } of rows) {
    const isAsked = state === 'asked' && askedOn !== null
    lines.push({
      ...{ id, kind: isAsked ? 'asked' : 'traced', title, unit: textOf(names.unit), href: `/exceedance/${id}` },
      due: isAsked ? (await limitFrom(db, actor.zone, 'exceedance-answer', askedOn)).on : due,
    })
  }
  return lines
}

/**
 * Tickets are for the house: who found a matter and in which words is not the firm's to know. Of a hazard that units confirmed it is
 * told what kind, where, until when and what the plan asks: this list and no other field.
 */
async function hazards(db: Connection, actor: Actor): Promise<readonly Owed[]> {
  const rows: readonly (Row & { readonly isMajor: boolean | null })[] = await db.query(
    `select t.id, k.name as title, t.is_major as "isMajor", t.place, u.short_name as unit, coalesce(t.plan_due, t.due_on) as due,
        t.goal, t.measures from "ticket" t
      join "ticket_kind" k on k.zone_id = t.zone_id and k.id = t.kind and k.area = 'hazard'
      left join "unit" u on u.zone_id = t.zone_id and u.id = t.unit
      where t.zone_id = $1 and t.enterprise = $2::uuid and t.state in ('dispatched', 'handling', 'shelved')`,
    [actor.zone, actor.enterprise],
  )
  return rows.map(({ isMajor, ...one }) => shown(one, isMajor === true ? 'majorHazard' : 'hazard'))
}

/** Alarms about what does not work or is too high; never those that suspect somebody of having turned a value. */
const toldAlarms: readonly AlarmType[] = ['exceedance', 'threshold', 'silent', 'deviceFault', 'lowBattery', 'pressure']

async function alarms(db: Connection, actor: Actor): Promise<readonly Owed[]> {
  const rows: readonly Row[] = await db.query(
    `select t.id, t.title, null as place, u.short_name as unit, t.due, null as goal, null as measures from "alarm" t
      left join "unit" u on u.zone_id = t.zone_id and u.id = t.unit
      where t.zone_id = $1 and t.enterprise = $2::uuid and t.state <> 'closed' and t.type = any($3::text[])`,
    [actor.zone, actor.enterprise, toldAlarms],
  )
  return rows.map((one) => shown(one, 'alarm'))
}

type Row = {
  readonly id: string
  readonly title: string
  readonly place: string | null
  readonly unit: string | null
  readonly due: Day | null
  readonly goal: string | null
  readonly measures: string | null
}

function shown({ id, title, place, unit, due, goal, measures }: Row, kind: Owed['kind']): Owed {
  return { id, kind, title, unit: unit ?? '', due, href: `/owed/${id}`, facts: { place, goal, measures } }
}
