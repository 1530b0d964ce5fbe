import { expect, it } from 'vitest'
import { dayOf } from '#domain/day.ts'
import { days, instants, int2s, int8s, plainTexts } from '#store/columns.ts'

/** The values after the head of twenty bytes, as the database reads them: a length, or -1 for none, and the bytes. */
function read(column: Buffer, size: 2 | 4 | 8): readonly (number | null)[] {
  const found: (number | null)[] = []
  for (let at = 20; at < column.length; ) {
    const length = column.readInt32BE(at)
    at += 4
    found.push(length === -1 ? null : size === 8 ? Number(column.readBigInt64BE(at)) : column.readIntBE(at, size))
    at += Math.max(0, length)
  }
  return found
}

it('whole numbers keep their value, below zero and up to the largest that is exact', () => {
  const values = [0, -1, null, 4_294_967_296, -4_294_967_297, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]
  expect(read(int8s(values), 8)).toEqual(values)
  expect(read(int2s([-97, null, 32_767]), 2)).toEqual([-97, null, 32_767])
})

it('days and instants count from the beginning of the year 2000 in UTC', () => {
  expect(read(days([dayOf(2000, 1, 1), dayOf(2000, 1, 2), dayOf(1999, 12, 31)]), 4)).toEqual([0, 1, -1])
  expect(read(instants(['2000-01-01T00:00:00.001Z', '2000-01-01T08:00:00+08:00', null]), 8)).toEqual([1000, 0, null])
})

it('an instant that cannot be read is none', () => {
  expect(read(instants(['the day before']), 8)).toEqual([null])
})

it('texts without quotes stand as they are', () => {
  expect(plainTexts(['{1,2}', null])).toBe('{"{1,2}",NULL}')
})
