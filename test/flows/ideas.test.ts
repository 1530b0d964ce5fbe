import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { idea } from '#registers/people/idea.ts'
import { ideaJudgement } from '#registers/people/idea-judgement.ts'
import { studyTrip } from '#registers/people/study-trip.ts'
import { task } from '#registers/task.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import type { Facts } from '#services/context.ts'
import { deadlinesOf } from '#services/deadlines.ts'
import { historyOf } from '#services/history.ts'
import { followIdea, ownIdeas, publicIdeas } from '#services/idea/follow.ts'
import { judgingOf } from '#services/idea/judging-desk.ts'
import { type Receipt, submitIdea } from '#services/idea/submit.ts'
import { waitingIdeas } from '#services/idea/waiting.ts'
import { procedures } from '#services/procedures.ts'
import { asPublic } from '#services/public/zone.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { lookingNow, visibleRows } from '#services/visible.ts'
import { findRow, rowsWhere } from '#store/records.ts'
import { actsIn, codeOf, morningOf } from '#test/support/acts.ts'
import { openDemoZone } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move } = actsIn(zone)
const day = dayOf(2026, 11, 23)
const judges = ['kechuang', 'jingfa', 'qifu'] as const
const marks = { feasible: 8, lasting: 7, replicable: 6, benefit: 9, novel: 5 }
let app: FastifyInstance

beforeAll(async () => {
  app = await buildApp({ db: zone.db, clock: () => morningOf(day), procedures, version: 'test', logLevel: 'silent' })
}, 60_000)
afterAll(() => app.close())

const personOf = async (login: string) => String((await zone.as(login)).actor.person)

async function call(facts: Facts = {}): Promise<string> {
  const { id } = await create('dangqun', day, 'idea_campaign', {
    ...{ name: '为企业办实事金点子', question: '怎样让企业少跑路', unit: await zone.unit('党群部') },
    ...{ opensOn: day, closesOn: addDays(day, 10), judges: await Promise.all(judges.map(personOf)), leastJudges: 3 },
    ...{ weightFeasible: 30, weightLasting: 20, weightReplicable: 20, weightBenefit: 20, weightNovel: 10 },
    ...facts,
  })
  return id
}

async function openCall(facts: Facts = {}): Promise<string> {
  const id = await call(facts)
  await move('dangqun', day, 'idea_campaign', id, 'open')
  return id
}

const words = {
  title: '园区班车接驳地铁',
  problem: '下班后打不到车。',
  measures: '两条线，早晚高峰各六班。',
  from: 'resident',
}

const submit = (campaign: string, facts: Facts = {}, person: string | null = null): Promise<Receipt> =>
  zone.db.transaction((tx) =>
    submitIdea(
      asPublic(tx, demoZone, morningOf(day), procedures),
      { ...words, campaign, ...facts } as Parameters<typeof submitIdea>[1],
      person,
    ),
  )

const step = (login: string, on: Day, id: string, name: string, facts: Facts = {}) =>
  move(login, on, 'idea', id, name, facts)

const follow = ({ number, secret }: Receipt) =>
  followIdea(asPublic(zone.db, demoZone, morningOf(day), procedures), number, secret)

async function sheetsOf(ideaId: string) {
  return rowsWhere(zone.db, ideaJudgement, demoZone, 'idea', [ideaId])
}

async function judged(campaign: string, receipt: Receipt, on: Day, skipped = 0): Promise<void> {
  await move('dangqun', on, 'idea_campaign', campaign, 'judge')
  for (const login of judges.slice(skipped)) {
    const mine = (await sheetsOf(receipt.id)).find((one) => one.judge === logins.get(login))
    await move(login, on, 'idea_judgement', String(mine?.id), 'give', marks)
  }
}

const logins = new Map<string, string>()
beforeAll(async () => {
  for (const login of judges) logins.set(login, await personOf(login))
})

it('an idea of a citizen is judged blind, adopted as a task, measured, and its author told at every step', async () => {
  const campaign = await openCall()
  const receipt = await submit(campaign, { name: '钟某', contact: '13800000000', isNamed: true })
  expect(receipt.number).toMatch(/^JDZ2026-\d+$/)
  await step('dangqun', day, receipt.id, 'accept')
  const late = addDays(day, 11)
  expect(await codeOf(move('dangqun', day, 'idea_campaign', campaign, 'judge'))).toBe('campaign-running')
  await judged(campaign, receipt, late, 1)
  expect(await codeOf(step('dangqun', late, receipt.id, 'shortlist'))).toBe('sheets-few')
  const first = (await sheetsOf(receipt.id)).find((one) => one.judge === logins.get('kechuang'))
  await move('kechuang', late, 'idea_judgement', String(first?.id), 'give', { ...marks, novel: 10 })
  expect(await step('dangqun', late, receipt.id, 'shortlist')).toMatchObject({ score: 74.7, sheets: 3, spread: 5 })
  expect(await step('dangqun', late, receipt.id, 'publish')).toMatchObject({ namedAs: '钟某' })
  const adoption = { lead: await zone.unit('建设局'), due: dayOf(2027, 3, 1), measure: '每天乘车人次', expected: 200 }
  expect(await codeOf(step('zhuren', late, receipt.id, 'adopt', adoption))).toBe('publicity-running')
  const after = addDays(late, 11)
  const adopted = await step('zhuren', after, receipt.id, 'adopt', adoption)
  expect(await findRow(zone.db, task, demoZone, String(adopted.task))).toMatchObject({
    ...{ state: 'issued', lead: adoption.lead, dueOriginal: adoption.due, title: words.title },
  })
  expect(await codeOf(step('dangqun', after, receipt.id, 'carry'))).toBe('task-open')
  const onTask = (login: string, name: string, facts: Facts = {}) =>
    move(login, after, 'task', String(adopted.task), name, facts)
  await onTask('jianshe', 'sign')
  await onTask('jianshe', 'submit', { outcome: '两条线已开通。' })
  await onTask('ducha', 'verify')
  await step('dangqun', after, receipt.id, 'carry')
  const running = await deadlinesOf(zone.db, idea, (await zone.as('dangqun')).actor, receipt.id)
  expect(running.find(({ name }) => name === 'measure')).toMatchObject({ isMet: false })
  await step('dangqun', addDays(after, 150), receipt.id, 'measure', { actual: 150, effect: '日均乘车150人次。' })
  const told = await follow(receipt)
  expect(told.answers.map((one) => one.step)).toEqual([
    'received',
    'accept',
    'shortlist',
    'publish',
    'adopt',
    'carry',
    'measure',
  ])
  expect(told).toMatchObject({ state: 'measured', lead: '建设局', outcome: { kind: 'part', share: 0.75 } })
  const shown = (await publicIdeas(zone.db, demoZone)).find(({ number }) => number === receipt.number)
  expect(shown).toMatchObject({ namedAs: '钟某', title: words.title })
  expect(JSON.stringify(shown)).not.toMatch(/13800000000|secret|author/)
})

it('neither record nor log says who wrote an idea, and an officer who is signed in finds the own ones', async () => {
  const campaign = await openCall()
  const author = await personOf('jianshe2')
  const receipt = await submit(campaign, { from: 'staff', name: '焦树声' }, author)
  const row = await findRow(zone.db, idea, demoZone, receipt.id)
  expect(JSON.stringify(row)).not.toContain(author)
  const events = await zone.db.query('select body from event where zone_id = $1 and body like $2', [
    demoZone,
    `%${receipt.id}%`,
  ])
  expect(events.length).toBeGreaterThan(0)
  expect(JSON.stringify(events)).not.toMatch(new RegExp(`${author}|焦树声|${receipt.secret}`))
  const history = await historyOf(zone.db, idea, (await zone.as('dangqun')).actor, receipt.id)
  expect(history[0]?.by).toBeNull()
  expect((await ownIdeas(zone.db, demoZone, author)).map(({ number }) => number)).toEqual([receipt.number])
  expect(await ownIdeas(zone.db, demoZone, await personOf('jianshe'))).toEqual([])
})

it('nobody judges an idea of the own unit, and with too few judges left judging does not begin', async () => {
  const campaign = await openCall({ closesOn: day })
  const receipt = await submit(campaign, { from: 'staff' }, await personOf('jingfa2'))
  await step('dangqun', day, receipt.id, 'accept')
  const next = addDays(day, 1)
  expect(await codeOf(move('dangqun', next, 'idea_campaign', campaign, 'judge'))).toBe('judges-conflict')
  const wider = await openCall({
    closesOn: day,
    judges: await Promise.all([...judges, 'caizheng'].map(personOf)),
  })
  const other = await submit(wider, { from: 'staff' }, await personOf('jingfa2'))
  await step('dangqun', day, other.id, 'accept')
  await move('dangqun', next, 'idea_campaign', wider, 'judge')
  const asked = (await sheetsOf(other.id)).map(({ judge }) => judge)
  expect(asked).toHaveLength(3)
  expect(asked).not.toContain(logins.get('jingfa'))
})

it('a judge sees the words of an idea and nothing of its author or of the other judges', async () => {
  const campaign = await openCall({ closesOn: day })
  const receipt = await submit(campaign, { name: '钟某' })
  await step('dangqun', day, receipt.id, 'accept')
  await judged(campaign, receipt, addDays(day, 1), 1)
  const judge = (await zone.as('kechuang')).actor
  const mine = (await judgingOf(zone.db, judge)).filter(({ title }) => title === words.title)
  expect(mine.length).toBeGreaterThan(0)
  expect(Object.keys(mine[0] ?? {})).not.toEqual(expect.arrayContaining(['number', 'from', 'authorName']))
  expect(new Set((await visibleRows(lookingNow(zone.db, judge), ideaJudgement)).map((one) => one.judge))).toEqual(
    new Set([judge.person]),
  )
  expect((await visibleRows(lookingNow(zone.db, judge), idea)).map(({ id }) => id)).not.toContain(receipt.id)
  expect(await codeOf(call({ judges: [...logins.values(), await personOf('dangqun')] }))).toBe('judge-organises')
})

it('a duplicate is joined, a complaint passed on, and a refusal needs words; each author reads it', async () => {
  const campaign = await openCall()
  const [first, second, third] = [await submit(campaign), await submit(campaign), await submit(campaign)]
  await step('dangqun', day, second.id, 'join', { repeats: first.id })
  expect((await follow(second)).answers.at(-1)?.words).toContain(first.number)
  expect(await codeOf(step('dangqun', day, first.id, 'join', { repeats: second.id }))).toBe('idea-itself')
  expect(await codeOf(step('dangqun', day, first.id, 'exclude'))).toBe('answer-needed')
  await step('dangqun', day, third.id, 'redirect', { passTo: 'ticket' })
  const [made] = await rowsWhere(zone.db, ticket, demoZone, 'origin', [`idea ${third.id}`])
  expect(await follow(third)).toMatchObject({
    state: 'redirected',
    answers: [{ step: 'received' }, { step: 'redirect', words: expect.stringContaining(String(made?.numberText)) }],
  })
})

it('whoever runs a call sees first which author waits longest beyond the limit; who has no part in it sees nothing', async () => {
  const campaign = await openCall()
  const [waiting, answered] = [await submit(campaign), await submit(campaign)]
  await step('dangqun', day, answered.id, 'accept')
  const seenBy = async (login: string, today: Day) => {
    const lines = await waitingIdeas(lookingNow(zone.db, (await zone.as(login)).actor), today)
    return lines.filter(({ id }) => id === waiting.id || id === answered.id)
  }
  const due = dayOf(2026, 11, 30)
  const inTime = await seenBy('dangqun', due)
  expect(inTime.map(({ id }) => id)).toEqual([waiting.id, answered.id])
  expect(inTime.map(({ next, isLate }) => [next?.on ?? null, isLate])).toEqual([
    [due, false],
    [null, false],
  ])
  expect((await seenBy('dangqun', addDays(due, 1))).map(({ isLate }) => isLate)).toEqual([true, false])
  expect(await seenBy('kechuang', due)).toEqual([])
})

it('a receipt opens with its word alone, and one address sends only so much in an hour', async () => {
  const campaign = await openCall()
  const headers = { 'x-gaoxin': '1' }
  const send = () => app.inject({ method: 'POST', url: '/api/public/idea', headers, payload: { ...words, campaign } })
  const sent = await send()
  expect(sent.statusCode).toBe(201)
  const { number, secret } = sent.json()
  const ask = (word: string) =>
    app.inject({ method: 'POST', url: '/api/public/idea/follow', headers, payload: { number, secret: word } })
  expect((await ask(secret.toUpperCase().replaceAll('-', ' '))).json()).toMatchObject({ number, state: 'received' })
  expect((await ask('aaaa-bbbb-cccc')).json().code).toBe('receipt-unknown')
  const codes: number[] = []
  for (let i = 0; i < 12; i += 1) codes.push((await send()).statusCode)
  expect(codes.filter((code) => code === 201)).toHaveLength(9)
  expect((await app.inject('/api/public')).json().calls.map((one: { id: string }) => one.id)).toContain(campaign)
})

it('a report with a pin becomes a ticket whose reporter follows it, and the standard way tells no words and no door', async () => {
  const form = new FormData()
  for (const [key, value] of Object.entries({
    ...{ kind: 'grid-road', what: '检查井盖破损', longitude: '117.034567', latitude: '28.244612', contact: '139' },
  }))
    form.append(key, value)
  // A picture whose words say where it was taken: they are not kept.
  const comment = [0xff, 0xfe, 0, 12, ...Buffer.from('N28.450123').subarray(0, 10)]
  form.append('photo', new Blob([Uint8Array.of(0xff, 0xd8, ...comment, 0xff, 0xd9)]), '井盖.jpg')
  const asked = new Request('http://localhost', { method: 'POST', body: form })
  const headers = { 'x-gaoxin': '1', 'content-type': String(asked.headers.get('content-type')) }
  const payload = Buffer.from(await asked.arrayBuffer())
  const sent = await app.inject({ method: 'POST', url: '/api/public/report', headers, payload })
  expect(sent.statusCode).toBe(201)
  const [kept] = await zone.db.query('select bytes from "file" where zone_id = $1 and name = $2', [
    demoZone,
    '井盖.jpg',
  ])
  expect([...kept.bytes]).toEqual([0xff, 0xd8, 0xff, 0xd9])
  const follow = (secret: string) =>
    app.inject({ method: 'POST', url: '/api/public/report/follow', headers: { 'x-gaoxin': '1' }, payload: { secret } })
  expect((await follow(sent.json().secret)).json()).toMatchObject({ number: sent.json().number, result: null })
  expect((await follow('aaaa-bbbb-cccc')).json().code).toBe('receipt-unknown')
  const found = (await app.inject({ url: '/open311/discovery.json', headers: { host: 'zone.example' } })).json()
  expect(found.endpoints).toMatchObject([
    { url: 'http://zone.example/open311/v2', formats: ['text/xml', 'application/json'] },
  ])
  expect((await app.inject('/open311/discovery.xml')).body).toContain('/open311/v2</url>')
  const kinds = await app.inject('/open311/v2/services.xml')
  expect([kinds.headers['content-type'], kinds.body]).toEqual([
    'text/xml; charset=utf-8',
    expect.stringContaining('<service_code>grid-road</service_code>'),
  ])
  const posted = await app.inject({
    ...{ method: 'POST', url: '/open311/v2/requests.json' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      service_code: 'grid-light',
      description: '路灯不亮',
      address_string: '澜桥路',
    }).toString(),
  })
  expect(posted.statusCode).toBe(201)
  const all = (await app.inject('/open311/v2/requests.json?status=open')).json()
  const road = all.find(
    (one: { service_code: string; lat: number }) => one.service_code === 'grid-road' && one.lat === 28.245,
  )
  expect(road).toMatchObject({ status: 'open', long: 117.035, description: null, media_url: null })
  expect(JSON.stringify(all)).not.toContain('井盖')
  const [{ service_request_id: id }] = posted.json()
  expect((await app.inject(`/open311/v2/requests/${id}.xml`)).body).toContain(`<service_request_id>${id}<`)
  expect((await app.inject('/open311/v2/requests/none.json')).json()).toEqual([
    { code: 404, description: expect.any(String) },
  ])
  const [{ token }] = posted.json()
  const known = await app.inject(`/open311/v2/tokens/${token}.json`)
  expect(known.json()).toEqual([{ service_request_id: id, token }])
  expect((await app.inject('/open311/v2/tokens/none.xml')).statusCode).toBe(404)
  expect((await app.inject('/open311/v2/services/grid-light.json')).json()).toEqual({
    service_code: 'grid-light',
    attributes: [],
  })
  expect((await app.inject('/open311/v2/services/grid-light.xml')).body).toContain(
    '<service_definition><service_code>grid-light</service_code><attributes/>',
  )
})

it('three things at most come home from a trip, each as a task or an idea, and are looked at after half a year', async () => {
  const unit = await zone.unit('建设局')
  const begun = { question: '看了再说', unit, host: '邻市', startsOn: addDays(day, -1), endsOn: day, people: 2 }
  expect(await codeOf(create('jianshe2', day, 'study_trip', begun))).toBe('trip-begun')
  const trip = await create('jianshe2', day, 'study_trip', {
    ...{
      question: '老厂区雨污分流怎么改',
      unit,
      host: '邻市高新区',
      startsOn: day,
      endsOn: addDays(day, 2),
      people: 4,
    },
  })
  const copy = (into: string) => ({ what: `把检查井逐口编号（${into}）`, into, unit, due: dayOf(2027, 3, 1) })
  const report = (copies: readonly unknown[], on = addDays(day, 3)) =>
    move('jianshe2', on, 'study_trip', trip.id, 'report', { answer: '先查后改。', copies })
  expect(await codeOf(report([copy('task')], addDays(day, 1)))).toBe('trip-running')
  expect(await codeOf(report([copy('task'), copy('idea'), copy('task'), copy('task')]))).toBe('copies-many')
  const { outcomes } = await report([copy('task'), copy('idea')])
  expect(outcomes).toMatchObject([{ register: 'task' }, { register: 'idea', number: expect.stringMatching(/^JDZ/) }])
  const due = await deadlinesOf(zone.db, studyTrip, (await zone.as('dangqun')).actor, trip.id)
  expect(due).toMatchObject([{ name: 'check', on: '2027-05-26', isMet: false }])
  const again = { checkWords: '编号已完成。', done: 3 }
  expect(await codeOf(move('dangqun', dayOf(2027, 5, 26), 'study_trip', trip.id, 'check', again))).toBe('copies-done')
  await move('dangqun', dayOf(2027, 5, 26), 'study_trip', trip.id, 'check', { ...again, done: 1 })
})

it('the log folds to the same rows', async () => {
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
})
