import { expect, test } from 'vitest'
import { decide, RULES } from '../directives.ts'
import { splitParts } from '../parts.ts'
import { type Place, type Rule, viewOf } from './rule.ts'

const PLAN: Place = { zone: 'plan', isStyle: false, isFirstUnder: false }

function rulesFor(words: string, place: Place): Rule[] {
  return splitParts(words, 0, words.length).map((part) =>
    decide(viewOf(part.clauses, words.slice(part.start, part.end), place)),
  )
}

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s decides its example', (_, rule) => {
  const ids = rulesFor(rule.example, { ...PLAN, ...rule.exampleAt }).map((each) => each.id)
  expect(ids).toContain(rule.id)
})

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s leaves its counter-example to others', (_, rule) => {
  const { zone: _zone, ...rest } = rule.exampleAt ?? {}
  const ids = rulesFor(rule.counterExample, { ...PLAN, ...rest }).map((each) => each.id)
  expect(ids).not.toContain(rule.id)
})

test('every rule has an id of its own and gives its reason in both languages', () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length)
  for (const { reason } of RULES) {
    expect(reason[0]).toMatch(/\p{Script=Han}/u)
    expect(reason[1]).toMatch(/^[A-Z]/)
  }
})

test('a rule makes a row exactly when its role is one of a row', () => {
  const rows = new Set(['task', 'order', 'mechanism'])
  for (const rule of RULES) expect(rule.type !== undefined).toBe(rows.has(rule.role))
})
