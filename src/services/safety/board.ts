import { type Day, dayOf } from '#domain/day.ts'
import { type HazardFact, hazardQuarters } from '#domain/safety/hazards.ts'
import { emergency } from '#registers/safety/emergency.ts'
import { emergencyPlan } from '#registers/safety/emergency-plan.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { refusal } from '#schema/messages.ts'
import type { EmergencyBoard, HazardBoard } from '#schema/ticket-views.ts'
import { loadCalendar } from '#services/calendar.ts'
import { clocksOf } from '#services/safety/emergencies.ts'
import { type Looking, mostShown, unitNamesIn, visibleFigures, visibleRows } from '#services/visible.ts'

/** 突发事件台 — what is in hand with its running clocks, who is on duty today, which plans are to be reviewed. */
export async function emergencyBoard(looking: Looking, today: Day, minute: number): Promise<EmergencyBoard> {
  const { db, actor } = looking
  const units = await unitNamesIn(db, actor.zone)
  const calendar = await loadCalendar(db, actor.zone)
  const events = await visibleRows(looking, emergency, {
    where: () => "t.state in ('open', 'reported', 'ended')",
    newest: mostShown,
  })
  const plans = await visibleRows(looking, emergencyPlan, { where: () => "t.state = 'inForce'" })
  const open: EmergencyBoard['open'][number][] = []
  for (const one of events)
    open.push({
      ...{ id: one.id, title: one.title, number: one.numberText ?? '', kind: one.kind, place: one.place },
      ...{ state: one.state, grade: one.grade, warning: one.warning, response: one.response },
      ...{ happenedOn: one.happenedOn, unit: units.get(one.unit) ?? '' },
      clocks: await clocksOf(db, actor.zone, one, { on: today, minute }, calendar),
    })
  return {
    ...{ asOf: today, minute, open },
    duty: plans.flatMap(({ id, name, roster }) =>
      (roster ?? [])
        .filter(({ from, until }) => from <= today && today <= until)
        .map(({ post, phone }, i) => ({ id: `${id} ${i}`, plan: name, post, phone })),
    ),
    plans: plans.map(({ id, name, reviewBy, lastDrillOn }) => ({
      id,
      name,
      reviewBy,
      lastDrillOn,
      isDue: reviewBy <= today,
    })),
  }
}

/** The clocks of one event, closed or not, for its page. */
export async function emergencyClocks(looking: Looking, id: string, today: Day, minute: number) {
  const { db, actor } = looking
  const [one] = await visibleRows(looking, emergency, { where: (add) => `t.id = ${add(id)}::uuid` })
  if (one === undefined) throw refusal('not-found')
  return clocksOf(db, actor.zone, one, { on: today, minute }, await loadCalendar(db, actor.zone))
}

/** 隐患统计 — by quarter and for the year; units and firms are in the list, persons in neither. */
export async function hazardBoard(looking: Looking, today: Day, year: number): Promise<HazardBoard> {
  const hazards = await visibleFigures<HazardFact>(
    looking,
    ticket,
    `coalesce(t.is_major, false) as "isMajor", to_char(t.found_on, 'YYYY-MM-DD') as "foundOn",
      to_char(t.closed_on, 'YYYY-MM-DD') as "closedOn", to_char(t.due_on, 'YYYY-MM-DD') as "dueOn",
      to_char(t.listed_on, 'YYYY-MM-DD') as "listedOn", t.late_by::int as "lateBy", t.funds::float8 as funds`,
    (add) =>
      `and t.found_on between ${add(dayOf(year, 1, 1))}::date and ${add(dayOf(year, 12, 31))}::date and t.state <> 'refused'
        and t.kind in (select k.id from ticket_kind k where k.zone_id = t.zone_id and k.area = 'hazard')`,
  )
  const of = (isMajor: boolean) => hazardQuarters(hazards, isMajor, year, today)
  return { asOf: today, year, general: of(false), major: of(true) }
}
