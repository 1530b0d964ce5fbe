import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Workbook } from '@cj-tech-master/excelts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildApp } from '#entrypoints/http/app.ts'
import { type House, openHouse } from '#test/contract/house.ts'
import { codeOf, importer, rowsIn } from '#test/support/sheets.ts'

const run = promisify(execFile)
const hasOffice = spawnSync('soffice', ['--version']).error === undefined

let house: House
beforeAll(async () => {
  house = await openHouse((parts) => buildApp({ ...parts, version: 'test', logLevel: 'silent' }))
})
afterAll(() => house?.close())
const { take, fetch } = importer(() => house.app)

/** Opens a workbook in LibreOffice, saves it as .ods, opens that and saves it as .xlsx again. */
async function throughOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'gaoxin-sheet-'))
  try {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const convert = (to: string, name: string) =>
      run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)])
    await writeFile(join(folder, 'sheet.xlsx'), bytes)
    await convert('ods', 'sheet.xlsx')
    await rm(join(folder, 'sheet.xlsx'))
    await convert('xlsx', 'sheet.ods')
    return new Uint8Array(await readFile(join(folder, 'sheet.xlsx')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

it.skipIf(!hasOffice)(
  'a template filled in and saved by another office program comes in as it was filled in',
  { timeout: 180_000 },
  async () => {
    const cookie = house.players.unitOfficer.cookie
    const workbook = new Workbook()
    await workbook.xlsx.load(Buffer.from(await fetch(cookie, '/api/enterprise/template.xlsx?language=zh')))
    const sheet = workbook.worksheets[0]
    if (sheet === undefined) throw new Error('There is no sheet')
    const keys = sheet.getRow(1).values as string[]
    const facts = {
      name: '文档往返有限公司',
      uscc: codeOf(71),
      registered: '存续（在营）',
      foundedOn: new Date(Date.UTC(2022, 0, 5)),
    }
    const more = { capital: 1200.5, industry: '0111', isAboveScale: '是', unit: '经发局', place: '=1+1' }
    for (const [key, value] of Object.entries({ ...facts, ...more }))
      sheet.getCell(3, keys.indexOf(`#${key}`)).value = value
    const back = await throughOffice(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(rowsIn(back)[0]?.slice(0, 3)).toEqual(['#name', '#shortName', '#uscc'])
    expect(await take(cookie, 'enterprise', back)).toMatchObject({
      counts: { new: 1, changed: 0, same: 0, refused: 0 },
      ignored: [],
    })
    const [row] = await house.db.query(
      'select founded_on, capital, industry, place, unit from enterprise where uscc = $1',
      [codeOf(71)],
    )
    expect(row).toEqual({
      founded_on: '2022-01-05',
      capital: 12_005_000,
      industry: '0111',
      place: '=1+1',
      unit: house.units[0],
    })
    const opened = new Workbook()
    await opened.xlsx.load(Buffer.from(back))
    expect(opened.worksheets[0]?.getRow(1).hidden).toBe(true)
    expect(opened.worksheets[0]?.getCell(3, keys.indexOf('#registered')).dataValidation).toMatchObject({ type: 'list' })
    const exported = await throughOffice(await fetch(cookie, '/api/enterprise/export.xlsx'))
    expect((await take(cookie, 'enterprise', exported, true)).counts).toMatchObject({ new: 0, changed: 0, refused: 0 })
  },
)
