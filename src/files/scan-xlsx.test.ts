import { Workbook } from '@cj-tech-master/excelts'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { standardFileLimits } from '#files/limits.ts'
import { readXlsx } from '#files/read-xlsx.ts'
import { batchesOf } from '#files/rows-in-child.ts'
import { scanXlsx } from '#files/scan-xlsx.ts'

const rowsOf = (bytes: Uint8Array, most = 1000) => [...batchesOf(scanXlsx(bytes, standardFileLimits, most), 3)].flat()

function packed(
  sheet: string,
  more: Readonly<Record<string, string>> = {},
  book = '<sheet name="甲&amp;乙" sheetId="1" r:id="rId7"/>',
): Uint8Array {
  const parts = {
    'xl/workbook.xml': `<workbook xmlns:r="x"><workbookPr/><sheets>${book}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="worksheets/other.xml"/></Relationships>',
    'xl/worksheets/other.xml': sheet,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

it('a sheet of WPS is read: texts in their cells, no table of texts, no addresses', () => {
  const sheet =
    '<worksheet><sheetData><row><c t="inlineStr"><is><t>甲</t></is></c><c><v>1.5</v></c></row><row/><row r="5"><c r="C5" t="inlineStr"><is><r><t>乙</t></r><r><t xml:space="preserve"> &lt;丙&gt;</t></r></is></c></row></sheetData></worksheet>'
  const { name, count } = scanXlsx(packed(sheet), standardFileLimits, 10)
  expect([name, count]).toEqual(['甲&乙', 2])
  expect(rowsOf(packed(sheet))).toEqual([
    { number: 1, cells: ['甲', 1.5] },
    { number: 5, cells: [null, null, '乙 <丙>'] },
  ])
})

it('days and percents are told by their styles, errors are empty, and the reading aids of words are left out', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="10"/></cellXfs></styleSheet>'
  const shared = '<sst><si><t>企业</t><rPh sb="0" eb="1"><t>qǐ</t></rPh></si><si/></sst>'
  const sheet =
    '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>44566</x:v></x:c><x:c r="B1" s="2"><x:v>44562</x:v></x:c><x:c r="C1" s="3"><x:v>0.084</x:v></x:c><x:c r="D1" t="e"><x:v>#N/A</x:v></x:c><x:c r="E1" t="s"><x:v>0</x:v></x:c><x:c r="F1" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
  const bytes = packed(sheet, { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': shared })
  expect(rowsOf(bytes)).toEqual([{ number: 1, cells: ['2022-01-05', '2022-01-01', '8.4%', null, '企业', '是'] }])
})

it('a sheet is read without styles, dimension or addresses, with words in runs, with blocks merged over rows, and with half a character', () => {
  const shared =
    '<sst><si><r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve">　公司 </t></r><phoneticPr fontId="1"/></si><si><t>A_x000a_B</t></si></sst>'
  const row = (n: number, cells: string) => `<row r="${n}" spans="1:3">${cells}</row>`
  const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
  const sheet = `<worksheet><sheetPr/><sheetViews/><sheetData>${[
    row(1, `${text('东片区')}<c t="s"><v>0</v></c><c t="str"><f>1+1</f><v>2</v></c>`),
    row(2, '<c/><c t="s"><v>1</v></c><c t="d"><v>2022-01-05T00:00:00</v></c>'),
    row(3, `<c/>${text('&#xD800;丙')}<c s="9"><v>44566</v></c>`),
    row(4, `<c/>${text('丁')}`),
  ].join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells></worksheet>`
  expect(rowsOf(packed(sheet, { 'xl/sharedStrings.xml': shared })).map(({ cells }) => cells)).toEqual([
    ['东片区', '甲　公司', '2'],
    ['东片区', 'A\nB', '2022-01-05T00:00:00'],
    ['东片区', expect.stringContaining('丙'), 44566],
    [null, '丁'],
  ])
})

it('hidden sheets are passed over, and rows beyond the most that are wanted are counted and left', () => {
  const book = '<sheet name="lists" state="hidden" r:id="rId1"/><sheet name="名册" r:id="rId7"/>'
  const rows = Array.from({ length: 9 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('')
  const read = scanXlsx(
    packed(`<worksheet><sheetData>${rows}</sheetData></worksheet>`, {}, book),
    standardFileLimits,
    5,
  )
  expect([read.name, read.count]).toEqual(['名册', 6])
})

it('what is no workbook, or a broken one, is refused by name and never with a failure of ours', () => {
  const codeOf = (bytes: Uint8Array) => {
    try {
      return rowsOf(bytes).length
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error
    }
  }
  expect(codeOf(strToU8('甲,乙'))).toBe('file-not-sheet')
  expect(codeOf(zipSync({ a: strToU8('x') }))).toBe('file-not-sheet')
  const good = packed('<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: good.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
      const bytes = Uint8Array.from(good)
      bytes[at] = byte
      expect(['string', 'number']).toContain(typeof codeOf(bytes))
    }),
  )
})

it('whatever Excel can hold is read as the library reads it', async () => {
  const cell = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.stringMatching(/^[甲乙丙a-z0-9<>&"' ]{1,12}$/),
    fc.constant(null),
    fc.boolean(),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
      async (rows) => {
        const workbook = new Workbook()
        const sheet = workbook.addWorksheet('甲')
        for (const row of rows) sheet.addRow(row)
        const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
        const full = (list: readonly { readonly number: number; readonly cells: readonly unknown[] }[]) =>
          list.map(({ number, cells }) => [number, ...cells.map((one) => one ?? null)].join('|').replace(/\|+$/, ''))
        expect(full(rowsOf(bytes))).toEqual(full((await readXlsx(bytes, standardFileLimits)).rows))
      },
    ),
    { numRuns: 40 },
  )
})
