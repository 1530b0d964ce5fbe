import type { Day } from '#domain/day.ts'
import { type HeldLimit, type HeldPlan, limitsOfPlot, outOfOrder } from '#domain/planning/conformity.ts'
import { indicesOn } from '#domain/planning/drift.ts'
import { type IndexKey, isIndustrial } from '#domain/planning/indices.ts'
import { type Measured, measuredFault, valuesOf } from '#domain/planning/measured.ts'
import { rateStandard } from '#registers/finance/rate-standard.ts'
import { conformityCheck } from '#registers/planning/conformity-check.ts'
import { planEdition } from '#registers/planning/plan-edition.ts'
import { plotIndex } from '#registers/planning/plot-index.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { asEdition } from '#services/planning/editions.ts'
import type { PlotIndex } from '#services/planning/indices.ts'
import { asCheck, type Check } from '#services/planning/results.ts'
import { ratesOn, valueOn } from '#services/rates.ts'
import { eventsOfRecord } from '#store/events.ts'
import { allRows, findRow, rowsWhere } from '#store/records.ts'

/** 登记核对 — keeps beside the measured values the plan as it stood on that day, so that no later change makes them right. */
export async function fileCheck(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const check = asCheck({ ...row, ...facts })
  const { actor, now } = context
  if (check.on > now.today) throw refusal('check-to-come')
  assertMeasured(check)
  const others = await sameChain(context, check)
  const wrong = outOfOrder(check, others)
  if (wrong !== null) {
    const [point, pointEn] = conformityCheck.fields.point.rules.options?.[wrong.point] ?? ['', '']
    throw refusal('check-order', { point, pointEn: pointEn.toLowerCase(), on: wrong.on })
  }
  const contractOn = others
    .filter(({ state }) => state !== 'withdrawn')
    .reduce((least, { on }) => (on < least ? on : least), check.on)
  return { ...facts, held: await heldPlan(context, check, contractOn), filedBy: actor.person }
}

export async function handleCheck({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const { handledOn } = facts
  if (typeof handledOn === 'string' && (handledOn < asCheck(row).on || handledOn > now.today))
    throw refusal('check-handled-early')
  return facts
}

/** Checks of this project on this plot, whichever edition of the plan its indices then stood in. */
async function sameChain({ db, actor }: Context, { project, plotIndex: own }: Check): Promise<readonly Check[]> {
  const checks = (await rowsWhere(db, conformityCheck, actor.zone, 'project', [project])).map(asCheck)
  const ids = [...new Set([own, ...checks.map((one) => one.plotIndex)])]
  const plots = await rowsWhere(db, plotIndex, actor.zone, 'id', ids)
  const numbers = new Map(plots.map(({ id, number }) => [id, number]))
  return checks.filter((one) => numbers.get(one.plotIndex) === numbers.get(own))
}

function assertMeasured(check: Check): void {
  const fault = measuredFault(check as Measured)
  if (fault === 'high-floors') throw refusal('check-high-floors')
  if (fault === 'over-land') throw refusal('check-over-land')
  if (fault === 'no-land') throw refusal('check-no-land')
  if (check.landUse === null && Object.values(valuesOf(check as Measured, 1)).every((value) => value === null))
    throw refusal('check-nothing')
}

async function heldPlan({ db, actor }: Context, check: Check, contractOn: Day): Promise<HeldPlan> {
  const row = await findRow(db, plotIndex, actor.zone, check.plotIndex)
  if (row === null || row.state === 'draft' || row.state === 'dropped')
    throw refusal('check-not-valid', { on: check.on })
  const acts = (await eventsOfRecord(db, actor.zone, row.id)).map(({ event }) => ({
    move: event.move ?? null,
    changes: event.changes,
  }))
  const plot = indicesOn(row as unknown as PlotIndex, acts, check.on) // a row of this register
  const found = await findRow(db, planEdition, actor.zone, plot.edition)
  const edition = found === null ? null : asEdition(found)
  const { on } = check
  if (edition === null || edition.validFrom === null || on < edition.validFrom || (edition.replacedOn ?? '9') <= on)
    throw refusal('check-not-valid', { on })
  const rates = await ratesOn(db, actor.zone, [...Object.values(toleranceCodes), ...storeys], on)
  const tolerance = (index: IndexKey) => {
    const code = toleranceCodes[index]
    return { value: rates[code].value, isRelative: rates[code].unitName === '%' }
  }
  return {
    landUse: plot.landUse,
    storeyFactor: rates['plan-storey-factor'].value,
    storeyHeight: rates['plan-storey-height'].value,
    limits: [
      ...limitsOfPlot(plot, tolerance, `${edition.name}（第${edition.edition}版）${plot.number}`),
      ...(isIndustrial(plot.landUse) ? await nationalLimits(db, actor.zone, contractOn, tolerance) : []),
    ],
  }
}

const storeys = ['plan-storey-factor', 'plan-storey-height'] as const

const toleranceCodes = {
  area: 'plan-tolerance-area',
  far: 'plan-tolerance-far',
  density: 'plan-tolerance-share',
  green: 'plan-tolerance-share',
  height: 'plan-tolerance-height',
  parking: 'plan-tolerance-parking',
  coefficient: 'plan-tolerance-share',
  office: 'plan-tolerance-share',
  intensity: 'plan-tolerance-intensity',
} as const satisfies Record<IndexKey, string>

const nationalCodes = [
  ['plan-coefficient-least', 'coefficient', 'least'],
  ['plan-office-most', 'office', 'most'],
  ['plan-green-most', 'green', 'most'],
] as const

/** 国家控制指标 — those that held when the land was first checked: a stricter edition does not reach back to land supplied before. */
async function nationalLimits(
  db: Context['db'],
  zone: string,
  on: Day,
  tolerance: (index: IndexKey) => { readonly value: number; readonly isRelative: boolean },
): Promise<readonly HeldLimit[]> {
  const standards = (await allRows(db, rateStandard, zone)) as unknown as readonly RowOf<typeof rateStandard>[] // rows of this register
  return nationalCodes.flatMap(([code, index, side]): readonly HeldLimit[] => {
    const value = valueOn(standards, code, on)
    if (value === null) return []
    const { value: allowed, isRelative } = tolerance(index)
    const basis = standards.find((one) => one.code === code && one.value === value)?.basis ?? ''
    const bound = { least: side === 'least' ? value : null, most: side === 'most' ? value : null }
    return [{ index, ...bound, tolerance: allowed, isRelative, from: 'national', basis }]
  })
}
