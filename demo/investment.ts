import { type DemoLead, demoLeads, demoTasks, demoVisits } from '#demo/investment-leads.ts'
import type { Stage } from '#demo/stage.ts'
import type { UnitName } from '#demo/units.ts'
import { addDays, type Day } from '#domain/day.ts'

const wan = 10_000
const officer = 'zhaoshang2'
const head = 'zhaoshang'

/** 招商引资的这一年 — leads at every stage, contracts behind the gate, money recognised, disputed and ruled, two months closed. */
export async function playInvestment(stage: Stage): Promise<void> {
  for (const [unit, target] of demoTasks) await giveTask(stage, unit, target)
  const leads: string[] = []
  for (const one of demoLeads) leads.push(await playLead(stage, one))
  for (const [title, direction, unit, days, region, hosts, lead, result] of demoVisits) {
    const facts = { title, direction, region, hosts, result: result === '' ? null : result, leads: [leads[lead]] }
    const dates = { startsOn: stage.on(days), endsOn: stage.on(days + 1) }
    const id = await stage.create(officer, days + 2, 'visit', { ...facts, ...dates, unit: await stage.unit(unit) })
    if (result !== '') await stage.move(head, days + 3, 'visit', id, 'accept')
  }
  await playClaims(stage, leads)
  const contracts = await playContracts(stage, leads)
  await playGate(stage, leads[4] ?? '')
  await playMoney(stage, contracts)
}

/** Two units talked with the same investor: the earlier paper that he confirmed decides; the other waits for its ruling. */
async function playClaims(stage: Stage, leads: readonly string[]): Promise<void> {
  const open = leads[demoLeads.findIndex(([, , , , , , , , , , reached]) => reached === 'following')] ?? ''
  const claim = async (unit: UnitName, days: number, isConfirmed: boolean) =>
    stage.create(officer, -9, 'lead_claim', {
      ...{ kind: 'firstTalk', lead: open, unit: await stage.unit(unit), isConfirmed },
      proofOn: stage.on(days),
      grounds: '首次洽谈纪要和投资意向书。',
    })
  const first = await claim('科创局', -40, true)
  await claim('澜桥镇', -28, false)
  await stage.move(officer, -7, 'lead_claim', first, 'uphold')
}

async function giveTask(stage: Stage, unit: UnitName, target: number): Promise<void> {
  const facts = { unit: await stage.unit(unit), year: Number(stage.today.slice(0, 4)), indicator: 'funds', target }
  const id = await stage.create(head, -300, 'investment_task', {
    ...facts,
    basis: '管委会关于下达年度招商引资任务的通知',
  })
  await stage.move(head, -300, 'investment_task', id, 'enforce')
}

async function playLead(stage: Stage, one: DemoLead): Promise<string> {
  const [title, investor, region, scope, source, mode, unit, total, land, received, reached] = one
  const id = await stage.create(officer, received, 'lead', {
    ...{ title, investor, region, scope, source, mode, land },
    receivedOn: stage.on(received),
    totalInvest: total * wan,
    fixedInvest: Math.round(total * 0.7) * wan,
    tax: land * 34 * wan,
    unit: await stage.unit(unit),
    content: `拟投资建设${title}。`,
  })
  const act = (days: number, name: string, facts = {}, reason?: string) =>
    stage.move(officer, Math.min(0, received + days), 'lead', id, name, facts, reason)
  if (reached === 'received') return id
  await act(1, 'reply', { answer: '已与投资方联系，索取项目资料。' })
  if (reached === 'answered') return id
  const isDropped = reached === 'declined'
  const verdictReason = isDropped ? '能耗高于本区可用指标。' : '符合主导产业方向，要素可保障。'
  await act(3, 'judge', { verdict: isDropped ? 'drop' : 'follow', verdictReason })
  if (reached === 'judged') return id
  if (isDropped) {
    await act(5, 'decline')
    return id
  }
  await act(5, 'feedBack', { nextStep: '邀请投资方来区考察' })
  if (reached === 'following') return id
  if (reached === 'paused') await act(20, 'pause', {}, '投资方调整年度计划。')
  else {
    await act(12, 'talk', { progress: '投资方来区考察，双方就选址和建设周期交换意见。' })
    if (reached === 'lost') await act(40, 'lose', { lostTo: '邻省园区' }, '对方提供成熟厂房。')
    else
      await stage.move(officer, reached === 'gate' ? received + 30 : -6, 'lead', id, 'note', {
        progress: '商定合同主要条款，等待供电方案。',
      })
  }
  return id
}

/** The review of a round, sent a day ahead and passed; conditions of a joint round become tasks of a unit. */
async function review(
  stage: Stage,
  lead: string,
  index: number,
  round: 'first' | 'joint',
  days: number,
  conditions?: readonly (readonly [what: string, unit: UnitName, due: number])[],
): Promise<string> {
  const [title, , , , , , unit, total, land] = demoLeads[index] as DemoLead // the first leads of the table
  const id = await stage.create(officer, days - 2, 'gate_review', {
    ...{ name: `${title}${round === 'first' ? '初审' : '会审'}`, lead, round, land, months: 18, energy: 2600 },
    ...{
      totalInvest: total * wan,
      fixedInvest: Math.round(total * 0.7) * wan,
      tax: land * (conditions ? 24 : 34) * wan,
    },
    ...{ floorArea: land * 760, footprint: land * 300, officeLand: land * 40, environment: 'table' },
    unit: await stage.unit(unit),
    meetingOn: stage.on(days),
    industryOpinion: '鼓励类，符合主导产业。',
  })
  await stage.move(officer, days - 2, 'gate_review', id, 'file')
  if (days > 0) return id
  const opinion = '符合产业政策、环境和安全要求，同意引进。'
  if (conditions === undefined) {
    await stage.move('jingfa', days, 'gate_review', id, 'pass', { opinion })
    return id
  }
  for (const [login, score] of [
    ['jingfa', 84],
    ['guihua', 78],
    ['yingji', 81],
  ] as const)
    await stage.create(login, days - 1, 'gate_score', { review: id, score, grounds: '按评审要点打分。' })
  const aside = { review: id, hasConflict: true, conflict: '近亲属在投资方任职' }
  await stage.create('jianshe', days - 1, 'gate_score', aside)
  await stage.move('jingfa', days, 'gate_review', id, 'passIf', {
    opinion: '亩均税收未达门槛，附条件同意引进。',
    terms: await Promise.all(
      conditions.map(async ([what, unitName, due]) => ({ what, unit: await stage.unit(unitName), due: stage.on(due) })),
    ),
  })
  return id
}

async function playGate(stage: Stage, lead: string): Promise<void> {
  await review(stage, lead, 4, 'first', -30)
  await review(stage, lead, 4, 'joint', -12, [
    ['投产满三年亩均税收达到30万元，写入合同并约定违约责任', '国资公司', 60],
    ['开工前取得节能审查意见', '经发局', 30],
  ])
}

type Signed = { readonly id: string; readonly unit: string; readonly about: string }

/** Three signed behind the gate, a framework, and a draft whose clause waits for its review. */
async function playContracts(stage: Stage, leads: readonly string[]): Promise<readonly Signed[]> {
  const signed: Signed[] = []
  for (const [index, days, firm] of [
    [0, -230, '砺金铜箔'],
    [1, -200, '澄波水表'],
    [2, -150, null],
  ] as const) {
    const lead = leads[index] ?? ''
    await review(stage, lead, index, 'first', days - 40)
    await review(stage, lead, index, 'joint', days - 25)
    const one = await draft(stage, lead, index, 'formal', days - 5)
    const clause = await promiseIn(stage, one.id, days - 5, days + 150)
    await stage.move('qifu', days - 3, 'promise', clause, 'clear', { review: '有制度依据，不指向特定企业，通过。' })
    await stage.move(head, days, 'contract', one.id, 'sign')
    if (index === 0)
      await stage.move(officer, days + 150, 'promise', clause, 'fulfil', { keptWords: '道路和供水已接通。' })
    if (firm !== null) await register(stage, one.id, firm, days + 30)
    if (index === 1) await build(stage, one.id, days + 35)
    signed.push(one)
  }
  const framework = await draft(stage, leads[5] ?? '', 5, 'framework', -40)
  await stage.move(head, -38, 'contract', framework.id, 'sign')
  const open = await draft(stage, leads[3] ?? '', 3, 'formal', -10)
  await promiseIn(stage, open.id, -9, 200)
  return signed
}

/** One chain goes the whole way: listed, built and in production; what happened is verified, and the lead tells it by itself. */
async function build(stage: Stage, contract: string, days: number): Promise<void> {
  const [signed] = await stage.records('contract', 'id', contract)
  const project = String(signed?.project)
  await stage.move('ducha', days, 'project', project, 'admit')
  for (const [result, due, done] of [
    ['施工许可取得，桩基开工', days + 20, days + 18],
    ['主体厂房封顶', days + 75, days + 78],
    ['设备安装调试完成', days + 125, days + 122],
    ['二期装配线达产', 70, null],
  ] as const) {
    const facts = { project, result, due: stage.on(due), unit: await stage.unit('建设局') }
    const id = await stage.create('ducha', days + 1, 'milestone', facts)
    if (done === null) continue
    await stage.move('jianshe2', done, 'milestone', id, 'claim', { finishedOn: stage.on(done) })
    await stage.move('ducha', done + 1, 'milestone', id, 'confirm')
  }
  const happened = {
    startedOn: stage.on(days + 18),
    completedOn: stage.on(days + 110),
    producedOn: stage.on(days + 140),
  }
  await stage.move('ducha', days + 142, 'project', project, 'record', happened, '现场核实，试产转正式投产。')
}

async function draft(stage: Stage, lead: string, index: number, kind: string, days: number): Promise<Signed> {
  const [title, investor, , , , , unitName, total, land] = demoLeads[index] as DemoLead // as above
  const unit = await stage.unit(unitName)
  const id = await stage.create(officer, days, 'contract', {
    ...{ name: `${title}投资合同`, lead, unit, kind, parties: `云岭高新区管委会、${investor}`, land },
    ...{ amount: total * wan, fixedAssets: Math.round(total * 0.7) * wan, taxPerMu: 34 },
    ...{ startBy: stage.on(days + 150), finishBy: stage.on(days + 480), produceBy: stage.on(days + 540) },
    legalOpinion: '合法性审查通过',
  })
  return { id, unit, about: title }
}

async function promiseIn(stage: Stage, contract: string, days: number, due: number): Promise<string> {
  return stage.create(officer, days, 'promise', {
    ...{ contract, clause: '开工前将道路、供水、供电接至地块红线', kind: 'works' },
    ...{ basis: '区基础设施建设年度计划', due: stage.on(due), unit: await stage.unit('建设局') },
  })
}

async function register(stage: Stage, contract: string, firm: string, days: number): Promise<void> {
  const [found] = await stage.records('enterprise', 'shortName', firm)
  await stage.move(officer, days, 'contract', contract, 'register', { enterprise: found?.id })
}

/** Recognitions of the last two months: the second one is disputed, and ruled after its month was closed. */
async function playMoney(stage: Stage, contracts: readonly Signed[]): Promise<void> {
  const thisMonth = firstOf(stage.today)
  const lastMonth = firstOf(addDays(thisMonth, -1))
  const [before, last] = [stage.since(lastMonth), stage.since(thisMonth)]
  const own = await stage.unit('招商局')
  const [a, b, c] = contracts
  if (a === undefined || b === undefined || c === undefined) throw new Error('The contracts were not signed')
  const build = await stage.unit('建设局')
  await fund(stage, a, 23_400, before - 9, [own], [100])
  const disputed = await fund(stage, b, 9050, before - 8, [own, build], [60, 40])
  await fund(stage, c, 12_600, before - 7, [c.unit], [100])
  await stage.move('jianshe', before - 1, 'recognition', disputed, 'object', {
    objection: '项目由我局首谈并全程服务，份额应各半。',
  })
  await close(stage, firstOf(addDays(lastMonth, -1)), before + 2)
  const halves = [own, build].map((unit) => ({ unit, percent: 50 }))
  const ruling = '按首谈材料和投资方确认，双方各占一半。'
  await stage.move('zhuren', before + 6, 'recognition', disputed, 'rule', { ruling, ruledShares: halves })
  const three = [own, await stage.unit('科创局'), await stage.unit('财政局')]
  await fund(stage, a, 9_200, Math.max(before + 8, last - 9), three, [40, 40, 20])
  await close(stage, lastMonth, last)
  const facts = {
    name: '微型电声器件扩产项目到位资金',
    kind: 'funds',
    contract: c.id,
    claimed: 3000 * wan,
    shares: [{ unit: c.unit, percent: 100 }],
  }
  await stage.create('jingfa2', Math.min(0, last + 1), 'recognition', { ...facts, period: stage.today.slice(0, 7) })
}

/** A document, verified by the treasury; the claim, checked by it and recognised by the head of investment. */
async function fund(
  stage: Stage,
  { id: contract, about }: Signed,
  amount: number,
  days: number,
  units: readonly string[],
  percents: readonly number[],
): Promise<string> {
  const period = stage.on(days).slice(0, 7)
  const money = amount * wan
  const paper = await stage.create(officer, days, 'paid_in', {
    ...{
      contract,
      unit: units[0],
      period,
      kind: 'works',
      amount: money,
      paidOn: stage.on(days - 1),
      payer: '项目公司',
    },
    documentNumber: `凭证-${stage.on(days)}-${amount}`,
  })
  await stage.move('caizheng', days + 1, 'paid_in', paper, 'verify', { verified: money })
  const shares = units.map((unit, i) => ({ unit, percent: percents[i] }))
  const facts = { name: `${about}${period}到位资金`, kind: 'funds', contract, period, claimed: money, shares }
  const id = await stage.create(officer, days + 1, 'recognition', { ...facts, isConfirmed: true })
  const checked = { isOnSite: true, checkWords: '凭证与账面一致，现场核实工程进度。' }
  await stage.move('caizheng', days + 2, 'recognition', id, 'check', checked)
  await stage.move(head, days + 3, 'recognition', id, 'recognise')
  return id
}

async function close(stage: Stage, month: Day, days: number): Promise<void> {
  await stage.create(head, days, 'month_close', { period: month.slice(0, 7) })
}

function firstOf(day: Day): Day {
  return `${day.slice(0, 8)}01` as Day // the first of the month of a day
}
