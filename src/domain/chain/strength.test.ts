import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coverageOf, type Filling, type Strength, strengthOf } from '#domain/chain/strength.ts'

const rule = { strongFrom: 3, presentFrom: 2 }
const small = { isAboveScale: false, isMaster: false }
const large = { isAboveScale: true, isMaster: false }
const order: readonly Strength[] = ['empty', 'broken', 'weak', 'present', 'strong']

it('a node without firms is empty, and broken when there was one before', () => {
  expect(strengthOf({ firms: [], hadFirms: false }, rule)).toBe('empty')
  expect(strengthOf({ firms: [], hadFirms: true }, rule)).toBe('broken')
})

it('one small firm is weak, two are present, one above scale is present, three or a master above scale are strong', () => {
  const of = (...firms: Filling['firms']) => strengthOf({ firms, hadFirms: true }, rule)
  expect(of(small)).toBe('weak')
  expect(of(small, small)).toBe('present')
  expect(of(large)).toBe('present')
  expect(of(large, large, large)).toBe('strong')
  expect(of({ isAboveScale: true, isMaster: true })).toBe('strong')
  expect(of({ isAboveScale: false, isMaster: true })).toBe('weak')
})

const firm = fc.record({ isAboveScale: fc.boolean(), isMaster: fc.boolean() })

it('one firm more never makes a node weaker', () => {
  fc.assert(
    fc.property(fc.array(firm, { maxLength: 6 }), firm, fc.boolean(), (firms, more, hadFirms) => {
      const before = order.indexOf(strengthOf({ firms, hadFirms }, rule))
      expect(order.indexOf(strengthOf({ firms: [...firms, more], hadFirms }, rule))).toBeGreaterThanOrEqual(before)
    }),
  )
})

it('coverage counts the nodes with firms and never more than there are', () => {
  expect(coverageOf(['strong', 'empty', 'broken', 'weak'])).toEqual({ filled: 2, nodes: 4 })
})
