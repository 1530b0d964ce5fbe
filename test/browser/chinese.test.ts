import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '#test/support/browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
})

it('draws different Chinese characters differently, so the machine has letters for them and no empty boxes', async () => {
  const page = await browser.newPage({ viewport: { width: 80, height: 60 } })
  const draw = async (text: string) => {
    await page.setContent(`<p style="font: 32px sans-serif">${text}</p>`)
    return (await page.screenshot()).toString('base64')
  }
  const drawings = new Set([await draw('督'), await draw('办'), await draw('区'), await draw('')])
  await page.close()
  expect(drawings.size).toBe(4)
})
