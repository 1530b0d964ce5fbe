import { expect, it } from 'vitest'
import { openSite } from '#test/support/site.ts'

const site = openSite()

it.for(['zh', 'en'] as const)('a supervision officer signs in and sees the desk first (%s)', async (language) => {
  const page = await site.signedIn('ducha', { language })
  const heading = page.getByRole('heading', { level: 1 })
  await heading.waitFor()
  expect(await heading.innerText()).toBe(language === 'zh' ? '今日' : 'Today')
})

it('a wrong password is refused in a clear sentence', async () => {
  const page = await site.window()
  await page.goto('/')
  await page.locator('input[autocomplete=username]').fill('ducha')
  await page.locator('input[type=password]').fill('Wrong-12-word')
  await page.keyboard.press('Enter')
  await page.getByText('登录名或口令不对').waitFor()
})
