import { expect, it } from 'vitest'
import { openSite } from '#test/support/site.ts'

const site = openSite()

it('what a cadre writes without a network is sent later, each entry once, even when it is sent twice', async () => {
  const page = await site.signedIn('mailang')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/village')
  const home = page.locator('.village-lines li').filter({ hasText: 'ML-0042' })
  await home.waitFor()
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/village-visit'))
      sent.push(request.headers()['idempotency-key'] ?? '')
  })
  // The worker has taken the page over and has what it needs.
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await page.reload()
  await home.waitFor()
  await page.context().setOffline(true)
  // A phone that hears a mast and reaches nobody believes in its network; the page believes who answers.
  await page.addInitScript("Object.defineProperty(Navigator.prototype, 'onLine', { get: () => true })")
  await page.reload()
  await home.waitFor()
  await page.getByText('无网络，先存在手机里').waitFor()
  await home.getByRole('button', { name: '走访', exact: true }).click()
  await home.getByLabel('看到的情况').fill('羊圈已修好，药费下周报销。')
  await home.getByRole('button', { name: '记下', exact: true }).click()
  const road = page.locator('.village-lines li').filter({ hasText: '二组入户路' })
  await road.getByRole('button', { name: '查看', exact: true }).click()
  await road.getByLabel('在用', { exact: true }).check()
  await road.getByRole('button', { name: '记下', exact: true }).click()
  await page.getByText('待发2条').waitFor()

  // The first time the answers are lost on the way: the server has the entries and the phone does not know it.
  let isLost = true
  await page.context().route('**/api/village-visit', async (route) => {
    if (!isLost) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await page.context().setOffline(false)
  await expect.poll(() => sent.length, { timeout: 20_000 }).toBeGreaterThan(0)
  isLost = false
  // The page is closed and opened: what waits stands in the database of the browser.
  await page.reload()
  await page.getByText('没有待发的').waitFor()
  const found = await page.evaluate(async () => {
    const list = (await (await fetch('/api/village-visit?limit=200')).json()) as { items: { found: string }[] }
    return list.items.map((one) => one.found)
  })
  expect(found.filter((text) => text === '羊圈已修好，药费下周报销。')).toHaveLength(1)
  expect(found.filter((text) => text === '正常')).toHaveLength(1)
  expect(sent.length).toBeGreaterThan(new Set(sent).size)
  expect(new Set(sent).size).toBe(2)
})
