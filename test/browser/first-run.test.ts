import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { momentOf } from '#entrypoints/clock.ts'
import { offerFirstSignIn } from '#services/sign-in/first.ts'
import { enrolFactor } from '#test/support/administrator.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite({ isEmpty: true })
const password = 'Lantern-31-quill'

it('the one-time secret makes a zone and its administrator, once', async () => {
  const secret = await offerFirstSignIn(site.db, momentOf(site.now()))
  expect(secret).not.toBeNull()
  const page = await site.window()

  await fillIn(page, { ...answers, 'first-secret': 'NOT-THE-SECRET' })
  await page.getByRole('button', { name: '确认' }).click()
  await page.locator('[role=alert]').waitFor()
  expect(await site.db.query('select 1 from account')).toEqual([])

  // What was typed stays after a refusal: only the secret is put right.
  await page.locator('#first-secret').fill(secret ?? '')
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByText('已建立，请登录。').waitFor()
  await page.getByRole('button', { name: '登录' }).click()

  await page.locator('input[autocomplete=username]').fill('guanli')
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await enrolFactor(site, page)
  await page.getByRole('button', { name: '已抄下，继续' }).click()
  await page.getByRole('heading', { level: 1, name: '管理台' }).waitFor()
  expect(await page.locator('.bar-zone').innerText()).toBe('青原高新区')

  const stranger = await site.window()
  await fillIn(stranger, { ...answers, 'first-secret': secret ?? '', 'first-code': 'second', 'first-login': 'other' })
  await stranger.getByRole('button', { name: '确认' }).click()
  await stranger.locator('[role=alert]').waitFor()
  expect((await site.db.query('select login from account')).map(({ login }) => login)).toEqual(['guanli'])
  expect(await offerFirstSignIn(site.db, momentOf(site.now()))).toBeNull()
})

const answers = {
  'first-code': 'qingyuan',
  'first-name': '青原高新技术产业开发区',
  'first-shortName': '青原高新区',
  'first-issuer': '青原高新区党工委管委会',
  'first-supervisionOffice': '青原高新区督查室',
  'first-paperCode': '青高字',
  'first-adminName': '池见微',
  'first-login': 'guanli',
  'first-password': password,
} as const

async function fillIn(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: '首次使用' }).click()
  for (const [id, value] of Object.entries(facts)) await page.locator(`#${id}`).fill(value)
}
