import { type Day, dayOf, yearOf } from '#domain/day.ts'
import { levels } from '#domain/dispute/gate.ts'
import { type DisputeCounts, disputeRates } from '#domain/dispute/rates.ts'
import { type VisitDays, visitDue } from '#domain/dispute/visits.ts'
import { clockView } from '#domain/ticket/standing.ts'
import { dispute } from '#registers/dispute/dispute.ts'
import type { DisputeDesk, DisputeLine } from '#schema/ticket-views.ts'
import { loadCalendar } from '#services/calendar.ts'
import { visitDays } from '#services/dispute/visits.ts'
import { type Looking, mostShown, unitNamesIn, type Visible, visibleFigures, visibleRows } from '#services/visible.ts'

/** 矛盾纠纷台 — what is open by level, which visits are due, and rates that never stand without relapse and visits. */
export async function disputeDesk(looking: Looking, today: Day, minute: number): Promise<DisputeDesk> {
  const { db, actor } = looking
  const days = await visitDays(db, actor.zone, today)
  const units = await unitNamesIn(db, actor.zone)
  const calendar = await loadCalendar(db, actor.zone)
  const among = (states: string) =>
    visibleRows(looking, dispute, { where: () => `t.state in (${states})`, newest: mostShown })
  const line = (one: Visible<typeof dispute>): DisputeLine => ({
    ...{ id: one.id, title: one.title, parties: one.partiesShown ?? '', type: one.type, risk: one.risk },
    ...{ level: one.level ?? 'village', state: one.state, people: one.people },
    unit: one.unit === null ? '' : (units.get(one.unit) ?? ''),
    clock: clockView(one.clock, today, minute, calendar),
    mediations: (one.mediations ?? []).length,
    isExempt: one.exempt !== null,
    sponsor: typeof one.names.sponsor === 'string' && one.sponsoredOn !== null ? one.names.sponsor : null,
    visit: visitDue(one, days, today),
  })
  const agreed = (await among("'agreed', 'visited'")).map(line)
  const open = await among("'taken', 'mediating', 'raised'")
  return {
    asOf: today,
    open: open.toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9')).map(line),
    visits: agreed
      .filter(({ visit }) => visit !== null)
      .toSorted((a, b) => ((a.visit?.due ?? '') < (b.visit?.due ?? '') ? -1 : 1)),
    levels: await ratesOf(looking, today, days),
  }
}

/** By the level that took it in; of this year. */
async function ratesOf(looking: Looking, today: Day, days: VisitDays): Promise<DisputeDesk['levels']> {
  const rows = await visibleFigures<DisputeCounts & { readonly level: string }>(
    looking,
    dispute,
    `t.first_level as level, count(*)::int as taken,
      (count(*) filter (where t.agreed_on is not null and t.state in ('agreed', 'visited', 'closed')))::int as settled,
      (count(*) filter (where t.level <> t.first_level))::int as "handedUp",
      (count(*) filter (where t.relapses > 0))::int as relapsed,
      (count(*) filter (where t.agreed_on <= '${today}'::date - ${days.first}) +
        count(*) filter (where t.agreed_on <= '${today}'::date - ${days.second}))::int as "visitsDue",
      (count(t.first_visit_on) + count(t.second_visit_on))::int as "visitsMade",
      (count(*) filter (where t.first_visit_on is not null and t.first_held = 'yes') +
        count(*) filter (where t.second_visit_on is not null and t.second_held = 'yes'))::int as held`,
    (add) => `and t.taken_on >= ${add(dayOf(yearOf(today), 1, 1))}::date group by 1`,
  )
  return levels.flatMap((id) => {
    const row = rows.find(({ level }) => level === id)
    return row === undefined ? [] : [{ id, taken: row.taken, handedUp: row.handedUp, rates: disputeRates(row) }]
  })
}
