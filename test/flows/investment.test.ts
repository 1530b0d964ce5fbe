import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { usccOf } from '#domain/enterprise/uscc.ts'
import type { ClosedMonth } from '#domain/investment/ranking.ts'
import { getRegister } from '#registers/index.ts'
import type { Row } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'
import { boardOf } from '#services/investment/board.ts'
import { chainOf } from '#services/investment/chain.ts'
import { investmentMatters } from '#services/investment/matters.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { findRow } from '#store/records.ts'
import { actsIn, codeOf, morningOf } from '#test/support/acts.ts'
import { openDemoZone } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move } = actsIn(zone)
const wan = 10_000

/** A Monday after everything that the demonstration has played. */
const day = dayOf(2027, 3, 1)
let count = 0

const read = async (register: string, id: string): Promise<Row> => {
  const row = await findRow(zone.db, getRegister(register), demoZone, id)
  if (row === null) throw new Error('The record is gone')
  return row
}
const ruleId = async (code: string): Promise<string> => {
  const [found] = await zone.db.query('select id from investment_rule where zone_id = $1 and code = $2', [
    demoZone,
    code,
  ])
  return found?.id
}
const viewing = async (login: string, on: Day) => {
  const { actor } = await zone.as(login, morningOf(on))
  const facts = await factsAsOf(zone.db, demoZone, on, on)
  return { facts, actor, asOf: on, calendar: calendarIn(facts) }
}

async function newLead(facts: Facts = {}, on = day): Promise<string> {
  count += 1
  const row = await create('zhaoshang2', on, 'lead', {
    title: `流程样本项目${count}`,
    receivedOn: on,
    source: 'out',
    mode: 'direct',
    investor: `样本投资方${count}`,
    scope: 'province',
    unit: await zone.unit('招商局'),
    totalInvest: 50_000 * wan,
    ...facts,
  })
  return row.id
}

async function followedLead(facts: Facts = {}): Promise<string> {
  const id = await newLead(facts)
  await move('zhaoshang2', day, 'lead', id, 'reply', { answer: '已联系。' })
  await move('zhaoshang2', day, 'lead', id, 'judge', { verdict: 'follow', verdictReason: '符合产业方向。' })
  await move('zhaoshang2', day, 'lead', id, 'feedBack', { nextStep: '邀请来访' })
  await move('zhaoshang2', day, 'lead', id, 'talk', { progress: '已开始洽谈。' })
  return id
}

async function review(lead: string, round: string, on: Day, facts: Facts = {}): Promise<string> {
  const row = await create('zhaoshang2', on, 'gate_review', {
    name: `样本项目${round}`,
    lead,
    unit: await zone.unit('招商局'),
    round,
    totalInvest: 50_000 * wan,
    fixedInvest: 32_000 * wan,
    tax: 3200 * wan,
    land: 100,
    meetingOn: addDays(on, 1),
    ...facts,
  })
  await move('zhaoshang2', on, 'gate_review', row.id, 'file')
  return row.id
}

async function passedLead(facts: Facts = {}): Promise<string> {
  const id = await followedLead(facts)
  await move('jingfa', addDays(day, 1), 'gate_review', await review(id, 'first', day), 'pass', { opinion: '同意。' })
  const joint = await review(id, 'joint', addDays(day, 1))
  await move('jingfa', addDays(day, 2), 'gate_review', joint, 'pass', { opinion: '同意引进。' })
  return id
}

const later = addDays(day, 3)

async function draftContract(lead: string, facts: Facts = {}): Promise<string> {
  const row = await create('zhaoshang2', later, 'contract', {
    name: '样本项目投资合同',
    lead,
    unit: await zone.unit('招商局'),
    kind: 'formal',
    parties: '管委会、样本投资方',
    amount: 50_000 * wan,
    fixedAssets: 32_000 * wan,
    land: 100,
    startBy: addDays(day, 200),
    produceBy: addDays(day, 600),
    legalOpinion: '合法性审查通过',
    ...facts,
  })
  return row.id
}

async function signedContract(): Promise<{ lead: string; contract: string }> {
  const lead = await passedLead({ followers: [await zone.unit('科创局')] })
  const contract = await draftContract(lead)
  await move('zhaoshang', later, 'contract', contract, 'sign')
  return { lead, contract }
}

it('a lead goes from received to followed, each step with its day, and only as it was judged', async () => {
  const id = await newLead()
  expect(await codeOf(move('zhaoshang2', day, 'lead', id, 'judge', { verdict: 'follow', verdictReason: '好' }))).toBe(
    'wrong-state',
  )
  await move('zhaoshang2', day, 'lead', id, 'reply', { answer: '已联系。' })
  await move('zhaoshang2', day, 'lead', id, 'judge', { verdict: 'drop', verdictReason: '高耗能。' })
  expect(await codeOf(move('zhaoshang2', day, 'lead', id, 'feedBack'))).toBe('lead-verdict')
  await move('zhaoshang2', day, 'lead', id, 'decline')
  expect(await read('lead', id)).toMatchObject({ state: 'dropped', fedBackOn: day })
})

it('a lead is a secret of those who follow it', async () => {
  const id = await newLead({ followers: [await zone.unit('科创局')] })
  const seen = async (login: string) =>
    (await viewing(login, day).then((view) => codeOf(Promise.resolve().then(() => chainOf(view, id))))) === 'done'
  expect(await Promise.all(['zhaoshang', 'kechuang', 'shuji', 'jianshe', 'ducha'].map(seen))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

it('a lead that nobody answered, judged or followed up in time is listed with the basis of its limit', async () => {
  const id = await newLead()
  const lateOn = async (on: Day) => boardOf(await viewing('zhaoshang', on)).late.filter((one) => one.id === id)
  expect(await lateOn(addDays(day, 1))).toEqual([])
  expect((await lateOn(addDays(day, 4))).map(({ what }) => what[0])).toEqual(['答复'])
  expect((await lateOn(addDays(day, 9))).map(({ what, basis }) => [what[0], basis !== ''])).toEqual([
    ['答复', true],
    ['反馈', true],
  ])
})

it('of two first talks the investor’s word decides, and only a leader rules otherwise', async () => {
  const id = await followedLead()
  const claim = async (login: string, unit: string, proofOn: Day, isConfirmed: boolean) =>
    (
      await create(login, day, 'lead_claim', {
        kind: 'firstTalk',
        lead: id,
        unit: await zone.unit(unit),
        proofOn,
        isConfirmed,
        grounds: '已收到投资意向书。',
      })
    ).id
  const early = await claim('jianshe', '建设局', dayOf(2027, 1, 5), false)
  const confirmed = await claim('renshe', '人社局', dayOf(2027, 2, 1), true)
  expect(await codeOf(move('zhaoshang', day, 'lead_claim', early, 'uphold'))).toBe('claim-not-first')
  await move('zhaoshang', day, 'lead_claim', confirmed, 'uphold')
  expect(await read('lead', id)).toMatchObject({
    firstTalkUnit: await zone.unit('人社局'),
    firstTalkOn: dayOf(2027, 2, 1),
  })
  const transfer = await create('zhaoshang2', day, 'lead_claim', {
    ...{ kind: 'transfer', lead: id, unit: await zone.unit('招商局'), toUnit: await zone.unit('建设局') },
    ...{ proofOn: day, share: 40, grounds: '选址在建设局片区。' },
  })
  await move('zhuren', day, 'lead_claim', transfer.id, 'uphold')
  expect(await read('lead', id)).toMatchObject({
    unit: await zone.unit('建设局'),
    credit: ['招商局 40%', '建设局 60%'],
  })
})

it('the gate has two rounds, papers come ahead, and a threshold that is not met cannot simply be passed', async () => {
  const id = await followedLead()
  expect(await codeOf(review(id, 'joint', day))).toBe('gate-first-round')
  expect(await codeOf(review(id, 'first', day, { meetingOn: day }))).toBe('gate-papers')
  const first = await review(id, 'first', day, { tax: 2000 * wan })
  const thresholds = (await read('gate_review', first)).thresholds as readonly { item: string; ok: boolean | null }[]
  expect(thresholds.find(({ item }) => item === 'intensity')).toMatchObject({ required: 300, offered: 320, ok: true })
  expect(thresholds.find(({ item }) => item === 'tax-per-mu')).toMatchObject({ required: 30, offered: 20, ok: false })
  const decide = (on: Day, name: string, facts: Facts) => codeOf(move('jingfa', on, 'gate_review', first, name, facts))
  expect(await decide(day, 'defer', { opinion: '补件' })).toBe('gate-early')
  expect(await decide(addDays(day, 1), 'pass', { opinion: '同意' })).toBe('threshold-failed')
  expect(await decide(addDays(day, 1), 'passIf', { opinion: '同意' })).toBe('missing-fact')
  const conditions = [
    { what: '取得能评批复后方可开工', unit: await zone.unit('经发局'), due: addDays(day, 60) },
    { what: '三年内亩均税收达到30万元', unit: await zone.unit('招商局'), due: addDays(day, 90) },
  ]
  const passIf = (lines: readonly object[]) =>
    decide(addDays(day, 1), 'passIf', { opinion: '附条件同意', terms: lines })
  expect(await passIf([{ ...conditions[0], due: day }])).toBe('condition-due')
  expect(await passIf([{ ...conditions[0], unit: first }])).toBe('unknown-reference')
  expect(await passIf(conditions)).toBe('done')
  const { tasks } = await read('gate_review', first)
  expect(tasks).toHaveLength(2)
  for (const [i, { what, unit, due }] of conditions.entries())
    expect(await read('task', (tasks as string[])[i] ?? '')).toMatchObject({
      ...{ state: 'issued', asSaid: what, dueCurrent: due, lead: unit },
    })
})

it('experts score alone; a conflict is declared and counts nothing; a veto is confirmed by a leader', async () => {
  const id = await review(await followedLead(), 'first', day)
  const score = (login: string, facts: Facts) => codeOf(create(login, day, 'gate_score', { review: id, ...facts }))
  expect(await score('jingfa', { score: 80 })).toBe('done')
  expect(await score('jingfa', { score: 90 })).toBe('duplicate')
  expect(await score('jianshe', { score: 90 })).toBe('done')
  expect(await score('renshe', { hasConflict: true, conflict: '亲属任职', score: 100 })).toBe('score-or-conflict')
  expect(await score('renshe', { hasConflict: true, conflict: '亲属任职' })).toBe('done')
  await move('jingfa2', day, 'gate_review', id, 'proposeVeto', {
    vetoes: [await ruleId('veto-two-high')],
    vetoWords: '无能耗指标来源。',
  })
  const on = addDays(day, 1)
  const pass = () => codeOf(move('jingfa', on, 'gate_review', id, 'pass', { opinion: '同意' }))
  expect(await pass()).toBe('veto-open')
  expect(await codeOf(move('jingfa', on, 'gate_review', id, 'confirmVeto'))).toBe('not-allowed')
  await move('zhuren', on, 'gate_review', id, 'confirmVeto')
  expect(await pass()).toBe('veto-confirmed')
  await move('jingfa', on, 'gate_review', id, 'refuse', { opinion: '无能耗指标，否决。' })
  expect(await read('gate_review', id)).toMatchObject({ state: 'refused', score: 85, scored: 2 })
})

it('no contract before the gate, none with a clause that was not reviewed, and what was reviewed is what is signed', async () => {
  const early = await draftContract(await followedLead())
  expect(await codeOf(move('zhaoshang', later, 'contract', early, 'sign'))).toBe('gate-needed')
  const lead = await passedLead()
  const strayed = await draftContract(lead, { fixedAssets: 20_000 * wan })
  expect(await codeOf(move('zhaoshang', later, 'contract', strayed, 'sign'))).toBe('gate-changed')
  const id = await draftContract(lead)
  const clause = await create('zhaoshang2', later, 'promise', {
    ...{ contract: id, clause: '厂房租金前两年减半', kind: 'land', basis: '区标准厂房管理办法第九条' },
    ...{ unit: await zone.unit('国资公司'), due: addDays(day, 365) },
  })
  const sign = () => codeOf(move('zhaoshang', later, 'contract', id, 'sign'))
  expect(await sign()).toBe('clauses-open')
  await move('qifu', later, 'promise', clause.id, 'clear', { review: '有依据，不排除限制竞争。' })
  expect(await sign()).toBe('done')
  const signed = await read('contract', id)
  const about = await read('lead', lead)
  expect(about).toMatchObject({ state: 'signed', signedOn: later, contract: id, project: signed.project })
  expect(await read('project', String(signed.project))).toMatchObject({
    state: 'proposed',
    name: about.title,
    total: 50_000 * wan,
  })
  expect(await codeOf(move('zhaoshang', later, 'contract', strayed, 'sign'))).toBe('lead-signed')
})

it('from the contract the chain goes on to the firm and to production, and nobody types a name or a day again', async () => {
  const { lead, contract } = await signedContract()
  const firm = await create('zhaoshang2', later, 'enterprise', {
    ...{ name: `样本落地企业${count}有限公司`, uscc: usccOf('91', '999900', `FA${String(count).padStart(6, '0')}`) },
    registered: 'existing',
  })
  await move('zhaoshang2', later, 'contract', contract, 'register', { enterprise: firm.id })
  const project = String((await read('contract', contract)).project)
  await move('ducha', later, 'project', project, 'admit')
  const facts = { startedOn: later, producedOn: addDays(later, 300) }
  await move('ducha', addDays(later, 301), 'project', project, 'record', facts, '现场核实。')
  expect(await read('lead', lead)).toMatchObject({ enterprise: firm.id, registeredOn: later, ...facts })
  const seenBy = async (login: string) =>
    chainOf(await viewing(login, addDays(later, 301)), lead).map(({ register }) => register)
  expect(await seenBy('shuji')).toEqual(['gate_review', 'gate_review', 'contract', 'project', 'enterprise'])
  // One who follows the lead sees of the chain what the registers let that person read.
  expect(await seenBy('kechuang')).toEqual(['gate_review', 'gate_review', 'project', 'enterprise'])
})

async function sharesOf(...percents: readonly number[]) {
  const units = [await zone.unit('招商局'), await zone.unit('建设局')]
  return percents.map((percent, i) => ({ unit: units[i], percent }))
}

async function fundsOf(contract: string, amount: number, facts: Facts = {}): Promise<string> {
  count += 1
  const paper = await create('zhaoshang2', later, 'paid_in', {
    ...{ contract, unit: await zone.unit('招商局'), period: '2027-02', kind: 'works', amount: amount * wan },
    ...{ documentNumber: `流程-${count}`, paidOn: day, payer: '样本企业' },
  })
  await move('caizheng', later, 'paid_in', paper.id, 'verify', { verified: amount * wan })
  const made = await create('zhaoshang2', later, 'recognition', {
    ...{ name: '样本项目到位资金', kind: 'funds', contract, period: '2027-02', claimed: amount * wan },
    shares: await sharesOf(60, 40),
    ...facts,
  })
  await move('caizheng', later, 'recognition', made.id, 'check', { isOnSite: true, checkWords: '凭证齐全。' })
  return made.id
}

const amountsOf = (row: Row) => (row.credits as readonly { amount: number }[]).map(({ amount }) => amount / wan)

it('money is recognised after a second person checked it, up to the documents, and split without losing a yuan', async () => {
  const { contract } = await signedContract()
  const id = await fundsOf(contract, 9050)
  const recognise = (facts: Facts) => codeOf(move('zhaoshang', later, 'recognition', id, 'recognise', facts))
  expect(await recognise({ recognised: 9100 * wan })).toBe('recognised-above')
  expect(await recognise({ recognised: 9100 * wan, reasonWords: '补充凭证' })).toBe('vouchers-short')
  expect(await recognise({ recognised: 9000 * wan })).toBe('recognised-reason')
  expect(await recognise({ recognised: 9000 * wan, reasons: [await ruleId('intensity')] })).toBe('no-such-reason')
  expect(await recognise({})).toBe('done')
  const row = await read('recognition', id)
  expect([row.recognised, row.countedIn, ...amountsOf(row)]).toEqual([9050 * wan, '2027-02', 5430, 3620])
  const claim = (login: string, shares: unknown) =>
    codeOf(
      create(login, later, 'recognition', { ...{ name: '甲', kind: 'signed', contract, period: '2027-02' }, shares }),
    )
  expect(await claim('zhaoshang2', await sharesOf(60, 60))).toBe('shares-wrong')
  const [own] = await sharesOf(50)
  expect(await claim('zhaoshang2', [own, own])).toBe('shares-wrong')
  // A unit claims where it has a share itself, and nothing for others alone.
  expect(await claim('renshe', await sharesOf(100))).toBe('unit-not-yours')
  expect(await claim('jianshe', await sharesOf(60, 40))).toBe('done')
})

it('a document proves once, whoever files it', async () => {
  const { contract } = await signedContract()
  const file = async () =>
    create('zhaoshang2', later, 'paid_in', {
      ...{ contract, unit: await zone.unit('招商局'), period: '2027-02', kind: 'works', amount: wan },
      ...{ documentNumber: '只算一次-1', paidOn: day, payer: '样本企业' },
    })
  const { id } = await file()
  expect(await codeOf(file())).toBe('duplicate')
  expect(await codeOf(move('caizheng', later, 'paid_in', id, 'verify', { verified: 2 * wan }))).toBe('verified-above')
})

it('a dispute is raised once and ruled by a leader; in an open month it changes the credits, after the close it is a new row', async () => {
  const { contract } = await signedContract()
  const id = await fundsOf(contract, 9050)
  await move('zhaoshang', later, 'recognition', id, 'recognise')
  expect(await codeOf(move('renshe', later, 'recognition', id, 'object', { objection: '不服' }))).toBe('not-allowed')
  await move('jianshe', later, 'recognition', id, 'object', { objection: '我局另有首谈材料。' })
  expect(await codeOf(move('zhaoshang', later, 'recognition', id, 'rule', { ruling: '各半' }))).toBe('not-allowed')
  await move('zhuren', later, 'recognition', id, 'rule', { ruling: '各半。', ruledShares: await sharesOf(50, 50) })
  expect(amountsOf(await read('recognition', id))).toEqual([4525, 4525])

  const other = await fundsOf((await signedContract()).contract, 1000)
  await move('zhaoshang', later, 'recognition', other, 'recognise')
  await move('jianshe', later, 'recognition', other, 'object', { objection: '份额有误。' })
  await closeUntil('2027-02')
  const snapshot = await snapshotOf('2027-02')
  await move('zhuren', later, 'recognition', other, 'rule', {
    ruling: '全部归招商局。',
    ruledShares: await sharesOf(75, 25),
  })
  expect(amountsOf(await read('recognition', other))).toEqual([600, 400])
  const [made] = await zone.db.query('select id from recognition where zone_id = $1 and corrects = $2::uuid', [
    demoZone,
    other,
  ])
  const correction = await read('recognition', made?.id)
  expect(correction).toMatchObject({ countedIn: '2027-03', recognised: 0, reasonWords: '全部归招商局。' })
  expect(amountsOf(correction)).toEqual([150, -150])
  expect(await snapshotOf('2027-02')).toEqual(snapshot)
  expect(await codeOf(move('jianshe', later, 'recognition', other, 'object', { objection: '再议' }))).toBe(
    'wrong-state',
  )
  const board = boardOf(await viewing('ducha', later))
  expect(board.corrections.map(({ corrects }) => corrects)).toContain(other)
})

it('what is recognised for a closed month counts in the first open one', async () => {
  const id = await fundsOf((await signedContract()).contract, 100)
  await move('zhaoshang', later, 'recognition', id, 'recognise')
  expect(await read('recognition', id)).toMatchObject({ period: '2027-02', countedIn: '2027-03' })
})

it('months are closed one after the other, each once, and only when they are over', async () => {
  const close = (period: string) => codeOf(create('zhaoshang', later, 'month_close', { period }))
  expect(await close('2027-2')).toBe('month-wrong')
  expect(await close('2027-03')).toBe('month-not-over')
  expect(await close('2027-02')).toBe('month-closed')
})

it('a new edition of a task supersedes the old one, and units behind the time gone are matters of explanation', async () => {
  const unit = await zone.unit('人社局')
  const task = async (target: number) => {
    const facts = { unit, year: 2027, indicator: 'funds', target, basis: '高新字〔2027〕3号' }
    const { id } = await create('zhaoshang', day, 'investment_task', facts)
    await move('zhaoshang', day, 'investment_task', id, 'enforce')
    return id
  }
  const first = await task(10_000)
  const second = await task(12_000)
  expect(await read('investment_task', first)).toMatchObject({ state: 'superseded', target: 10_000, edition: 1 })
  expect(await read('investment_task', second)).toMatchObject({
    state: 'inForce',
    edition: 2,
    name: '人社局2027年到位资金',
  })
  const { facts } = await viewing('ducha', later)
  const matter = investmentMatters(facts, later).find((one) => one.fact.id === second)
  expect(matter).toMatchObject({ subject: 'investment', unit, completion: 0, planned: 25 })
})

it('the official figure is taken over with its source by the unit of statistics and changes no recognition', async () => {
  const id = await fundsOf((await signedContract()).contract, 500)
  await move('zhaoshang', later, 'recognition', id, 'recognise')
  const take = (login: string) =>
    codeOf(move(login, later, 'recognition', id, 'enter', { official: 430 * wan, officialSource: '省外资金统计月报' }))
  expect(await take('zhaoshang2')).toBe('not-allowed')
  expect(await take('jingfa2')).toBe('done')
  expect(await read('recognition', id)).toMatchObject({ state: 'official', recognised: 500 * wan, official: 430 * wan })
})

async function closeUntil(month: string): Promise<void> {
  const [last] = await zone.db.query('select max(period) as period from month_close where zone_id = $1', [demoZone])
  let [year = 0, number = 0] = String(last?.period ?? '2027-01')
    .split('-')
    .map(Number)
  for (;;) {
    number += 1
    if (number === 13) [year, number] = [year + 1, 1]
    const period = `${year}-${String(number).padStart(2, '0')}`
    await create('zhaoshang', later, 'month_close', { period })
    if (period === month) return
  }
}

async function snapshotOf(period: string): Promise<ClosedMonth> {
  const [found] = await zone.db.query('select id from month_close where zone_id = $1 and period = $2', [
    demoZone,
    period,
  ])
  return (await read('month_close', found?.id)).snapshot as ClosedMonth // written by the close itself
}
