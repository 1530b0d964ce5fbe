import type { Page } from 'playwright-core'
import { demoAccounts } from '#demo/accounts.ts'
import { totpCode } from '#services/sign-in/totp.ts'
import { chooseLanguage, type Site } from '#test/support/site.ts'

/** Fills in name and password of a demonstration account and leaves the page at whatever comes next. */
export async function knock(page: Page, login: string): Promise<void> {
  const account = demoAccounts.find((one) => one.login === login)
  if (account === undefined) throw new Error(`Nobody signs in as ${login}`)
  await page.goto('/')
  await chooseLanguage(page, 'zh')
  await page.locator('input[autocomplete=username]').fill(login)
  await page.locator('input[type=password]').fill(account.password)
  await page.keyboard.press('Enter')
}

/** Reads the key from the page, answers with its first code, and returns the recovery codes that are shown. */
export async function enrolFactor(site: Site, page: Page): Promise<readonly string[]> {
  const key = page.locator('.enrol-key code')
  const secret = (await key.innerText()).replace(/\s/g, '')
  await page.locator('#first-code').fill(totpCode(secret, Math.floor(site.now() / 30_000)))
  await page.keyboard.press('Enter')
  const codes = page.locator('.recovery code')
  await codes.first().waitFor()
  return codes.allInnerTexts()
}

/** A window in which an administrator has set up the second factor and stands at the desk. */
export async function administratorIn(site: Site, login: string): Promise<Page> {
  const page = await site.window()
  await knock(page, login)
  await enrolFactor(site, page)
  await page.getByRole('button', { name: '已抄下，继续' }).click()
  await page.locator('nav').first().waitFor({ state: 'attached' })
  return page
}
