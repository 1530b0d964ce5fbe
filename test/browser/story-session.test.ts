import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { issueTask } from '#test/support/issued-task.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

it('a session that ended meanwhile brings the sign-in page back, and the work goes on after it', async () => {
  const page = await site.signedIn('ducha')
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor()
  site.passDays(14)
  // Something changes, and the page asks again for several things at once.
  await issueTask(site, '编制企业走访服务清单')
  await page.locator('input[type=password]').waitFor()
  await signInAgain(page)
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor()
})

it('a page left alone warns in time, and what was typed is still there after signing in again', async () => {
  const page = await site.signedIn('ducha')
  const leave = await ownClock(page)
  await page.goto('/duty/new')
  await page.getByLabel('事项').fill('楼宇经济统筹')
  await page.getByLabel('依据').fill('三定方案')
  const warning = page.getByRole('alert').filter({ hasText: '自动退出登录' })
  await leave(27)
  await warning.waitFor()
  await page.getByRole('button', { name: '继续使用' }).click()
  await warning.waitFor({ state: 'detached' })
  await leave(32)
  await page.locator('input[type=password]').waitFor()
  await signInAgain(page)
  await expect.poll(() => page.getByLabel('事项').inputValue(), { timeout: 30_000 }).toBe('楼宇经济统筹')
  expect(await page.getByLabel('依据').inputValue()).toBe('三定方案')
})

it('a page that only follows a busy zone does not keep its session alive', async () => {
  const page = await site.signedIn('ducha')
  const leave = await ownClock(page)
  await page.goto('/task')
  await page.getByRole('heading', { level: 1, name: '任务' }).waitFor()
  await leave(20)
  const asked: string[] = []
  page.on('request', (request) => {
    const isUse = request.url().includes('/api/') && !request.url().endsWith('/changes')
    if (isUse && request.headers()['x-gaoxin-unasked'] === undefined) asked.push(request.url())
  })
  await issueTask(site, '编制楼宇招商清单')
  await page.getByText('编制楼宇招商清单').first().waitFor()
  await leave(12)
  await page.locator('input[type=password]').waitFor()
  expect(asked).toEqual([])
})

/** Gives the page a clock of its own; what comes back lets minutes pass there and on the server, without a hand on the page. */
async function ownClock(page: Page): Promise<(minutes: number) => Promise<void>> {
  await page.clock.install()
  return async (minutes) => {
    // First the page: what it still asks for in the moment between must not look to the server like use after the minutes.
    await page.clock.fastForward(minutes * 60_000)
    site.passMinutes(minutes)
    await page.clock.fastForward(10_000)
  }
}

async function signInAgain(page: Page): Promise<void> {
  await page.locator('input[autocomplete=username]').fill('ducha')
  await page.locator('input[type=password]').fill('Lantern-27-reed')
  await page.keyboard.press('Enter')
}
