import { parseDay } from '#domain/day.ts'
import type { Edition, Scope } from '#domain/indicator/facts.ts'
import { firstMonth, parsePeriod, periodAt } from '#domain/indicator/period.ts'
import { isExempt } from '#domain/indicator/release.ts'
import { indicator } from '#registers/indicator.ts'
import { observation } from '#registers/observation.ts'
import { peer } from '#registers/peer.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { findRow, rowsWhere } from '#store/records.ts'

type Indicator = RowOf<typeof indicator>
type Observation = RowOf<typeof observation>

/** 录入数据 — by the data owner only, for a period of the series, and never in the place of a figure that is there. */
export async function checkObservation(context: Context, row: Row): Promise<Facts> {
  const [facts] = await checkObservations(context, [row])
  return facts ?? {}
}

/** The same for many figures at once, in their order: a later one finds those before it in their places. */
export async function checkObservations(context: Context, rows: readonly Row[]): Promise<readonly Facts[]> {
  const entered = rows.map(asObservation)
  const indicators = await findIndicators(context, entered)
  const names = await namesOf(context, entered)
  const editions = await editionsThere(context, entered)
  const completed: Facts[] = []
  for (const one of entered) {
    const measured = indicators.get(one.indicator) ?? null
    if (measured !== null) {
      await assertOwner(context, measured, one)
      assertFigure(measured, one)
      assertReleased(context, one)
    }
    const slot = takeSlot(one, measured, names, editions)
    completed.push({ slot, enteredOn: context.now.today, enteredBy: context.actor.person })
  }
  return completed
}

/** How the periods of a series are written, with an example. */
export const periodForms = {
  month: ['“年-月”', 'year and month', '2026-03'],
  quarter: ['“年-Q季”', 'year and quarter', '2026-Q1'],
  year: ['“年”', 'a year', '2026'],
} as const

async function findIndicators({ db, actor }: Context, entered: readonly Observation[]) {
  const ids = [...new Set(entered.map((one) => one.indicator))]
  const found = (await rowsWhere(db, indicator, actor.zone, 'id', ids)) as unknown as readonly Indicator[] // the columns of this register
  return new Map(found.map((one) => [one.id, one]))
}

async function assertOwner(context: Context, measured: Indicator, entered: Observation): Promise<void> {
  if (measured.state === 'retired') throw refusal('indicator-retired', { indicator: measured.name })
  if (measured.owner === entered.owner) return
  const owner = await findRow(context.db, unit, context.actor.zone, measured.owner)
  throw refusal('not-data-owner', { indicator: measured.name, owner: String(owner?.shortName ?? '') })
}

function assertFigure(measured: Indicator, entered: Observation): void {
  const span = parsePeriod(entered.period)
  if (span === null || span.frequency !== measured.frequency) {
    const [wanted, wantedEn, example] = periodForms[measured.frequency]
    throw refusal('bad-period', { period: entered.period, wanted, wantedEn, example })
  }
  if (isExempt(entered.period, measured)) throw refusal('january-exempt', { period: `${span.year}-02` })
  const given = (['unit', 'industry', 'peer'] as const).filter((key) => entered[key] !== null && entered[key] !== '')
  const wanted = entered.scope === 'zone' ? [] : [entered.scope]
  if (given.join() !== wanted.join()) {
    const [scope, scopeEn] = scopeLabel(entered.scope)
    throw refusal('subject-needed', { scope, scopeEn })
  }
  if (entered.value === null && entered.growth === null && entered.rank === null) throw refusal('figure-needed')
}

function assertReleased({ now }: Context, { period, releasedOn }: Observation): void {
  if (releasedOn > now.today) throw refusal('released-later', { today: now.today })
  const released = parseDay(releasedOn)
  if (released !== null && firstMonth(periodAt('month', released)) < firstMonth(period))
    throw refusal('released-before')
}

/** The editions in each place of a series. */
type Editions = Map<string, Edition[]>

function placeOf({ indicator: of, period, scope, unit: unitId, industry, peer: peerId }: Observation): string {
  return JSON.stringify([of, period, scope, unitId ?? null, industry ?? null, peerId ?? null])
}

async function editionsThere({ db, actor }: Context, entered: readonly Observation[]): Promise<Editions> {
  const rows = (await db.query(
    `select indicator, period, scope, unit, industry, peer, edition from observation
      where zone_id = $1 and indicator = any($2::uuid[]) and period = any($3)`,
    [actor.zone, [...new Set(entered.map((one) => one.indicator))], [...new Set(entered.map(({ period }) => period))]],
  )) as readonly Observation[] // the columns that make a place
  const there: Editions = new Map()
  for (const row of rows) there.set(placeOf(row), [...(there.get(placeOf(row)) ?? []), row.edition])
  return there
}

/** The place of a figure in its series, as its title says it. Only revisions may follow one another; the index of the table keeps it unique. */
function takeSlot(entered: Observation, measured: Indicator | null, names: Names, there: Editions): string {
  const place = placeOf(entered)
  const editions = there.get(place) ?? []
  const later = editions.find((edition) => editionOrder.indexOf(edition) > editionOrder.indexOf(entered.edition))
  if (later !== undefined) throw refusal('edition-passed', { period: entered.period, ...editionFacts(later) })
  const same = editions.filter((edition) => edition === entered.edition).length
  if (same > 0 && entered.edition !== 'revised')
    throw refusal('edition-there', { period: entered.period, ...editionFacts(entered.edition) })
  there.set(place, [...editions, entered.edition])
  const series = measured === null ? entered.indicator : `${measured.name}（${measured.code}）`
  const edition = `${editionFacts(entered.edition).edition}${same === 0 ? '' : same + 1}`
  return `${series}${entered.period} ${subjectName(entered, names)} ${edition}`
}

type Names = ReadonlyMap<string, string>

/** The names of the units and peers that figures are about. */
async function namesOf({ db, actor }: Context, entered: readonly Observation[]): Promise<Names> {
  const idsOf = (scope: 'unit' | 'peer') => [
    ...new Set(entered.flatMap((one) => (one.scope === scope ? (one[scope] ?? []) : []))),
  ]
  const [unitIds, peerIds] = [idsOf('unit'), idsOf('peer')]
  const units = unitIds.length === 0 ? [] : await rowsWhere(db, unit, actor.zone, 'id', unitIds)
  const peers = peerIds.length === 0 ? [] : await rowsWhere(db, peer, actor.zone, 'id', peerIds)
  return new Map([
    ...units.map((row) => [row.id, String(row.shortName ?? '')] as const),
    ...peers.map((row) => [row.id, String(row.name ?? '')] as const),
  ])
}

function subjectName(entered: Observation, names: Names): string {
  if (entered.scope === 'zone') return scopeLabel('zone')[0]
  if (entered.scope === 'industry') return entered.industry ?? ''
  return names.get(entered[entered.scope] ?? '') ?? ''
}

const editionOrder: readonly Edition[] = ['flash', 'preliminary', 'final', 'revised']

function editionFacts(edition: Edition): { readonly edition: string; readonly editionEn: string } {
  const [zh, en] = observation.fields.edition.rules.options?.[edition] ?? [edition, edition]
  return { edition: zh, editionEn: en.toLowerCase() }
}

function scopeLabel(scope: Scope): readonly [string, string] {
  return observation.fields.scope.rules.options?.[scope] ?? [scope, scope]
}

function asObservation(row: Row): Observation {
  return row as unknown as Observation // the procedures of this register are called with its rows
}
