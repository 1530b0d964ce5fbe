import { addDays, type Day, dayOf, yearOf } from '#domain/day.ts'
import { type Alike, clustersOf } from '#domain/service/stalling.ts'
import { namedInWords, structuralWords } from '#domain/service/structural.ts'
import { incident } from '#registers/service/incident.ts'
import { serviceCard } from '#registers/service/service-card.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { task } from '#registers/task.ts'
import type { ServiceDesk, UnitFigures } from '#schema/service-views.ts'
import type { Actor } from '#schema/who.ts'
import { getLimit } from '#services/limits.ts'
import { ratesOn } from '#services/rates.ts'
import { caseFrame, lineOf } from '#services/service/case-view.ts'
import { ratingsTold } from '#services/service/ratings-told.ts'
import { mayMakeStructural } from '#services/service/structural.ts'
import { lookingNow, mostShown, unitNamesIn, visibleFigures, visibleRows } from '#services/visible.ts'
import type { Connection } from '#store/database.ts'

/** Cases that are not over. */
export const waitingStates = [
  ...(['asked', 'incomplete', 'assigned', 'returned', 'handling', 'paused', 'replied', 'confirmed'] as const),
]

const waiting = () => `t.state in (${waitingStates.map((state) => `'${state}'`).join(', ')})`

/** 服务中心工作台 — what waits, how units stand, what many firms ask alike; each reader sees what the registers allow. */
export async function serviceDesk(db: Connection, actor: Actor, today: Day): Promise<ServiceDesk> {
  const frame = await caseFrame(db, actor.zone, today)
  const open = await visibleRows(lookingNow(db, actor), serviceCase, {
    ...{ where: waiting, newest: mostShown, named: ['enterprise'] },
  })
  const recent = await recentlyAsked(db, actor, today)
  const cards = await visibleRows(lookingNow(db, actor), serviceCard, {
    where: () => "t.state in ('proposed', 'issued', 'appealed')",
    ...{ newest: mostShown, named: [] },
  })
  return {
    asOf: today,
    cases: open.map((one) => lineOf(one, frame)),
    units: await unitFigures(db, actor, today),
    clusters: await clustersWith(db, actor, today, recent),
    structural: await tasksOf(db, actor, recent),
    mayMakeTask: mayMakeStructural(actor),
    cards: cards.map(({ id, colour, occasion, grounds, unit, state }) => ({
      ...{ id, colour, occasion, grounds, state },
      unit: frame.units.get(unit) ?? '',
    })),
    incidents: await incidentFigures(db, actor),
  }
}

/** 同类诉求 — what several firms asked alike within the span of the zone up to a day; such a cause is worth a task of its own. */
export async function likeCases(db: Connection, actor: Actor, on: Day): Promise<ServiceDesk['clusters']> {
  return clustersWith(db, actor, on, await recentlyAsked(db, actor, on))
}

type Like = Alike & { readonly askedOn: Day; readonly structural: string | null }

/** Only what tells like from unlike: there may be tens of thousands, and few of them are ever named. */
async function recentlyAsked(db: Connection, actor: Actor, on: Day): Promise<readonly Like[]> {
  const span = await getLimit(db, actor.zone, 'service-like', on)
  return visibleFigures<Like>(
    lookingNow(db, actor),
    serviceCase,
    `t.id, t.kind, t.enterprise, to_char(t.asked_on, 'YYYY-MM-DD') as "askedOn", t.structural`,
    (add) =>
      `and t.kind is not null and t.asked_on between ${add(addDays(on, -span.count))}::date and ${add(on)}::date
        and t.state not in ('merged', 'withdrawn', 'redirected')`,
  )
}

/** Cases that a task carries already ask for no other. */
async function clustersWith(
  db: Connection,
  actor: Actor,
  on: Day,
  recent: readonly Like[],
): Promise<ServiceDesk['clusters']> {
  const { 'like-cases': least } = await ratesOn(db, actor.zone, ['like-cases'], on)
  const clusters = clustersOf(
    recent.filter(({ structural }) => structural === null),
    least.value,
  )
  const kinds = serviceCase.fields.kind.rules.options ?? {}
  const told = await titlesOf(
    db,
    actor,
    clusters.flatMap(({ cases }) => cases.slice(0, namedInWords)),
  )
  const days = new Map(recent.map(({ id, askedOn }) => [id, askedOn]))
  return clusters.map((cluster) => ({
    ...cluster,
    words: structuralWords({
      kind: kinds[cluster.kind as keyof typeof kinds]?.[0] ?? '',
      since: cluster.cases.reduce<Day>((first, id) => earlier(first, days.get(id)), on),
      cases: cluster.cases.length,
      firms: cluster.firms,
      named: cluster.cases.slice(0, namedInWords).flatMap((id) => told.get(id) ?? []),
    }),
  }))
}

function earlier(one: Day, other: Day | undefined): Day {
  return other !== undefined && other < one ? other : one
}

type Told = { readonly id: string; readonly title: string; readonly firm: string }

async function titlesOf(db: Connection, actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Told>> {
  const rows = await visibleFigures<Told>(
    lookingNow(db, actor),
    serviceCase,
    `t.id, t.title,
      (select coalesce(e.short_name, e.name) from enterprise e where e.zone_id = t.zone_id and e.id = t.enterprise) as firm`,
    (add) => `and t.id = any(${add(ids)}::uuid[])`,
  )
  return new Map(rows.map((one) => [one.id, one]))
}

/** Only tasks that the reader may open are named. */
async function tasksOf(db: Connection, actor: Actor, recent: readonly Like[]): Promise<ServiceDesk['structural']> {
  const ids = [...new Set(recent.flatMap(({ structural }) => structural ?? []))]
  if (ids.length === 0) return []
  const tasks = await visibleRows(lookingNow(db, actor), task, {
    where: (add) => `t.id = any(${add(ids)}::uuid[])`,
  })
  return tasks.map(({ id, title }) => ({
    ...{ task: id, title },
    cases: recent.filter(({ structural }) => structural === id).length,
  }))
}

const done = "t.state in ('confirmed', 'closed')"

/** 分单位 — cases of the year and what is still open, numbers beside the rates; a unit that is no reader of all cases sees itself only. */
export async function unitFigures(db: Connection, actor: Actor, today: Day): Promise<readonly UnitFigures[]> {
  const rows = await visibleFigures<Omit<UnitFigures, 'name' | 'satisfaction'>>(
    lookingNow(db, actor),
    serviceCase,
    `t.lead as unit, (count(*) filter (where not ${done}))::int as open, (count(*) filter (where ${done}))::int as done,
      (count(*) filter (where ${done} and t.late_by = 0))::int as "onTime", avg(t.days_taken)::float8 as "averageDays",
      coalesce(sum(t.refusals), 0)::int as refusals`,
    (add) =>
      `and t.lead is not null and (t.asked_on >= ${add(dayOf(yearOf(today), 1, 1))}::date or ${waiting()}) group by t.lead`,
  )
  const sees =
    actor.charges.includes('service') || actor.roles.some((role) => role === 'supervision' || role === 'leader')
  const names = await unitNamesIn(db, actor.zone)
  const told = await ratingsTold(db, actor, today)
  return rows
    .filter(({ unit }) => sees || actor.units.includes(unit))
    .map((row) => ({
      ...row,
      name: names.get(row.unit) ?? '',
      satisfaction: told(row.unit, row.done),
    }))
    .toSorted((a, b) => b.open + b.done - a.open - a.done)
}

/** 涉企违法 — arrival against its limit, hours lost, and places where it happened again. */
async function incidentFigures(db: Connection, actor: Actor): Promise<ServiceDesk['incidents']> {
  const [sum] = await visibleFigures<Omit<ServiceDesk['incidents'], 'repeats'>>(
    lookingNow(db, actor),
    incident,
    `count(*)::int as count, coalesce(sum(t.hours_lost), 0)::float8 as "hoursLost",
      (count(*) filter (where t.police_minutes is not null))::int as measured,
      (count(*) filter (where t.police_minutes <= t.police_limit))::int as "inTime"`,
  )
  const repeats = await visibleFigures<ServiceDesk['incidents']['repeats'][number]>(
    lookingNow(db, actor),
    incident,
    't.place, count(*)::int as count',
    () => 'group by t.place having count(*) > 1 order by 2 desc',
  )
  return { ...(sum ?? noIncidents), repeats }
}

const noIncidents = { count: 0, hoursLost: 0, measured: 0, inTime: 0 }
