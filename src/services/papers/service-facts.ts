import type { Calendar } from '#domain/calendar.ts'
import { addDays, type Day, dayOf, yearOf } from '#domain/day.ts'
import type { ServiceFacts, ServiceUnit } from '#domain/paper/bulletin-service.ts'
import type { FactRef } from '#domain/paper/figure.ts'
import { caseStanding, refusalsUntil } from '#domain/service/case-clock.ts'
import { type Levels, satisfactionOf } from '#domain/service/satisfaction.ts'
import { serviceCard } from '#registers/service/service-card.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { serviceRating } from '#registers/service/service-rating.ts'
import { loadCalendar } from '#services/calendar.ts'
import { type Source, wholeZone } from '#services/papers/source.ts'
import { ratesOn } from '#services/rates.ts'
import { likeCases } from '#services/service/desk.ts'
import { type Clause, lookingNow, unitNamesIn, type Visible, visibleRows } from '#services/visible.ts'

type Case = Visible<typeof serviceCase>
type Rating = Visible<typeof serviceRating>
type Card = Visible<typeof serviceCard>
type Around = {
  readonly asOf: Day
  readonly since: Day
  readonly calendar: Calendar
  readonly ratings: readonly Rating[]
  readonly cards: readonly Card[]
}

/** Cases, ratings and cards of the year up to a day, told from the days that they carry. Complaints about persons are not read. */
export async function serviceFacts({ db, zone }: Source, asOf: Day): Promise<ServiceFacts> {
  const actor = wholeZone(zone)
  const looking = lookingNow(db, actor)
  const since = dayOf(yearOf(asOf), 1, 1)
  const inYear =
    (column: string): Clause =>
    (add) =>
      `t.${column} between ${add(since)}::date and ${add(asOf)}::date`
  const asked = await visibleRows(looking, serviceCase, { where: concerned(asOf, since) })
  const cases = asked.filter(({ lead, acceptedOn }) => lead !== null && isBy(acceptedOn, asOf))
  const ratings = await visibleRows(looking, serviceRating, { where: inYear('rated_on') })
  const cards = await visibleRows(looking, serviceCard, { where: inYear('decided_on') })
  const around: Around = {
    ...{ asOf, since, calendar: await loadCalendar(db, zone) },
    ratings: ratings.filter(({ state }) => state !== 'setAside'),
    cards: cards.filter(({ state }) => state !== 'declined'),
  }
  const names = await unitNamesIn(db, zone)
  const { 'rated-least': shown } = await ratesOn(db, zone, ['rated-least'], asOf)
  const units = [...new Set([...cases.map(({ lead }) => lead ?? ''), ...around.cards.map(({ unit }) => unit)])]
  const told = units
    .map((id) => unitOf(id, names.get(id) ?? '', cases, around))
    .filter(
      (one) => one.received.length + one.overdue.length + one.yellow.length + one.red.length + one.blue.length > 0,
    )
    .toSorted((a, b) => b.received.length - a.received.length || a.name.localeCompare(b.name, 'zh'))
  const kinds = serviceCase.fields.kind.rules.options ?? {}
  return {
    units: told,
    whole: satisfactionOf(
      levelsOf(around.ratings),
      told.reduce((sum, { done }) => sum + done.length, 0),
    ),
    ways: waysOf(cases, around),
    likes: (await likeCases(db, actor, asOf)).map(({ kind, cases: ids, firms }) => ({
      ...{ id: kind, name: kinds[kind]?.[0] ?? '', firms },
      cases: asked.filter(({ id }) => ids.some((one) => one === id)).map(caseRef),
    })),
    shownFrom: shown.value,
  }
}

/** What a year's bulletin speaks of: cases of the year and of the months before it, and older ones that were open on the day. */
function concerned(asOf: Day, since: Day): Clause {
  return (add) => `t.asked_on <= ${add(asOf)}::date and (
    t.accepted_on >= ${add(since)}::date or t.asked_on >= ${add(addDays(since, -reach))}::date
    or (t.state not in ('merged', 'withdrawn', 'redirected') and coalesce(t.confirmed_on, 'infinity') > ${add(asOf)}::date))`
}

/** Like cases are sought within a span of the zone that is shorter than this. */
const reach = 366

function unitOf(id: string, name: string, cases: readonly Case[], around: Around): ServiceUnit {
  const { asOf, calendar } = around
  const own = cases.filter(({ lead }) => lead === id)
  const received = own.filter(isOfYear(around))
  const done = received.filter(isDone(asOf))
  const isLate = (one: Case) => one.clock !== null && caseStanding(one.clock, asOf, calendar).overdueBy > 0
  const refusals = (one: Case) => refusalsUntil(one.clock?.events ?? [], asOf)
  const ratings = around.ratings.filter(({ unit }) => unit === id)
  const cards = around.cards.filter(({ unit }) => unit === id)
  const decided = cards.filter(({ ruledOn }) => isBy(ruledOn, asOf))
  const colour = (wanted: Card['colour']) => cards.filter((one) => one.colour === wanted).map(cardRef)
  return {
    ...{ id, name },
    received: received.map(caseRef),
    done: done.map(caseRef),
    onTime: done.filter(({ lateBy }) => lateBy === 0).map(caseRef),
    overdue: own.filter((one) => !isDone(asOf)(one) && isLate(one)).map(caseRef),
    refused: received.filter((one) => refusals(one) > 0).map(caseRef),
    refusals: received.reduce((sum, one) => sum + refusals(one), 0),
    rated: ratings.map(ratingRef),
    satisfaction: satisfactionOf(levelsOf(ratings), done.length),
    ...{ blue: colour('blue'), yellow: colour('yellow'), red: colour('red') },
    appealed: cards.filter(({ appealedOn }) => isBy(appealedOn, asOf)).map(cardRef),
    upheld: decided.filter(({ state }) => state === 'upheld').map(cardRef),
    withdrawn: decided.filter(({ state }) => state === 'withdrawn').map(cardRef),
  }
}

/** 五办 — in the order of the register; ways that no case took are left out. */
function waysOf(cases: readonly Case[], around: Around): ServiceFacts['ways'] {
  return Object.entries(serviceCase.fields.mode.rules.options ?? {}).flatMap(([id, [name]]) => {
    const received = cases.filter((one) => one.mode === id && isOfYear(around)(one))
    const done = received.filter(isDone(around.asOf))
    return received.length === 0 ? [] : [{ id, name, received: received.map(caseRef), done: done.map(caseRef) }]
  })
}

const isOfYear =
  ({ since, asOf }: Around) =>
  ({ acceptedOn }: Case) =>
    acceptedOn !== null && acceptedOn >= since && acceptedOn <= asOf

/** Settled is what the firm confirmed, as the desk of the centre counts it. */
const isDone =
  (asOf: Day) =>
  ({ confirmedOn }: Case) =>
    isBy(confirmedOn, asOf)

function levelsOf(ratings: readonly Rating[]): Levels {
  const of = (stars: keyof Levels) => ratings.filter((one) => one.stars === stars).length
  return { s5: of('s5'), s4: of('s4'), s3: of('s3'), s2: of('s2'), s1: of('s1') }
}

/** A case is told by its number, a rating and a card by what they are: what firms said is for those who deal with it. */
function caseRef({ id, version, numberText }: Case): FactRef {
  return { register: 'service_case', id, version, title: numberText ?? '企业诉求' }
}

function ratingRef({ id, version }: Rating): FactRef {
  return { register: 'service_rating', id, version, title: '服务评价' }
}

function cardRef({ id, version }: Card): FactRef {
  return { register: 'service_card', id, version, title: '提醒卡' }
}

function isBy(day: Day | null, asOf: Day): boolean {
  return day !== null && day <= asOf
}
