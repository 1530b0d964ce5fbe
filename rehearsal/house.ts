import type { FastifyInstance, InjectOptions } from 'fastify'
import { addDays, type Day } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { actByRules } from '#entrypoints/hourly.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { cookieName } from '#entrypoints/http/session.ts'
import type { Row } from '#schema/register.ts'
import { procedures } from '#services/procedures.ts'
import { openSession } from '#services/sign-in/session.ts'
import { parseWaiting } from '#services/telemetry/parse.ts'
import { parsers } from '#services/telemetry/parsers.ts'
import { rollUp } from '#services/telemetry/roll-up.ts'
import type { Database } from '#store/database.ts'
import { dropPartitions } from '#store/telemetry/partitions.ts'

// biome-ignore lint/suspicious/noExplicitAny: an answer is read as the play expects it, and the play stops where it is otherwise
type Json = any

export type Facts = Readonly<Record<string, unknown>>

/** 彩排的园区 — a zone behind the public API, with a clock that the play turns. */
export type RehearsalHouse = {
  readonly db: Database
  readonly zone: string
  now(): Moment
  /** Nine in the morning of a day, or another time (UTC); each act of the day comes some seconds later. */
  dawn(day: Day, at?: string): void
  /** The end of a day: what the program does by itself. */
  dusk(): Promise<void>
  as(login: string): Hands
  /** What somebody asks or sends who has not signed in; a refusal is an answer too. */
  outside(method: 'GET' | 'POST', url: string, body?: unknown): Promise<Answer>
  /** What a gateway sends to the push door with its secret: the status of the answer, and when it came. */
  push(gateway: string, secret: string, body: string): Promise<{ readonly status: number; readonly at: string }>
  /** Reads what lies in the inbox of telemetry, as the program does by itself whenever something came. */
  read(): Promise<void>
  /** How many requests were sent, and how many of them were refused as the play foresaw. */
  readonly tally: { sent: number; refused: number }
  close(): Promise<void>
}

/** What one person does, each request through the same door as a browser's. */
export type Hands = {
  get(path: string): Promise<Json>
  post(path: string, body: unknown): Promise<Json>
  /** Sends a form as the upload page does. */
  form(path: string, fields: Readonly<Record<string, string>>): Promise<Json>
  /** Uploads a file of plain words, as a proof; the answer goes into a field of files. */
  file(path: string, name: string, words: string): Promise<Json>
  create(path: string, facts: Facts): Promise<Row>
  /** Acts on the version that this house answered last; where somebody acted since, the record is read as a page would. */
  move(path: string, id: string, name: string, facts?: Facts, reason?: string): Promise<Row>
  change(path: string, id: string, facts: Facts): Promise<Row>
  /** The next act on a record that was just answered: nothing is read again. */
  next(path: string, row: Row, name: string | null, facts?: Facts, reason?: string): Promise<Row>
  /** Sends what the rules must refuse, and stops the play if they do not. */
  refused(path: string, facts: Facts, code: string): Promise<void>
  /** The same for a move of a record, or for a change of its fields. */
  refusedAct(path: string, id: string, name: string | null, facts: Facts, code: string): Promise<void>
}

const secondsBetweenActs = 7
const longestUse = 20 * 60_000
const daysKept = 14

export async function openRehearsalHouse(db: Database, zone: string, first: Day): Promise<RehearsalHouse> {
  let millisecond = Date.parse(`${first}T01:00:00Z`)
  const now = () => momentOf(millisecond)
  const app = await buildApp({ db, clock: now, procedures, version: 'rehearsal', logLevel: 'error' })
  const versions = new Map<string, number>()
  const tally = { sent: 0, refused: 0 }
  const cookieOf = cookiesFor(db, zone, now)
  const send = async (login: string, method: 'GET' | 'POST' | 'PATCH', url: string, sent: Sent = {}) => {
    tally.sent += 1
    if (method !== 'GET') millisecond += secondsBetweenActs * 1000
    return answerTo(app, method, url, await cookieOf(login), sent)
  }
  return {
    db,
    zone,
    now,
    tally,
    outside: async (method, url, body) => {
      tally.sent += 1
      // Everybody outside comes from a place of their own: one address may ask only so often in an hour.
      const from = `10.${tally.sent >> 16}.${(tally.sent >> 8) & 255}.${tally.sent & 255}`
      return answerTo(app, method, url, null, body === undefined ? { from } : { body, from })
    },
    push: async (gateway, secret, body) => {
      tally.sent += 1
      millisecond += secondsBetweenActs * 1000
      const at = now().at
      const headers = { authorization: `Bearer ${secret}`, 'content-type': 'text/plain' }
      const url = `/push/${zone}/${gateway}/lines`
      return { status: (await app.inject({ method: 'POST', url, headers, payload: body })).statusCode, at }
    },
    read: async () => {
      await parseWaiting(db, zone, now(), parsers)
      await rollUp(db, now())
    },
    dawn: (day, at = '01:00') => {
      millisecond = Math.max(millisecond, Date.parse(`${day}T${at}:00Z`))
    },
    dusk: async () => {
      await actByRules(db, now, procedures, (error) => Promise.reject(error))
      // An operator lets raw messages go when they are old; what was read of them stays.
      if (now().today.endsWith('-01'))
        for (const table of ['raw_packet', 'raw_quarantine'])
          await dropPartitions(db, table, (lastDay) => lastDay < addDays(now().today, -daysKept))
    },
    as: (login) => handsOf(login, send, { tally, versions }),
    close: () => app.close(),
  }
}

/** Whoever acted within the last minutes goes on in the same session; others sign in anew. */
function cookiesFor(db: Database, zone: string, now: () => Moment): (login: string) => Promise<string> {
  const ids = new Map<string, string>()
  const sessions = new Map<string, { cookie: string; used: number }>()
  return async (login) => {
    const { millisecond } = now()
    const known = sessions.get(login)
    if (known !== undefined && millisecond - known.used < longestUse) {
      known.used = millisecond
      return known.cookie
    }
    const account = ids.get(login) ?? (await idOf(db, zone, login))
    ids.set(login, account)
    const cookie = await openSession(db, { zone, account, needs: null }, { device: 'rehearsal', address: '' }, now())
    sessions.set(login, { cookie, used: millisecond })
    return cookie
  }
}

type Sent = {
  /** The address that it comes from; without one that of the house. */
  readonly from?: string
  readonly body?: unknown
  readonly form?: Readonly<Record<string, string>>
  readonly upload?: { readonly name: string; readonly words: string }
  readonly version?: number
}
export type Answer = { readonly status: number; readonly body: Json }
type Send = (login: string, method: 'GET' | 'POST' | 'PATCH', url: string, sent?: Sent) => Promise<Answer>

type Method = 'GET' | 'POST' | 'PATCH'
type Remembered = { readonly tally: RehearsalHouse['tally']; readonly versions: Map<string, number> }

function handsOf(login: string, send: Send, { tally, versions }: Remembered): Hands {
  const taken = (method: Method, url: string, { status, body }: Answer): Json => {
    if (status >= 400) throw new Error(`${login} ${method} ${url}: ${status} ${JSON.stringify(body).slice(0, 600)}`)
    if (typeof body?.id === 'string' && body.version !== undefined) versions.set(body.id, Number(body.version))
    return body
  }
  const good = async (method: Method, url: string, sent?: Sent): Promise<Json> =>
    taken(method, url, await send(login, method, url, sent))
  const act = async (method: Method, path: string, id: string, name: string | null, sent: Sent): Promise<Json> => {
    const url = `/api/${path}/${id}${name === null ? '' : `/${name}`}`
    const known = versions.get(id)
    if (known !== undefined) {
      const answer = await send(login, method, url, { ...sent, version: known })
      if (answer.body?.code !== 'stale-version') return taken(method, url, answer)
    }
    return good(method, url, { ...sent, version: await versionOf(path, id) })
  }
  const refuse = ({ body }: Answer, path: string, code: string) => {
    if (body?.code !== code)
      throw new Error(`${login} ${path}: wanted ${code}, got ${JSON.stringify(body).slice(0, 400)}`)
    tally.refused += 1
  }
  const versionOf = async (path: string, id: string) => Number((await good('GET', `/api/${path}/${id}`)).version)
  return {
    get: (path) => good('GET', `/api/${path}`),
    post: (path, body) => good('POST', `/api/${path}`, { body }),
    form: (path, form) => good('POST', `/api/${path}`, { form }),
    file: (path, name, words) => good('POST', `/api/${path}`, { upload: { name, words } }),
    create: (path, facts) => good('POST', `/api/${path}`, { body: facts }),
    move: (path, id, name, facts = {}, reason) => act('POST', path, id, name, moved(facts, reason)),
    change: (path, id, facts) => act('PATCH', path, id, null, { body: facts }),
    next: (path, { id, version }, name, facts = {}, reason) =>
      name === null
        ? good('PATCH', `/api/${path}/${id}`, { body: facts, version: Number(version) })
        : good('POST', `/api/${path}/${id}/${name}`, { ...moved(facts, reason), version: Number(version) }),
    refused: async (path, facts, code) =>
      refuse(await send(login, 'POST', `/api/${path}`, { body: facts }), path, code),
    refusedAct: async (path, id, name, facts, code) => {
      const version = await versionOf(path, id)
      const sent = { ...(name === null ? { body: facts } : moved(facts)), version }
      const url = `/api/${path}/${id}${name === null ? '' : `/${name}`}`
      refuse(await send(login, name === null ? 'PATCH' : 'POST', url, sent), path, code)
    },
  }
}

function moved(facts: Facts, reason?: string): Sent {
  return { body: { facts, ...(reason === undefined ? {} : { reason }) } }
}

async function answerTo(
  app: FastifyInstance,
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  cookie: string | null,
  { body, form, upload, version, from = '127.0.0.1' }: Sent,
): Promise<Answer> {
  const headers: Record<string, string> = { 'x-gaoxin': '1', 'user-agent': 'rehearsal' }
  if (version !== undefined) headers['if-match'] = `"${version}"`
  const cookies: Record<string, string> = cookie === null ? {} : { [cookieName]: cookie }
  const options: InjectOptions = { method, url, headers, cookies, remoteAddress: from }
  const [type, payload] =
    upload !== undefined
      ? fileOf(upload)
      : form === undefined
        ? ['application/json', JSON.stringify(body ?? {})]
        : formOf(form)
  const answer = await app.inject(
    method === 'GET' ? options : { ...options, headers: { ...headers, 'content-type': type }, payload },
  )
  return { status: answer.statusCode, body: answer.body === '' ? null : JSON.parse(answer.body) }
}

function formOf(fields: Readonly<Record<string, string>>): readonly [type: string, payload: string] {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--part\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return ['multipart/form-data; boundary=part', `${parts.join('')}--part--\r\n`]
}

function fileOf({ name, words }: { name: string; words: string }): readonly [type: string, payload: string] {
  const head = `content-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain`
  return ['multipart/form-data; boundary=part', `--part\r\n${head}\r\n\r\n${words}\r\n--part--\r\n`]
}

async function idOf(db: Database, zone: string, login: string): Promise<string> {
  const [found] = await db.query('select id from account where zone_id = $1 and login = $2', [zone, login])
  if (found === undefined) throw new Error(`Nobody signs in as ${login}`)
  return found.id
}

/** All days from one to another, both included. */
export function daysFrom(first: Day, last: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
