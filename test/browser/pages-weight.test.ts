import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoAccounts } from '#demo/accounts.ts'
import { demoZone } from '#demo/seed.ts'
import { openSite } from '#test/support/site.ts'
import { openTour, settle } from '#test/support/tour.ts'

const site = openSite()
const tour = openTour(site)
const mostAtFirst = 300_000

it('the first load, sign-in page and desk together, stays below 300 kB', async () => {
  const page = await site.window()
  // What is loaded ahead once nothing is left to do belongs to later pages; on a busy machine that moment comes early.
  await page.addInitScript(
    'const wait = setTimeout; globalThis.setTimeout = (act, time, ...given) => (time === 2000 ? 0 : wait(act, time, ...given))',
  )
  const delivered = weigh(page)
  await page.goto('/')
  await page.locator('input[autocomplete=username]').waitFor()
  const door = await delivered()
  expect(door).toBeGreaterThan(50_000)
  expect(door).toBeLessThanOrEqual(mostAtFirst)
  await page.locator('input[autocomplete=username]').fill('ducha')
  await page.locator('input[type=password]').fill(passwordOf('ducha'))
  await page.keyboard.press('Enter')
  await settle(page)
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor()
  expect(await delivered()).toBeLessThanOrEqual(mostAtFirst)
})

it('a list opens with its first twenty lines', async () => {
  const page = await tour.visit({ login: 'ducha', path: '/person' }, { language: 'zh' })
  const [{ count }] = await site.db.query('select count(*)::int as count from person where zone_id = $1', [demoZone])
  expect(await page.locator('table.records tbody tr').count()).toBeGreaterThanOrEqual(Math.min(20, count))
})

it('a printed task carries its title and its day, and leaves the navigation out', async () => {
  const [{ id, title }] = await site.db.query('select id, title from task where zone_id = $1 order by id limit 1', [
    demoZone,
  ])
  const page = await tour.visit({ login: 'ducha', path: `/task/${id}` }, { language: 'zh' })
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(title)
  const head = page.locator('.print-head')
  expect(await head.isVisible()).toBe(true)
  expect(await head.innerText()).toMatch(/截至 2026-11-2\d/)
  for (const hidden of ['.bar', '.side nav', '.page-actions']) {
    for (const one of await page.locator(hidden).all()) expect(await one.isVisible()).toBe(false)
  }
  const paper = await page.pdf({ preferCSSPageSize: true })
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
})

/** Counts programs and styles as the network delivered them, each packed as a server packs it. */
function weigh(page: Page): () => Promise<number> {
  const parts = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (!/\.(js|css)$/.test(pathname)) return
    parts.set(
      pathname,
      response.body().then((body) => gzipSync(body).length),
    )
  })
  return async () => (await Promise.all(parts.values())).reduce((sum, size) => sum + size, 0)
}

function passwordOf(login: string): string {
  return demoAccounts.find((one) => one.login === login)?.password ?? ''
}
