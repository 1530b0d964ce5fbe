import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { choose, confirm, enterDay } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()
const title = '整治东片区积水路段'

it('an instruction becomes a matter that is extended, returned, closed by a second person and looked back at', async () => {
  const officer = await site.signedIn('ducha')
  await officer.goto('/supervision-order/new')
  const form = officer.locator('form.record-form')
  await form.getByLabel('事项').fill(title)
  await choose(officer, form.getByLabel('立项来源'), '领导批示（指示）')
  await enterDay(officer, form.getByLabel('来源日期'), '2026-11-23')
  await form.getByLabel('批示或议定原文').fill('请建设局牵头，十二月上旬前解决东片区积水问题。')
  await choose(officer, form.getByLabel('缓急'), '一般')
  await form.getByLabel('督办要求').fill('查明成因，完成整治并经雨后查验。')
  await choose(officer, form.getByLabel('牵头单位'), '建设局')
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await step(officer, '立项', '待批准')
  await officer
    .getByText(/督办〔2026〕\d+号/)
    .first()
    .waitFor()

  const leader = await site.signedIn('zhuren')
  await open(leader, '批准立项')
  await step(leader, '批准', '待分办')
  await open(officer, '分办')
  await step(officer, '分办', '待签收')

  const head = await site.signedIn('jianshe')
  await open(head, '签收')
  await step(head, '签收', '办理中')
  await head.getByRole('button', { name: '申请延期', exact: true }).click()
  const asking = head.locator('form.record-form').filter({ has: head.getByLabel('延期理由') })
  await asking.getByLabel('延期理由').fill('管材到货推迟。')
  await enterDay(head, asking.getByLabel('申请延至'), '2026-12-25')
  await asking.getByRole('button', { name: '申请延期', exact: true }).click()
  await head.getByText('待答复', { exact: true }).waitFor()
  await open(officer, '答复延期')
  await officer.getByRole('button', { name: '批准', exact: true }).click()
  await confirm(officer, '批准')
  await officer.getByText('原定 2026-12-08').first().waitFor()

  await head.reload()
  await submit(head, '三处积水路段整治完成。')
  await open(officer, '审核报结')
  await officer.getByRole('button', { name: '退回重办', exact: true }).click()
  await officer.getByRole('dialog').getByLabel('理由').fill('雨后查验记录缺失。')
  await confirm(officer, '退回重办')
  await state(officer, '办理中')
  await head.reload()
  await submit(head, '三处积水路段整治完成，附雨后查验记录。')
  await officer.reload()
  await passReview(officer)
  expect(await officer.getByRole('button', { name: '办结', exact: true }).count()).toBe(0)

  const second = await site.signedIn('ducha2')
  await open(second, '办结')
  await step(second, '办结', '已办结')
  await open(officer, '回头看')
  await officer.getByRole('button', { name: '回头看属实', exact: true }).click()
  await officer.getByRole('dialog').getByLabel('回头看情况').fill('雨后实地查看，未见积水。')
  await confirm(officer, '回头看属实')
  await state(officer, '已回头看')
})

it('a proposal with its evidence is confirmed by a named person, and only then a red slip goes out', async () => {
  const officer = await site.signedIn('ducha')
  await officer.goto('/supervision/proposals')
  await officer.getByText(/超期20天，尚未办结/).waitFor()
  expect(await officer.getByRole('button', { name: '采纳', exact: true }).count()).toBe(0)
  const leader = await site.signedIn('shuji')
  await leader.goto('/supervision/proposals')
  await leader.getByRole('link', { name: /黄色提示单/ }).waitFor()
  await leader.getByRole('button', { name: '采纳', exact: true }).click()
  await confirm(leader, '采纳')
  await leader.getByText('已采纳', { exact: true }).waitFor()
  await leader.getByText('闻道昌', { exact: true }).last().waitFor()
  const [red] = await site.db.query(
    "select p.name from slip s join person p on p.zone_id = s.zone_id and p.id = s.issued_by where s.kind = 'red'",
  )
  expect(red).toEqual({ name: '闻道昌' })
})

it('whoever may see a draw repeats it on the page and finds the same', async () => {
  const head = await site.signedIn('zhaoshang')
  await head.goto('/spot-check')
  await head.getByRole('link', { name: '本月进展抽查' }).click()
  await head.getByRole('button', { name: '重新计算' }).click()
  await head.getByText('用公布的种子在本机重算，结果一致').waitFor()
  // Matters of other units stand in the pool without their names.
  await head
    .getByText(/（其他单位事项 \d+）/)
    .first()
    .waitFor()
  expect(await head.getByText('化工企业安全隐患排查整改').count()).toBe(0)
})

/** Opens the matter of this story from the supervision desk, under its verb. */
async function open(page: Page, verb: string): Promise<void> {
  await page.goto('/supervision/desk')
  await page.getByRole('link').filter({ hasText: verb }).filter({ hasText: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Takes a step; one that cannot be taken back asks once more. */
async function step(page: Page, name: string, next: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await state(page, next)
}

async function state(page: Page, name: string): Promise<void> {
  await page.locator('.page-head').getByText(name, { exact: true }).waitFor()
}

async function submit(page: Page, outcome: string): Promise<void> {
  await page.getByRole('button', { name: '报请办结', exact: true }).click()
  await page.getByRole('dialog').getByLabel('办理结果').fill(outcome)
  await confirm(page, '报请办结')
  await state(page, '待审核')
}

/** Every point of the checklist is chosen by hand. */
async function passReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: '审核通过', exact: true }).click()
  for (const point of ['事实清楚', '问题解决', '任务完成', '结论准确', '措施合规', '格式规范'])
    await page.getByRole('dialog').getByLabel(point, { exact: true }).check()
  await confirm(page, '审核通过')
  await state(page, '待办结')
}
