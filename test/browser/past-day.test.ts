import { expect, test } from 'vitest'
import { openSite } from '#test/support/site.ts'

const site = openSite()

test('a past day is chosen in the bar: the list is that of the day, nothing can be done, and today comes back', async () => {
  const page = await site.signedIn('ducha')
  await page.goto('/task')
  await page.getByRole('button', { name: /截至 2026-11-23/ }).click()
  await page.locator('#as-of-day').fill('2026-09-10')
  await page.keyboard.press('Enter')
  await page.getByText('历史查看，只读').waitFor()
  await page.getByRole('button', { name: /截至 2026-09-10/ }).waitFor()
  expect(await page.getByRole('button', { name: '新增任务' }).count()).toBe(0)
  await page.goto('/task?state=closed')
  await page
    .getByText(/没有|暂无/)
    .first()
    .waitFor()
  await page.goto('/compile')
  await page.getByText('此页只办理当前事项').waitFor()
  await page.goto('/task')
  await page.getByRole('button', { name: /截至 2026-09-10/ }).click()
  await page.getByRole('button', { name: '回到今天' }).click()
  await page.getByRole('button', { name: /截至 2026-11-23/ }).waitFor()
  await page.goto('/task?state=closed')
  await page.getByText('设立企业转贷周转金').first().waitFor()
})
