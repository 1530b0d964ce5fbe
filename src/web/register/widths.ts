import { type Column, dueKeyOf } from '#derive/columns.ts'
import type { Label } from '#domain/label.ts'
import type { Kind } from '#schema/fields.ts'
import type { AnyRegister } from '#schema/register.ts'

/** The share of a table that each column takes, in percent: a table never grows wider than its page. */
export function widthsOf(
  register: AnyRegister,
  columns: readonly Column[],
  hasState: boolean,
): readonly (readonly [key: string, percent: number])[] {
  const due = dueKeyOf(register)
  const parts: (readonly [string, number])[] = columns.map(({ key, field, isTitle }) => [
    key,
    isTitle ? title : key === due ? clock : weightOf(field),
  ])
  const all = hasState ? [...parts, ['state', stateWeight(register)] as const] : parts
  const sum = all.reduce((total, [, weight]) => total + weight, 0)
  return all.map(([key, weight]) => [key, Math.round((weight / sum) * 10_000) / 100])
}

function weightOf(field: Column['field']): number {
  if (field.kind === 'choice') return choiceWeight(field)
  return isShortText(field) ? weights.day : weights[field.kind]
}

/** A choice takes what its longest word needs, within bounds: half a category is no category. */
function choiceWeight({ rules }: Column['field']): number {
  return wordsWeight(rules.options, weights.choice, 0.25)
}

/** A state has its mark before its word. */
function stateWeight({ lifecycle }: AnyRegister): number {
  return wordsWeight(lifecycle.states, state, 0.65)
}

function wordsWeight(words: Readonly<Record<string, Label>> | undefined, least: number, beside: number): number {
  const longest = Math.max(0, ...Object.values(words ?? {}).map(([zh]) => zh.length))
  return Math.min(1.7, Math.max(least, beside + longest * 0.15))
}

/** A month, a time, a code of few characters: it needs no more room than a day. */
function isShortText({ kind, rules }: Column['field']): boolean {
  return kind === 'text' && rules.max !== undefined && rules.max <= shortText
}

const shortText = 8
const title = 2.9
const clock = 2.9
const state = 1.05
const weights: Readonly<Record<Kind, number>> = {
  text: 1.8,
  texts: 1.8,
  whole: 0.9,
  number: 0.9,
  money: 1.1,
  day: 1.25,
  choice: 0.9,
  choices: 1.4,
  flag: 0.9,
  ref: 1.45,
  refs: 1.7,
  data: 1.4,
}
