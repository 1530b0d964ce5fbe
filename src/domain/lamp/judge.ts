import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { compare, holds, isMissing } from '#domain/lamp/evaluate.ts'
import { type Measure, ruleOfMeasure, tell } from '#domain/lamp/measures.ts'
import type { Reading, Values } from '#domain/lamp/reading.ts'
import { type Colour, type Condition, comparisonsIn, type RuleSet, type Rules } from '#domain/lamp/rule-set.ts'

/** A number that the rule looked at. */
export type Used = { readonly measure: Measure; readonly value: number }

/** 灯 — a colour with everything that a person may ask of it. */
export type Lamp = {
  readonly colour: Colour
  /** Null when no rule set was in force. */
  readonly rule: { readonly code: string; readonly edition: number; readonly name: string; readonly id: string } | null
  readonly numbers: readonly Used[]
  readonly asOf: Day
  /** Name of the unit that answers for the data. */
  readonly owner: string | null
  readonly reason: Label
  /** What blue means, where the lamp is blue. */
  readonly means: Label | null
}

/** 判灯 — the lamp of a reading under a rule set: of facts, rule and day, and of nothing else. */
export function judge(set: RuleSet, reading: Reading): Lamp {
  const { values, before = [], asOf, owner } = reading
  const lamp = (colour: Colour, id: string, reason: Label, numbers: readonly Used[]): Lamp => ({
    colour,
    rule: { code: set.code, edition: set.edition, name: set.name, id },
    numbers,
    asOf,
    owner,
    reason,
    means: colour === 'blue' ? (set.blue?.means ?? null) : null,
  })
  const grey = greyOf(set, reading)
  if (grey !== null) return lamp('grey', grey.id, grey.because, [])
  const rule = set.rules.find(({ when }) => holds(when, values, before) === true)
  if (rule === undefined)
    return lamp(
      'green',
      'green',
      tellGood(set, values),
      usedIn(
        set.rules.map(({ when }) => when),
        values,
      ),
    )
  return lamp(rule.colour, rule.id, tellWhy(rule.when, values), usedIn([rule.when], values))
}

/** The colour alone, which is asked for far more often than the words. */
export function colourOf(
  set: Rules,
  { values, before = [], absent }: Pick<Reading, 'values' | 'before' | 'absent'>,
): Colour {
  if (absent || set.needs.some((name) => isMissing(values, name))) return 'grey'
  if (set.greys.some(({ when }) => holds(when, values, before) === true)) return 'grey'
  return set.rules.find(({ when }) => holds(when, values, before) === true)?.colour ?? 'green'
}

/** A lamp where no rule set is in force: that is said, and nothing is guessed. */
export function unjudged(asOf: Day, owner: string | null): Lamp {
  return {
    colour: 'grey',
    rule: null,
    numbers: [],
    asOf,
    owner,
    reason: ['没有施行中的亮灯规则', 'no lamp rules are in force'],
    means: null,
  }
}

function greyOf(
  set: RuleSet,
  { values, before = [], absent }: Reading,
): { readonly id: string; readonly because: Label } | null {
  if (absent) return { id: 'no-data', because: absent }
  const missing = set.needs.filter((name) => isMissing(values, name)).map((name) => ruleOfMeasure(name).label)
  if (missing.length > 0)
    return {
      id: 'no-data',
      because: [
        `无数据：${missing.map(([zh]) => zh).join('、')}`,
        `no data: ${missing.map(([, en]) => en).join(', ')}`,
      ],
    }
  return set.greys.find(({ when }) => holds(when, values, before) === true) ?? null
}

/** The comparisons that make the rule hold, as a sentence. */
function tellWhy(when: Condition, values: Values): Label {
  const told = comparisonsIn(when)
    .filter(({ measure, is, than, isPositive }) => compare(values[measure], is, than) === isPositive)
    .map(({ measure }) => measure)
  const parts = [...new Set(told)].map((measure) => tell(measure, values[measure] ?? 0))
  const held = periodsIn(when)
  const once = joined(parts)
  return held === null ? once : [`连续${held}期${once[0]}`, `${once[1]}, ${held} periods running`]
}

/** Two or three numbers that show why nothing is wrong. */
function tellGood({ rules }: Rules, values: Values): Label {
  const measured = rules
    .filter(({ isSettled }) => !isSettled)
    .flatMap(({ when }) => comparisonsIn(when).map(({ measure }) => measure))
  const known = [...new Set(measured)].filter((name) => !isMissing(values, name)).slice(0, 3)
  return known.length === 0
    ? ['未见异常', 'nothing is wrong']
    : joined(known.map((name) => tell(name, values[name] ?? 0)))
}

function usedIn(conditions: readonly Condition[], values: Values): readonly Used[] {
  const names = conditions.flatMap((one) => comparisonsIn(one).map(({ measure }) => measure))
  return [...new Set(names)].flatMap((measure) => {
    const value = values[measure]
    return value === null || value === undefined ? [] : [{ measure, value }]
  })
}

function periodsIn(when: Condition): number | null {
  if ('held' in when) return when.periods
  const inner = 'all' in when ? when.all : 'any' in when ? when.any : 'not' in when ? [when.not] : []
  return inner.map(periodsIn).find((one) => one !== null) ?? null
}

function joined(parts: readonly Label[]): Label {
  return [parts.map(([zh]) => zh).join('，'), parts.map(([, en]) => en).join(', ')]
}
