import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { momentOf } from '#entrypoints/clock.ts'
import { cookieName, type ServerParts } from '#entrypoints/http/session.ts'
import { account } from '#registers/account.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { person } from '#registers/person.ts'
import { post } from '#registers/post.ts'
import { tenure } from '#registers/tenure.ts'
import { unit } from '#registers/unit.ts'
import type { Id } from '#schema/fields.ts'
import type { AnyRegister, FactsOf, Register, Row } from '#schema/register.ts'
import { type Actor, type Charge, charges, type Role } from '#schema/who.ts'
import { findActor } from '#services/actor.ts'
import type { Context } from '#services/context.ts'
import { foundZone } from '#services/presets/found-zone.ts'
import { procedures } from '#services/procedures.ts'
import { plantRecord } from '#services/save.ts'
import { setSealingKey } from '#services/sealing.ts'
import { openSession } from '#services/sign-in/session.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { createDatabase } from '#test/support/database.ts'

/** Monday 2 March 2026, nine in the morning: every test of the contract is played at this moment. */
export const now = momentOf(Date.UTC(2026, 2, 2, 1))

/** Somebody who is signed in: the very actor that the server sees, and how to send requests as this person. */
export type Player = { readonly title: string; readonly actor: Actor; readonly cookie: string }

export type Answer = { readonly status: number; readonly type: string; readonly body: Json; readonly etag: string }

// biome-ignore lint/suspicious/noExplicitAny: an answer is read as the test expects it, and fails there if it is otherwise
type Json = any

export type House = {
  readonly db: Database
  readonly app: FastifyInstance
  readonly context: Context
  /** Two units of the zone; the players of units belong to the first, `otherHead` to the second. */
  readonly units: readonly [own: string, other: string]
  /** The firm of the zone that the enterprise player signs in for. */
  readonly firm: string
  readonly players: Readonly<Record<PlayerName, Player>>
  send(player: Player | null, method: 'GET' | 'POST' | 'PATCH', url: string, more?: Sent): Promise<Answer>
  close(): Promise<void>
}

export type Sent = { readonly body?: unknown; readonly version?: number; readonly onceKey?: string }

export type PlayerName = Role | 'otherHead'

/** A zone with two units and one person for every role, and a server over a database of its own. */
export async function openHouse(build: (parts: ServerParts) => Promise<FastifyInstance>): Promise<House> {
  const made = await createDatabase()
  const db = openDatabase(made.url, 4)
  setSealingKey(db, new Uint8Array(32).fill(7))
  const context = await db
    .transaction((tx) => foundZone(tx, 'qingxi', now, 'test', zoneFacts))
    .then((founded) => ({ ...founded, db, procedures }))
  const own = await plant(context, unit, {
    ...{ name: '青溪高新区经济发展局', shortName: '经发局', kind: 'department' },
    charges: Object.keys(charges) as Charge[], // the keys of the charges are the charges
  })
  const other = await plant(context, unit, { name: '青溪高新区建设局', shortName: '建设局', kind: 'department' })
  const firm = await plant(context, enterprise, {
    name: '青溪样本制造有限公司',
    uscc: '91350100M000100Y43',
    registered: 'existing',
  })
  const players = {
    enterprise: await firmSeat(context, firm),
    supervision: await seat(context, 'supervision', '督查员', null),
    leader: await seat(context, 'leader', '分管领导', null),
    unitHead: await seat(context, 'unitHead', '经发局局长', own),
    unitOfficer: await seat(context, 'unitOfficer', '经发局经办', own),
    otherHead: await seat(context, 'unitHead', '建设局局长', other),
    systemAdmin: await seat(context, 'systemAdmin', '系统管理员', null),
    securityAdmin: await seat(context, 'securityAdmin', '安全管理员', null),
    auditAdmin: await seat(context, 'auditAdmin', '审计管理员', null),
  }
  const app = await build({ db, clock: () => now, procedures })
  return {
    db,
    app,
    context,
    units: [own, other],
    firm,
    players,
    send: async (player, method, url, sent) => answerOf(await app.inject(requestOf(player, method, url, sent))),
    close: async () => {
      await app.close()
      await db.close()
      await made.drop()
    },
  }
}

/** Plants a record of a known register; the compiler checks its facts. */
export async function plant<R extends AnyRegister>(
  context: Context,
  register: R,
  facts: FactsOf<R>,
): Promise<Id<R['name']>> {
  return (await plantRecord(context, register, { facts })).id as Id<R['name']> // the id of a record of this register
}

/** Plants several records of any register, in the states and with the facts given, procedures and rights left aside. */
export async function plantMany(
  context: Context,
  register: Register,
  count: number,
  facts: (i: number) => Readonly<Record<string, unknown>>,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let i = 0; i < count; i += 1) {
    const { state, ...given } = facts(i)
    rows.push(
      await plantRecord(context, register, { facts: given, state: String(state ?? register.lifecycle.initial) }),
    )
  }
  return rows
}

function requestOf(
  player: Player | null,
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  sent: Sent = {},
): InjectOptions {
  const headers: Record<string, string> = { 'x-gaoxin': '1', 'user-agent': 'contract' }
  if (sent.version !== undefined) headers['if-match'] = `"${sent.version}"`
  if (sent.onceKey !== undefined) headers['idempotency-key'] = sent.onceKey
  const cookies = player === null ? {} : { [cookieName]: player.cookie }
  if (method === 'GET') return { method, url, headers, cookies }
  return {
    method,
    url,
    headers: { ...headers, 'content-type': 'application/json' },
    cookies,
    payload: JSON.stringify(sent.body ?? {}),
  }
}

function answerOf({ statusCode, headers, body }: LightMyRequestResponse): Answer {
  const type = String(headers['content-type'] ?? '')
  return {
    status: statusCode,
    type,
    body: type.includes('json') ? JSON.parse(body) : body,
    etag: String(headers.etag ?? ''),
  }
}

async function seat(context: Context, role: Role, title: string, own: string | null): Promise<Player> {
  const who = await plant(context, person, { name: title })
  if (own !== null) {
    const held = await plant(context, post, { name: title, unit: own as FactsOf<typeof post>['unit'] })
    await plant(context, tenure, { post: held, person: who, since: '2025-01-01' as FactsOf<typeof tenure>['since'] })
  }
  const login = await plant(context, account, { login: title, person: who, roles: [role] })
  return seated(context, login, title)
}

async function firmSeat(context: Context, firm: Id<'enterprise'>): Promise<Player> {
  const login = await plant(context, account, { login: '企业用户', enterprise: firm, roles: ['enterprise'] })
  return seated(context, login, '企业用户')
}

async function seated({ db, actor }: Context, login: Id<'account'>, title: string): Promise<Player> {
  const found = await findActor(db, actor.zone, login, now.today)
  if (found === null) throw new Error(`${title} cannot sign in`)
  return {
    title,
    actor: found,
    cookie: await openSession(
      db,
      { zone: actor.zone, account: login, needs: null },
      { device: 'contract', address: '127.0.0.1' },
      now,
    ),
  }
}

const zoneFacts = {
  name: '青溪高新技术产业开发区',
  shortName: '青溪高新区',
  issuer: '青溪高新区管委会',
  supervisionOffice: '青溪高新区督查室',
  paperCode: '青高字',
  province: null,
  city: null,
}
