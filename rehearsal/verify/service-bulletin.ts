import { isOverdue, type Turn } from '#rehearsal/verify/case-clock.ts'
import { allOf, amount, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { factsOf, isInYear, money, percent } from '#rehearsal/verify/print.ts'
import { counted, type Fact, hasCome, type Issue, type Worked } from '#rehearsal/verify/sums.ts'

type Part = Readonly<Record<(typeof parts)[number], readonly Fact[]>> & {
  readonly unit: string
  readonly refusals: number
  readonly satisfied: number
}

const cards = ['blue', 'yellow', 'red', 'appealed', 'upheld', 'withdrawn'] as const
const parts = ['received', 'done', 'onTime', 'overdue', 'refused', 'rated', ...cards] as const

/** 企业服务通报 — cases of the year by unit and by way, ratings, cards, and what several firms ask alike. */
export function serviceFigures(world: World, { asOf }: Issue): ReadonlyMap<string, Worked> {
  const figures = new Map<string, Worked>()
  const taken = allOf(world, 'service_case').filter(
    ({ lead, acceptedOn }) => text(lead) !== '' && hasCome(acceptedOn, asOf),
  )
  const sent = allOf(world, 'service_card').filter(
    ({ state, decidedOn }) => state !== 'declined' && isInYear(decidedOn, asOf),
  )
  const known = new Set([...taken.map(({ lead }) => text(lead)), ...sent.map(({ unit }) => text(unit))])
  const units = [...known]
    .map((unit) => partOf(world, unit, taken, sent, asOf))
    .filter((one) => ['received', 'overdue', 'blue', 'yellow', 'red'].some((key) => one[key as 'received'].length > 0))
  if (units.length === 0) return figures
  const shownFrom = standardOf(world, 'rated-least')
  whole(figures, world, units, shownFrom, asOf)
  for (const unit of units) unitFigures(figures, unit, shownFrom)
  ways(figures, taken, asOf)
  likes(figures, world, asOf)
  return figures
}

function partOf(world: World, unit: string, taken: readonly Rec[], sent: readonly Rec[], asOf: string): Part {
  const own = taken.filter(({ lead }) => lead === unit)
  const received = own.filter(({ acceptedOn }) => isInYear(acceptedOn, asOf))
  const isDone = ({ confirmedOn }: Rec) => hasCome(confirmedOn, asOf)
  const done = received.filter(isDone)
  const rated = ratingsOn(world, asOf).filter((rating) => rating.unit === unit)
  const mine = sent.filter((card) => card.unit === unit)
  const ruled = (state: string) => mine.filter((card) => card.state === state && hasCome(card.ruledOn, asOf))
  const cases = (rows: readonly Rec[]) => factsOf('service_case', rows)
  const card = (rows: readonly Rec[]) => factsOf('service_card', rows)
  return {
    unit,
    ...{ received: cases(received), done: cases(done), onTime: cases(done.filter(({ lateBy }) => lateBy === 0)) },
    overdue: cases(own.filter((one) => !isDone(one) && isOverdue(world, one, asOf))),
    refused: cases(received.filter((one) => refusalsIn(one, asOf) > 0)),
    refusals: received.reduce((sum, one) => sum + refusalsIn(one, asOf), 0),
    rated: factsOf('service_rating', rated),
    satisfied: rated.filter(isContent).length,
    blue: card(mine.filter(({ colour }) => colour === 'blue')),
    yellow: card(mine.filter(({ colour }) => colour === 'yellow')),
    red: card(mine.filter(({ colour }) => colour === 'red')),
    appealed: card(mine.filter(({ appealedOn }) => hasCome(appealedOn, asOf))),
    ...{ upheld: card(ruled('upheld')), withdrawn: card(ruled('withdrawn')) },
  }
}

function ratingsOn(world: World, asOf: string): readonly Rec[] {
  return allOf(world, 'service_rating').filter(({ state, ratedOn }) => state !== 'setAside' && isInYear(ratedOn, asOf))
}

const isContent = ({ stars }: Rec) => ['s5', 's4', 's3'].includes(text(stars))

/** A wait for the firm that ended with the clock going on again. */
function refusalsIn({ clock }: Rec, asOf: string): number {
  const { events = [] } = (clock ?? {}) as { readonly events?: readonly Turn[] } // the log says so
  let isWaiting = false
  let count = 0
  for (const { kind, on, basis } of events) {
    if (kind === 'resume' && isWaiting && on <= asOf) count += 1
    isWaiting = kind === 'pause' && basis === '待企业确认'
  }
  return count
}

function whole(
  figures: Map<string, Worked>,
  world: World,
  units: readonly Part[],
  shownFrom: number,
  asOf: string,
): void {
  const all = (key: (typeof parts)[number]) => units.flatMap((one) => one[key])
  for (const key of ['received', 'done', 'onTime', 'rated', ...cards] as const)
    figures.set(`service.${key}`, counted(all(key)))
  for (const key of ['overdue', 'refused'] as const)
    if (all(key).length > 0) figures.set(`service.${key}`, counted(all(key)))
  share(figures, 'service.done.share', all('done'), all('received'))
  share(figures, 'service.onTime.share', all('onTime'), all('done'))
  const ratings = ratingsOn(world, asOf)
  participation(figures, 'service', ratings.length, all('rated'), all('done'))
  if (ratings.length > 0 && ratings.length >= shownFrom)
    figures.set('service.satisfied', percent((100 * ratings.filter(isContent).length) / ratings.length, all('rated')))
  const best = units.filter(
    (one) =>
      one.done.length > 0 && one.onTime.length === one.done.length && one.overdue.length === 0 && one.refusals === 0,
  )
  if (best.length > 0) figures.set('service.good', counted(best.flatMap(({ done }) => done)))
}

function unitFigures(figures: Map<string, Worked>, one: Part, shownFrom: number): void {
  const id = `service.unit.${one.unit}`
  for (const key of ['received', 'done', 'onTime', 'overdue', 'rated', ...cards] as const)
    figures.set(`${id}.${key}`, counted(one[key]))
  figures.set(`${id}.refusals`, money(one.refusals, one.refused))
  share(figures, `${id}.onTime.share`, one.onTime, one.done)
  participation(figures, id, one.rated.length, one.rated, one.done)
  if (one.rated.length > 0 && one.rated.length >= shownFrom)
    figures.set(`${id}.satisfied`, percent((100 * one.satisfied) / one.rated.length, one.rated))
}

function ways(figures: Map<string, Worked>, taken: readonly Rec[], asOf: string): void {
  const ofYear = taken.filter(({ acceptedOn }) => isInYear(acceptedOn, asOf))
  for (const mode of new Set(ofYear.map((one) => text(one.mode)))) {
    const own = ofYear.filter((one) => one.mode === mode)
    figures.set(`service.way.${mode}`, counted(factsOf('service_case', own)))
    const done = own.filter(({ confirmedOn }) => hasCome(confirmedOn, asOf))
    figures.set(`service.way.${mode}.done`, counted(factsOf('service_case', done)))
  }
}

function likes(figures: Map<string, Worked>, world: World, asOf: string): void {
  const span = allOf(world, 'limit').find(({ code }) => code === 'service-like')
  const days = amount(span?.count) ?? 0
  const since = new Date(Date.parse(asOf) - days * 86_400_000).toISOString().slice(0, 10)
  const recent = allOf(world, 'service_case').filter(
    ({ kind, askedOn, state }) =>
      text(kind) !== '' &&
      text(askedOn) >= since &&
      hasCome(askedOn, asOf) &&
      !['merged', 'withdrawn', 'redirected'].includes(text(state)),
  )
  for (const kind of new Set(recent.map((one) => text(one.kind)))) {
    const alike = recent.filter((one) => one.kind === kind)
    const firms = new Set(alike.map(({ enterprise }) => enterprise)).size
    if (alike.length < standardOf(world, 'like-cases') || firms < 2) continue
    const facts = factsOf('service_case', alike)
    figures.set(`service.like.${kind}`, counted(facts))
    figures.set(`service.like.${kind}.firms`, money(firms, facts))
  }
}

function standardOf(world: World, wanted: string): number {
  return amount(allOf(world, 'rate_standard').find(({ code }) => code === wanted)?.value) ?? 0
}

function share(figures: Map<string, Worked>, id: string, part: readonly Fact[], all: readonly Fact[]): void {
  if (all.length > 0) figures.set(id, percent((100 * part.length) / all.length, all))
}

function participation(
  figures: Map<string, Worked>,
  id: string,
  count: number,
  rated: readonly Fact[],
  done: readonly Fact[],
): void {
  if (done.length > 0) figures.set(`${id}.participation`, percent((100 * count) / done.length, [...rated, ...done]))
}
