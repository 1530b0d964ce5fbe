import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays } from '#domain/day.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { cookieName } from '#entrypoints/http/session.ts'
import { standardFileLimits } from '#files/limits.ts'
import { readDocx } from '#files/read-docx.ts'
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
  const { actor } = await zone.as(login)
  const { account } = actor
  const place = { device: 'test', address: '127.0.0.1' }
  const cookie = await openSession(zone.db, { zone: demoZone, account, needs: null }, place, testNow)
  return app.inject({ method: 'GET', url, cookies: { [cookieName]: cookie } })
}

it('the desk of an officer lists what is next, with the limit of each step; a unit sees only its own', async () => {
  const officer = (await ask('ducha', '/api/supervision/desk')).json()
  const kinds = officer.duties.map(({ kind }: { kind: string }) => kind)
  expect(kinds).toEqual(
    expect.arrayContaining(['decideObjection', 'answerExtension', 'register', 'findings', 'archive']),
  )
  expect(officer.duties.find(({ kind }: { kind: string }) => kind === 'decideObjection').until).toBe('2026-11-25')
  const head = (await ask('jianshe', '/api/supervision/desk')).json()
  const own = await zone.unit('建设局')
  expect(head.duties.length).toBeGreaterThan(0)
  expect(head.duties.every(({ by, unit }: { by: string; unit: string }) => by === 'unit' && unit === own)).toBe(true)
})

it('the ledger of a unit holds only what it may read, and every number leads to its records', async () => {
  const whole = (await ask('ducha', '/api/supervision/ledger')).json()
  const own = (await ask('jianshe', '/api/supervision/ledger')).json()
  const ids = (ledger: { lines: { id: string }[] }) => ledger.lines.map(({ id }) => id)
  expect(ids(own).length).toBeLessThan(ids(whole).length)
  expect(ids(whole)).toEqual(expect.arrayContaining(ids(own)))
  expect(whole.statistics.all.ids.toSorted()).toEqual(ids(whole).toSorted())
  const behind = whole.lines.filter(({ standing }: { standing: string }) => standing === 'behind')
  expect(whole.statistics.by.behind.ids.toSorted()).toEqual(ids({ lines: behind }).toSorted())
})

it('a past day is told as it was, and a day to come is refused', async () => {
  const past = addDays(testNow.today, -20)
  const then = (await ask('ducha', `/api/supervision/ledger?asOf=${past}`)).json()
  const line = then.lines.find(({ title }: { title: string }) => title === '化工企业安全隐患排查整改')
  expect(line).toMatchObject({ overdue: 5, colour: null, urgings: 1 })
  expect((await ask('ducha', `/api/supervision/ledger?asOf=${addDays(testNow.today, 1)}`)).statusCode).toBe(422)
})

it('papers are served to those who may read the record, each time the same bytes', async () => {
  const [order] = await zone.db.query(
    'select id, number_text as number from supervision_order where notice is not null',
  )
  const path = `/api/supervision-order/${order.id}/notice.docx`
  const notice = await ask('jianshe', path)
  expect(readDocx(new Uint8Array(notice.rawPayload), standardFileLimits).text).toContain(order.number)
  expect((await ask('jianshe', path)).rawPayload.equals(notice.rawPayload)).toBe(true)
  expect((await ask('renshe', path)).statusCode).toBe(404)
  expect((await ask('xitong', '/api/supervision/ledger')).statusCode).toBe(403)
})
