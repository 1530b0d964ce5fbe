import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { confirm } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

it('a firm sees how it was evaluated, objects with proof, and has its final grade after the ruling of a person', async () => {
  const firm = await site.signedIn('chengbo')
  await open(firm)
  await firm.getByText('企业档案：自有＋租入−租出').waitFor()
  // Scores of others are not the firm's to see.
  await firm.goto('/per-mu')
  await firm.getByRole('link', { name: /澄波/ }).waitFor()
  expect(await firm.getByRole('link', { name: /沛然/ }).count()).toBe(0)

  await open(firm)
  await firm.getByRole('button', { name: '提出异议', exact: true }).click()
  const dialog = firm.getByRole('dialog')
  await dialog.getByLabel('异议理由').fill('十亩已转租，承租方已确认。')
  const proof = { name: '租赁合同.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') }
  await dialog.locator('input[type=file]').setInputFiles(proof)
  await dialog.getByText('租赁合同.pdf').waitFor()
  await confirm(firm, '提出异议')
  await state(firm, '异议待裁定')

  const head = await site.signedIn('jingfa')
  await open(head)
  await head.getByRole('button', { name: '异议成立', exact: true }).click()
  await head.getByRole('dialog').getByLabel('裁定意见').fill('转租属实，按76亩计算。')
  await head.getByRole('dialog').getByLabel('更正后用地（亩）').fill('76')
  await confirm(head, '异议成立')
  await state(head, '异议成立')

  site.passDays(4)
  const leader = await site.signedIn('zhuren')
  await leader.goto('/per-mu')
  await leader.getByRole('link', { name: '方案与公示' }).first().click()
  await leader.getByRole('button', { name: '定档', exact: true }).click()
  await confirm(leader, '定档')
  await state(leader, '已定档')

  const again = await site.signedIn('chengbo')
  await open(again)
  await state(again, '已定档')
})

async function open(page: Page): Promise<void> {
  await page.goto('/per-mu')
  await page.getByRole('link', { name: /澄波/ }).click()
  await page.getByRole('heading', { name: '取数快照' }).waitFor()
}

async function state(page: Page, name: string): Promise<void> {
  await page.locator('.page-head').getByText(name, { exact: true }).waitFor()
}
