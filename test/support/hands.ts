import type { Locator, Page } from 'playwright-core'
import type { Label, Language } from '#domain/label.ts'

/** Speaks to the pages in one language: the other half of the pair is left unsaid. */
export type Speech = (zh: string, en: string) => string

export function speakerOf(language: Language): Speech {
  return (zh, en) => (language === 'zh' ? zh : en)
}

export function inLanguage([zh, en]: Label, language: Language): string {
  return speakerOf(language)(zh, en)
}

/** Types into a list and chooses the line that has exactly this name. */
export async function choose(page: Page, list: Locator, name: string): Promise<void> {
  await list.click()
  if (await list.isEditable()) await list.fill(name)
  const lines = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
  await lines.getByTitle(name, { exact: true }).click()
  // A list that stays open for more would cover what comes next.
  await page.keyboard.press('Tab')
  await lines.first().waitFor({ state: 'hidden' })
}

/** Types a day into its field, as people do who know it, and leaves the field. */
export async function enterDay(page: Page, field: Locator, day: string): Promise<void> {
  await field.click()
  await field.fill(day)
  await page.keyboard.press('Tab')
  await page.locator('.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)').waitFor({ state: 'hidden' })
}

/** Answers the open dialog with its main button and waits until it is gone. */
export async function confirm(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Opens what waits on the desk under a verb. */
export async function openFromDesk(page: Page, verb: string, words: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link').filter({ hasText: verb }).filter({ hasText: words }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: words }).waitFor()
}
