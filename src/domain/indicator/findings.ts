import type { Day } from '#domain/day.ts'
import type { Edition, IndicatorFact, ShareFact, TargetFact } from '#domain/indicator/facts.ts'
import { reconcile } from '#domain/indicator/growth.ts'
import { nameOfPeriod } from '#domain/indicator/period.ts'
import { editionsOn, isProvisional, type Series } from '#domain/indicator/series.ts'
import type { Label } from '#domain/label.ts'

export type FindingCode =
  | 'overdue-data'
  | 'reconciliation'
  | 'provisional'
  | 'corrected'
  | 'shares-differ'
  | 'base-revised'
  | 'prices-differ'
  | 'management-series'
  | 'tolerance-missing'
  | 'curve-unreadable'
  | 'benchmark-missing'

/** 提示 — something about a figure that its reader should know; it never changes the figure. */
export type Finding = { readonly code: FindingCode; readonly text: Label; readonly factIds: readonly string[] }

/** What is to be said about the figure of a period itself. */
export function findingsOfFigure(
  indicator: IndicatorFact,
  series: Series,
  period: string | null,
  overdue: string | null,
  asOf: Day,
): readonly Finding[] {
  const all: (Finding | null)[] = [overdueOf(indicator, overdue)]
  if (period !== null) {
    all.push(provisionalOf(series, period, asOf), correctionOf(indicator, series, period, asOf))
    all.push(reconciliationOf(indicator, series, period, asOf))
  }
  if (indicator.kind === 'management')
    all.push({
      code: 'management-series',
      text: ['调度数据，非统计数据', 'Management series, not a statistic'],
      factIds: [indicator.id],
    })
  return all.filter((finding): finding is Finding => finding !== null)
}

/** What is to be said about the set-up of a target. */
export function findingsOfTarget(
  target: TargetFact,
  indicator: IndicatorFact,
  shares: readonly ShareFact[],
): readonly Finding[] {
  const all: Finding[] = []
  if (target.setup !== null && target.setup > 1)
    all.push({
      code: 'base-revised',
      text: [`基数已修订，现为第${target.setup}版设定`, `The base was revised; this is set-up ${target.setup}`],
      factIds: [target.id],
    })
  const prices = target.measuredPrices
  if (prices !== null && prices !== 'none' && indicator.priceBasis !== 'none' && prices !== indicator.priceBasis)
    all.push({
      code: 'prices-differ',
      text: ['目标与指标的价格口径不同，不宜直接比较', 'Target and indicator stand on different price bases'],
      factIds: [target.id, indicator.id],
    })
  const difference = sharesDifference(target, shares)
  if (difference !== null && Math.abs(difference) > 1e-9)
    all.push({
      code: 'shares-differ',
      text: [
        `分解值合计与目标相差${plain(difference)}${target.unitName ?? ''}`,
        `The shares differ from the target by ${plain(difference)} ${target.unitName ?? ''}`.trim(),
      ],
      factIds: [target.id, ...shares.map(({ id }) => id)],
    })
  return all
}

/** 分解差额 — sum of the shares in force minus the target; null where there is nothing to compare. */
export function sharesDifference(target: Pick<TargetFact, 'amount'>, shares: readonly ShareFact[]): number | null {
  const live = shares.filter(({ state }) => state === 'inForce')
  if (live.length === 0 || target.amount === null) return null
  return live.reduce((total, { amount }) => total + amount, 0) - target.amount
}

function overdueOf(indicator: IndicatorFact, overdue: string | null): Finding | null {
  if (overdue === null) return null
  const [zh, en] = nameOfPeriod(overdue, indicator.flow, indicator.skipsJanuary ?? false)
  return {
    code: 'overdue-data',
    text: [`${zh}数据应有未有`, `The figure of ${en} is due and not there`],
    factIds: [indicator.id],
  }
}

function provisionalOf(series: Series, period: string, asOf: Day): Finding | null {
  const fact = editionsOn(series, period, asOf).at(-1)
  if (fact === undefined || !isProvisional(fact.edition)) return null
  const text: Label =
    fact.edition === 'flash'
      ? ['快报数，以后可能调整', 'Flash figure; it may change']
      : ['初步数，以后可能调整', 'Preliminary figure; it may change']
  return { code: 'provisional', text, factIds: [fact.id] }
}

/** A figure that an earlier edition gave otherwise. */
function correctionOf(indicator: IndicatorFact, series: Series, period: string, asOf: Day): Finding | null {
  const editions = editionsOn(series, period, asOf).filter(({ value }) => value !== null)
  const [before, now] = [editions.at(-2), editions.at(-1)]
  if (before?.value == null || now?.value == null || before.value === now.value) return null
  const [old, fresh] = [editionNames[before.edition], editionNames[now.edition]]
  const [was, is] = [plain(before.value), plain(now.value)]
  return {
    code: 'corrected',
    text: [
      `${old[0]}数为${was}${indicator.unitName}，${now.releasedOn}${fresh[0]}数为${is}${indicator.unitName}`,
      `${old[1]} figure ${was} ${indicator.unitName}; ${fresh[1]} figure of ${now.releasedOn}: ${is} ${indicator.unitName}`,
    ],
    factIds: [before.id, now.id],
  }
}

function reconciliationOf(indicator: IndicatorFact, series: Series, period: string, asOf: Day): Finding | null {
  const found = reconcile(series, period, asOf, indicator)
  if (found === null) return null
  const [reported, implied] = [found.reported.toFixed(2), found.implied.toFixed(2)]
  return {
    code: 'reconciliation',
    text: [
      `所报增速${reported}%，按两期总量推算为${implied}%，请核对同期可比基数`,
      `Growth reported ${reported}%, implied by the two levels ${implied}%; check the comparable base`,
    ],
    factIds: found.factIds,
  }
}

const editionNames: Readonly<Record<Edition, Label>> = {
  flash: ['快报', 'flash'],
  preliminary: ['初步', 'preliminary'],
  final: ['最终', 'final'],
  revised: ['修订', 'revised'],
}

function plain(value: number): string {
  return String(Math.round(value * 1e4) / 1e4)
}
