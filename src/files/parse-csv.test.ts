import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '#files/parse-csv.ts'
import { readCsv } from '#files/read-csv.ts'

const read = (text: string) => readCsv(new TextEncoder().encode(text))

test('whatever is written by the rules is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '"', ',', '\n', ' ', ';', '\t'), minLength: 1 })
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(table, (rows) => {
      const written = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n')
      expect(parseCsv(written)).toEqual(rows.filter((row) => row.some((text) => text.trim() !== '')))
    }),
  )
})

describe('the text column', () => {
  test('is the one that is named so', () => {
    expect(read('id,正文,备注\n1,请经发局牵头。,这一格更长更长更长更长更长更长\n')).toEqual({
      title: null,
      text: '请经发局牵头。',
    })
  })

  test('is else the longest', () => {
    expect(read('a,b\n1,请经发局牵头。\n2,请招商局牵头。').text).toBe('请经发局牵头。\n请招商局牵头。')
  })

  test('may be divided by tabs, and a table of one line has no head', () => {
    expect(read('标题\t内容\n讲话\t第一，第二').text).toBe('第一，第二')
    expect(read('讲话,请经发局牵头').text).toBe('请经发局牵头')
  })
})
