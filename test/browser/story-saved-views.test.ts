import { expect, it } from 'vitest'
import { openSite } from '#test/support/site.ts'

const site = openSite()

it('a person keeps a way of looking at a list, finds it again by the keyboard, renames and removes it', async () => {
  const page = await site.signedIn('ducha')
  await page.goto('/task?state=active&order=-dueCurrent&group=lead')
  await page.getByRole('heading', { level: 1, name: '任务' }).waitFor()
  await page.locator('.group').first().waitFor()
  await page.keyboard.press('v')
  await page.getByLabel('视图名称').fill('按单位看办理中')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '视图：按单位看办理中' }).waitFor()

  // Another day, the whole list; the key and Enter bring the view back.
  await page.goto('/task')
  await page.locator('.records').first().waitFor()
  await page.keyboard.press('v')
  const line = page.getByRole('button', { name: '按单位看办理中', exact: true })
  await expect.poll(() => line.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL(/group=lead/)
  expect(new URL(page.url()).searchParams.get('state')).toBe('active')

  await page.keyboard.press('v')
  await page.getByRole('button', { name: '改名' }).click()
  await page.getByLabel('视图名称').fill('在办')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '视图：在办' }).waitFor()
  await page.getByRole('button', { name: '移除' }).click()
  await page.getByText('还没有保存视图。').waitFor()

  const other = await site.signedIn('jingfa')
  await other.goto('/task')
  await other.locator('.records').first().waitFor()
  await other.keyboard.press('v')
  await other.getByText('还没有保存视图。').waitFor()
})
