import { Workbook } from '@cj-tech-master/excelts'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { codeOf, sheetOf } from '#test/support/sheets.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

it('a table of firms is tried, its good rows enter, the refused ones come back corrected, and a second time makes nothing', async () => {
  const page = await site.signedIn('qifu')
  await page.goto('/enterprise')
  await page.getByRole('link', { name: '导入', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '导入企业' }).waitFor()

  const titles = ['企业名称', '统一社会信用代码', '登记状态', '注册资本（亿元）']
  const rows = [
    ['青杉一号电子有限公司', codeOf(81), '存续', 1.5],
    ['青杉二号电子有限公司', codeOf(82), '休眠', 2],
    ['青杉三号电子有限公司', '12345', '存续', 3],
  ]
  const register = await sheetOf(titles, rows)
  await choose(page, '名册.xlsx', register)
  await page.getByText('“名册.xlsx”：新增1行，修改0行，已有0行，不符2行。尚未写入。').waitFor()
  await page.getByRole('row').filter({ hasText: '青杉二号电子有限公司' }).getByText('不在可选范围内').waitFor()
  await page.getByRole('button', { name: '导入1行' }).click()
  await page.getByText('导入完成：新增1行').waitFor()

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载不符的行' }).click()
  const workbook = new Workbook()
  await workbook.xlsx.readFile(await (await saving).path())
  const sheet = workbook.worksheets[0]
  if (sheet === undefined) throw new Error('There is no sheet')
  expect(sheet.getCell('A3').value).toBe('青杉二号电子有限公司')
  sheet.getCell('C3').value = '存续（在营）'
  sheet.getCell('B4').value = codeOf(83)
  await choose(page, '改好.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()))
  await page.getByText('“改好.xlsx”：新增2行，修改0行，已有0行，不符0行。尚未写入。').waitFor()
  await page.getByRole('button', { name: '导入2行' }).click()
  await page.getByText('导入完成：新增2行').waitFor()

  await choose(page, '改好.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()))
  await page.getByText('“改好.xlsx”：新增0行，修改0行，已有2行，不符0行。尚未写入。').waitFor()
  await page.getByText('没有要导入的行。').waitFor()
  await page.goto('/enterprise?q=青杉')
  await page.getByText('青杉三号电子有限公司').first().waitFor()
  expect(await page.getByRole('row').filter({ hasText: '青杉' }).count()).toBe(3)
})

it('the page speaks English, fits a phone, and is worked by keyboard alone', async () => {
  const page = await site.signedIn('qifu', { language: 'en', width: 390, height: 844 })
  await page.goto('/enterprise/import')
  await page.getByRole('heading', { level: 1, name: 'Import enterprises' }).waitFor()
  const button = page.getByRole('button', { name: 'Choose a workbook' })
  const choosing = page.waitForEvent('filechooser')
  await button.press('Enter')
  const bytes = await sheetOf(['Name', 'Credit code', 'Registration'], [['Phone Firm', 'x', 'Existing']])
  await (await choosing).setFiles(fileOf('firms.xlsx', bytes))
  await page.getByText('1 refused. Nothing is written yet.').waitFor()
  await page.getByText(/it must have 18 characters/).waitFor()
  const words = page.getByText(/it must have 18 characters/)
  expect((await words.boundingBox())?.width).toBeLessThanOrEqual(390)
  const { width = 0, x = 0 } = (await page.locator('main').boundingBox()) ?? {}
  expect(x + width).toBeLessThanOrEqual(390)
})

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /选择表格|换一份表格/ }).click()
  await (await choosing).setFiles(fileOf(name, bytes))
}

function fileOf(name: string, bytes: Uint8Array) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
}
