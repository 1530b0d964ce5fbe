import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { choose, confirm, enterDay } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()
const title = '桥洞加装照明和监控'
const phone = { width: 390, height: 844 }
const judges = ['kechuang', 'jingfa', 'qifu']

it('an idea of a citizen is judged blind, adopted, carried out and measured, and its author is told on a phone', async () => {
  const citizen = await site.window(phone)
  await citizen.goto('/public')
  await citizen.getByRole('button', { name: '长者模式' }).click()
  expect(await citizen.evaluate<string>("getComputedStyle(document.querySelector('.public')).fontSize")).toBe('21px')
  await citizen.getByRole('link', { name: '提建议' }).click()
  await citizen.getByLabel('建议题目').fill(title)
  await citizen.getByLabel('要解决什么问题').fill('下夜班经过桥洞看不清路。')
  await citizen.getByRole('button', { name: '提交' }).click()
  await citizen.getByText('请填写“具体怎么做”。').waitFor()
  await citizen.getByLabel('具体怎么做').fill('桥洞两侧各装四盏灯。')
  expect(await citizen.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0)
  await citizen.getByRole('button', { name: '提交' }).click()
  const number = await citizen.locator('[data-receipt=number]').innerText()
  const secret = await citizen.locator('[data-receipt=secret]').innerText()

  const office = await site.signedIn('dangqun')
  await openIdea(office)
  expect(await office.getByText('操作人').count()).toBe(0)
  await step(office, '受理')
  await ask(citizen, number, secret)
  await citizen.getByText('建议已受理，进入盲评').waitFor()

  // The demonstration has another idea in this call that waits for its first answer.
  await office.goto('/idea')
  await office.getByRole('link', { name: '桥下空地改成职工篮球场' }).click()
  await step(office, '受理')
  site.passDays(25)
  const again = await site.signedIn('dangqun')
  await again.goto('/idea-campaign')
  await again.getByRole('link', { name: /补短板/ }).click()
  await again.getByRole('button', { name: '开始盲评', exact: true }).click()
  await again.locator('.page-head').getByText('评审中', { exact: true }).waitFor()

  for (const login of judges) {
    const judge = await site.signedIn(login)
    await judge.goto('/ideas')
    const sheet = judge.locator('.idea-sheet').filter({ hasText: title })
    await sheet.getByRole('button', { name: '提交评审' }).click()
    const marks = judge.getByRole('dialog')
    for (const [label, mark] of [
      ['可行性', '9'],
      ['可持续性', '8'],
      ['可推广性', '7'],
      ['社会效益', '9'],
      ['创新性', '6'],
    ])
      await marks.getByLabel(new RegExp(`^${label}`)).fill(mark ?? '')
    await confirm(judge, '提交评审')
    await sheet.getByText('81', { exact: true }).waitFor()
    expect(await sheet.getByText(number).count()).toBe(0)
    await judge.context().close()
  }

  await openIdea(again)
  await step(again, '入围')
  await step(again, '公示')
  site.passDays(12)
  const leader = await site.signedIn('zhuren')
  await openIdea(leader)
  await leader.getByRole('button', { name: '采纳，交办', exact: true }).click()
  const adoption = leader.getByRole('dialog')
  await choose(leader, adoption.getByLabel('牵头单位'), '建设局')
  await enterDay(leader, adoption.getByLabel('完成时限'), '2027-03-01')
  await adoption.getByLabel('成效口径').fill('桥洞夜间照度（勒克斯）')
  await adoption.getByLabel('预期数').fill('10')
  await confirm(leader, '采纳，交办')
  await leader.locator('.page-head').getByText('已采纳', { exact: true }).waitFor()
  await closeTask()

  const last = await site.signedIn('dangqun')
  await openIdea(last)
  await step(last, '已实施')
  await last.getByRole('button', { name: '评估成效', exact: true }).click()
  await last.getByRole('dialog').getByLabel('实际数').fill('12')
  await last.getByRole('dialog').getByLabel('成效评估').fill('桥洞照度十二勒克斯，夜间投诉归零。')
  await confirm(last, '评估成效')
  await ask(citizen, number, secret)
  await citizen.getByText('桥洞夜间照度（勒克斯）：预期10，实际12').waitFor()
  expect(await citizen.locator('.public-answers li').count()).toBe(7)
  await citizen.goto('/public')
  await citizen.getByRole('heading', { name: title }).waitFor()
})

async function openIdea(page: Page): Promise<void> {
  await page.goto('/ideas')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Takes a step whose dialog asks for an answer that may be left to the rules. */
async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await confirm(page, name)
}

async function ask(page: Page, number: string, secret: string): Promise<void> {
  await page.goto('/public/follow')
  await page.getByLabel('回执号').fill(number)
  await page.getByLabel('查询口令').first().fill(secret)
  await page.getByRole('button', { name: '查询' }).first().click()
}

/** What the unit and supervision do with every task is told in other stories. */
async function closeTask(): Promise<void> {
  await site.db.query("update task set state = 'closed' where title = $1", [title])
}
