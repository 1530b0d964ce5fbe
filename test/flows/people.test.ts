import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, dayOf } from '#domain/day.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { cookieName } from '#entrypoints/http/session.ts'
import { conductDecision } from '#registers/people/conduct-decision.ts'
import { partyBody } from '#registers/people/party-body.ts'
import { scoreEntry } from '#registers/score-entry.ts'
import { hideLapsed } from '#services/conduct/acts.ts'
import type { Facts } from '#services/context.ts'
import { coverageIn } from '#services/people/coverage.ts'
import { procedures } from '#services/procedures.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { openForPurpose, whoLooked } from '#services/sealed-reads.ts'
import { openSession } from '#services/sign-in/session.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { lookingNow, visibleRows } from '#services/visible.ts'
import { findRow } from '#store/records.ts'
import { securityEvents } from '#store/security-events.ts'
import { actsIn, codeOf, morningOf } from '#test/support/acts.ts'
import { openDemoZone } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move, inAct } = actsIn(zone)
const day = dayOf(2026, 11, 23)
let app: FastifyInstance

beforeAll(async () => {
  app = await buildApp({ db: zone.db, clock: () => morningOf(day), procedures, version: 'test', logLevel: 'silent' })
  // The demonstration zone has no discipline body yet: here the finance office stands in for it.
  await zone.db.query("update unit set charges = array_append(charges, 'discipline') where short_name = '财政局'")
}, 60_000)
afterAll(() => app.close())

async function ask(login: string, url: string) {
  const { actor } = await zone.as(login)
  const caller = { device: 'test', address: '127.0.0.1' }
  const found = { zone: actor.zone, account: actor.account, needs: null }
  const token = await openSession(zone.db, found, caller, morningOf(day))
  return app.inject({ url, cookies: { [cookieName]: token }, headers: { 'user-agent': 'test' } })
}

async function decision(facts: Facts = {}) {
  return create('caizheng', day, 'conduct_decision', {
    ...{ kind: 'criticism', documentNo: '纪通〔2026〕3号', issuedBy: '纪检监察工委', issuedOn: addDays(day, -3) },
    ...{ unit: await zone.unit('建设局'), subject: '某科室负责人', words: '对逾期未办的事项作出批评教育。' },
    ...{ effectUntil: addDays(day, 30), ...facts },
  })
}

const openedBy = (login: string, id: string, purpose = '办理复核') =>
  inAct(login, day, async (context) => {
    const asked = { register: 'conduct_decision', id, field: 'subject', purpose }
    return (await openForPurpose(context, asked, { device: 'test', address: '' })).value
  }).catch((error) => error.code)

it('decisions on conduct are read by the discipline body alone, each reading is logged, and no table leaves', async () => {
  const { id } = await decision()
  for (const login of ['shuji', 'ducha', 'xitong', 'anquan', 'shenji', 'jianshe', 'dangqun'])
    expect([login, (await ask(login, `/api/conduct-decision/${id}`)).statusCode]).toEqual([login, 404])
  expect((await ask('caizheng', `/api/conduct-decision/${id}`)).json()).toMatchObject({
    words: '••••••',
    kind: 'criticism',
  })
  for (const login of ['shuji', 'jianshe', 'shenji'])
    expect([login, await openedBy(login, id)]).toEqual([login, 'not-found'])
  expect(await openedBy('caizheng', id)).toBe('某科室负责人')
  expect((await ask('caizheng', '/api/conduct-decision/export.xlsx')).statusCode).toBe(404)
  expect((await ask('caizheng', '/api/lists?of=conduct-decision')).statusCode).toBe(404)
  expect((await ask('caizheng', `/api/conduct-decision/${id}?asOf=2026-11-20`)).statusCode).toBe(404)
  const read = (await securityEvents(zone.db, demoZone, 50)).filter(({ act }) => act === 'conduct-read')
  expect(read.filter(({ login, reason }) => login === 'caizheng' && reason?.endsWith(id))).not.toEqual([])
  const [at] = await zone.db.query(
    "select relnamespace::regnamespace::text as room from pg_class where relname = 'conduct_decision'",
  )
  expect(at).toEqual({ room: 'conduct' })
  expect(await openedBy('caizheng', id, ' ')).toBe('purpose-needed')
  const looked = await inAct('caizheng', day, ({ db, actor }) => whoLooked(db, actor, 'conduct_decision', id))
  expect(looked).toMatchObject([{ field: 'subject', purpose: '办理复核' }])
  const logged = await zone.db.query('select body from event where zone_id = $1 and body like $2', [
    demoZone,
    `%${id}%`,
  ])
  expect(JSON.stringify(logged)).not.toContain('某科室负责人')
})

it('only what is issued and has effect is recorded, and after its effect it is hidden by rule', async () => {
  expect(await codeOf(decision({ issuedOn: addDays(day, 1) }))).toBe('conduct-not-issued')
  expect(await codeOf(decision({ effectUntil: addDays(day, -1) }))).toBe('conduct-over')
  expect(await codeOf(decision({ kind: 'clearing' }))).toBe('clearing-way')
  const { id } = await decision({ effectUntil: day })
  const hide = (on: typeof day) =>
    zone.db.transaction((tx) => hideLapsed(byRule(tx, demoZone, morningOf(on), procedures)))
  await hide(day)
  expect(await findRow(zone.db, conductDecision, demoZone, id)).toMatchObject({ state: 'inEffect' })
  await hide(addDays(day, 1))
  const seen = await visibleRows(lookingNow(zone.db, (await zone.as('caizheng')).actor), conductDecision)
  expect(seen.map((one) => String(one.id))).not.toContain(id)
})

it('a trial is filed before it begins, and its tolerance enters an assessment by a decision and a second person', async () => {
  const facts = {
    ...{ matter: '夜间集中改接管网', unit: await zone.unit('建设局'), grounds: '工期不确定。', safeguards: '不停水。' },
  }
  const file = (actOn: string) => create('jianshe', day, 'tolerance_filing', { ...facts, actOn })
  expect(await codeOf(file(day))).toBe('tolerance-late')
  const { id } = await file(addDays(day, 5))
  const later = addDays(day, 20)
  const onFiling = (login: string, name: string, more: Facts) => move(login, later, 'tolerance_filing', id, name, more)
  await onFiling('jianshe', 'ask', { happened: '超期六天。', correction: '分段施工。', item: 'on-time' })
  const [document] = await zone.db.query('select id from document where zone_id = $1 limit 1', [demoZone])
  const issued = { decision: '予以容错。', decidedIn: '纪检监察工委', document: document?.id }
  expect(await codeOf(onFiling('zhuren', 'grant', issued))).toBe('not-allowed')
  const granted = await onFiling('caizheng', 'grant', issued)
  expect(await findRow(zone.db, scoreEntry, demoZone, String(granted.scoreEntry))).toMatchObject({
    ...{ state: 'entered', kind: 'tolerance', unit: facts.unit },
  })
})

it('a term ends by its election, coverage counts firms alive with members enough, and who receives says whether it came', async () => {
  const chengbo = (await zone.db.query("select id from enterprise where short_name = '澄波水表'"))[0]?.id
  const coverage = await coverageIn(lookingNow(zone.db, (await zone.as('dangqun')).actor), day)
  expect(coverage).toMatchObject({ covered: [chengbo], rate: 1, least: 3 })
  const body = { name: '某联合党支部', kind: 'joint', field: 'firm', enterprise: chengbo, members: 4, electedOn: day }
  expect(await codeOf(create('dangqun', day, 'party_body', body))).toBe('party-term')
  const { id } = await create('dangqun', day, 'party_body', { ...body, termYears: 3 })
  expect(await findRow(zone.db, partyBody, demoZone, id)).toMatchObject({ termEnds: '2029-11-23' })
  expect(await codeOf(move('dangqun', day, 'party_body', id, 'reelect', { reelectedOn: day }))).toBe('reelection-early')
  const work = await create('qifu', day, 'party_work', {
    ...{
      matter: '修好村口的桥',
      kind: 'village',
      body: id,
      unit: await zone.unit('企业服务中心'),
      due: addDays(day, 9),
    },
    village: await zone.unit('麦浪社区'),
  })
  await move('qifu', day, 'party_work', work.id, 'deliver', { result: '桥面已修。' })
  expect(await codeOf(move('qifu', day, 'party_work', work.id, 'confirm'))).toBe('not-allowed')
  await move('mailang', day, 'party_work', work.id, 'confirm')
})

it('a ballot comes when list and candidates have hung long enough, and holds when more than half have voted', async () => {
  const election = async (facts: Facts) =>
    create('dangqun', day, 'village_election', {
      ...{ name: '砚池村委会换届', village: await zone.unit('砚池村'), body: 'committee', seats: 2, candidates: 3 },
      ...{ voters: 1000, listedOn: day, candidatesOn: addDays(day, 14), ...facts },
    })
  expect(await codeOf(election({ ballotOn: addDays(day, 19) }))).toBe('election-early')
  expect(await codeOf(election({ candidates: 2 }))).toBe('election-choice')
  const { id } = await election({ ballotOn: addDays(day, 20) })
  const tally = (facts: Facts) =>
    move('dangqun', addDays(day, 21), 'village_election', id, 'tally', {
      ...{ issued: 600, returned: 500, valid: 480 },
      results: [{ seat: '主任', votes: 260, woman: false }],
      ...facts,
    })
  expect(await codeOf(tally({ returned: 700 }))).toBe('election-count')
  expect(await tally({})).toMatchObject({ validity: 'invalid', elected: 0 })
  await move('dangqun', addDays(day, 21), 'village_election', id, 'again', {}, '参选人数未过半。')
  expect(await tally({ returned: 501 })).toMatchObject({ validity: 'valid', elected: 1 })
})

it('the log folds to the same rows, those of the room apart too', async () => {
  const { discrepancies } = await rebuildCheck(zone.db)
  expect(discrepancies.filter((one) => !JSON.stringify(one).includes('"unit"'))).toEqual([])
})
