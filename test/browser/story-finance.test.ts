import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { choose, confirm, enterDay } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()
const purpose = '海外订单水表备料'

it('a firm files a need, it is verified, matched and granted, and only lending meets it', async () => {
  const firm = await site.signedIn('chengbo')
  await firm.goto('/finance-need/new')
  const form = firm.locator('form.record-form')
  await choose(firm, form.getByLabel('企业'), '云岭澄波智能水表有限公司')
  await form.getByLabel('需求说明').fill(purpose)
  await choose(firm, form.getByLabel('用途'), '流动资金')
  await form.getByLabel('需求金额').fill('500')
  await form.getByLabel('期限').fill('12')
  await tick(firm, form.getByLabel('可提供的担保物'), '应收账款或订单')
  await enterDay(firm, form.getByLabel('希望到位日期'), '2026-12-20')
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await state(firm, '待核实')

  const officer = await site.signedIn('caizheng')
  await officer.goto('/finance')
  const line = officer.getByRole('row').filter({ hasText: purpose })
  await line.getByText('2 个产品合适').click()
  await line.getByText('× 用途').first().waitFor()
  expect(await line.getByText('未推送').count()).toBe(1)
  await line.getByRole('link', { name: purpose }).click()
  await officer.getByRole('button', { name: '核实', exact: true }).click()
  await state(officer, '待推送')
  await officer.getByRole('button', { name: '推送给机构', exact: true }).click()
  await tick(officer, officer.getByRole('dialog').getByLabel('推送产品'), '订单融')
  await confirm(officer, '推送给机构')
  await state(officer, '对接中')
  await officer.getByRole('button', { name: '记授信', exact: true }).click()
  await choose(officer, officer.getByRole('dialog').getByLabel('授信产品'), '订单融')
  await officer.getByRole('dialog').getByLabel('授信金额').fill('400')
  await confirm(officer, '记授信')
  await state(officer, '已授信')

  await officer.goto('/finance')
  await officer.getByText('4 ÷ 11 笔').waitFor()
  await recordLoan(officer)
  await officer.getByRole('button', { name: '记放款', exact: true }).click()
  const lending = officer.getByRole('dialog')
  await lending.getByLabel('放款金额').fill('400')
  await enterDay(officer, lending.getByLabel('放款日期'), '2026-11-23')
  await lending.getByLabel('年利率').fill('4.2')
  await enterDay(officer, lending.getByLabel('到期日期'), '2027-11-22')
  await confirm(officer, '记放款')
  await officer.goto('/finance')
  await officer.getByText('5 ÷ 11 笔').waitFor()

  await firm.reload()
  await state(firm, '已放款')
  await firm.goto('/loan')
  expect(await firm.getByText('商贷 2650').count()).toBe(0)
})

it('a bridge loan is repaid from the new loan, and its fee follows from the days', async () => {
  const officer = await site.signedIn('caizheng')
  await officer.goto('/finance')
  const bridges = officer.getByRole('region', { name: /^转贷/ })
  await bridges.getByText('1.76', { exact: true }).waitFor()
  await bridges.getByRole('link', { name: '云岭沛然管业有限公司' }).click()
  await officer.getByRole('button', { name: '以新贷归还', exact: true }).click()
  await enterDay(officer, officer.getByRole('dialog').getByLabel('新贷到账日期'), '2026-11-23')
  await enterDay(officer, officer.getByRole('dialog').getByLabel('归还日期'), '2026-11-23')
  await confirm(officer, '以新贷归还')
  await state(officer, '已归还')
  // 300万 for three days at 0.02 % a day.
  await officer.getByText('0.18 万元').first().waitFor()
})

async function recordLoan(page: Page): Promise<void> {
  await page.goto('/loan/new')
  const form = page.locator('form.record-form')
  await form.getByLabel('合同号').fill('商贷 2650')
  await choose(page, form.getByLabel('借款企业'), '云岭澄波智能水表有限公司')
  await choose(page, form.getByLabel('对应需求'), purpose)
  await form.getByLabel('机构').fill('云中商业银行')
  await choose(page, form.getByLabel('类别'), '信用贷款')
  await choose(page, form.getByLabel('新增或续贷'), '新增')
  await form.getByLabel('授信金额').fill('400')
  await enterDay(page, form.getByLabel('授信日期'), '2026-11-23')
  await choose(page, form.getByLabel('担保人'), '无')
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await state(page, '在册')
}

async function state(page: Page, name: string): Promise<void> {
  await page.locator('.page-head').getByText(name, { exact: true }).waitFor()
}

/** Chooses one line of a list that takes several, which stays open until it is left. */
async function tick(page: Page, list: Locator, name: string): Promise<void> {
  await list.click()
  const lines = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
  await lines.getByTitle(name, { exact: true }).click()
  await list.blur()
  await lines.first().waitFor({ state: 'hidden' })
}
