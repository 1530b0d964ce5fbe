import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Changes, changesBetween, type EventBody, type Folded, fold } from '#domain/event.ts'
import { isSame, type Json } from '#domain/json.ts'

const keys = fc.constantFrom('title', 'state', 'lead', 'due', 'cooperating')
const values = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.string(), { maxLength: 3 }),
) as fc.Arbitrary<Json>
const rows = fc
  .array(fc.tuple(keys, values), { maxLength: 6 })
  .map((pairs) => Object.fromEntries(pairs) as Record<string, Json>)

it('folding what changed between two versions gives the second', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const folded = fold({ version: 3, fields: before }, event(4, changesBetween(before, after)))
      expect(sameFields(asFolded(folded).fields, after)).toBe(true)
    }),
  )
})

it('folding a whole history gives the last version, and the way back gives the first', () => {
  fc.assert(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 6 }), (versions) => {
      const steps = versions.map((after, i) => changesBetween(versions[i - 1] ?? {}, after))
      const last = replay(steps)
      expect(last.version).toBe(versions.length)
      expect(sameFields(last.fields, versions.at(-1) ?? {})).toBe(true)
      const back = replay([...steps, ...steps.slice(1).reverse().map(inverted)])
      expect(sameFields(back.fields, versions[0] ?? {})).toBe(true)
    }),
  )
})

it('nothing changes between a version and itself', () => {
  fc.assert(
    fc.property(rows, (row) => {
      expect(changesBetween(row, { ...row })).toEqual({})
    }),
  )
})

it('only fields that differ are written down', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      for (const [key, [from, to]] of Object.entries(changesBetween(before, after))) {
        expect(isSame(from, to)).toBe(false)
        expect(isSame(from, before[key])).toBe(true)
        expect(isSame(to, after[key])).toBe(true)
      }
    }),
  )
})

it('an event that skips, repeats or precedes a version does not fold', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -2, max: 12 }), (version, next) => {
      fc.pre(next !== version + 1)
      expect(fold({ version, fields: {} }, event(next, {}))).toBe(`version ${next} follows ${version}`)
    }),
  )
  expect(fold(null, event(2, {}))).toBe('version 2 follows 0')
})

it('an event that remembers another past than the record had does not fold', () => {
  const before: Folded = { version: 1, fields: { lead: 'a' } }
  expect(fold(before, event(2, { lead: ['b', 'c'] }))).toBe('lead was "a", the event says "b"')
})

function replay(steps: readonly Changes[]): Folded {
  return steps.reduce<Folded>((before, changes) => asFolded(fold(before, event(before.version + 1, changes))), {
    version: 0,
    fields: {},
  })
}

function asFolded(result: Folded | string): Folded {
  if (typeof result === 'string') throw new Error(result)
  return result
}

function inverted(changes: Changes): Changes {
  return Object.fromEntries(Object.entries(changes).map(([key, [from, to]]) => [key, [to, from] as const]))
}

function sameFields(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  return [...Object.keys(a), ...Object.keys(b)].every((key) => isSame(a[key], b[key]))
}

function event(version: number, changes: Changes): EventBody {
  return {
    at: '2026-03-02T01:00:00.000Z',
    account: 'a',
    person: null,
    through: 'web',
    register: 'book',
    record: 'r',
    version,
    act: 'change',
    changes,
  }
}
