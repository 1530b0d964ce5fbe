import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays } from '#domain/day.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { cookieName } from '#entrypoints/http/session.ts'
import { procedures } from '#services/procedures.ts'
import { openSession } from '#services/sign-in/session.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
let app: FastifyInstance
beforeAll(async () => {
  app = await buildApp({ db: zone.db, clock: () => testNow, procedures, version: 'test', logLevel: 'silent' })
})
afterAll(() => app?.close())

async function ask(login: string, url: string) {
  const { account } = (await zone.as(login)).actor
  const place = { device: 'test', address: '127.0.0.1' }
  const cookie = await openSession(zone.db, { zone: demoZone, account, needs: null }, place, testNow)
  return app.inject({ method: 'GET', url, cookies: { [cookieName]: cookie } })
}

const together = (addresses: readonly string[], more = '') =>
  `/api/lists?${new URLSearchParams(addresses.map((address): [string, string] => ['of', address])).toString()}${more}`

const asked = [
  'task?state=active&order=dueCurrent&limit=3',
  'extension?state=asked&limit=100',
  'supervision-order?limit=100',
  'score-sheet?limit=100',
  'account?limit=100',
]

it.each(['ducha', 'jianshe', 'jianshe2', 'anquan'])(
  'what %s asks of several lists at once is what each list answers by itself, today and on a past day',
  async (login) => {
    for (const more of ['', `&asOf=${addDays(testNow.today, -40)}`]) {
      const whole = (await ask(login, together(asked, more))).json()
      const alone = []
      for (const address of asked) alone.push((await ask(login, `/api/${address}${more}`)).json())
      expect(whole).toEqual(alone)
    }
  },
)

it('a single list may be asked for, and what no list knows is refused', async () => {
  expect((await ask('ducha', together(['task?limit=1']))).json()).toHaveLength(1)
  expect((await ask('ducha', together(['nothing?limit=1']))).statusCode).toBe(404)
  expect((await ask('ducha', together(['task?nobody=1']))).statusCode).toBe(422)
  expect((await ask('ducha', together(['task?limit=1000']))).statusCode).toBe(422)
  expect((await ask('ducha', '/api/lists')).statusCode).toBe(422)
  expect((await app.inject({ method: 'GET', url: together(['task']) })).statusCode).toBe(401)
})
