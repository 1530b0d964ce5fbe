import { Workbook } from '@cj-tech-master/excelts'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { dayOf } from '#domain/day.ts'
import type { Sheet, SheetCell } from '#domain/paper/sheet.ts'
import { writeXlsx } from '#files/xlsx.ts'

const columns: Sheet['columns'] = [
  { title: '编号', width: 10, kind: 'code' },
  { title: '任务', width: 30, kind: 'text' },
  { title: '金额', width: 12, kind: 'number' },
  { title: '时限', width: 12, kind: 'day' },
]
const sheetOf = (...rows: SheetCell[][]): Sheet => ({ name: '任务', columns, rows })

async function cellsOf(sheet: Sheet) {
  const workbook = new Workbook()
  await workbook.xlsx.load(Buffer.from(await writeXlsx([sheet])))
  const worksheet = workbook.getWorksheet(sheet.name)
  if (worksheet === undefined) throw new Error('The sheet is not there.')
  return worksheet
}

describe('a written workbook', () => {
  test('keeps the kinds of its cells', async () => {
    const sheet = await cellsOf(sheetOf(['00123', '征地', -12.5, dayOf(2026, 3, 5)], [null, '', 0, null]))
    expect(sheet.getCell('A2').value).toBe('00123')
    expect(sheet.getCell('A2').numFmt).toBe('@')
    expect(sheet.getCell('C2').value).toBe(-12.5)
    expect(sheet.getCell('D2').value).toEqual(new Date(Date.UTC(2026, 2, 5)))
    expect(sheet.getCell('C3').value).toBe(0)
    expect(sheet.getCell('D3').value).toBeNull()
  })

  test('never holds a formula, whatever was typed', async () => {
    const tricks = ['=1+1', '+cmd|calc', '-2+3', '@SUM(1)', '＝1', '=HYPERLINK("http://x")']
    const files = unzipSync(await writeXlsx([sheetOf(...tricks.map((trick) => [trick, trick, trick, trick]))]))
    const xml = Object.entries(files)
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .map(([, data]) => strFromU8(data))
      .join('')
    expect(xml).not.toMatch(/<f[ >]/)
    expect(xml.match(/t="s"/g)).toHaveLength(columns.length * (tricks.length + 1))
    const sheet = await cellsOf(sheetOf(['=1+1', '=1+1', '=1+1', '=1+1']))
    for (const address of ['A2', 'B2', 'C2', 'D2']) expect(sheet.getCell(address).value).toBe('=1+1')
  })

  test('has a frozen head, widths and a filter over all rows', async () => {
    const sheet = await cellsOf(sheetOf(['1', '甲', 1, null], ['2', '乙', 2, null]))
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.getColumn(2).width).toBe(30)
    expect(sheet.getCell('B1').value).toBe('任务')
    const xml = strFromU8(
      unzipSync(await writeXlsx([sheetOf(['1', '甲', 1, null])]))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    )
    expect(xml).toContain('<autoFilter ref="A1:D2"/>')
  })

  test('is the same bytes whenever it is written', async () => {
    const first = await writeXlsx([sheetOf(['1', '甲', 1, null])])
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(Buffer.from(await writeXlsx([sheetOf(['1', '甲', 1, null])])).equals(Buffer.from(first))).toBe(true)
  })

  test('takes any name of a sheet, any sign and any length of text', async () => {
    const long = '甲'.repeat(40_000)
    const workbook = new Workbook()
    const sheets = ["目标/任务[1]:'", "目标/任务[1]:'", '长'.repeat(60)].map((name) => ({
      ...sheetOf(['\0\u000b乙\ud800', long, 1, null]),
      name,
    }))
    await workbook.xlsx.load(Buffer.from(await writeXlsx(sheets)))
    const names = workbook.worksheets.map((sheet) => sheet.name)
    expect(new Set(names).size).toBe(3)
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31)
    expect(workbook.worksheets[0]?.getCell('A2').value).toBe('乙')
    expect(String(workbook.worksheets[0]?.getCell('B2').value)).toHaveLength(32_767)
  })
})
