import { addDays, type Day } from '#domain/day.ts'
import { usccOf } from '#domain/enterprise/uscc.ts'
import type { Dice } from '#rehearsal/dice.ts'
import type { Followed } from '#rehearsal/parts/investment.ts'
import { playMoney } from '#rehearsal/parts/paid-in.ts'
import type { Stage } from '#rehearsal/stage.ts'

export type Contract = { readonly id: string; readonly about: Followed }

const [officer, head] = ['zhaoshang2', 'zhaoshang']

/** 准入、签约、落地 — two rounds of the gate, a contract whose clause is reviewed, the firm, the works, the money. */
export async function bringHome(stage: Stage, dice: Dice, about: Followed, today: Day): Promise<void> {
  const { agenda } = stage
  await review(stage, dice, about, 'first', today)
  const joint = addDays(today, dice.between(8, 16))
  agenda.at(joint, () => review(stage, dice, about, 'joint', joint))
  agenda.at(addDays(joint, dice.between(6, 14)), () => sign(stage, dice, about))
}

/** Papers two days ahead of the meeting; sent too late, they are refused. */
async function review(stage: Stage, dice: Dice, about: Followed, round: string, today: Day): Promise<void> {
  const { house, agenda, unit } = stage
  const { land, total } = about
  const met = addDays(today, 2)
  const facts = {
    ...{ name: `${about.investor}${about.title}${round === 'first' ? '初审' : '会审'}`, lead: about.id, round, land },
    ...{ totalInvest: total * 10_000, fixedInvest: Math.round(total * 0.7) * 10_000, tax: land * 340_000 },
    ...{ floorArea: land * 760, footprint: land * 300, officeLand: land * 40, months: 18, energy: 2600 },
    ...{ environment: 'table', industryOpinion: '鼓励类，符合主导产业。', unit: unit(about.unit) },
  }
  const { id } = await house.as(officer).create('gate-review', { ...facts, meetingOn: dice.chance(0.1) ? today : met })
  if ((await house.as(officer).get(`gate-review/${id}`)).meetingOn === today)
    await house.as(officer).refusedAct('gate-review', id, 'file', {}, 'gate-papers')
  await house.as(officer).move('gate-review', id, 'file', { meetingOn: met })
  if (round === 'joint') await score(stage, dice, id)
  agenda.at(met, async () => {
    const opinion = '符合产业政策、环境和安全要求，同意引进。'
    await house.as('jingfa').move('gate-review', id, 'pass', { opinion })
  })
}

/** Three experts alone; whoever has an interest says so and stands aside. */
async function score({ house }: Stage, dice: Dice, review: string): Promise<void> {
  for (const login of ['jingfa', 'guihua', 'yingji']) {
    const given = dice.chance(0.06)
      ? { hasConflict: true, conflict: '近亲属在投资方任职' }
      : { score: dice.between(68, 94), grounds: '按评审要点打分。' }
    await house.as(login).create('gate-score', { review, ...given })
  }
}

async function sign(stage: Stage, dice: Dice, about: Followed): Promise<void> {
  const { house, agenda, unit } = stage
  const today = house.now().today
  const { id } = await house.as(officer).create('contract', {
    ...{ name: `${about.investor}${about.title}投资合同`, lead: about.id, unit: unit(about.unit), kind: 'formal' },
    ...{ parties: `云岭高新区管委会、${about.investor}`, land: about.land, taxPerMu: 34 },
    ...{ amount: about.total * 10_000, fixedAssets: Math.round(about.total * 0.7) * 10_000 },
    ...{ startBy: addDays(today, 120), finishBy: addDays(today, 430), produceBy: addDays(today, 500) },
    legalOpinion: '合法性审查通过',
  })
  const clause = await house.as(officer).create('promise', {
    ...{ contract: id, clause: '开工前将道路、供水、供电接至地块红线', kind: 'works' },
    ...{ basis: '区基础设施建设年度计划', due: addDays(today, 100), unit: unit('建设局') },
  })
  if (dice.chance(0.2)) await house.as(head).refusedAct('contract', id, 'sign', {}, 'clauses-open')
  agenda.after(today, 2, async () => {
    await house.as('qifu').move('promise', clause.id, 'clear', { review: '有制度依据，不指向特定企业，通过。' })
    await house.as(head).move('contract', id, 'sign')
    land(stage, dice, { id, about })
    if (dice.chance(0.6))
      agenda.after(today, dice.between(80, 130), async () => {
        await house.as('jianshe').move('promise', clause.id, 'fulfil', { keptWords: '道路和供水已接通。' })
      })
  })
}

/** The firm is named, the project is listed and starts; of the contracts of the year few produce in it. */
function land(stage: Stage, dice: Dice, signed: Contract): void {
  const { house, agenda } = stage
  const today = house.now().today
  const ducha = house.as('ducha')
  if (dice.chance(0.85))
    agenda.after(today, dice.between(12, 80), async () => {
      await house.as(officer).move('contract', signed.id, 'register', { enterprise: await newFirm(stage) })
    })
  agenda.after(today, 4, async () => {
    const { project } = await house.as(officer).get(`contract/${signed.id}`)
    const id = typeof project === 'string' ? project : project.id
    await ducha.move('project', id, 'admit')
    if (dice.chance(0.3)) return
    const started = addDays(today, dice.between(30, 150))
    const record = (day: Day, facts: Readonly<Record<string, Day>>) =>
      agenda.after(day, dice.between(1, 8), async () => {
        await ducha.move('project', id, 'record', facts, '现场核实')
      })
    record(started, { startedOn: started })
    const produced = addDays(started, dice.between(100, 400))
    record(produced, { producedOn: produced })
  })
  playMoney(stage, dice, signed)
}

async function newFirm({ house, names, firms, unit }: Stage): Promise<string> {
  const { id } = await house.as('jingfa2').create('enterprise', {
    ...names.firm('科技'),
    uscc: usccOf('91', '999901', String(20_000_000 + firms.length * 37)),
    registered: 'existing',
    foundedOn: house.now().today,
    industry: '3985',
    unit: unit('企业服务中心'),
  })
  firms.push(id)
  return id
}
