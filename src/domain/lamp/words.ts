import type { Label } from '#domain/label.ts'
import { type Measure, ruleOfMeasure, written } from '#domain/lamp/measures.ts'
import type { Colour, Condition, Sign } from '#domain/lamp/rule-set.ts'
import type { Turn } from '#domain/lamp/smallest-change.ts'

export const colours = {
  red: ['红灯', 'Red'],
  yellow: ['黄灯', 'Yellow'],
  green: ['绿灯', 'Green'],
  blue: ['蓝灯', 'Blue'],
  grey: ['灰灯', 'Grey'],
} as const satisfies Record<Colour, Label>

/** 单字色名, as in 即转绿. */
const short = {
  red: ['红', 'red'],
  yellow: ['黄', 'yellow'],
  green: ['绿', 'green'],
  blue: ['蓝', 'blue'],
  grey: ['灰', 'grey'],
} as const

export const signWords = {
  '<': ['低于', 'below'],
  '<=': ['不超过', 'at most'],
  '=': ['等于', 'equal to'],
  '>=': ['不少于', 'at least'],
  '>': ['高于', 'above'],
} as const satisfies Record<Sign, Label>

/** A condition as a person reads it. */
export function conditionInWords(condition: Condition, isInner = false): Label {
  if ('measure' in condition) return comparisonInWords(condition.measure, condition.is, condition.than)
  if ('all' in condition) return joined(condition.all, ['，且', ' and '], isInner)
  if ('any' in condition) return joined(condition.any, ['，或', ' or '], isInner)
  if ('not' in condition) {
    const [zh, en] = conditionInWords(condition.not, true)
    return [`并非${zh}`, `not ${en}`]
  }
  if ('held' in condition) {
    const [zh, en] = conditionInWords(condition.held, true)
    return [`连续${condition.periods}期${zh}`, `${en} for ${condition.periods} periods running`]
  }
  const [zh, en] = ruleOfMeasure(condition.lacks).label
  return [`没有${zh}的数据`, `no data of ${en}`]
}

/** What would turn a lamp, as a sentence; red made good is yellow first. */
export function turnInWords({ to, ways }: Turn, from: Colour): Label {
  const told = ways.map(
    (way) => [way.map(({ label }) => label[0]).join('并'), way.map(({ label }) => label[1]).join(' and ')] as const,
  )
  const shown = from === 'red' && to !== 'yellow' ? 'yellow' : to
  const [zh, en] = short[shown]
  return [
    `${told.map(([one]) => one).join('，或')}，即转${zh}`,
    `${capital(told.map(([, one]) => one).join(', or '))}: turns ${en}`,
  ]
}

function comparisonInWords(measure: Measure, is: Sign, than: number): Label {
  const { label, unit, none } = ruleOfMeasure(measure)
  if (unit[0] === '') return (than === 1) === (is === '=') ? label : (none ?? label)
  const [zh, en] = signWords[is]
  const gap = unit[1] === '%' || unit[1] === '' ? '' : ' '
  return [`${label[0]}${zh}${written(than)}${unit[0]}`, `${label[1]} ${en} ${written(than)}${gap}${unit[1]}`]
}

function joined(parts: readonly Condition[], by: Label, isInner: boolean): Label {
  const told = parts.map((one) => conditionInWords(one, parts.length > 1))
  const [zh, en] = [told.map(([one]) => one).join(by[0]), told.map(([, one]) => one).join(by[1])]
  return isInner && parts.length > 1 ? [`（${zh}）`, `(${en})`] : [zh, en]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
