import { demoZone } from '#demo/seed.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { getRegister } from '#registers/index.ts'
import type { Row } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { findRow } from '#store/records.ts'
import { actsIn, morningOf } from '#test/support/acts.ts'
import type { DemoZone } from '#test/support/demo-zone.ts'

export const wan = 10_000
/** A Monday after everything that the demonstration has played. */
export const day = dayOf(2027, 3, 1)
/** When contracts are drawn up, the gate being passed. */
export const later = addDays(day, 3)

/** Leads, reviews and contracts of the demonstration zone, each as far as a story needs it. */
export function investmentIn(zone: DemoZone) {
  const { create, move } = actsIn(zone)
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

  return {
    read,
    ruleId,
    viewing,
    newLead,
    followedLead,
    review,
    passedLead,
    draftContract,
    signedContract,
    next: () => ++count,
  }
}
