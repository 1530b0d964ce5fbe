import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { demoAccounts } from '#demo/accounts.ts'
import { demoZone } from '#demo/seed.ts'
import { Stage } from '#demo/stage.ts'
import { mightAllow } from '#derive/access.ts'
import { pathOf, quote } from '#derive/names.ts'
import type { Language } from '#domain/label.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { registers } from '#registers/index.ts'
import type { Register } from '#schema/register.ts'
import type { Actor, Role, Who } from '#schema/who.ts'
import { allActors } from '#services/actor.ts'
import { administratorIn } from '#test/support/administrator.ts'
import { root, type Site } from '#test/support/site.ts'

/** A page as a person meets it; nobody signed in means the door. Of a register there are a list, a form and a record. */
export type Stop = { readonly login: string | null; readonly path: string; readonly kind?: 'list' | 'form' | 'record' }

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
  /** Opens each page once, looks at it in view after view, and gathers what each look finds; clean pages give {}. */
  findings(stops: readonly Stop[], looks: readonly Look[]): Promise<Findings>
}

/** One way of looking at a page: what is examined, and in which view. */
export type Look = {
  readonly name: string
  readonly view: View
  readonly examine: (page: Page) => Promise<readonly string[]>
}
/** What was found, by page and look. */
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
    await dress(page, view)
    await turnTo(page, path)
    await settle(page)
    return page
  }
  const found = new Map<string, readonly string[]>()
  const lookAt = async (stop: Stop, looks: readonly Look[], note: (asked: string) => void) => {
    note('opening')
    let shown = looks[0]?.view ?? { language: 'zh' }
    const page = await visit(stop, shown)
    for (const { name, view, examine } of looks) {
      note(name)
      // Two looks at one view need no second waiting: examining changes nothing.
      if (view !== shown) await adopt(page, view)
      shown = view
      const lines = await examine(page)
      if (lines.length > 0) found.set(`${name}: ${stop.login ?? 'nobody'} ${nameOf(stop)}`, lines)
    }
  }
  return {
    stops: () => stopsOf(site),
    visit,
    async findings(stops, looks) {
      for (const stop of stops) {
        const examineStop = (note: (asked: string) => void) => lookAt(stop, looks, note)
        await answered(stop, examineStop).catch((error: unknown) => {
          if (!(error instanceof Silence)) throw error
          // A window that has stopped answering is given up once, as a person would; the line stays in the output.
          console.warn(error.message)
          windows.delete(stop.login)
          return answered(stop, examineStop)
        })
      }
      return Object.fromEntries(found)
    },
  }
}

class Silence extends Error {}

const patience = 90_000

/** A page that does not answer is named, instead of keeping the whole tour waiting without a word. */
async function answered(stop: Stop, work: (note: (asked: string) => void) => Promise<void>): Promise<void> {
  let asked = ''
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, refuse) => {
    const giveUp = () => refuse(new Silence(`No answer: ${asked}, ${stop.login ?? 'nobody'} ${stop.path}`))
    timer = setTimeout(giveUp, patience)
  })
  const done = work((name) => {
    asked = name
  })
  // Whatever comes after the silence is nobody's any more.
  done.catch(() => {})
  return Promise.race([done, silence]).finally(() => clearTimeout(timer))
}

/** Goes to a page as a link of the console does: the window stays, so that two hundred pages take minutes and not an hour. */
async function turnTo(page: Page, path: string): Promise<void> {
  const isInside = new URL(page.url()).pathname !== '/screen' && (await page.locator('.shell').count()) > 0
  if (!isInside || path === '/screen') await page.goto(path)
  else await page.evaluate(`history.pushState(null, '', '${path}')`)
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

/** Takes on a view, and waits until everything stands in it. */
async function adopt(page: Page, view: View): Promise<void> {
  const isOtherLanguage = await dress(page, view)
  await (isOtherLanguage ? settle(page) : askPage(page, 'settle'))
}

/** Size, appearance and language; a language reaches the page as if another window of the machine had chosen it. */
async function dress(page: Page, { language, isDark = false, width = 1366, height = 768 }: View): Promise<boolean> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' })
  if ((await page.locator('html').getAttribute('lang'))?.startsWith(language)) return false
  await page.evaluate(`dispatchEvent(new StorageEvent('storage', { key: 'gaoxin.language', newValue: '${language}' }))`)
  await page.locator(`html[lang^=${language}]`).waitFor({ state: 'attached' })
  return true
}

const patterns = [
  ...['src/web/addresses.ts', 'src/web/door.tsx']
    .map((file) => readFileSync(resolve(root, file), 'utf8'))
    .join('\n')
    .matchAll(/(?:\bat\(|\bhere === )'([^']+)'/g),
].map(([, pattern = '']) => pattern)

async function stopsOf(site: Site): Promise<readonly Stop[]> {
  await openDoorsOutside(site)
  const fixed = await Promise.all(patterns.map((pattern) => fixedStop(site, pattern)))
  const visitors = await visitorsOf(site)
  const ofRegisters = await Promise.all(registers.map((register) => registerStops(site, register, visitors)))
  const desks = ['shuji', 'jingfa', 'jingfa2', ...administrators].map((login) => ({ login, path: '/' }))
  const portal = ['/', '/ask', '/policies', '/reports', '/firm', '/complain'].map((path) => ({
    login: 'chengbo',
    path,
  }))
  const all: readonly Stop[] = [
    { login: null, path: '/' },
    ...fixed,
    ...desks,
    ...portal,
    { login: 'ducha', path: '/no/such/page' },
  ]
  return distinct([...all, ...ofRegisters.flat()])
}

/** Doors to other programs carry secrets that the demonstration zone does not come with; the tour sets one of each. */
async function openDoorsOutside({ db, now }: Site): Promise<void> {
  const [found] = await db.query('select 1 from robot where zone_id = $1', [demoZone])
  if (found !== undefined) return
  const stage = new Stage(db, demoZone, momentOf(now()))
  const address = 'https://group.example/hook'
  const robot = await stage.create('xitong', -1, 'robot', {
    name: '督查工作群',
    kind: 'wecom',
    address,
    showsTitles: false,
  })
  await stage.move('xitong', -1, 'robot', robot, 'stop')
  const secret = `whsec_${'c2VjcmV0'.repeat(5)}`
  const hook = await stage.create('xitong', -1, 'webhook', { name: '数据平台', address, secret })
  await stage.move('xitong', -1, 'webhook', hook, 'stop')
}

function distinct(stops: readonly Stop[]): readonly Stop[] {
  return [...new Map(stops.map((stop) => [`${stop.login} ${stop.path}`, stop])).values()]
}

/** A place of its own in the routes: a supervision officer may enter all of them. */
async function fixedStop(site: Site, pattern: string): Promise<Stop> {
  if (!pattern.includes(':id')) return { login: 'ducha', path: pattern }
  const register = registers.find((one) => pattern.startsWith(`/${pathOf(one.name)}/`))
  if (register === undefined) throw new Error(`No record is known for ${pattern}`)
  return { login: 'ducha', path: pattern.replace(':id', await recordOf(site, register)) }
}

async function registerStops(
  site: Site,
  register: Register,
  visitors: Awaited<ReturnType<typeof visitorsOf>>,
): Promise<readonly Stop[]> {
  const firstWho = (who: Who) => visitors.find(([, actor]) => mightAllow(who, actor))?.[0] ?? null
  const path = `/${pathOf(register.name)}`
  const reader = firstWho(register.access.read)
  const maker = firstWho(register.access.create)
  const list: Stop = { login: reader, path, kind: 'list' }
  const record: Stop = { login: reader, path: `${path}/${await recordOf(site, register)}`, kind: 'record' }
  const form: readonly Stop[] = maker === null ? [] : [{ login: maker, path: `${path}/new`, kind: 'form' }]
  return [list, record, ...form]
}

/** The record that most was done to, of several the one that was made first: its page has most to show, and each run opens the same. */
async function recordOf(site: Site, register: Register): Promise<string> {
  const [row] = await site.db.query(
    `select id from ${quote(register.name)} as one where zone_id = $1
     order by (select (-count(*), min(event.seq)) from event where event.record = one.id), id limit 1`,
    [demoZone],
  )
  if (row === undefined) throw new Error(`The demonstration zone has no ${register.name}`)
  return row.id
}

const administrators = ['xitong', 'anquan', 'shenji']
/** Those who see most stand first; an enterprise user is asked for what nobody of the zone may do. */
const firstVisitors = ['ducha', 'jingfa', 'jingfa2']

/** The sign-ins of the demonstration with what each of them may do today. */
async function visitorsOf({ db, now }: Site): Promise<readonly (readonly [login: string, actor: Actor])[]> {
  const others = demoAccounts.map(({ login }) => login).filter((login) => !firstVisitors.includes(login))
  const accounts = await db.query('select id, login from account where zone_id = $1', [demoZone])
  const actors = await allActors(db, demoZone, momentOf(now()).today)
  return [...firstVisitors, ...others].flatMap((login) => {
    const id = accounts.find((one) => one.login === login)?.id
    const actor = actors.find(({ account }) => account === id)
    return actor === undefined ? [] : [[login, actor] as const]
  })
}

function roleOf(login: string): Role {
  const account = demoAccounts.find((one) => one.login === login)
  if (account === undefined) throw new Error(`Nobody signs in as ${login}`)
  return account.role
}

function nameOf({ path }: Stop): string {
  return path.replace(/[0-9a-f-]{36}/, ':id')
}
