import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { writeXlsx } from '#files/xlsx.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

const target = '固定资产投资增速'

it('the data owner imports a month, the board moves on, and a figure leads to its row and its source', async () => {
  const page = await site.signedIn('jingfa2')
  await page.goto('/targets')
  const row = rowOf(page, target)
  await row.getByText('2026年1—10月数据应有未有').waitFor()

  await page.getByRole('link', { name: '数据录入', exact: true }).first().click()
  const month = await sheet('2026-10', 148.62, 8.4)
  await choose(page, month)
  await page.getByText('“十月数据.xlsx”：新增1条，新版次0条，已有0条，不符0条').waitFor()
  await page.getByRole('button', { name: '确认导入1条' }).click()
  await page.getByText('已导入1条。').waitFor()

  await page.getByRole('link', { name: '看目标进度' }).click()
  await row.getByText('2026年1—10月', { exact: true }).waitFor()
  expect(await row.innerText()).not.toContain('应有未有')
  await row.getByRole('button', { name: `${target} 8.40%：查看来源` }).click()
  const trace = page.getByRole('tooltip')
  await trace.getByText('市统计局〔2026〕11号月报').waitFor()
  await trace.getByText('柯砚行').waitFor()
  const source = trace.getByRole('link', { name: '原始文件 十月数据.xlsx' })
  const file = await page.request.get((await source.getAttribute('href')) ?? '')
  expect(new Uint8Array(await file.body())).toEqual(month)
  await trace.getByRole('link', { name: /^固定资产投资/ }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '2026-10' }).waitFor()
  await page.getByText('市统计局〔2026〕11号月报').first().waitFor()

  await page.goto('/figures')
  await choose(page, month)
  await page.getByText('文件中的数都已录入，没有要导入的。').waitFor()
  await choose(page, await sheet('2026-10', 150, 9))
  await page.getByText('2026-10的最终数已经录入且不得修改；数据有变请录入更晚的版次。').waitFor()
  expect(await page.getByRole('button', { name: /^确认导入/ }).count()).toBe(0)
})

it('a leader sees where the targets stand on any day and has no way to a figure', async () => {
  const page = await site.signedIn('shuji')
  await page.goto('/targets?asOf=2026-09-30')
  const row = rowOf(page, '一般公共预算收入')
  await row.getByText('2026年1—8月', { exact: true }).waitFor()
  expect(await page.getByRole('link', { name: '数据录入' }).count()).toBe(0)
  await row.getByRole('link', { name: '一般公共预算收入' }).click()
  await page.getByRole('heading', { level: 2, name: /^2026年1—8月完成/ }).waitFor()
  await page
    .getByRole('img', { name: /^2026年1—8月完成/ })
    .locator('svg')
    .waitFor()
})

function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
}

async function choose(page: Page, bytes: Uint8Array): Promise<void> {
  const file = { name: '十月数据.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.getByLabel('选择 Excel 文件').setInputFiles(file)
}

/** The sheet as the owner fills it in from the template. */
function sheet(period: string, value: number, growth: number): Promise<Uint8Array> {
  const titles = ['指标代码', '时期', '范围', '对象', '数值', '同比（%）', '位次', '版次', '发布日期', '依据文件']
  const columns = titles.map((title) => ({ title, width: 12, kind: kindOf(title) }))
  const line = ['GDZCTZ', period, '全区', '', value, growth, null, '最终', '2026-11-18', '市统计局〔2026〕11号月报']
  return writeXlsx([{ name: '数据', columns, rows: [line] }])
}

function kindOf(title: string): 'text' | 'number' | 'day' {
  if (title === '发布日期') return 'day'
  return title === '数值' || title === '同比（%）' ? 'number' : 'text'
}
