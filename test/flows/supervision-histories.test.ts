import fc from 'fast-check'
import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { getRegister } from '#registers/index.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { listOf, type Row } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'
import { procedures } from '#services/procedures.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { climbLadders } from '#services/supervision/tick.ts'
import { eventsOfRecord } from '#store/events.ts'
import { allRows, findRow, rowsWhere } from '#store/records.ts'
import { actsIn, morningOf } from '#test/support/acts.ts'
import { openDemoZone } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move } = actsIn(zone)

/** The law of a matter, written down a second time and independently of the register: which state may follow which. */
const law: Readonly<Record<string, readonly string[]>> = {
  draft: ['registered', 'dropped'],
  registered: ['approved', 'refused', 'active'],
  approved: ['assigned'],
  assigned: ['objected', 'active'],
  objected: ['assigned'],
  active: ['submitted', 'suspended', 'terminated'],
  submitted: ['active', 'reviewed'],
  reviewed: ['active', 'closed'],
  closed: ['verified', 'active'],
  verified: ['archived', 'active'],
  suspended: ['active', 'terminated'],
  refused: [],
  dropped: [],
  archived: [],
  terminated: [],
}

const people = ['ducha', 'ducha2', 'zhuren', 'jianshe', 'jianshe2', 'guihua', 'jingfa'] as const
const points = ['facts', 'solved', 'done', 'conclusion', 'lawful', 'format']
const moves = Object.keys(supervisionOrder.lifecycle.moves)
const others = ['object', 'uphold', 'dismiss', 'askChange', 'grantChange', 'extend', 'grantExtension', 'tick'] as const

type Turn = { readonly act: number; readonly who: number; readonly isLikely: boolean; readonly passes: number }

const turns = fc.array(
  fc.record({
    act: fc.nat(),
    who: fc.nat(),
    isLikely: fc.integer({ min: 0, max: 9 }).map((n) => n < 8),
    passes: fc.constantFrom(0, 0, 0, 1, 4),
  }),
  { minLength: 35, maxLength: 55 },
)

it('no state of an order can be skipped by any sequence of calls of anybody', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(turns, fc.constantFrom('instruction', 'meeting'), async (sequence, source) => {
      const id = await play(sequence, source)
      const path = await statesOf(id)
      for (const state of path) reached.add(state)
      for (const [i, state] of path.slice(1).entries())
        expect(law[path[i] ?? ''], `${path[i]} → ${state}`).toContain(state)
      await assertSigned(id, path)
    }),
    // Always the same histories, so that how deep they go is no matter of luck.
    { numRuns: 20, seed: 20_261_123 },
  )
  // The histories went deep: without this the law above could hold of an empty field.
  for (const state of ['active', 'submitted', 'reviewed', 'closed', 'verified', 'suspended'])
    expect(reached).toContain(state)
})

it('nothing above a yellow slip happened by itself in any of these histories', async () => {
  const slips = await allRows(zone.db, getRegister('slip'), demoZone)
  expect(slips.filter(({ kind, issuedBy }) => (kind === 'red' || kind === 'orange') && issuedBy === null)).toEqual([])
  const proposals = await allRows(zone.db, getRegister('escalation'), demoZone)
  expect(proposals.length).toBeGreaterThan(0)
  const decided = proposals.filter(({ state }) => state === 'confirmed' || state === 'declined')
  expect(decided.filter(({ decidedBy }) => decidedBy === null)).toEqual([])
  for (const { id, state } of proposals) {
    const last = (await eventsOfRecord(zone.db, demoZone, id)).find(({ event }) => event.move === 'confirm')
    expect(state === 'confirmed').toBe(last !== undefined)
    if (last) expect(last.event.person).not.toBeNull()
  }
})

it('the log of all these histories folds to the tables', async () => {
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
})

async function play(sequence: readonly Turn[], source: string): Promise<string> {
  let day = dayOf(2026, 9, 1)
  const { id } = await create('ducha', day, 'supervision_order', {
    title: '整治易涝点',
    source,
    sourceName: '办公会纪要',
    givenOn: day,
    asSaid: '请抓紧整治。',
    urgency: 'ordinary',
    requirements: '完成整治。',
    lead: await zone.unit('建设局'),
    cooperating: [],
    dueCurrent: addDays(day, 12),
  })
  for (const { act, who, isLikely, passes } of sequence) {
    day = addDays(day, passes)
    const order = await getOrder(id)
    const possible = isLikely ? likely(order.state) : [...moves, ...others]
    const name = possible[act % possible.length] ?? 'tick'
    const person = isLikely ? fitting(name, who) : (people[who % people.length] ?? 'ducha')
    await unlessRefused(attempt(name, person, day, order))
  }
  return id
}

/** Acts that the state allows; without leaning this way few histories would come far. */
function likely(state: string): readonly string[] {
  const own = Object.entries(supervisionOrder.lifecycle.moves)
    .filter(([name, { from }]) => listOf<string>(from).includes(state) && !['drop', 'refuse'].includes(name))
    .map(([name]) => name)
  return [...own, ...own, ...others]
}

function fitting(name: string, who: number): string {
  const candidates: Readonly<Record<string, readonly string[]>> = {
    approve: ['zhuren'],
    sign: ['jianshe', 'guihua'],
    object: ['jianshe', 'guihua'],
    submit: ['jianshe2', 'guihua'],
    askChange: ['jianshe', 'guihua', 'ducha'],
    grantChange: ['zhuren'],
    extend: ['jianshe', 'guihua'],
    uphold: ['zhuren', 'ducha'],
    dismiss: ['zhuren', 'ducha'],
  }
  const list = candidates[name] ?? ['ducha', 'ducha2']
  return list[who % list.length] ?? 'ducha'
}

async function attempt(name: string, login: string, day: Day, order: Row): Promise<unknown> {
  const about = { supervisionOrder: order.id }
  const [own, other] = [order.lead, await zone.unit(order.lead === (await zone.unit('建设局')) ? '规划分局' : '建设局')]
  const open = async (register: string, state: string) =>
    (await rowsWhere(zone.db, getRegister(register), demoZone, 'supervisionOrder', [order.id])).find(
      (row) => row.state === state,
    )?.id ?? order.id
  const facts: Facts = { outcome: '已完成。', checked: points, lookBack: '属实。' }
  switch (name) {
    case 'object':
      return create(login, day, 'objection', { ...about, unit: own, proposedUnit: other, grounds: '职责在对方。' })
    case 'uphold':
    case 'dismiss':
      return move(login, day, 'objection', await open('objection', 'raised'), name, {}, '按职责规定。')
    case 'askChange': {
      const kind = order.state === 'suspended' ? 'resume' : 'suspend'
      return create(login, day, 'adjustment', {
        ...about,
        unit: login === 'ducha' ? null : own,
        kind,
        grounds: '待批复。',
      })
    }
    case 'grantChange':
      return move(login, day, 'adjustment', await open('adjustment', 'asked'), 'grant')
    case 'extend':
      return create(login, day, 'extension', { ...about, unit: own, grounds: '雨季。', newDue: addDays(day, 20) })
    case 'grantExtension':
      return move(login, day, 'extension', await open('extension', 'asked'), 'grant', { grantedDue: addDays(day, 15) })
    case 'tick':
      return zone.db.transaction((tx) => climbLadders(byRule(tx, demoZone, morningOf(day), procedures)))
    default:
      return move(login, day, 'supervision_order', order.id, name, facts, '说明理由。')
  }
}

async function getOrder(id: string): Promise<Row> {
  const row = await findRow(zone.db, supervisionOrder, demoZone, id)
  if (row === null) throw new Error('The order is gone')
  return row
}

async function statesOf(id: string): Promise<readonly string[]> {
  const logged = await eventsOfRecord(zone.db, demoZone, id)
  return logged
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap(({ event }) => (event.changes.state === undefined ? [] : [String(event.changes.state[1])]))
}

/** Every step that a state presupposes left its day and its person, and two persons closed the matter. */
async function assertSigned(id: string, path: readonly string[]): Promise<void> {
  const order = await getOrder(id)
  if (path.includes('registered')) expect([order.registeredBy, order.number]).not.toContain(null)
  if (path.includes('assigned')) expect([order.approvedBy, order.notice]).not.toContain(null)
  if (path.includes('active')) expect([order.assignedOn, order.dueOriginal]).not.toContain(null)
  if (['closed', 'verified', 'archived'].includes(order.state)) {
    expect([order.submittedOn, order.outcome, order.reviewedBy, order.closedBy]).not.toContain(null)
    expect(order.closedBy).not.toBe(order.reviewedBy)
    expect(order.checked).toHaveLength(points.length)
  }
  // However often it was extended, the first day on which it was due stays.
  const firsts = (await eventsOfRecord(zone.db, demoZone, id)).flatMap(
    ({ event }) => event.changes.dueOriginal?.[1] ?? [],
  )
  expect(new Set(firsts).size).toBeLessThanOrEqual(1)
}

async function unlessRefused(act: Promise<unknown>): Promise<void> {
  await act.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}
