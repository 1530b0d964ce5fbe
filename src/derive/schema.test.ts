import { expect, test } from 'vitest'
import { fieldSchema } from '#derive/schema.ts'
import { money } from '#schema/fields.ts'

const yuan = ['元', 'yuan'] as const
const most = (field: ReturnType<typeof money>): number => Number(fieldSchema(field).maximum)

test('a sum of money that somebody gives is small enough for all lines of a record to be added up to the fen', () => {
  const given = most(money('金额', 'Sum', yuan))
  expect(Number.isSafeInteger(given * 200)).toBe(true)
  // Four hundred thousand million yuan: no project of a zone is as large.
  expect(given / 100).toBe(400_000_000_000)
})

test('a sum that is worked out may be larger than what was given', () => {
  expect(most(money('合计', 'Total', yuan).kept())).toBe(Number.MAX_SAFE_INTEGER)
})
