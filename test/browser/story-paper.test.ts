import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { choose, enterDay } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

it('a bulletin is drawn from facts, edited, frozen, signed under a number; a fact corrected later is told in the next issue', async () => {
  const officer = await site.signedIn('ducha')
  await draft(officer, '2026-10-31')
  await officer.getByText('利用省外资金完成').first().waitFor()
  await officer.getByRole('button', { name: '修改', exact: true }).click()
  await officer.getByLabel('下步要求').fill('招商局于2026年12月5日前提出补进度安排，报党政办公室。')
  await officer.getByRole('button', { name: '保存', exact: true }).click()
  await officer.locator('.paper-text', { hasText: '招商局于2026年12月5日前' }).waitFor()
  await move(officer, '定稿')
  await officer.getByText('已定稿', { exact: true }).first().waitFor()

  const leader = await site.signedIn('shuji')
  await leader.goto(officer.url())
  await move(leader, '签发')
  await leader.locator('.paper-number', { hasText: /云高字通〔2026〕\d+号/ }).waitFor()
  const bytes = await paperOf(leader)

  await figureLeadsToItsRow(leader)
  await reviseFunds(await site.signedIn('zhaoshang'))
  await leader.goto(officer.url())
  await leader.getByText('事实已有变动').waitFor()
  expect((await paperOf(leader)).equals(bytes)).toBe(true)

  await draft(officer, '2026-11-23')
  const corrected = officer.locator('.paper-text', { hasText: '“利用省外资金”原刊' })
  await corrected.waitFor()
  expect(await corrected.innerText()).toMatch(/上期（云高字通〔2026〕\d+号）.*经核实应为48\.90亿元，特此更正。/)
  await officer.getByRole('rowheader', { name: '利用省外资金', exact: true }).waitFor()
})

async function draft(page: Page, asOf: string): Promise<void> {
  await page.goto('/paper/new')
  await choose(page, page.getByLabel('文种'), '经济运行通报')
  await enterDay(page, page.getByLabel('数据截止日'), asOf)
  await choose(page, page.getByLabel('印发单位'), '党政办')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.locator('.paper-title').first().waitFor()
}

async function move(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

async function paperOf(page: Page): Promise<Buffer> {
  return (await page.request.get(page.url().replace('/paper/', '/api/paper/').concat('/paper.docx'))).body()
}

/** The figure in the sentence opens how it was made, and from there the record itself. */
async function figureLeadsToItsRow(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^利用省外资金 \d/ })
    .first()
    .click()
  await page.locator('.paper-trace').getByRole('link').first().click()
  await page.waitForURL('**/observation/*')
  await page.getByText('利用省外资金').first().waitFor()
}

/** The data owner publishes a later edition of October; the earlier one stays. */
async function reviseFunds(page: Page): Promise<void> {
  const headers = { 'X-Gaoxin': '1' }
  const find = async (path: string) => (await (await page.request.get(path)).json()).items[0].id
  const facts = {
    indicator: await find(`/api/indicator?q=${encodeURIComponent('利用省外资金')}`),
    owner: await find(`/api/unit?q=${encodeURIComponent('招商局')}`),
    ...{ period: '2026-10', scope: 'zone', value: 48.9, growth: 10.7, edition: 'revised' },
    ...{ releasedOn: '2026-11-23', document: '关于修订十月到位资金的函' },
  }
  const made = await page.request.post('/api/observation', { headers, data: facts })
  expect(made.status(), await made.text()).toBe(201)
}
