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
import { findRow } from '#store/records.ts'

type Indicator = RowOf<typeof indicator>
type Observation = RowOf<typeof observation>

/** 录入数据 — by the data owner only, for a period of the series, and never in the place of a figure that is there. */
export async function checkObservation(context: Context, row: Row): Promise<Facts> {
  const entered = asObservation(row)
  const measured = await findIndicator(context, entered.indicator)
  if (measured !== null) {
    await assertOwner(context, measured, entered)
    assertFigure(measured, entered)
    assertReleased(context, entered)
  }
  return {
    slot: await takeSlot(context, entered, measured),
    enteredOn: context.now.today,
    enteredBy: context.actor.person,
  }
}

/** How the periods of a series are written, with an example. */
export const periodForms = {
  month: ['“年-月”', 'year and month', '2026-03'],
  quarter: ['“年-Q季”', 'year and quarter', '2026-Q1'],
  year: ['“年”', 'a year', '2026'],
} as const

async function findIndicator(context: Context, id: string): Promise<Indicator | null> {
  const found = await findRow(context.db, indicator, context.actor.zone, id)
  return found as unknown as Indicator | null // the columns of this register
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

/** The place of a figure in its series, as its title says it. Only revisions may follow one another; the index of the table keeps it unique. */
async function takeSlot(context: Context, entered: Observation, measured: Indicator | null): Promise<string> {
  const rows = await context.db.query(
    `select edition from observation where zone_id = $1 and indicator = $2::uuid and period = $3 and scope = $4
      and unit is not distinct from $5::uuid and industry is not distinct from $6 and peer is not distinct from $7::uuid`,
    [
      context.actor.zone,
      entered.indicator,
      entered.period,
      entered.scope,
      entered.unit,
      entered.industry,
      entered.peer,
    ],
  )
  const editions = rows.map((row): Edition => row.edition)
  const later = editions.find((edition) => editionOrder.indexOf(edition) > editionOrder.indexOf(entered.edition))
  if (later !== undefined) throw refusal('edition-passed', { period: entered.period, ...editionFacts(later) })
  const same = editions.filter((edition) => edition === entered.edition).length
  if (same > 0 && entered.edition !== 'revised')
    throw refusal('edition-there', { period: entered.period, ...editionFacts(entered.edition) })
  const series = measured === null ? entered.indicator : `${measured.name}（${measured.code}）`
  const edition = `${editionFacts(entered.edition).edition}${same === 0 ? '' : same + 1}`
  return `${series}${entered.period} ${await subjectName(context, entered)} ${edition}`
}

async function subjectName({ db, actor }: Context, entered: Observation): Promise<string> {
  if (entered.scope === 'zone') return scopeLabel('zone')[0]
  if (entered.scope === 'industry') return entered.industry ?? ''
  const [register, key] = entered.scope === 'unit' ? ([unit, 'shortName'] as const) : ([peer, 'name'] as const)
  const found = await findRow(db, register, actor.zone, entered[entered.scope] ?? '')
  return String(found?.[key] ?? '')
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
