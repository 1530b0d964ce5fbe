import type { Locator, Page } from 'playwright-core'
import { choose, confirm, enterDay } from '#test/support/hands.ts'

/** Opens the form behind a button of a page, which stands in the page and not over it. */
export async function openForm(page: Page, button: string, field: string): Promise<Locator> {
  const form = page.locator('form.record-form').filter({ has: page.getByLabel(field) })
  const opener = page.getByRole('button', { name: button, exact: true }).first()
  await opener.click()
  // A press that falls into the moment in which the lines of the part arrive is pressed again, as a person would.
  const isOpen = await form.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  )
  if (!isOpen) await opener.click()
  await form.waitFor()
  return form
}

/** What is said in a form: words are typed, days entered, and a name in brackets is chosen from its list. */
export async function fillIn(page: Page, form: Locator, said: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(said)) {
    const field = form.getByLabel(label)
    if (value.startsWith('〔')) await choose(page, field, value.slice(1, -1))
    else if (/^\d{4}-\d\d-\d\d$/.test(value)) await enterDay(page, field, value)
    else await field.fill(value)
  }
}

/** Sends a form and waits until it is taken. */
export async function send(form: Locator, button: string): Promise<void> {
  await form.getByRole('button', { name: button, exact: true }).click()
  await form.waitFor({ state: 'detached' })
}

/** Takes a step of the record on the page and waits for its state. */
export async function step(page: Page, name: string, next: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  await stands(page, next)
}

/** The same where the step asks first: for its facts, its reason, or only once more. */
export async function askedStep(
  page: Page,
  name: string,
  next: string,
  said: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  await fillIn(page, page.getByRole('dialog'), said)
  await confirm(page, name)
  await stands(page, next)
}

export async function stands(page: Page, state: string): Promise<void> {
  await page.getByText(state, { exact: true }).first().waitFor()
}
