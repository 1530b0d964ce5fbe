import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { demoAccounts } from '#demo/accounts.ts'
import { demoZone } from '#demo/seed.ts'
import { mightAllow } from '#derive/access.ts'
import { pathOf, quote } from '#derive/names.ts'
import type { Language } from '#domain/label.ts'
import { registers } from '#registers/index.ts'
import type { Register } from '#schema/register.ts'
import type { Actor, Role, Who } from '#schema/who.ts'
import { administratorIn } from '#test/support/administrator.ts'
import { root, type Site } from '#test/support/site.ts'

/** A page as a person meets it; nobody signed in means the door. */
export type Stop = { readonly login: string | null; readonly path: string }

export type View = {
  readonly language: Language
  readonly isDark?: boolean
  readonly width?: number
  readonly height?: number
}

export type Tour = {
  stops(): Promise<readonly Stop[]>
  /** Opens a page and waits until everything on it is drawn. */
  visit(stop: Stop, view: View): Promise<Page>
  /** Visits every page and gathers what an examination finds, by page; a clean console gives {}. */
  findings(view: View, examine: (page: Page, stop: Stop) => Promise<readonly string[]>): Promise<Findings>
}

export type Findings = Readonly<Record<string, readonly string[]>>

/** 逐页 — every page of the console with real records of the demonstration zone. */
export function openTour(site: Site): Tour {
  const windows = new Map<string | null, Promise<Page>>()
  const windowOf = (login: string | null) => {
    const open = windows.get(login) ?? openWindow(site, login)
    windows.set(login, open)
    return open
  }
  const visit: Tour['visit'] = async ({ login, path }, view) => {
    const page = await windowOf(login)
    await adopt(page, view)
    await page.goto(path)
    await settle(page)
    return page
  }
  return {
    stops: () => stopsOf(site),
    visit,
    async findings(view, examine) {
      const found: Record<string, readonly string[]> = {}
      for (const stop of await stopsOf(site)) {
        const lines = await examine(await visit(stop, view), stop)
        if (lines.length > 0) found[`${stop.login ?? 'nobody'} ${nameOf(stop)}`] = lines
      }
      return found
    },
  }
}

/** Waits for the heading, for the last “loading” to go and for movement to end. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.locator('.waiting, .picker-waiting, .ant-spin-spinning').first().waitFor({ state: 'detached' })
  await askPage(page, 'settle')
}

/** Asks a page what only the browser can tell; see in-page.js. */
export async function askPage(
  page: Page,
  question: 'settle' | 'barriers' | 'misfits' | 'texts',
): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'inPage' in globalThis"))) await page.evaluate(inPage)
  return page.evaluate<readonly string[]>(`inPage.${question}()`)
}

const inPage = readFileSync(resolve(root, 'test', 'support', 'in-page.js'), 'utf8')

async function openWindow(site: Site, login: string | null): Promise<Page> {
  if (login === null) {
    const page = await site.window()
    await page.goto('/')
    return page
  }
  return roleOf(login).endsWith('Admin') ? administratorIn(site, login) : site.signedIn(login)
}

async function adopt(page: Page, { language, isDark = false, width = 1366, height = 768 }: View): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' })
  await page.evaluate(`localStorage.setItem('gaoxin.language', '${language}')`)
}

async function stopsOf(site: Site): Promise<readonly Stop[]> {
  const patterns = [...readFileSync(resolve(root, 'src', 'web', 'routes.tsx'), 'utf8').matchAll(/ path="([^"]+)"/g)]
  const places = patterns.flatMap(([, pattern = '']) => (pattern.startsWith('/:register') ? [] : [pattern]))
  const fixed = await Promise.all(places.map((pattern) => fixedStop(site, pattern)))
  const ofRegisters = await Promise.all(registers.map((register) => registerStops(site, register)))
  const desks = ['shuji', 'jingfa', 'jingfa2', ...administrators].map((login) => ({ login, path: '/' }))
  const all = [{ login: null, path: '/' }, ...fixed, ...desks, { login: 'ducha', path: '/no/such/page' }]
  return [...all, ...ofRegisters.flat()]
}

/** A place of its own in the routes: a supervision officer may enter all of them. */
async function fixedStop(site: Site, pattern: string): Promise<Stop> {
  if (!pattern.includes(':id')) return { login: 'ducha', path: pattern }
  const register = registers.find((one) => pattern.startsWith(`/${pathOf(one.name)}/`))
  if (register === undefined) throw new Error(`No record is known for ${pattern}`)
  return { login: 'ducha', path: pattern.replace(':id', await recordOf(site, register)) }
}

async function registerStops(site: Site, register: Register): Promise<readonly Stop[]> {
  const path = `/${pathOf(register.name)}`
  const reader = firstWho(register.access.read)
  const maker = firstWho(register.access.create)
  const list = { login: reader, path }
  const record = { login: reader, path: `${path}/${await recordOf(site, register)}` }
  return [list, record, ...(maker === null ? [] : [{ login: maker, path: `${path}/new` }])]
}

/** The record that most was done to: its page has most to show. */
async function recordOf(site: Site, register: Register): Promise<string> {
  const [row] = await site.db.query(
    `select id from ${quote(register.name)} as one where zone_id = $1
     order by (select count(*) from event where event.record = one.id) desc, id limit 1`,
    [demoZone],
  )
  if (row === undefined) throw new Error(`The demonstration zone has no ${register.name}`)
  return row.id
}

const administrators = ['xitong', 'anquan', 'shenji']
const visitors = ['ducha', 'jingfa', 'jingfa2', ...administrators]

function firstWho(who: Who): string | null {
  return visitors.find((login) => mightAllow(who, actorOf(login))) ?? null
}

function actorOf(login: string): Actor {
  const role = roleOf(login)
  const units = role.startsWith('unit') ? ['some unit'] : []
  return { zone: demoZone, account: login, person: null, name: login, roles: [role], units, posts: [] }
}

function roleOf(login: string): Role {
  const account = demoAccounts.find((one) => one.login === login)
  if (account === undefined) throw new Error(`Nobody signs in as ${login}`)
  return account.role
}

function nameOf({ path }: Stop): string {
  return path.replace(/[0-9a-f-]{36}/, ':id')
}
