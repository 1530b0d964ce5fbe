import { allOf, amount, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { counted, factOf, type Issue, printed, type Worked } from '#rehearsal/verify/sums.ts'
import { fullPeriod, monthsOf, reachOf } from '#rehearsal/verify/targets.ts'

/** 经济运行通报 — each indicator as published, beside its target and the city. */
export function economyFigures(world: World, { asOf }: Issue): ReadonlyMap<string, Worked> {
  const figures = new Map<string, Worked>()
  const measured: { readonly target: Rec; readonly isBehind: boolean }[] = []
  const active = allOf(world, 'indicator').filter((one) => one.state === 'active' && text(one.validFrom) <= asOf)
  for (const indicator of active) {
    const target = targetOn(world, indicator, asOf)
    const period = fullPeriod(indicator.frequency, asOf)
    const seen = figureOf(world, indicator, period, ({ scope }) => scope === 'zone')
    if (target !== null) aimed(figures, target, indicator)
    if (seen === null) continue
    asPublished(figures, `indicator.${text(indicator.code)}`, indicator, seen)
    besideCity(figures, world, indicator, period, seen)
    if (target === null) continue
    progress(figures, `indicator.${text(indicator.code)}`, target, indicator, seen, period)
    tabled(figures, target, indicator, seen, period)
    const { difference } = reachOf(target, indicator, seen, period)
    if (difference !== null) measured.push({ target, isBehind: isBelow(difference) })
  }
  if (measured.length === 0) return figures
  const facts = (part: typeof measured) => part.map(({ target }) => factOf('target', target))
  figures.set('indicators.measured', counted(facts(measured)))
  figures.set('indicators.ahead', counted(facts(measured.filter(({ isBehind }) => !isBehind))))
  figures.set('indicators.behind', counted(facts(measured.filter(({ isBehind }) => isBehind))))
  return figures
}

function asPublished(figures: Map<string, Worked>, id: string, indicator: Rec, seen: Rec): void {
  const facts = [factOf('observation', seen)]
  const [value, growth] = [amount(seen.value), amount(seen.growth)]
  if (value !== null) figures.set(`${id}.value`, { value, text: signed(value, amount(indicator.decimals) ?? 0), facts })
  if (growth !== null && growth !== 0) figures.set(`${id}.growth`, { value: growth, text: printed(growth, 1), facts })
}

function progress(
  figures: Map<string, Worked>,
  id: string,
  target: Rec,
  indicator: Rec,
  seen: Rec,
  period: string,
): void {
  const { completion, difference } = reachOf(target, indicator, seen, period)
  const facts = [factOf('observation', seen), factOf('target', target)]
  const isGrowth = target.aspect === 'growth'
  if (completion !== null) figures.set(`${id}.completion`, { value: completion, text: signed(completion, 1), facts })
  if (difference === null || (!isGrowth && completion === null)) return
  const words = printed(difference, 1)
  if (!isGrowth || words !== '0.0') figures.set(`${id}.difference`, { value: difference, text: words, facts })
}

/** The table of all indicators names each target, whether its figure is there or not. */
function aimed(figures: Map<string, Worked>, target: Rec, indicator: Rec): void {
  const value = amount(target.amount)
  const id = `indicator.${text(indicator.code)}.target`
  if (value !== null) figures.set(id, { value, text: `${value}`, facts: [factOf('target', target)] })
}

/** It names each difference too, also of those that are on plan. */
function tabled(figures: Map<string, Worked>, target: Rec, indicator: Rec, seen: Rec, period: string): void {
  const id = `indicator.${text(indicator.code)}.difference`
  const { difference } = reachOf(target, indicator, seen, period)
  const facts = [factOf('observation', seen), factOf('target', target)]
  if (difference !== null) figures.set(id, { value: difference, text: printed(difference, 1), facts })
}

function besideCity(figures: Map<string, Worked>, world: World, indicator: Rec, period: string, seen: Rec): void {
  const own = amount(seen.growth)
  if (own === null) return
  for (const city of allOf(world, 'peer').filter(({ kind, state }) => kind === 'city' && state !== 'retired')) {
    const theirs = figureOf(world, indicator, period, ({ scope, peer }) => scope === 'peer' && peer === city.id)
    const growth = amount(theirs?.growth)
    if (theirs === null || growth === null) continue
    const words = printed(own - growth, 1)
    const facts = [factOf('observation', seen), factOf('observation', theirs)]
    if (words !== '0.0')
      figures.set(`indicator.${text(indicator.code)}.beside`, { value: own - growth, text: words, facts })
    return
  }
}

/** The target in force that this indicator measures in the month of the day. */
function targetOn(world: World, indicator: Rec, asOf: string): Rec | null {
  const month = monthsOf(asOf.slice(0, 7))?.[0] ?? 0
  const fits = (one: Rec) =>
    one.measuredBy === indicator.id &&
    one.state === 'issued' &&
    (monthsOf(text(one.startPeriod))?.[0] ?? Number.POSITIVE_INFINITY) <= month &&
    (monthsOf(text(one.endPeriod))?.[1] ?? Number.NEGATIVE_INFINITY) >= month
  return allOf(world, 'target').find(fits) ?? null
}

const editions = ['flash', 'preliminary', 'final', 'revised']

/** The figure of a period that counts: the highest edition, of several the one published last. */
function figureOf(world: World, indicator: Rec, period: string, isAbout: (one: Rec) => boolean): Rec | null {
  const rank = ({ edition, releasedOn }: Rec) => `${editions.indexOf(text(edition))} ${text(releasedOn)}`
  return allOf(world, 'observation')
    .filter((one) => one.indicator === indicator.id && one.period === period && isAbout(one))
    .reduce<Rec | null>((best, one) => (best === null || rank(one) >= rank(best) ? one : best), null)
}

/** Behind by at least what one decimal shows. */
function isBelow(difference: number): boolean {
  return difference < 0 && printed(difference, 1) !== '0.0'
}

function signed(value: number, decimals: number): string {
  const digits = printed(value, decimals)
  return value < 0 && Number(digits) !== 0 ? `-${digits}` : digits
}
