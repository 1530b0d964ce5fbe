import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { pathOf, quote } from '#derive/names.ts'
import { administratorIn, enrolFactor, knock } from '#test/support/administrator.ts'
import { openSite } from '#test/support/site.ts'
import { settle } from '#test/support/tour.ts'
import { placedRegisters } from '../../src/web/shell/places.ts'

const site = openSite()
/** A zone of its own: an authenticator is set up once. */
const other = openSite()
const administrators = ['xitong', 'anquan', 'shenji'] as const
const business = ['task', 'target', 'plan', 'document', 'work_item', 'milestone', 'report', 'extension', 'objection']

it.for(administrators)('%s must set up a second factor, and sees the recovery codes once', async (login) => {
  const page = await site.window()
  await knock(page, login)
  await page.getByRole('heading', { name: '绑定验证器' }).waitFor()
  // The password alone opens nothing: another address leads back to the same step.
  await page.goto('/account')
  await page.getByRole('heading', { name: '绑定验证器' }).waitFor()
  expect(await page.locator('nav').count()).toBe(0)

  const codes = await enrolFactor(site, page)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.length).toBeGreaterThan(5)
  await page.getByRole('button', { name: '已抄下，继续' }).click()
  await page.locator('nav').first().waitFor({ state: 'attached' })
  await page.goto('/me')
  await settle(page)
  const text = await page.locator('body').innerText()
  expect(codes.filter((code) => text.includes(code))).toEqual([])

  const again = await site.window()
  await knock(again, login)
  await again.locator('#code').fill(codes[0] ?? '')
  await again.keyboard.press('Enter')
  await again.getByRole('heading', { level: 1, name: '管理台' }).waitFor()
  const third = await site.window()
  await knock(third, login)
  await third.locator('#code').fill(codes[0] ?? '')
  await third.keyboard.press('Enter')
  await third.locator('[role=alert]').waitFor()
  expect(await third.locator('nav').count()).toBe(0)
})

it.for(administrators)('%s finds no business data, neither by the way nor by address', async (login) => {
  expect(business.filter((name) => !placedRegisters.includes(name))).toEqual([])
  const page = await administratorIn(other, login)
  const ways = await page.locator('nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(ways).toContain('/account')
  for (const name of business) {
    const path = pathOf(name)
    expect(ways).not.toContain(`/${path}`)
    const [row] = await other.db.query(`select id from ${quote(name)} where zone_id = $1 limit 1`, [demoZone])
    for (const address of [`/${path}`, `/${path}/${row.id}`]) {
      await page.goto(address)
      await page.getByText('没有找到，或者您无权查看').or(page.getByText('没有记录')).first().waitFor()
      const text = await page.locator('main').innerText()
      expect(await page.locator('main tbody tr, main .card').count()).toBe(0)
      expect(text).not.toContain('办理过程')
    }
  }
  for (const name of business) {
    const answer = await page.request.get(`/api/${pathOf(name)}`)
    expect([403, 404].includes(answer.status()) || ((await answer.json()).items ?? []).length === 0).toBe(true)
  }
})
