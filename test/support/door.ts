import type { FastifyInstance } from 'fastify'
import type { Moment } from '#domain/moment.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { account } from '#registers/account.ts'
import { person } from '#registers/person.ts'
import { unit } from '#registers/unit.ts'
import type { Role } from '#schema/who.ts'
import { foundZone } from '#services/presets/found-zone.ts'
import { procedures } from '#services/procedures.ts'
import { plantRecord } from '#services/save.ts'
import { setSealingKey } from '#services/sealing.ts'
import { setPassword } from '#services/sign-in/password.ts'
import { publicCost } from '#services/sign-in/secrets.ts'
import { totpCode } from '#services/sign-in/totp.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { createDatabase } from '#test/support/database.ts'

// biome-ignore lint/suspicious/noExplicitAny: an answer is read as the test expects it, and fails there if it is otherwise
type Json = any

export type Answer = {
  readonly status: number
  readonly body: Json
  readonly headers: Readonly<Record<string, unknown>>
}

export type Door = {
  readonly db: Database
  readonly app: FastifyInstance
  now(): Moment
  /** Lets minutes pass on the clock of the server. */
  wait(minutes: number): void
  close(): Promise<void>
}

/** A server on a database of its own, whose clock the test moves; no zone in it yet. */
export async function openDoor(proxy?: string): Promise<Door> {
  const made = await createDatabase()
  const db = openDatabase(made.url, 6)
  setSealingKey(db, new Uint8Array(32).fill(9))
  let millisecond = Date.UTC(2026, 10, 23, 1)
  const now = () => momentOf(millisecond)
  const app = await buildApp({ db, clock: now, procedures, version: 'test', ...(proxy === undefined ? {} : { proxy }) })
  return {
    db,
    app,
    now,
    wait: (minutes) => {
      millisecond += minutes * 60_000
    },
    close: async () => {
      await app.close()
      await db.close()
      await made.drop()
    },
  }
}

export const zoneCode = 'qingxi'
const passwordsOf = {
  ducha: 'Lantern-27-reed',
  jingfa: 'Harbour-72-plum',
  xitong: 'Basalt-76-wren',
  anquan: 'Velvet-41-pine',
  shenji: 'Quartz-85-lark',
} as const
export type Login = keyof typeof passwordsOf

export function passwordOf(login: Login): string {
  return passwordsOf[login]
}

const staff: readonly (readonly [login: Login, name: string, role: Role])[] = [
  ['ducha', '宓清和', 'supervision'],
  ['jingfa', '褚晏清', 'unitHead'],
  ['xitong', '计维', 'systemAdmin'],
  ['anquan', '安辨', 'securityAdmin'],
  ['shenji', '申录', 'auditAdmin'],
]

/** Founds a zone with one account for each desk; gives their ids. */
export async function settle({ db, now }: Door): Promise<Readonly<Record<Login, string>>> {
  const ids: Record<string, string> = {}
  await db.transaction(async (tx) => {
    const founding = await foundZone(tx, zoneCode, now(), 'test', {
      name: '青溪高新技术产业开发区',
      shortName: '青溪高新区',
      issuer: '青溪高新区管委会',
      supervisionOffice: '青溪高新区督查室',
      paperCode: '青高字',
      province: null,
      city: null,
    })
    await plantRecord(founding, unit, {
      facts: { name: '青溪高新区经济发展局', shortName: '经发局', kind: 'department' },
    })
    for (const [login, name, role] of staff) {
      const who = await plantRecord(founding, person, { facts: { name } })
      ids[login] = (await plantRecord(founding, account, { facts: { login, person: who.id, roles: [role] } })).id
    }
  })
  for (const [login] of staff) await setPassword(db, zoneCode, ids[login]!, passwordOf(login), now(), publicCost)
  return ids as Record<Login, string> // filled from the whole list
}

/** A browser: keeps the cookies that it is given and sends them back. */
export class Browser {
  readonly door: Door
  readonly address: string
  cookies: Record<string, string> = {}

  constructor(door: Door, address = '10.1.1.1') {
    this.door = door
    this.address = address
  }

  get(url: string): Promise<Answer> {
    return this.send('GET', url)
  }
  /** As an open page asks by itself, without the person. */
  getUnasked(url: string): Promise<Answer> {
    return this.send('GET', url, undefined, { 'x-gaoxin-unasked': '1' })
  }
  postUnasked(url: string): Promise<Answer> {
    return this.send('POST', url, undefined, { 'x-gaoxin-unasked': '1' })
  }
  post(url: string, body?: object): Promise<Answer> {
    return this.send('POST', url, body)
  }
  patch(url: string, body: object): Promise<Answer> {
    return this.send('PATCH', url, body)
  }
  delete(url: string): Promise<Answer> {
    return this.send('DELETE', url)
  }
  signIn(login: string, password: string, code?: string): Promise<Answer> {
    return this.post('/api/sign-in', { login, password, ...(code === undefined ? {} : { code }) })
  }

  private async send(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const answer = await this.door.app.inject({
      method,
      url,
      cookies: this.cookies,
      remoteAddress: this.address,
      headers: { 'x-gaoxin': '1', 'user-agent': 'test browser', ...more },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value } of answer.cookies) {
      if (value === '') delete this.cookies[name]
      else this.cookies[name] = value
    }
    return {
      status: answer.statusCode,
      body: answer.body === '' ? null : JSON.parse(answer.body),
      headers: answer.headers,
    }
  }
}

/** What an authenticator shows now, or some steps of thirty seconds away. */
export function codeOf(door: Door, secret: string, drift = 0): string {
  return totpCode(secret, Math.floor(door.now().millisecond / 30_000) + drift)
}

/** Signs an administrator in for the first time and enrols the second factor; gives the secret and the recovery codes. */
export async function enrol(browser: Browser, login: Login): Promise<{ secret: string; recovery: readonly string[] }> {
  await browser.signIn(login, passwordOf(login))
  const { secret } = (await browser.post('/api/sign-in/totp/enrol')).body
  const { recovery } = (await browser.post('/api/sign-in/totp/confirm', { code: codeOf(browser.door, secret) })).body
  return { secret, recovery }
}
