import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { demoAccounts } from '#demo/accounts.ts'
import type { Language } from '#domain/label.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { procedures } from '#services/procedures.ts'
import { setSealingKey } from '#services/sealing.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { launchBrowser } from '#test/support/browser.ts'
import { createDatabase, type TestDatabase } from '#test/support/database.ts'
import { createDemoDatabase, testNow, testSealingKey } from '#test/support/demo-database.ts'

export const root = resolve(import.meta.dirname, '..', '..')

/** What the server of a test shares with an app that lets firms in by a ticket. */
export const sharedSecret = 'a secret of two systems, long enough'

export type Site = {
  readonly address: string
  readonly db: Database
  /** Opens a window of its own, in a language and a size, as one who came for the first time. */
  window(options?: { language?: Language; width?: number; height?: number; isDark?: boolean }): Promise<Page>
  /** A window in which a person of the demonstration zone has signed in through the form. */
  signedIn(
    login: string,
    options?: { language?: Language; width?: number; height?: number; isDark?: boolean },
  ): Promise<Page>
  /** Lets days pass on the clock of the server. */
  passDays(count: number): void
  passMinutes(count: number): void
  /** The clock of the server in milliseconds, as an authenticator would read it. */
  now(): number
}

/** The built pages on the real server with the demonstration zone, and a real browser before it. */
export function openSite({ isEmpty = false } = {}): Site {
  let database: TestDatabase
  let db: Database
  let app: FastifyInstance
  let browser: Browser
  let address = ''
  let millisecond = testNow.millisecond
  const contexts: BrowserContext[] = []
  const warnings: string[] = []

  beforeAll(async () => {
    database = await (isEmpty ? createDatabase() : createDemoDatabase())
    db = openDatabase(database.url, 6)
    setSealingKey(db, testSealingKey)
    const now = () => momentOf(millisecond)
    const pages = resolve(root, 'dist', 'web')
    const logTo = { write: (line: string) => warnings.push(line) }
    app = await buildApp({ db, clock: now, procedures, version: 'test', pages, logTo, embedSecret: sharedSecret })
    address = await app.listen({ host: '127.0.0.1', port: 0 })
    browser = await launchBrowser()
  })
  // What the server warns of is a failure of the story, wherever it happens.
  afterEach(() => expect(warnings.splice(0)).toEqual([]))
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    await browser?.close()
    await app?.close()
    await db?.close()
    await database?.drop()
  })

  const window: Site['window'] = async ({ language = 'zh', width = 1366, height = 768, isDark = false } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      colorScheme: isDark ? 'dark' : 'light',
      baseURL: address,
      timezoneId: 'Asia/Shanghai',
    })
    context.setDefaultTimeout(45_000)
    contexts.push(context)
    const page = await context.newPage()
    // What a page throws is a failure of the story, wherever it happens.
    page.on('pageerror', (error) => expect.soft(error.message, 'a page threw').toBe(''))
    return page
  }
  return {
    get address() {
      return address
    },
    get db() {
      return db
    },
    window,
    async signedIn(login, options) {
      const page = await window(options)
      const account = demoAccounts.find((one) => one.login === login)
      if (account === undefined) throw new Error(`Nobody signs in as ${login}`)
      await page.goto('/')
      await chooseLanguage(page, options?.language ?? 'zh')
      await page.locator('input[autocomplete=username]').fill(login)
      await page.locator('input[type=password]').fill(account.password)
      await page.keyboard.press('Enter')
      await page.locator('nav').first().waitFor({ state: 'attached' })
      return page
    },
    passDays: (count) => {
      millisecond += count * 24 * 3_600_000
    },
    passMinutes: (count) => {
      millisecond += count * 60_000
    },
    now: () => millisecond,
  }
}

/** Presses the switch of languages until the page speaks the wanted one. */
export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  const wanted = language === 'zh' ? 'zh' : 'en'
  // The form stands once the language is chosen; waiting for the network to be quiet would cost half a second each time.
  await page.locator('h1, form, nav').first().waitFor({ state: 'attached' })
  const spoken = await page.locator('html').getAttribute('lang')
  if (spoken?.startsWith(wanted)) return
  await page
    .getByText(language === 'en' ? 'English' : '中文', { exact: true })
    .first()
    .click()
  await page.locator(`html[lang^=${wanted}]`).waitFor({ state: 'attached' })
}

/** Keeps a picture for the papers, only when asked to: a test run leaves the tree as it was. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env.GAOXIN_KEEP_SCREENSHOTS !== '1') return
  const folder = resolve(root, 'docs', 'screenshots')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: resolve(folder, `${name}.png`) })
}
