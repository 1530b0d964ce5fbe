import { expect, it } from 'vitest'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { usccOf } from '#domain/enterprise/uscc.ts'
import type { Facts } from '#services/context.ts'
import { boardOf } from '#services/investment/board.ts'
import { chainOf } from '#services/investment/chain.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone } from '#test/support/demo-zone.ts'
import { day, investmentIn, later, wan } from '#test/support/investment.ts'

const zone = openDemoZone()
const { create, move } = actsIn(zone)
const { read, ruleId, viewing, newLead, followedLead, review, passedLead, draftContract, signedContract, next } =
  investmentIn(zone)

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
  const number = next()
  const firm = await create('zhaoshang2', later, 'enterprise', {
    ...{ name: `样本落地企业${number}有限公司`, uscc: usccOf('91', '999900', `FA${String(number).padStart(6, '0')}`) },
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
