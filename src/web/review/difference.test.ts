import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changed, differences, settled } from './difference.ts'

const fields = ['title', 'lead', 'dueCurrent']
const base = { title: '方案', lead: null, dueCurrent: '2027-03-31' }

test('a field that only I changed needs no choice', () => {
  expect(differences(base, { title: '总体方案' }, base, fields)).toEqual([])
})

test('a field that both changed must be chosen', () => {
  expect(differences(base, { lead: 'u1' }, { ...base, lead: 'u2' }, fields)).toEqual([
    { field: 'lead', base: null, mine: 'u1', theirs: 'u2', isConflict: true },
  ])
})

test('a field that only the other changed is shown, not asked', () => {
  const [only] = differences(base, { title: '总体方案' }, { ...base, lead: 'u2' }, fields)
  expect(only).toMatchObject({ field: 'lead', theirs: 'u2', isConflict: false })
})

test('two officers who entered the same do not disagree', () => {
  expect(differences(base, { lead: 'u1' }, { ...base, lead: 'u1' }, fields)).toEqual([])
})

test('taking theirs drops mine, everything else of mine is saved', () => {
  const theirs = { ...base, lead: 'u2', title: '新' }
  expect(settled({ lead: 'u1', title: '总体方案' }, theirs, new Set(['lead']))).toEqual({ title: '总体方案' })
})

test('what a save sends is exactly what differs', () => {
  const value = fc.constantFrom(null, 'a', 'b')
  fc.assert(
    fc.property(fc.record({ title: value, lead: value }), fc.record({ title: value, lead: value }), (facts, row) => {
      const sent = changed(facts, row)
      expect({ ...row, ...sent }).toEqual({ ...row, ...facts })
      for (const [field, fact] of Object.entries(sent)) expect(fact).not.toEqual(row[field as 'title'])
    }),
  )
})
