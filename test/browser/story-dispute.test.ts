import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { choose, confirm, enterDay, openFromDesk } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()
const title = '屋檐滴水纠纷'

it('a village mediates and hands up through the gate, the town settles it, and after thirty days it is visited', async () => {
  const village = await site.signedIn('mailang')
  await village.goto('/dispute/new')
  const form = village.locator('form.record-form')
  await form.getByLabel('事由').fill(title)
  await form.getByLabel('当事人').fill('陶大山（13900000000）、柳小河')
  await choose(village, form.getByLabel('类型'), '邻里')
  await form.getByLabel('起因和诉求').fill('新建屋檐滴水到邻家墙面。')
  await form.getByLabel('涉及人数').fill('6')
  await choose(village, form.getByLabel('发生地'), '麦浪社区')
  await choose(village, form.getByRole('combobox', { name: /^风险/ }), '中')
  await choose(village, form.getByLabel('难易'), '一般')
  await choose(village, form.getByLabel('来源'), '排查发现')
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await state(village, '待调处')
  await village.getByText('陶某、柳某').first().waitFor()
  expect(await village.getByText('陶大山').count()).toBe(0)
  // Before a mediation is documented there is nothing to hand up.
  expect(await village.getByRole('button', { name: '上交', exact: true }).count()).toBe(0)
  await mediate(village, '双方各执一词，未谈拢。')
  await village.getByRole('button', { name: '上交', exact: true }).click()
  await choose(village, village.getByRole('dialog').getByLabel('上交理由'), '当事人不接受本级调处')
  await confirm(village, '上交')
  await state(village, '已上交，待受理')
  await village.getByText('昝玉成').first().waitFor()

  const town = await site.signedIn('lanqiao')
  await openFromDesk(town, '受理上交', title)
  await town.getByRole('button', { name: '受理', exact: true }).click()
  await state(town, '调处中')
  await mediate(town, '双方同意加装檐沟。')
  await town.getByRole('button', { name: '达成协议', exact: true }).click()
  const dialog = town.getByRole('dialog')
  await dialog.getByLabel('协议内容').fill('加装檐沟，费用由建房一方承担。')
  await enterDay(town, dialog.getByLabel('约定履行日期'), '2026-12-10')
  await confirm(town, '达成协议')
  await state(town, '已达成协议')

  site.passDays(31)
  const later = await site.signedIn('lanqiao')
  await later.goto('/disputes')
  await later.locator('.panel').filter({ hasText: '应回访' }).getByRole('link', { name: title }).click()
  await later.getByRole('button', { name: '30日回访', exact: true }).click()
  const visit = later.getByRole('dialog')
  await visit.getByLabel('30日回访情况').fill('檐沟已装，两家往来正常。')
  await choose(later, visit.getByLabel('30日是否稳定'), '稳定')
  await confirm(later, '30日回访')
  await state(later, '已30日回访')
})

async function mediate(page: Page, result: string): Promise<void> {
  await page.getByRole('button', { name: '记录调处', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await enterDay(page, dialog.getByLabel('调处日期'), '2026-11-20')
  await dialog.getByLabel('调处人员').fill('昝玉成、网格员')
  await dialog.getByLabel('调处结果').fill(result)
  await confirm(page, '记录调处')
  await state(page, '调处中')
}

async function state(page: Page, name: string): Promise<void> {
  await page.locator('.page-head').getByText(name, { exact: true }).waitFor()
}
