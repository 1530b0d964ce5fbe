import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { standardFileLimits } from '#files/limits.ts'
import { batchesOf } from '#files/rows-in-child.ts'
import { scanCsv } from '#files/scan-csv.ts'
import { scanTable } from '#files/scan-table.ts'

const rowsOf = (bytes: Uint8Array) => [...batchesOf(scanCsv(bytes, 1000), 3)].flat()

it('a table of text is read in whichever encoding and with whichever separator it has', () => {
  for (const separator of [',', '\t', ';']) {
    const text = [
      ['企业名称', '统一社会信用代码', '经营范围'],
      ['甲有限公司', '0111', `制造${separator}销售`],
    ]
      .map((row) => row.map((cell) => `"${cell}"`).join(separator))
      .join('\r\n')
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      iconv.encode(text, 'gb18030'),
      iconv.encode(text, 'utf16', { addBOM: true }),
    ])
      expect(rowsOf(bytes), separator).toEqual([
        { number: 1, cells: ['企业名称', '统一社会信用代码', '经营范围'] },
        { number: 2, cells: ['甲有限公司', '0111', `制造${separator}销售`] },
      ])
  }
})

it('a row has the number that a person counts: blank rows count, a line break inside quotes does not, nor does it end a cell', () => {
  const text = 'sep=;\n名册\n\n甲;"一\n二";="0111"\n;;\n乙;;"他说""好"""\n'
  expect(rowsOf(Buffer.from(text))).toEqual([
    { number: 2, cells: ['名册'] },
    { number: 4, cells: ['甲', '一\n二', '0111'] },
    { number: 6, cells: ['乙', null, '他说"好"'] },
  ])
})

it('what is called a table and is none is refused by name', () => {
  const codeOf = (bytes: Uint8Array, name: string) => {
    try {
      return scanTable(bytes, name, standardFileLimits, 10).count
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error
    }
  }
  expect(codeOf(Buffer.from('甲,乙'), '名册.csv')).toBe(1)
  expect(codeOf(Buffer.from('甲,乙'), '名册.doc')).toBe('file-not-sheet')
  expect(codeOf(Buffer.from(' \n'), '名册.csv')).toBe('file-empty')
  expect(
    codeOf(
      Uint8Array.from({ length: 900 }, (_, i) => (i * 37) % 32),
      '名册.csv',
    ),
  ).toBe('file-not-sheet')
})

it('whatever bytes a file called .csv has, it is read or refused by name', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      try {
        for (const { cells } of rowsOf(bytes)) expect(cells.some((cell) => cell !== null)).toBe(true)
      } catch (error) {
        expect(error).toHaveProperty('code')
      }
    }),
  )
})
