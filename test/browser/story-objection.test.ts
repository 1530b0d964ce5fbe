import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { choose, confirm, enterDay, openFromDesk } from '#test/support/hands.ts'
import { issueTask } from '#test/support/issued-task.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

it('a task that belongs to another unit goes there when the objection is upheld', async () => {
  const id = await issueTask(site, '编制企业走访服务清单')
  const head = await site.signedIn('zhaoshang')
  await head.goto(`/task/${id}`)
  await object(head, '企业走访由企业服务中心承担，建议由其牵头。')
  await head.getByText('异议中', { exact: true }).first().waitFor()

  const officer = await site.signedIn('ducha')
  await openFromDesk(officer, '裁定异议', '编制企业走访服务清单')
  await officer.getByText('企业走访由企业服务中心承担，建议由其牵头。').waitFor()
  await officer.getByRole('button', { name: '成立，改派', exact: true }).click()
  await confirm(officer, '成立，改派')
  await officer.getByText('待签收', { exact: true }).first().waitFor()

  const other = await site.signedIn('qifu')
  await openFromDesk(other, '签收', '编制企业走访服务清单')
  await other.getByRole('button', { name: '签收', exact: true }).click()
  await other.getByText('办理中', { exact: true }).first().waitFor()
})

it('an objection after the limit is refused with the day on which the time ran out', async () => {
  const id = await issueTask(site, '编制园区载体推介手册')
  site.passDays(14)
  const head = await site.signedIn('zhaoshang')
  await head.goto(`/task/${id}`)
  const grounds = '载体由建设局管理，建议由其牵头。'
  await object(head, grounds)
  await head.getByText(/异议须在下发后\d+个工作日内提出，期限已于2026-1\d-\d\d届满。/).waitFor()
  expect(await head.getByLabel('理由', { exact: false }).inputValue()).toBe(grounds)
  await head.getByText('待签收', { exact: true }).first().waitFor()
})

it('an extension is asked for before the due day, granted to a definite day, and the original day stays', async () => {
  const id = await issueTask(site, '编制重点产业招商方案')
  const head = await site.signedIn('zhaoshang')
  await head.goto(`/task/${id}`)
  await head.getByRole('button', { name: '签收', exact: true }).click()
  const [original] = await daysOf(head)
  await head.getByRole('button', { name: '申请延期', exact: true }).click()
  const form = head.locator('form.record-form').filter({ has: head.getByLabel('延期理由') })
  await form.getByLabel('延期理由').fill('两家企业的调研改到下月。')
  await enterDay(head, form.getByLabel('申请延至'), '2027-03-15')
  await form.getByRole('button', { name: '申请延期', exact: true }).click()
  await head.getByText('待答复', { exact: true }).waitFor()

  const officer = await site.signedIn('ducha')
  await openFromDesk(officer, '答复延期', '编制重点产业招商方案')
  await officer.getByRole('button', { name: '批准', exact: true }).click()
  const granted = officer.getByRole('dialog').getByLabel('批准延至')
  expect(await granted.inputValue()).toBe('2027-03-15')
  await enterDay(officer, granted, '2027-02-26')
  await confirm(officer, '批准')
  await officer.getByText(`原定 ${original}`).first().waitFor()
  expect(await daysOf(officer)).toContain('2027-02-26')
})

/** Raises an objection in the form of the task page. */
async function object(page: Page, grounds: string): Promise<void> {
  await page.getByRole('button', { name: '提出异议', exact: true }).click()
  const form = page.locator('form.record-form').filter({ has: page.getByLabel('建议牵头单位') })
  await choose(page, form.getByLabel('建议牵头单位'), '企业服务中心')
  await form.getByLabel('理由').fill(grounds)
  await form.getByRole('button', { name: '提出异议', exact: true }).click()
}

/** The days that the head of the page names: the one that counts first. */
async function daysOf(page: Page): Promise<readonly string[]> {
  await page.locator('.clock-day').first().waitFor()
  return page.locator('.clock-day').allInnerTexts()
}
