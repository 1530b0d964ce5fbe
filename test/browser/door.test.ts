import { expect, it } from 'vitest'
import { demoAccounts } from '#demo/accounts.ts'
import { chooseLanguage, openSite } from '#test/support/site.ts'

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

it.for(['zh', 'en'] as const)(
  'a password that is too old is changed at the door before anything else is seen (%s)',
  async (language) => {
    const login = language === 'zh' ? 'renshe' : 'jianshe'
    const old = demoAccounts.find((one) => one.login === login)!.password
    await site.db.query(
      `update credential c set changed_at = c.changed_at - interval '91 days' from account a
      where a.zone_id = c.zone_id and a.id = c.account and a.login = $1`,
      [login],
    )
    const page = await site.window({ language })
    await page.goto('/task')
    await chooseLanguage(page, language)
    await page.locator('input[autocomplete=username]').fill(login)
    await page.locator('input[type=password]').fill(old)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: language === 'zh' ? '修改口令' : 'Change password' }).waitFor()
    // Neither the address nor a reload leads past it.
    await page.goto('/task')
    await page.locator('#fresh').waitFor()
    const change = async (fresh: string, again = fresh) => {
      await page.locator('#old').fill(old)
      await page.locator('#fresh').fill(fresh)
      await page.locator('#again').fill(again)
    }
    await change('Meadow-77-crane', 'Meadow-77-cranes')
    await page.getByRole('alert').waitFor()
    await change(old)
    await page.keyboard.press('Enter')
    await page.getByText(language === 'zh' ? '这个口令近期用过' : 'was used recently').waitFor()
    await change('Meadow-77-crane')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: language === 'zh' ? '任务' : 'Tasks' }).waitFor()
  },
)
