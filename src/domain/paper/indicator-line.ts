import { type FactRef, type Figures, fixed } from '#domain/paper/figure.ts'
import { line } from '#domain/paper/frame.ts'
import type { FigureSpan, Span, Text } from '#domain/paper/paper.ts'

/** 指标行 — an indicator in a period: as published, beside its target, its time share and the city. */
export type IndicatorLine = {
  readonly id: string
  readonly name: string
  readonly unitName: string
  readonly decimals: number
  /** A number at the end of a period is 达到, a total over it 完成. */
  readonly isStock: boolean
  /** Whether less is better: a ceiling is ahead while less is used. */
  readonly isLowerBetter: boolean
  /** Null while the figure of the period is not published: that is not zero. */
  readonly observed: Observed | null
  readonly target: TargetPart | null
  /** The same period of the city or province that the zone measures itself by. */
  readonly beside: { readonly name: string; readonly growth: number; readonly ref: FactRef } | null
}

export type Observed = {
  readonly value: number | null
  /** As published, never computed. */
  readonly growth: number | null
  readonly isProvisional: boolean
  readonly ref: FactRef
}

export type TargetPart = {
  readonly aspect: 'value' | 'growth' | 'other'
  readonly amount: number
  readonly unitName: string
  /** 基数 of a target that wants a gain over it. */
  readonly base: number | null
  /** In percent; null for a growth target. */
  readonly completion: number | null
  readonly planned: number | null
  /** Percentage points ahead of plan, or ahead of the wanted growth. */
  readonly difference: number | null
  readonly ref: FactRef
}

/** 增长8.6% or 下降1.2%: an official sentence has no minus. */
export function growthWords({ id, name, observed }: IndicatorLine, figures: Figures): Text | null {
  if (observed === null || observed.growth === null) return null
  const { growth, ref } = observed
  if (growth === 0) return line('同比持平')
  const figure = figures.write({
    id: `${id}.growth`,
    label: `${name}同比`,
    value: growth,
    text: fixed(Math.abs(growth), 1),
    unit: '%',
    rule: 'as-published/1',
    facts: [ref],
  })
  return [growth > 0 ? '同比增长' : '同比下降', figure]
}

export function valueFigure({ id, name, unitName, decimals, observed }: IndicatorLine, figures: Figures): Span | null {
  if (observed === null || observed.value === null) return null
  return figures.write({
    id: `${id}.value`,
    label: name,
    value: observed.value,
    text: fixed(observed.value, decimals),
    unit: unitName,
    rule: 'as-published/1',
    facts: [observed.ref],
  })
}

/** 完成年度目标的72.4%，比序时进度快（慢）10.9个百分点. */
export function progressWords(one: IndicatorLine, figures: Figures): Text | null {
  const { target, observed } = one
  if (target === null || observed === null) return null
  if (target.aspect === 'growth') return growthGap(one, target, figures)
  if (target.completion === null) return null
  const done = completionFigure(one, target, observed, figures)
  const aim = target.base === null ? '完成年度目标的' : '完成年度净增目标的'
  const wanted = one.isLowerBetter ? '已用年度控制数的' : aim
  return line([wanted, done], aheadWords(one, target, figures))
}

/** 年度目标 — as it was issued. */
export function targetFigure(one: IndicatorLine, target: TargetPart, figures: Figures): FigureSpan {
  return figures.write({
    id: `${one.id}.target`,
    label: `${one.name}年度目标`,
    value: target.amount,
    text: String(target.amount),
    unit: target.unitName,
    rule: 'as-issued/1',
    facts: [target.ref],
  })
}

export function completionFigure(
  one: IndicatorLine,
  target: TargetPart,
  observed: Observed,
  figures: Figures,
): FigureSpan {
  return figures.write({
    id: `${one.id}.completion`,
    label: `${one.name}完成率`,
    value: target.completion,
    text: fixed(target.completion ?? 0, 1),
    unit: '%',
    rule: 'completion/1',
    sum: doneSum(target, observed),
    facts: [observed.ref, target.ref],
  })
}

function doneSum({ base, amount }: TargetPart, { value }: Observed): string {
  return base === null ? `${value ?? ''} ÷ ${amount}` : `（${value ?? ''} － ${base}）÷ ${amount}`
}

/** Ahead and behind are told from the difference; exactly on plan is 与序时进度持平. */
export function aheadWords(one: IndicatorLine, target: TargetPart, figures: Figures): Text | null {
  const difference = differenceFigure(one, target, figures)
  if (difference === null) return null
  const { difference: points } = target
  if (points === null || fixed(points, 1) === '0.0') return '，与序时进度持平'
  return ['，', points > 0 ? '快于序时进度' : '慢于序时进度', difference]
}

/** How far ahead of plan, or of the growth that was wanted; the sentence or the sign beside it says whether ahead or behind. */
export function differenceFigure(one: IndicatorLine, target: TargetPart, figures: Figures): FigureSpan | null {
  if (target.difference === null) return null
  const isGrowth = target.aspect === 'growth'
  return figures.write({
    id: `${one.id}.difference`,
    label: isGrowth ? `${one.name}与年度目标之差` : `${one.name}进度差`,
    value: target.difference,
    text: fixed(Math.abs(target.difference), 1),
    unit: '个百分点',
    rule: isGrowth ? 'growth-against-target/1' : 'time-progress/1',
    sum: isGrowth ? `${one.observed?.growth ?? ''} － ${target.amount}` : planSum(target),
    facts: [...(one.observed === null ? [] : [one.observed.ref]), target.ref],
  })
}

/** The minus of a table, before a figure that is printed without one. */
export function signOf(difference: number | null): string {
  return difference !== null && fixed(difference, 1).startsWith('-') ? '－' : ''
}

function planSum({ completion, planned }: TargetPart): string | null {
  return completion === null || planned === null ? null : `${fixed(completion, 2)} － ${fixed(planned, 2)}`
}

function growthGap(one: IndicatorLine, target: TargetPart, figures: Figures): Text | null {
  const { difference } = target
  if (difference === null) return null
  if (fixed(difference, 1) === '0.0') return '与年度目标持平'
  const gap = differenceFigure(one, target, figures)
  return gap === null ? null : [difference > 0 ? '高于年度目标' : '低于年度目标', gap]
}

/** 比全市高0.4个百分点. */
export function besideWords(one: IndicatorLine, figures: Figures): Text | null {
  const { beside, observed } = one
  if (beside === null || observed === null || observed.growth === null) return null
  const difference = observed.growth - beside.growth
  if (fixed(difference, 1) === '0.0') return `与${beside.name}持平`
  const gap = figures.write({
    id: `${one.id}.beside`,
    label: `${one.name}与${beside.name}之差`,
    value: difference,
    text: fixed(Math.abs(difference), 1),
    unit: '个百分点',
    rule: 'growth-against-peer/1',
    sum: `${observed.growth} － ${beside.growth}`,
    facts: [observed.ref, beside.ref],
  })
  return [`比${beside.name}${difference > 0 ? '高' : '低'}`, gap]
}

/** Behind its plan by at least as much as the printed decimal shows. */
export function isBehind({ target, observed }: IndicatorLine): boolean {
  return observed !== null && target !== null && target.difference !== null && Number(fixed(target.difference, 1)) < 0
}
