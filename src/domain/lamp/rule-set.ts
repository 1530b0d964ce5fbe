import type { Label } from '#domain/label.ts'
import { findMeasure, type Measure, type Subject, subjects } from '#domain/lamp/measures.ts'

export type Colour = 'green' | 'yellow' | 'red' | 'blue' | 'grey'

/** 条件 — a closed vocabulary: comparisons, all, any, not, for some periods running, and “there is no data of”. */
export type Condition =
  | { readonly measure: Measure; readonly is: Sign; readonly than: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly held: Condition; readonly periods: number }
  | { readonly lacks: Measure }

export const signs = ['<', '<=', '=', '>=', '>'] as const
export type Sign = (typeof signs)[number]

export type Rule = {
  /** Printed with every lamp that it lights. */
  readonly id: string
  readonly colour: Exclude<Colour, 'grey'>
  readonly when: Condition
  /** The matter is over, whatever the day: such rules stand first and look at facts alone. */
  readonly isSettled?: boolean
}

/** 不亮灯的情形 — when a subject is not judged at all, and why. */
export type Grey = { readonly id: string; readonly when: Condition; readonly because: Label }

/**
 * 规则 — how one kind of subject is judged: first what is not judged, then the rules from the worst to the best; the first
 * that holds lights its colour, and where none does the lamp is green.
 */
export type Rules = {
  /** Without these there is nothing to judge: grey. */
  readonly needs: readonly Measure[]
  readonly greys: readonly Grey[]
  readonly rules: readonly Rule[]
  /** What blue means in this zone, and whether it is a warning (near due) or good news (done early). */
  readonly blue: { readonly means: Label; readonly isWarning: boolean } | null
  /** 观察期 — calendar days for which a red lamp made good stays yellow; it then needs one more fact to turn green. */
  readonly probation: number
}

/** A rule set as it is in force: where every lamp says it came from. */
export type RuleSet = Rules & {
  readonly code: string
  readonly edition: number
  readonly name: string
  readonly subject: Subject
  readonly source: string
}

/** From good to bad; grey stands outside. */
export function severity(colour: Colour, isBlueWarning: boolean): number {
  if (colour === 'blue') return isBlueWarning ? 1 : 0
  return { green: 0, yellow: 2, red: 3, grey: -1 }[colour]
}

export function isWorse(a: Colour, b: Colour, { blue }: Pick<Rules, 'blue'>): boolean {
  const isWarning = blue?.isWarning ?? false
  return severity(a, isWarning) > severity(b, isWarning)
}

/** Every comparison in a condition, with the way in which it counts (`not` turns it round). */
export function comparisonsIn(
  condition: Condition,
  isPositive = true,
): readonly (Extract<Condition, { measure: Measure }> & { readonly isPositive: boolean; readonly isHeld: boolean })[] {
  if ('measure' in condition) return [{ ...condition, isPositive, isHeld: false }]
  if ('all' in condition) return condition.all.flatMap((one) => comparisonsIn(one, isPositive))
  if ('any' in condition) return condition.any.flatMap((one) => comparisonsIn(one, isPositive))
  if ('not' in condition) return comparisonsIn(condition.not, !isPositive)
  if ('held' in condition) return comparisonsIn(condition.held, isPositive).map((one) => ({ ...one, isHeld: true }))
  return []
}

/** What a rule set says that it may not say; empty when it can be put in force. */
export function faultsOf(subject: Subject, given: unknown): readonly Label[] {
  const faults: Label[] = []
  const rules = shapeOf(given)
  if (rules === null) return [['规则的结构不完整', 'the rules are not complete']]
  for (const name of rules.needs) faults.push(...measureFaults(subject, name))
  for (const grey of rules.greys)
    faults.push(...conditionFaults(subject, grey.when, grey.id), ...timeFaults(grey, 'greys'))
  for (const rule of rules.rules)
    faults.push(
      ...conditionFaults(subject, rule.when, rule.id),
      ...timeFaults(rule, rule.isSettled ? 'settled' : 'judged'),
    )
  return [...faults, ...orderFaults(rules)]
}

export function isRules(subject: Subject, given: unknown): given is Rules {
  return faultsOf(subject, given).length === 0
}

const mostNodes = 40

/** The value as rules if it has their shape at all; its sense is examined afterwards. */
function shapeOf(given: unknown): Rules | null {
  if (!isObject(given)) return null
  const { needs, greys, rules, blue, probation } = given
  const isBlue = blue === null || (isObject(blue) && isLabel(blue.means) && typeof blue.isWarning === 'boolean')
  const areGreys =
    Array.isArray(greys) &&
    greys.length <= 12 &&
    greys.every((one) => isObject(one) && isName(one.id) && isCondition(one.when) && isLabel(one.because))
  const areRules =
    Array.isArray(rules) &&
    rules.length > 0 &&
    rules.length <= 24 &&
    rules.every(
      (one) =>
        isObject(one) &&
        isName(one.id) &&
        ['green', 'yellow', 'red', 'blue'].includes(String(one.colour)) &&
        isCondition(one.when),
    )
  const isProbation = typeof probation === 'number' && Number.isInteger(probation) && probation >= 1 && probation <= 366
  return Array.isArray(needs) && areGreys && areRules && isBlue && isProbation ? (given as unknown as Rules) : null // just examined
}

function isCondition(value: unknown, room = { left: mostNodes }): boolean {
  room.left -= 1
  if (!isObject(value) || room.left < 0) return false
  if ('measure' in value)
    return typeof value.than === 'number' && Number.isFinite(value.than) && signs.some((one) => one === value.is)
  if ('all' in value) return isList(value.all, room)
  if ('any' in value) return isList(value.any, room)
  if ('not' in value) return isCondition(value.not, room)
  if ('held' in value)
    return (
      Number.isInteger(value.periods) &&
      Number(value.periods) >= 2 &&
      Number(value.periods) <= 24 &&
      isCondition(value.held, room)
    )
  return 'lacks' in value
}

function isList(value: unknown, room: { left: number }): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isCondition(one, room))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 20
}

function isLabel(value: unknown): value is Label {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((one) => typeof one === 'string' && one.length > 0 && one.length <= 120)
  )
}

function measureFaults(subject: Subject, name: unknown): readonly Label[] {
  const known = findMeasure(name)
  if (known?.of.includes(subject)) return []
  const [zh, en] = known?.label ?? [String(name), String(name)]
  return [
    [`“${zh}”不是${subjects[subject][0]}的读数`, `“${en}” is no measure of a ${subjects[subject][1].toLowerCase()}`],
  ]
}

function conditionFaults(subject: Subject, when: Condition, id: string): readonly Label[] {
  const measured = comparisonsIn(when)
  const held = measured.filter(({ measure, isHeld }) => isHeld && findMeasure(measure)?.isPeriodic !== true)
  return [
    ...measured.flatMap(({ measure }) => measureFaults(subject, measure)),
    ...lackedIn(when).flatMap((name) => measureFaults(subject, name)),
    ...held.map(
      (): Label => [
        `规则${id}：只有分期读数才能“连续若干期”`,
        `rule ${id}: only what is told by periods can hold for periods`,
      ],
    ),
  ]
}

function lackedIn(when: Condition): readonly unknown[] {
  if ('lacks' in when) return [when.lacks]
  if ('all' in when) return when.all.flatMap(lackedIn)
  if ('any' in when) return when.any.flatMap(lackedIn)
  if ('not' in when) return lackedIn(when.not)
  return 'held' in when ? lackedIn(when.held) : []
}

/** 时间只会使灯变差 — time alone may lead into a rule but never out of it; what is over or not yet judged likewise. */
function timeFaults(
  { id, when }: { readonly id: string; readonly when: Condition },
  as: 'judged' | 'settled' | 'greys',
): readonly Label[] {
  const wrong = comparisonsIn(when).filter(({ measure, is, isPositive }) => {
    const time = findMeasure(measure)?.time ?? null
    if (time === null) return false
    if (as === 'settled' || is === '=') return true
    const grows = (time === 'up') === is.startsWith('>')
    return (grows === isPositive) === (as === 'greys')
  })
  return wrong.map(({ measure }): Label => {
    const [zh, en] = findMeasure(measure)?.label ?? [measure, measure]
    return [`规则${id}中的“${zh}”会使灯随时间自行变好`, `in rule ${id}, “${en}” would let time alone better the lamp`]
  })
}

function orderFaults({ rules, greys, blue }: Rules): readonly Label[] {
  const faults: Label[] = []
  const ids = [...rules, ...greys].map(({ id }) => id)
  if (new Set(ids).size < ids.length) faults.push(['规则编号重复', 'two rules have the same id'])
  if (blue === null && rules.some(({ colour }) => colour === 'blue'))
    faults.push(['用了蓝灯而未写明含义', 'blue is used without a meaning'])
  const settled = rules.findLastIndex(({ isSettled }) => isSettled)
  if (rules.slice(0, settled + 1).some(({ isSettled }) => !isSettled))
    faults.push(['已了结的规则须排在最前', 'rules for what is over must stand first'])
  const judged = rules
    .filter(({ isSettled }) => !isSettled)
    .map(({ colour }) => severity(colour, blue?.isWarning ?? false))
  if (judged.some((one, i) => one > (judged[i - 1] ?? one)))
    faults.push(['规则须从差到好排列', 'rules must go from the worst to the best'])
  if (blue && !blue.isWarning && rules.some(({ colour, isSettled }) => colour === 'blue' && !isSettled))
    faults.push(['表示已完成的蓝灯只能用于已了结的规则', 'blue for good news belongs to rules for what is over'])
  return faults
}
