import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoAccounts } from '#demo/accounts.ts'
import { demoZone } from '#demo/seed.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { procedures } from '#services/procedures.ts'
import { signTicket } from '#services/sign-in/ticket.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const secret = 'a secret of two systems, long enough'
let millisecond = testNow.millisecond
let app: FastifyInstance
let names = 0

beforeAll(async () => {
  const clock = () => momentOf(millisecond)
  const embedders = 'https://app.example.gov.cn, https://other.example.cn:8443'
  app = await buildApp({ db: zone.db, clock, procedures, version: 'test', embedSecret: secret, embedders })
})
afterAll(() => app.close())

async function creditCode(): Promise<string> {
  const [found] = await zone.db.query(
    'select e.uscc from account a join enterprise e on e.zone_id = a.zone_id and e.id = a.enterprise where a.zone_id = $1',
    [demoZone],
  )
  return found.uscc
}

async function ticket(more: object = {}, by = secret): Promise<string> {
  names += 1
  const told = {
    ...{ zone: demoZone, uscc: await creditCode(), until: millisecond + 60_000 },
    ...{ nonce: `ticket-number-${names}`.padEnd(20, 'x'), ...more },
  }
  return signTicket(by, Buffer.from(JSON.stringify(told)).toString('base64url'))
}

const guard = { 'x-gaoxin': '1' }

async function enter(
  shown: string,
): Promise<{ status: number; code: string | undefined; token: string; cookies: number }> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/sign-in/ticket',
    headers: guard,
    payload: { ticket: shown },
  })
  const body = answer.json()
  return { status: answer.statusCode, code: body.code, token: body.token, cookies: answer.cookies.length }
}

const get = async (url: string, token: string) =>
  (await app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } })).statusCode

it('a signed ticket lets a user of the firm in once, without a cookie', async () => {
  const shown = await ticket()
  const entered = await enter(shown)
  expect(entered).toMatchObject({ status: 200, cookies: 0 })
  expect(await get('/api/service/portal', entered.token)).toBe(200)
  expect(await get('/api/service/own-projects', entered.token)).toBe(200)
  for (const inside of ['service/desk', 'standing/lamps', 'standing/overview', 'schedule', 'projects/board'])
    expect(await get(`/api/${inside}`, entered.token), inside).toBe(403)
  expect(await enter(shown)).toMatchObject({ code: 'ticket-wrong' })
})

it('a ticket of another secret, another firm, the past or the far future opens nothing', async () => {
  const wrong = [
    await ticket({}, 'another secret that is long enough'),
    await ticket({ uscc: '91350100M000100Y43' }),
    await ticket({ until: millisecond - 1 }),
    await ticket({ until: millisecond + 6 * 60_000 }),
    await ticket({ nonce: 'short' }),
    await ticket({ zone: 'elsewhere' }),
    'no.ticket',
  ]
  for (const shown of wrong) expect(await enter(shown)).toMatchObject({ code: 'ticket-wrong' })
})

it('a header carries no session of the house, and a write over it still says that it comes from our pages', async () => {
  const { token } = await enter(await ticket())
  const firm = await zone.as('chengbo')
  const facts = { title: '园区路灯不亮', words: '东园三号门前路灯不亮。', enterprise: firm.actor.enterprise }
  const write = (headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/api/service-case',
      headers: { ...headers, authorization: `Bearer ${token}` },
      payload: facts,
    })
  expect((await write({})).json().code).toBe('foreign-request')
  expect((await write({ ...guard, 'idempotency-key': 'once' })).statusCode).toBe(201)
  const ducha = demoAccounts.find(({ login }) => login === 'ducha')
  const signed = await app.inject({
    ...{ method: 'POST', url: '/api/sign-in', headers: guard },
    payload: { login: 'ducha', password: ducha?.password },
  })
  const [cookie] = signed.cookies
  expect(signed.statusCode).toBe(200)
  expect(await get('/api/task', String(cookie?.value))).toBe(401)
})

it('a firm that no cookie reaches sends a file and fetches it by an address that opens once and carries no session', async () => {
  const { token } = await enter(await ticket())
  const bearer = { ...guard, authorization: `Bearer ${token}` }
  const form = new FormData()
  form.append('file', new Blob(['雨天积水照片']), '积水.txt')
  const sent = await app.inject({ method: 'POST', url: '/api/file', headers: bearer, payload: form })
  expect(sent.statusCode).toBe(201)
  const firm = (await zone.as('chengbo')).actor.enterprise
  const facts = { title: '门口积水', words: '见照片。', enterprise: firm, attachment: sent.json() }
  await app.inject({ method: 'POST', url: '/api/service-case', headers: bearer, payload: facts })

  const ask = () => app.inject({ method: 'POST', url: `/api/file/${sent.json().id}/ticket`, headers: bearer })
  const { address } = (await ask()).json()
  expect(address).not.toContain(token)
  const first = await app.inject({ url: address })
  expect(first).toMatchObject({ statusCode: 200, body: '雨天积水照片' })
  expect(first.headers['content-disposition']).toMatch(/^attachment/)
  expect((await app.inject({ url: address })).json().code).toBe('ticket-wrong')

  // Neither another file, nor a minute later, nor after signing out.
  const other = (await ask()).json().address.replace(sent.json().id, firm)
  expect((await app.inject({ url: other })).json().code).toBe('ticket-wrong')
  const late = (await ask()).json().address
  millisecond += 61_000
  expect((await app.inject({ url: late })).json().code).toBe('ticket-wrong')
  const left = (await ask()).json().address
  await app.inject({ method: 'POST', url: '/api/sign-out', headers: bearer })
  expect((await app.inject({ url: left })).json().code).toBe('ticket-wrong')
})

it('changes are told to a firm that no cookie reaches, and only its own', async () => {
  const { token } = await enter(await ticket())
  const headers = { authorization: `Bearer ${token}` }
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  expect((await fetch(`${address}/api/changes`)).status).toBe(401)
  const line = await fetch(`${address}/api/changes`, { headers })
  expect(line.status).toBe(200)
  const words = line.body!.pipeThrough(new TextDecoderStream()).getReader()
  expect((await words.read()).value).toContain('ready')
  const firm = (await zone.as('chengbo')).actor.enterprise
  const [stranger] = await zone.db.query('select id from enterprise where zone_id = $1 and id <> $2::uuid limit 1', [
    ...[demoZone, firm],
  ])
  const told = async (enterprise: string | null) =>
    (
      await app.inject({
        ...{ method: 'POST', url: '/api/service-case', headers: { ...guard, cookie: await centre() } },
        payload: { title: '电话诉求', words: '停电两次。', enterprise, channel: 'phone' },
      })
    ).json().id
  const foreign = await told(stranger.id)
  const own = await told(firm)
  let heard = ''
  while (!heard.includes(own)) heard += (await words.read()).value ?? ''
  expect(heard).not.toContain(foreign)
  await words.cancel()
})

/** The cookie of somebody at the service centre. */
async function centre(): Promise<string> {
  const password = demoAccounts.find(({ login }) => login === 'qifu')?.password
  const signed = await app.inject({
    ...{ method: 'POST', url: '/api/sign-in', headers: guard },
    payload: { login: 'qifu', password },
  })
  return `${signed.cookies[0]?.name}=${signed.cookies[0]?.value}`
}

it('signing out ends the session that a header carries', async () => {
  const { token } = await enter(await ticket())
  await app.inject({ method: 'POST', url: '/api/sign-out', headers: { ...guard, authorization: `Bearer ${token}` } })
  millisecond += 2000
  expect(await get('/api/me', token)).toBe(401)
})

it('only the listed https origins may show the pages in a frame', async () => {
  const policy = (await app.inject({ url: '/health' })).headers['content-security-policy']
  expect(policy).toContain('frame-ancestors https://app.example.gov.cn https://other.example.cn:8443;')
  const parts = { db: zone.db, clock: () => testNow, procedures, version: 'test' }
  await expect(buildApp({ ...parts, embedders: 'http://app.example.cn' })).rejects.toThrow()
  const plain = await buildApp(parts)
  expect((await plain.inject({ url: '/health' })).headers['content-security-policy']).toContain(
    "frame-ancestors 'none'",
  )
  const refused = await plain.inject({
    method: 'POST',
    url: '/api/sign-in/ticket',
    headers: guard,
    payload: { ticket: 'x' },
  })
  expect(refused.statusCode).toBe(404)
  await plain.close()
})
