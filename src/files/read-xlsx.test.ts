import { Workbook } from '@cj-tech-master/excelts'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { standardFileLimits } from './limits.ts'
import { readXlsx } from './read-xlsx.ts'
import { readSheetInChild } from './sheet-in-child.ts'
import { writeXlsx } from './xlsx.ts'

const read = (bytes: Uint8Array) => readXlsx(bytes, standardFileLimits)

it('a written sheet is read back: numbers, days and words as they were, empty cells as none', async () => {
  const columns = (['text', 'number', 'day'] as const).map((kind) => ({ title: kind, width: 10, kind }))
  const bytes = await writeXlsx([
    {
      name: '数据',
      columns,
      rows: [
        ['甲', 1.25, '2026-02-28'],
        [null, 0, null],
      ],
    },
  ])
  expect(await read(bytes)).toEqual({
    name: '数据',
    rows: [
      { number: 1, cells: ['text', 'number', 'day'] },
      { number: 2, cells: ['甲', 1.25, '2026-02-28'] },
      { number: 3, cells: [null, 0, null] },
    ],
  })
})

it('a formula counts as what it showed, letters in several types as one text, and empty rows are left out', async () => {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('表')
  sheet.getCell('A1').value = { formula: '1+1', result: 2 }
  sheet.getCell('B1').value = { richText: [{ text: '甲' }, { text: '乙' }] }
  sheet.getCell('A4').value = '  尾  '
  expect((await read(new Uint8Array(await workbook.xlsx.writeBuffer()))).rows).toEqual([
    { number: 1, cells: [2, '甲乙'] },
    { number: 4, cells: ['尾', null] },
  ])
})

it.each([
  ['words', new TextEncoder().encode('时期,数值')],
  ['another container', zipSync({ 'word/document.xml': new Uint8Array([1]) })],
])('%s is no sheet', async (_, bytes) => {
  await expect(read(bytes)).rejects.toMatchObject({ code: 'file-not-sheet' })
})

it('a broken sheet is refused, also by the child that reads it', async () => {
  const broken = zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<workbook') })
  await expect(read(broken)).rejects.toMatchObject({ code: expect.stringMatching(/^file-(broken|empty)$/) })
  await expect(readSheetInChild(broken, '表.xlsx')).rejects.toMatchObject({ code: expect.stringMatching(/^file-/) })
})

it('a sheet that unpacks without end is stopped', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024) })
  await expect(read(bomb)).rejects.toMatchObject({ code: 'file-bomb' })
})
