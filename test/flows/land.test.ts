import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day } from '#domain/day.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { cookieName } from '#entrypoints/http/session.ts'
import { getRegister } from '#registers/index.ts'
import { publicFields } from '#registers/land/public-fields.ts'
import type { Row } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'
import { deskOf } from '#services/land/desk.ts'
import { mapOf, noticeOf, noticeSheets } from '#services/land/papers.ts'
import { draftNotice } from '#services/land/postings.ts'
import { type Looking, seenHouseholds } from '#services/land/seen.ts'
import { surveyPaper } from '#services/land/survey-paper.ts'
import { procedures } from '#services/procedures.ts'
import { changeRecord } from '#services/save.ts'
import { openSession } from '#services/sign-in/session.ts'
import { rowsWhere } from '#store/records.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move, inAct } = actsIn(zone)
const today = testNow.today
const secrets = { identity: '110101190001011234', account: '6222999988887777666', phone: '13900009999' }

async function looking(login: string, asOf: Day = today): Promise<Looking> {
  return { db: zone.db, actor: (await zone.as(login)).actor, asOf, today }
}

async function batchId(): Promise<string> {
  const [row] = await rowsWhere(zone.db, getRegister('land_batch'), demoZone, 'name', ['东片区一期'])
  return String(row?.id)
}

let made = 0
async function newHome(facts: Facts = {}): Promise<Row> {
  made += 1
  return create('mailang', today, 'household', {
    number: `新户${made}`,
    batch: await batchId(),
    village: await zone.unit('麦浪社区'),
    head: '钱某新',
    land: 1000,
    houseLegal: 100,
    measuredOn: addDays(today, -3),
    ...secrets,
    ...facts,
  })
}

const agreement = () => ({
  ...{ signedOn: today, agreementNo: `新协${made}`, standard: '第2版', landSum: 60_000, houseSum: 90_000 },
})

it('a village sees its own households and graves, another village none of them, and other units nothing', async () => {
  const mine = await zone.unit('麦浪社区')
  const batch = await batchId()
  const villages = async (login: string) =>
    new Set((await seenHouseholds(await looking(login), batch)).map(({ village }) => String(village)))
  expect([...(await villages('mailang'))]).toEqual([mine])
  expect((await villages('yanchi')).has(mine)).toBe(false)
  expect((await villages('jianshe')).size).toBe(0)
  expect((await villages('tuoyuan')).size).toBe(3)
  expect((await mapOf(await looking('jianshe'), batch)).dots).toEqual([])
  const desk = await deskOf(await looking('yanchi'), batch)
  expect(desk.lines.map(({ name }) => name)).toEqual(['砚池村'])
  expect((await deskOf(await looking('jianshe'), batch)).total).toBeNull()
  await expect(deskOf(await looking('chengbo'), batch)).rejects.toMatchObject({ code: 'not-allowed' })
})

it('another village can neither change a household nor enter one for its neighbour', async () => {
  const home = await newHome()
  expect(await codeOf(move('yanchi', today, 'household', home.id, 'sign', agreement()))).toBe('not-found')
  const other = { number: '越界', batch: await batchId(), village: await zone.unit('麦浪社区'), head: '某' }
  expect(await codeOf(create('yanchi', today, 'household', other))).toBe('not-allowed')
})

it('numbers of identity, account and telephone stand nowhere in plain: not in the row, the log, a list or a notice', async () => {
  const home = await newHome()
  await move('mailang', today, 'household', home.id, 'sign', agreement())
  const batch = await batchId()
  const [row] = await rowsWhere(zone.db, getRegister('household'), demoZone, 'id', [home.id])
  const log = await zone.db.query('select body from event where zone_id = $1 and record = $2::uuid', [
    demoZone,
    home.id,
  ])
  const seen = await seenHouseholds(await looking('tuoyuan'), batch)
  const notice = await noticeOf(await looking('tuoyuan'), batch)
  const everything = JSON.stringify([row, log, seen, notice, noticeSheets(notice)])
  expect(everything).toContain(String(row?.number))
  for (const secret of Object.values(secrets)) expect(everything).not.toContain(secret)
  expect(Object.keys(seen[0] ?? {})).not.toContain('account')
})

it('nothing leaves in the public notice but the fields of the allow-list, and none of these is sealed', async () => {
  const home = await newHome({ difficultyText: '家庭内部意见不一', group: '3组' })
  await move('mailang', today, 'household', home.id, 'sign', agreement())
  const { households, graves } = await noticeOf(await looking('tuoyuan'), await batchId())
  expect(households.some(({ number }) => number === home.number)).toBe(true)
  for (const row of households) expect(Object.keys(row)).toEqual(Object.keys(publicFields.household))
  for (const row of graves) expect(Object.keys(row)).toEqual(Object.keys(publicFields.grave))
  expect(JSON.stringify(households)).not.toContain('家庭内部意见不一')
  for (const name of ['household', 'grave'] as const)
    for (const key of Object.keys(publicFields[name]))
      expect(getRegister(name).fields[key]?.rules.isSealed ?? false).toBe(false)
})

it('names of those who have not signed stand before those who work with them; leaders find the number', async () => {
  const batch = await batchId()
  const near = (await deskOf(await looking('mailang'), batch)).open
  const leader = (await deskOf(await looking('zhuren'), batch)).open
  expect(near.length).toBeGreaterThan(0)
  expect(near.every(({ head }) => head !== null)).toBe(true)
  expect(leader.length).toBeGreaterThan(near.length)
  expect(leader.every(({ head, text }) => head === null && text === null)).toBe(true)
})

it('signing and paying move the daily table, and it can be asked for any past day', async () => {
  const batch = await batchId()
  const line = async (asOf: Day = today) =>
    (await deskOf(await looking('tuoyuan', asOf), batch)).lines.find(({ name }) => name === '麦浪社区')
  const before = await line()
  const home = await newHome()
  await move('mailang', today, 'household', home.id, 'sign', agreement())
  await move('mailang', today, 'household', home.id, 'pay', { paySum: 150_000, payOn: today, payProof: '新凭证' })
  const after = await line()
  expect(after?.signed.households.total).toBe((before?.signed.households.total ?? 0) + 1)
  expect(after?.signed.houses.total).toBe((before?.signed.houses.total ?? 0) + 100)
  expect(after?.paid.today).toBe((before?.paid.today ?? 0) + 1)
  expect((await line(addDays(today, -1)))?.signed.households.total).toBeLessThan(after?.signed.households.total ?? 0)
})

it('a payment has its own voucher and never exceeds what was agreed; an agreement is not changed behind its back', async () => {
  const home = await newHome()
  await move('mailang', today, 'household', home.id, 'sign', agreement())
  const pay = (paySum: number, payProof: string) =>
    move('mailang', today, 'household', home.id, 'pay', { paySum, payOn: today, payProof })
  expect(await codeOf(pay(150_001, '甲'))).toBe('paid-too-much')
  expect(await pay(50_000, '甲')).toMatchObject({ paid: 50_000, paidOn: null, paySum: null })
  expect(await codeOf(pay(1000, '甲'))).toBe('voucher-used')
  const paid = await pay(100_000, '乙')
  expect(paid).toMatchObject({ paid: 150_000, paidOn: today })
  const change = inAct('mailang', today, (context) =>
    changeRecord(context, getRegister('household'), home.id, paid.version, { houseSum: 1 }),
  )
  expect(await codeOf(change)).toBe('agreement-fixed')
})

it('notices shorter than the law, and steps before their time, are refused', async () => {
  const on = (days: number) => addDays(today, days)
  let n = 0
  const file = (facts: Facts) => {
    n += 1
    const batch = { name: `批次${n}`, number: `试-${n}`, purpose: 'development', approver: 'province' }
    return codeOf(create('tuoyuan', today, 'land_batch', { ...batch, purposeOn: on(-200), ...facts }))
  }
  const posted = { preNoticeOn: on(-150), surveyedOn: on(-140), riskOn: on(-140) }
  expect(await file({ preNoticeOn: on(-150), preNoticeUntil: on(-141) })).toBe('land-notice-short')
  expect(await file({ ...posted, planNoticeOn: on(-139) })).toBe('land-step-early')
  expect(await file({ ...posted, planNoticeOn: on(-100), planNoticeUntil: on(-71) })).toBe('land-notice-short')
  const plan = { ...posted, planNoticeOn: on(-100), registeredOn: on(-70), agreedOn: on(-70), fundedOn: on(-150) }
  expect(await file({ ...plan, appliedOn: on(-70) })).toBe('land-step-early')
  expect(await file({ ...plan, appliedOn: on(-69) })).toBe('done')
  expect(await file({ ...plan, fundedOn: null, appliedOn: on(-60) })).toBe('land-step-missing')
})

it('a zone cannot make a period of the law laxer, only stricter', async () => {
  const [row] = await rowsWhere(zone.db, getRegister('limit'), demoZone, 'code', ['land-pre-notice'])
  const set = (count: number) =>
    inAct('ducha', today, (context) =>
      changeRecord(context, getRegister('limit'), String(row?.id), Number(row?.version), { count }),
    )
  expect(await codeOf(set(9))).toBe('limit-below-law')
  expect(await codeOf(set(12))).toBe('done')
})

it('the task at first stays beside the task of now, which changes with a reason only', async () => {
  const [task] = await rowsWhere(zone.db, getRegister('land_task'), demoZone, 'village', [await zone.unit('砚池村')])
  expect(task).toMatchObject({ householdsInitial: 18, households: 20 })
  const adjust = (reason?: string) =>
    move('tuoyuan', today, 'land_task', String(task?.id), 'adjust', { households: 19, householdsInitial: 1 }, reason)
  expect(await codeOf(adjust())).toBe('missing-reason')
  expect(await adjust('一户核减')).toMatchObject({ householdsInitial: 18, households: 19 })
})

it('a plot is clean only with a proof for every item, and its outline is a sound ring', async () => {
  const base = { batch: await batchId(), village: await zone.unit('砚池村'), landClass: 'arable', area: 9800 }
  const plot = (number: string, outline: string) => create('tuoyuan', today, 'plot', { ...base, number, outline })
  expect(await codeOf(plot('试1', '116,28; 116.001,28.001; 116.001,28; 116,28.001'))).toBe('ring-wrong')
  const made = await plot('试2', '116,28; 116.001,28; 116.001,28.001; 116,28.001; 116,28')
  expect(Number(made.measured)).toBeGreaterThan(10_000)
  expect(await codeOf(move('tuoyuan', today, 'plot', made.id, 'accept'))).toBe('clean-open')
  expect(await codeOf(move('tuoyuan', today, 'plot', made.id, 'check', { cleanItem: 'road' }))).toBe(
    'clean-proof-needed',
  )
})

it('a day of a fact does not lie ahead', async () => {
  const home = await newHome()
  expect(
    await codeOf(move('mailang', today, 'household', home.id, 'sign', { ...agreement(), signedOn: addDays(today, 1) })),
  ).toBe('day-to-come')
})

let batches = 0
/** A batch before its first notice, with all that its notices must say. */
async function newBatch(facts: Facts = {}): Promise<string> {
  batches += 1
  const { id } = await create('tuoyuan', today, 'land_batch', {
    ...{ name: `示例批次${batches}`, number: `示-${batches}`, purpose: 'development', approver: 'province' },
    ...{ places: ['麦浪社区公告栏'], noticeBy: '示例市人民政府', purposeOn: addDays(today, -200) },
    ...facts,
  })
  return id
}

const post = (id: string, postNotice: string, postOn: Day, more: Facts = {}) =>
  move('tuoyuan', today, 'land_batch', id, 'post', { postNotice, postOn, ...more })
const said = {
  ...{ compensation: '按区片综合地价', rehousing: '货币或安置房', social: '纳入社会保障' },
  ...{ registerAt: '到社区登记', objectTo: '书面送指挥部' },
}

it('posting a notice dates its step, hangs by the calendar, and leaves the paper as it hung on file', async () => {
  const id = await newBatch()
  const on = addDays(today, -60)
  expect(await codeOf(post(id, 'pre', addDays(today, 1)))).toBe('day-to-come')
  expect(await codeOf(post(id, 'plan', on))).toBe('land-step-missing')
  expect(await codeOf(post(id, 'pre', on, { postUntil: addDays(on, 9) }))).toBe('land-notice-short')
  const posted = await post(id, 'pre', on)
  expect(posted).toMatchObject({ preNoticeOn: on, postNotice: null, postOn: null })
  const [one] = posted.postings as readonly { paper: string; until: string; round: number }[]
  expect(one).toMatchObject({ round: 1, places: ['麦浪社区公告栏'], photo: null, until: posted.preNoticeUntil })
  const [paper] = await rowsWhere(zone.db, getRegister('paper'), demoZone, 'id', [String(one?.paper)])
  expect(paper).toMatchObject({
    kind: 'landNotice',
    state: 'issued',
    number: expect.stringMatching(/征〔\d{4}〕\d+号$/),
  })
  expect(paper?.file).not.toBeNull()
  const redate = inAct('tuoyuan', today, (context) =>
    changeRecord(context, getRegister('land_batch'), id, posted.version, { preNoticeOn: addDays(on, -1) }),
  )
  expect(await codeOf(redate)).toBe('posting-dated')
})

it('a notice posted again keeps the first day and makes what rests on it wait for the last round', async () => {
  const id = await newBatch(said)
  const [pre, plan] = [addDays(today, -150), addDays(today, -110)]
  await post(id, 'pre', pre)
  const row = async () => (await rowsWhere(zone.db, getRegister('land_batch'), demoZone, 'id', [id]))[0]
  const change = async (facts: Facts) => {
    const version = (await row())?.version ?? 0
    return inAct('tuoyuan', today, (context) => changeRecord(context, getRegister('land_batch'), id, version, facts))
  }
  await change({ surveyedOn: addDays(pre, 5), riskOn: addDays(pre, 6) })
  await post(id, 'plan', plan)
  expect(await codeOf(post(id, 'plan', plan))).toBe('posting-order')
  const again = await post(id, 'plan', addDays(plan, 40))
  expect(again).toMatchObject({ planNoticeOn: plan, planNoticeUntil: addDays(plan, 70) })
  expect((again.postings as readonly { round: number }[]).map(({ round }) => round)).toEqual([1, 1, 2])
  await change({ registeredOn: addDays(plan, 50), agreedOn: addDays(plan, 60), fundedOn: pre })
  expect(await codeOf(change({ appliedOn: addDays(plan, 70) }))).toBe('land-step-early')
  expect(await codeOf(change({ appliedOn: addDays(plan, 71) }))).toBe('done')
})

it('a land notice is not drawn while it lacks what the law wants said, and nothing of a household stands on it', async () => {
  const home = await newHome({ difficultyText: '家庭内部意见不一' })
  const id = await batchId()
  const bare = await newBatch()
  await expect(draftNotice(await looking('tuoyuan'), bare, 'plan')).rejects.toMatchObject({ code: 'land-notice-lacks' })
  await expect(draftNotice(await looking('tuoyuan'), bare, 'final')).rejects.toMatchObject({
    code: 'land-notice-lacks',
  })
  await expect(draftNotice(await looking('chengbo'), id, 'pre')).rejects.toMatchObject({ code: 'not-allowed' })
  const paper = JSON.stringify(await draftNotice(await looking('tuoyuan'), id, 'plan'))
  expect(paper).toContain('第3次张贴')
  expect(paper).toContain('东-01')
  for (const hidden of [...Object.values(secrets), String(home.head), String(home.number), '家庭内部意见不一'])
    expect(paper).not.toContain(hidden)
  for (const name of ['land_batch', 'plot'] as const)
    for (const key of Object.keys(publicFields[name]))
      expect(getRegister(name).fields[key]?.rules.isSealed ?? false).toBe(false)
})

/** Sends the lines of a survey as the page does. */
async function sent(login: string, id: string, lines: unknown) {
  const app = await buildApp({ db: zone.db, clock: () => testNow, procedures, version: 'test', logLevel: 'silent' })
  const { actor } = await zone.as(login)
  const whose = { zone: demoZone, account: actor.account, needs: null }
  const cookie = await openSession(zone.db, whose, { device: '', address: '' }, testNow)
  const answer = await app.inject({
    ...{ method: 'PATCH', url: `/api/household/${id}`, payload: { lines } },
    headers: { 'x-gaoxin': '1', 'if-match': '"1"' },
    cookies: { [cookieName]: cookie },
  })
  await app.close()
  return answer
}

it('a survey is entered as lines of known kinds, its sheet is for those who may read the household and hides what is sealed', async () => {
  const home = await newHome()
  const lines = [
    { kind: 'grave', name: '土坟', quantity: 2, unit: '座' },
    { kind: 'house', name: '住宅', quantity: 180.5, unit: '㎡' },
  ]
  const enter = (version: number, given: unknown, login = 'mailang') =>
    inAct(login, today, (context) =>
      changeRecord(context, getRegister('household'), home.id, version, { lines: given }),
    )
  const wrong = [{ kind: 'car' }, { quantity: -1 }, { name: ' ' }, { unit: '' }, { colour: '红' }]
  for (const part of wrong)
    expect((await sent('mailang', home.id, [{ ...lines[0], ...part }])).statusCode, JSON.stringify(part)).toBe(422)
  expect(await codeOf(enter(1, lines, 'yanchi'))).toBe('not-found')
  await enter(1, lines)
  const sheet = JSON.stringify(await surveyPaper(await looking('mailang'), home.id))
  for (const part of ['土坟', '180.5', '麦浪社区', String(home.head), '签字']) expect(sheet).toContain(part)
  for (const secret of Object.values(secrets)) expect(sheet).not.toContain(secret)
  await expect(surveyPaper(await looking('yanchi'), home.id)).rejects.toMatchObject({ code: 'not-found' })
})

it('the survey hangs in rounds, and an objection stays with its round and its answer', async () => {
  const home = await newHome()
  const step = (name: string, facts: Facts) => move('mailang', today, 'household', home.id, name, facts)
  const [from, until] = [addDays(today, -2), addDays(today, 5)]
  expect(await codeOf(step('object', { objection: '少记' }))).toBe('not-allowed')
  expect(await codeOf(step('publish', { roundFrom: from }))).toBe('round-facts')
  expect(await codeOf(step('publish', { roundFrom: addDays(today, -9), roundUntil: until }))).toBe('days-disordered')
  expect(await step('publish', { roundFrom: from, roundUntil: until })).toMatchObject({ publishedOn: from })
  await step('object', { objectionOn: today, objection: '少记果树' })
  const done = await step('object', { objectionOn: today, objection: '少记果树', objectionAnswer: '已更正' })
  expect(done.rounds).toMatchObject([
    { round: 1, from, until, objections: [{ on: today, text: '少记果树', answer: '已更正' }] },
  ])
  expect(await codeOf(step('publish', { roundFrom: from, roundUntil: until }))).toBe('round-order')
})

it('each batch has a table of its own that adds up its villages, and every page can be asked for each', async () => {
  const { batches: known } = await deskOf(await looking('tuoyuan'), null)
  expect(known.length).toBeGreaterThan(1)
  for (const { id, name } of known) {
    const { batch, lines, total } = await deskOf(await looking('tuoyuan'), id)
    expect(batch?.name).toBe(name)
    const sum = lines.reduce((all, line) => all + line.signed.households.total, 0)
    expect(total?.signed.households.total ?? 0).toBe(sum)
    expect(total?.current.households ?? 0).toBe(lines.reduce((all, line) => all + line.current.households, 0))
    const map = await mapOf(await looking('tuoyuan'), id)
    expect([map.batch, map.batches.length]).toEqual([id, known.length])
  }
})

it('what every plot must prove is a standard value of the zone', async () => {
  const base = { batch: await batchId(), village: await zone.unit('砚池村'), landClass: 'arable', area: 900 }
  const { id } = await create('tuoyuan', today, 'plot', { ...base, number: '试清', clearedOn: addDays(today, -1) })
  const [first, ...rest] = ['title', 'compensation', 'dispute', 'conditions', 'road', 'water', 'power', 'level']
  for (const item of rest)
    await move('tuoyuan', today, 'plot', id, 'check', { cleanItem: item, cleanProofText: '核查记录' })
  const accept = () => codeOf(move('tuoyuan', today, 'plot', id, 'accept'))
  expect(await accept()).toBe('clean-open')
  const [standard] = await rowsWhere(zone.db, getRegister('rate_standard'), demoZone, 'code', [`clean-${first}`])
  await inAct('tuoyuan', today, (context) =>
    changeRecord(context, getRegister('rate_standard'), String(standard?.id), Number(standard?.version), { value: 0 }),
  )
  expect(await accept()).toBe('done')
})

it('an outline says in which system it is written, is kept as longitude and latitude, and is never converted twice', async () => {
  const base = { batch: await batchId(), village: await zone.unit('砚池村'), landClass: 'arable', area: 9800 }
  const grid =
    '39404157.0313,3101717.1788; 39404257.0313,3101717.1788; 39404257.0313,3101817.1788; 39404157.0313,3101817.1788'
  const plot = (number: string, coordinates: string | null, outline: string) =>
    create('tuoyuan', today, 'plot', { ...base, number, coordinates, outline })
  expect(await codeOf(plot('试3', null, grid))).toBe('ring-wrong')
  expect(await codeOf(plot('试4', 'gauss3', '116,28; 116.001,28; 116.001,28.001'))).toBe('ring-wrong')
  const made = await plot('试5', 'gauss3', grid)
  expect(made).toMatchObject({ givenIn: 'gauss3', coordinates: null })
  const [x, y] = String(made.outline).split(';')[0]?.split(',').map(Number) ?? []
  expect([x?.toFixed(7), y?.toFixed(7)]).toEqual(['116.0254000', '28.0261000'])
  expect(Math.abs(Number(made.measured) - 10_000)).toBeLessThan(3)
  const kept = await inAct('tuoyuan', today, (context) =>
    changeRecord(context, getRegister('plot'), made.id, made.version, { outline: made.outline }),
  )
  expect(kept).toMatchObject({ outline: made.outline, givenIn: 'gauss3' })
  const mapped = await plot('试6', 'gcj02', '116.0254,28.0261; 116.0264,28.0261; 116.0264,28.0271')
  expect(String(mapped.outline)).not.toContain('116.0254,')
})
