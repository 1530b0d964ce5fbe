import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { choose, confirm, enterDay, type Speech } from '#test/support/hands.ts'

/** The line of the plan that holds these words. */
export function lineOf(page: Page, words: string): Locator {
  return page.getByRole('grid').getByRole('row').filter({ hasText: words }).first()
}

/** Gives pasted words to the compiler and waits for the review desk. */
export async function compileWords(page: Page, name: string, words: string): Promise<void> {
  await page.goto('/compile')
  await page.getByLabel('或粘贴正文').fill(words)
  await page.getByLabel('标题', { exact: true }).fill(name)
  await page.getByLabel('计划年度').fill('2027')
  await page.getByRole('button', { name: '开始编译' }).click()
  await page.waitForURL(/\/plan\/[^/]+\/review/)
  await page.getByRole('grid').waitFor()
}

/** Marks every line that is shown and waits for the bar of the marked. */
export async function markAll(page: Page, t: Speech): Promise<Locator> {
  await page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox') })
    .first()
    .click()
  await page.keyboard.press('Control+a')
  const bar = page.getByRole('toolbar', { name: t('已勾选', 'marked') })
  await bar.waitFor()
  return bar
}

/** The button of the bar of progress that counts one kind of gap, with the number that it names. */
export function gapButton(page: Page, words: string): Locator {
  return page.getByRole('button', { name: words })
}

/** Opens a gap, sets one fact of all its lines at once, and waits until nothing is left of it. */
export async function fillGap(page: Page, t: Speech, gap: string, fill: (page: Page) => Promise<void>): Promise<void> {
  const button = gapButton(page, gap)
  if (/✓/.test(await button.innerText())) return
  await button.click()
  const bar = await markAll(page, t)
  await bar.getByRole('button', { name: t('定单位', 'Assign units') }).click()
  await fill(page)
  await confirm(page, t('确定', 'OK'))
  await button.filter({ hasText: '✓' }).waitFor()
  await showAll(page, t)
}

export async function assignLead(page: Page, t: Speech, unit: string): Promise<void> {
  await choose(page, page.getByRole('dialog').getByLabel(t('牵头单位', 'Lead unit')), unit)
}

export async function assignDue(page: Page, t: Speech, day: string): Promise<void> {
  await enterDay(page, page.getByRole('dialog').getByLabel(t('完成时限', 'Due'), { exact: true }), day)
}

export async function showAll(page: Page, t: Speech): Promise<void> {
  const pressed = page
    .getByRole('region', { name: t('审阅进度', 'Progress of the review') })
    .locator('[aria-pressed=true]')
  if ((await pressed.count()) > 0) await pressed.click()
  await lineOf(page, '').waitFor()
}

/** Presses a button of one line, after making it the current one. */
export async function pressOn(page: Page, words: string, name: string): Promise<void> {
  const line = lineOf(page, words)
  await line.locator('.review-title-text').click()
  await line.getByRole('button', { name, exact: true }).click()
}

/** The button that issues, with the reason why it waits, if it does. */
export async function expectWaiting(page: Page, t: Speech): Promise<void> {
  const issue = page.getByRole('button', { name: t('下发', 'Issue'), exact: true })
  await issue.waitFor()
  expect(await issue.getAttribute('aria-disabled')).toBe('true')
  const reason = await page.locator('#why-not').textContent()
  expect(reason).toMatch(t('条未审定', 'not decided'))
}
