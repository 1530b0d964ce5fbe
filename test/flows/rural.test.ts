import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day } from '#domain/day.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { cookieName } from '#entrypoints/http/session.ts'
import { getRegister } from '#registers/index.ts'
import type { Facts } from '#services/context.ts'
import { moveRecord } from '#services/move.ts'
import { procedures } from '#services/procedures.ts'
import { createRecord } from '#services/save.ts'
import { openSession } from '#services/sign-in/session.ts'
import { findRow } from '#store/records.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'
import { codeOf } from '#test/support/refusals.ts'
import { sheetOf } from '#test/support/sheets.ts'

const zone = openDemoZone()
const { today } = testNow
let app: FastifyInstance
const cookies: Record<string, string> = {}

beforeAll(async () => {
  app = await buildApp({ db: zone.db, clock: () => testNow, procedures, version: 'test', logLevel: 'silent' })
  for (const login of ['mailang', 'sheshi', 'lanqiao', 'jingfa', 'chengbo']) {
    const { account } = (await zone.as(login)).actor
    const place = { device: 'test', address: '127.0.0.1' }
    cookies[login] = await openSession(zone.db, { zone: demoZone, account, needs: null }, place, testNow)
  }
})
afterAll(() => app?.close())

const on = (day: Day) => ({ ...testNow, today: day })
const create = async (login: string, register: string, facts: Facts, day = today) =>
  createRecord(await zone.as(login, on(day)), getRegister(register), { facts })
const move = async (
  login: string,
  day: Day,
  id: string,
  name: string,
  facts: Facts = {},
  register = 'watched_household',
) => moveRecord(await zone.as(login, on(day)), getRegister(register), id, null, name, { facts, reason: '见记录' })
const rowOf = (register: string, id: string) => findRow(zone.db, getRegister(register), demoZone, id)
const get = async (login: string, url: string) => app.inject({ url, cookies: { [cookieName]: cookies[login] ?? '' } })

async function clue(number: string, days = -20) {
  const village = await zone.unit('麦浪社区')
  const clueOn = addDays(today, days)
  const facts = {
    number,
    village,
    head: '和新禾',
    members: 4,
    kind: 'marginal',
    clueFrom: 'self',
    clueOn,
    risks: ['illness'],
  }
  return {
    village,
    clueOn,
    id: (await create('mailang', 'watched_household', { ...facts, health: '慢性病' }, clueOn)).id,
  }
}

it('a household is taken in by steps, after one notice of five days, by another person than the one who checked', async () => {
  const { id, clueOn } = await clue('ML-T1')
  const later = (days: number) => addDays(clueOn, days)
  await move('mailang', later(1), id, 'verify', { authorisedOn: later(1), foundAtHome: '属实' })
  await move('mailang', later(2), id, 'discuss', { reviewedOn: later(2), review: '同意' })
  const post = (from: number, until: number) =>
    move('mailang', later(3), id, 'post', { noticeFrom: later(from), noticeUntil: later(until) })
  expect(await codeOf(post(3, 6))).toBe('notice-short')
  expect(await codeOf(post(1, 9))).toBe('notice-before-review')
  await post(3, 7)
  expect(await codeOf(move('lanqiao', later(7), id, 'check', { townOpinion: '一致' }))).toBe('notice-hangs')
  await move('lanqiao', later(8), id, 'check', { townOpinion: '一致' })
  const cadre = (
    await zone.db.query("select id from post where name = '麦浪社区书记' or unit = $1 limit 1", [
      await zone.unit('麦浪社区'),
    ])
  )[0]?.id
  expect(await codeOf(move('mailang', later(9), id, 'watch', { decision: '纳入', cadre }))).toBe('not-allowed')
  await move('sheshi', later(9), id, 'watch', { decision: '纳入', cadre })
  expect(await rowOf('watched_household', id)).toMatchObject({ state: 'watched', lastVisitOn: null })
  expect(String((await rowOf('watched_household', id))?.nextVisitOn) >= addDays(later(9), 30)).toBe(true)
  expect(await codeOf(move('sheshi', today, id, 'exit', { isStable: true, isSecured: true }))).toBe('exit-not-all')
  await move('sheshi', today, id, 'exit', { isStable: true, isSecured: true, isRiskGone: true })
})

it('a notice says nothing of health, identity or causes, and nobody else of the house sees the household', async () => {
  const { id } = await clue('ML-T2')
  const notice = (await get('mailang', `/api/watched-household/${id}/notice`)).json()
  expect(Object.keys(notice).sort()).toEqual(
    ['village', 'group', 'head', 'members', 'kind', 'noticeFrom', 'noticeUntil'].sort(),
  )
  expect(JSON.stringify(notice)).not.toContain('慢性病')
  expect((await get('jingfa', `/api/watched-household/${id}`)).statusCode).toBeGreaterThan(399)
  expect((await get('mailang', `/api/watched-household/${id}`)).body).not.toContain('慢性病')
  const [kept] = await zone.db.query('select health from watched_household where id = $1', [id])
  expect(String(kept?.health)).not.toContain('慢性病')
})

it('the page of a village asks nothing that the village knows, and only cadres have it', async () => {
  const desk = (await get('mailang', '/api/village')).json()
  expect(desk.village.name).toBe('麦浪社区')
  expect(desk.households.length).toBeGreaterThan(2)
  expect(desk.households.every(({ head }: { head: string }) => head.endsWith('某'))).toBe(true)
  expect(desk.works.filter(({ isDue }: { isDue: boolean }) => isDue).length).toBeGreaterThan(0)
  expect((await get('jingfa', '/api/village')).json().code).toBe('village-nobody')
  expect((await get('chengbo', '/api/village')).statusCode).toBeGreaterThan(399)
})

it('the page of a village stays short however much is open, and an agreed dispute waits for its visit, not for its mediation', async () => {
  const village = await zone.unit('麦浪社区')
  const [kind] = await zone.db.query(`select id from ticket_kind where zone_id = $1 and area = 'grid' limit 1`, [
    demoZone,
  ])
  for (let nth = 0; nth < 9; nth += 1)
    await create('mailang', 'ticket', {
      ...{ title: `巷口垃圾${nth}`, kind: kind?.id, what: '堆放', place: '巷口', channel: 'patrol', area: village },
    })
  const desk = (await get('mailang', '/api/village')).json()
  expect(desk.tickets).toHaveLength(6)
  expect(desk.more.tickets).toBeGreaterThan(2)
  const agreed = await zone.db.query(
    `select d.id from dispute d where d.zone_id = $1 and d.place = $2 and d.state = 'agreed' and d.agreed_on > $3`,
    [demoZone, village, addDays(today, -30)],
  )
  const lines = desk.disputes.filter(({ id }: { id: string }) => agreed.some((one) => one.id === id))
  expect(lines.every(({ due }: { due: Day }) => due >= today)).toBe(true)
})

it('an entry that comes twice, or twice at once, makes one record; a late one does not undo a later one', async () => {
  const desk = (await get('mailang', '/api/village')).json()
  const work = desk.works.find(({ name }: { name: string }) => name === '二组入户路')
  const write = (key: string, facts: Facts) =>
    app.inject({
      method: 'POST',
      url: '/api/village-visit',
      headers: { 'x-gaoxin': '1', 'idempotency-key': key },
      cookies: { [cookieName]: cookies.mailang ?? '' },
      payload: { village: desk.village.id, work: work.id, on: today, found: '路肩塌陷', isInUse: true, ...facts },
    })
  const made = await Promise.all([write('k1', { defect: '塌陷2米' }), write('k1', { defect: '塌陷2米' })])
  const again = await write('k1', { defect: '塌陷2米' })
  expect(new Set([...made, again].map((one) => one.json().id)).size).toBe(1)
  expect(await rowOf('rural_work', work.id)).toMatchObject({ state: 'defective', defect: '塌陷2米', lastLookOn: today })
  await write('k2', { on: addDays(today, -9), found: '使用正常', defect: null })
  expect(await rowOf('rural_work', work.id)).toMatchObject({ state: 'defective', defect: '塌陷2米', lastLookOn: today })
  const [count] = await zone.db.query('select count(*)::int as n from village_visit where work = $1 and "on" >= $2', [
    work.id,
    addDays(today, -9),
  ])
  expect(count?.n).toBe(2)
})

it('a visit is of one household or one work of the village, on a day that has come', async () => {
  const village = await zone.unit('麦浪社区')
  const other = await zone.unit('霁光社区')
  const [home] = await zone.db.query("select id from watched_household where state = 'watched' limit 1")
  const [work] = await zone.db.query("select id from rural_work where state = 'accepted' limit 1")
  const visit = (facts: Facts) =>
    codeOf(create('mailang', 'village_visit', { village, on: today, found: '正常', ...facts }))
  expect(await visit({})).toBe('visit-about')
  expect(await visit({ household: home?.id, work: work?.id })).toBe('visit-about')
  expect(await visit({ work: work?.id })).toBe('visit-use')
  expect(await visit({ household: home?.id, on: addDays(today, 1) })).toBe('visit-to-come')
  expect(await visit({ household: home?.id, village: other })).toBe('not-allowed')
})

it('the list of the national system is laid beside ours and not kept', async () => {
  const before = await zone.db.query('select count(*)::int as n from event')
  const titles = ['户编号', '户主姓名', '监测对象类别', '家庭人口数', '风险是否已消除']
  const bytes = await sheetOf(titles, [
    ['ML-0042', '邬春兰', '边缘易致贫户', 3, '否'],
    ['ML-0058', '辛阿满', '突发严重困难户', 5, '否'],
    ['ML-9999', '另一户', '边缘易致贫户', 2, '否'],
  ])
  const payload = new FormData()
  payload.append('file', new Blob([Buffer.from(bytes)]), '全国系统.xlsx')
  const answer = await app.inject({
    method: 'POST',
    url: '/api/watched-household/compare',
    headers: { 'x-gaoxin': '1' },
    cookies: { [cookieName]: cookies.mailang ?? '' },
    payload,
  })
  const told = answer.json().differences.map(({ number, what }: Record<string, string>) => `${number} ${what}`)
  expect(told).toEqual(expect.arrayContaining(['ML-0042 members', 'ML-9999 only-there', 'ML-0017 only-here']))
  expect(told.some((line: string) => line.startsWith('ML-0058'))).toBe(false)
  expect(await zone.db.query('select count(*)::int as n from event')).toEqual(before)
})

it('a house site over the standard is measured as such, and money is never taken without a decision and an agreement', async () => {
  const village = await zone.unit('麦浪社区')
  const { id } = await create('mailang', 'homestead', { number: 'ML-Z-T', village, holder: '和新禾', area: 150 })
  const act = (name: string, facts: Facts) => move('mailang', today, id, name, facts, 'homestead')
  await act('survey', { measured: 152.5, measuredOn: today })
  expect(await rowOf('homestead', id)).toMatchObject({ standard: 120, over: 32.5 })
  expect(await codeOf(act('handle', { way: 'pay' }))).toBe('homestead-no-agreement')
  expect(await codeOf(act('handle', { way: 'pay', agreementOn: today }))).toBe('missing-fact')
  await act('handle', { way: 'pay', agreementOn: today, democracyOn: today })
})
