import { expect, test } from 'vitest'
import { issueTask } from '#test/support/issued-task.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

test('a unit finds in its messages what was issued to it, and the number goes when it is read', async () => {
  await issueTask(site, '编制企业走访服务清单')
  const page = await site.signedIn('qifu')
  await page.goto('/messages')
  const line = page.getByRole('link', { name: /下发.*编制企业走访服务清单/ }).first()
  await line.waitFor()
  const before = await page.locator('.bar-messages b').innerText()
  await line.click()
  await page.getByRole('heading', { level: 1, name: '编制企业走访服务清单' }).waitFor()
  await page.goto('/messages')
  // Reading one took one off; whether others are left depends on what the year brought.
  if (Number(before) > 1) await page.getByRole('button', { name: '全部标为已读' }).click()
  await page.locator('.bar-messages b').waitFor({ state: 'detached' })
  expect(Number(before)).toBeGreaterThan(0)
})

test('a calendar address is made once, works without a session, and is gone when revoked', async () => {
  const page = await site.signedIn('qifu')
  await page.goto('/me')
  await page.getByRole('button', { name: '生成订阅地址' }).click()
  const address = await page.locator('.feed-address').innerText()
  expect(await (await fetch(address)).text()).toContain('BEGIN:VCALENDAR')
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByText('已撤销，旧地址不再可用').waitFor()
  expect((await fetch(address)).status).toBe(404)
})

test('the burden meter shows what units typed, and a form that asks what is known is refused with its source', async () => {
  const page = await site.signedIn('ducha')
  await page.goto('/burden')
  await page.getByRole('rowheader', { name: '招商局' }).waitFor()
  await page.goto('/form/new')
  await page.locator('#form-new-name').fill('任务进展月报')
  await page.locator('#form-new-basis').fill('云高字〔2026〕9号')
  await choose(page, '#form-new-owner', '党政办')
  await choose(page, '#form-new-frequency', '每月')
  await choose(page, '#form-new-asked', '建设局')
  await page.keyboard.press('Escape')
  await page.locator('#form-new-until').fill('2027-06-30')
  await page.keyboard.press('Enter')
  await page.locator('#form-new-asks').fill('配合单位')
  await page.keyboard.press('Enter')
  await page
    .getByRole('button', { name: /^(保存|新增)/ })
    .first()
    .click()
  await page.getByText('不予登记').first().waitFor()
  await page
    .getByText(/配合单位：已有来源/)
    .first()
    .waitFor()
})

type Window = Awaited<ReturnType<typeof site.signedIn>>

async function choose(page: Window, input: string, option: string): Promise<void> {
  await page.locator(input).click()
  await page.keyboard.type(option)
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}
