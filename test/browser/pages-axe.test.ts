import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSite, root } from '#test/support/site.ts'
import { askPage, openTour } from '#test/support/tour.ts'

const site = openSite()
const tour = openTour(site)
const program = readFileSync(resolve(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

/** Every language and every appearance once: words do not change contrast, and colours do not change names. */
const views = [
  { language: 'zh', isDark: false },
  { language: 'en', isDark: true },
] as const

it.for(views)(
  'no page keeps out who reads otherwise ($language, dark: $isDark)',
  { timeout: 600_000 },
  async (view) => {
    expect(await tour.findings(view, barriers)).toEqual({})
  },
)

async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(program)
  return askPage(page, 'barriers')
}
