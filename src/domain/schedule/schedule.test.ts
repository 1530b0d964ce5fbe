import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listOf2026 } from '#domain/clock/official-years.ts'
import { addDays, type Day } from '#domain/day.ts'
import { layOut } from '#domain/schedule/lay-out.ts'
import { alreadyLate, loadOf, mustThisWeek } from '#domain/schedule/lists.ts'
import { emptyNode, type PlanNode } from '#domain/schedule/network.ts'
import { type Schedule, scheduleOf } from '#domain/schedule/schedule.ts'
import { supposeIn } from '#domain/schedule/what-if.ts'

const calendar = listOf2026
const day = (text: string) => text as Day

function node(key: string, length: number, after: readonly string[] = [], more: Partial<PlanNode> = {}): PlanNode {
  return { ...emptyNode, key, label: key, length, per: 'workdays', after, ...more }
}

function at(schedule: Schedule, key: string) {
  const found = schedule.nodes.find((one) => one.node.key === key)
  if (found === undefined) throw new Error(`The schedule has no ${key}`)
  return found
}

/** Land, permit, a legal notice, and the start that waits for both. */
const promised = day('2026-10-30')
const plan: readonly PlanNode[] = [
  node('land', 20, [], { unit: '规划分局' }),
  node('notice', 30, ['land'], { per: 'days', isLegalWait: true, basis: '条例', unit: '规划分局' }),
  node('permit', 10, ['land'], { unit: '建设局' }),
  node('start', 5, ['notice', 'permit'], { due: promised, unit: '建设局' }),
]

it('backwards from the promise, each node knows how late it may start and finish, holidays left out', () => {
  const schedule = scheduleOf(plan, { asOf: day('2026-07-01'), calendar })
  expect(at(schedule, 'start')).toMatchObject({ latestFinish: '2026-10-30', latestStart: '2026-10-23' })
  // Thirty days of notice that may end on Friday 23 October begin on 23 September at the latest.
  expect(at(schedule, 'notice')).toMatchObject({ latestFinish: '2026-10-23', latestStart: '2026-09-23' })
  // Ten working days before 23 October, across the holidays and the Saturday that is worked.
  expect(at(schedule, 'permit')).toMatchObject({ latestFinish: '2026-10-23', latestStart: '2026-10-10' })
  expect(at(schedule, 'land')).toMatchObject({ latestFinish: '2026-09-23', latestStart: '2026-08-27' })
  expect(schedule.chains.map(({ keys }) => keys)).toEqual([['land', 'notice', 'start']])
  expect(schedule.findings).toEqual([])
})

it('forwards from the facts, what is late pushes what comes after it, and slack tells by how much the promise breaks', () => {
  const facts = plan.map((one) =>
    one.key === 'land' ? { ...one, startedOn: day('2026-08-27'), finishedOn: day('2026-10-09') } : one,
  )
  const schedule = scheduleOf(facts, { asOf: day('2026-10-12'), calendar })
  expect(at(schedule, 'notice')).toMatchObject({ start: '2026-10-12', finish: '2026-11-11' })
  expect(at(schedule, 'start')).toMatchObject({ finish: '2026-11-18', slack: -19, isCritical: true })
  expect(at(schedule, 'permit')).toMatchObject({ slack: -1, isCritical: false })
})

it('what is under way lasts at least until today', () => {
  const [land = node('land', 20)] = plan
  const running = { ...land, startedOn: day('2026-03-02') }
  expect(at(scheduleOf([running], { asOf: day('2026-03-10'), calendar }), 'land').finish).toBe('2026-03-30')
  expect(at(scheduleOf([running], { asOf: day('2026-05-20'), calendar }), 'land').finish).toBe('2026-05-20')
})

it('each plan of a zone has a critical chain of its own', () => {
  const two = ['东', '西'].flatMap((group) =>
    plan.map((one) => ({ ...one, group, key: `${group}${one.key}`, after: one.after.map((key) => `${group}${key}`) })),
  )
  const { chains } = scheduleOf(two, { asOf: day('2026-07-01'), calendar })
  expect(chains.map(({ group, keys }) => [group, keys.length])).toEqual([
    ['东', 3],
    ['西', 3],
  ])
})

it('before the year begins, the plan says what is late already and what must start this week', () => {
  const tight = [...plan.slice(0, -1), node('start', 5, ['notice', 'permit'], { due: day('2026-03-20') })]
  const schedule = scheduleOf(tight, { asOf: day('2026-01-12'), calendar })
  expect(at(schedule, 'land').latestStart).toBe('2026-01-14')
  expect(mustThisWeek(schedule)).toMatchObject([{ key: 'land', why: 'must-start', day: '2026-01-14', days: 0 }])
  const later = scheduleOf(tight, { asOf: day('2026-01-20'), calendar })
  expect(alreadyLate(later)).toMatchObject([{ key: 'land', why: 'should-have-started', days: 6 }])
})

it('load counts work by unit and month, and no waiting', () => {
  const loads = loadOf(scheduleOf(plan, { asOf: day('2026-08-27'), calendar }))
  expect(loads.filter(({ unit }) => unit === '规划分局')).toEqual([
    { unit: '规划分局', month: '2026-08', nodes: 1, days: 5 },
    { unit: '规划分局', month: '2026-09', nodes: 1, days: 23 },
  ])
})

it('a supposed due day tells who must start earlier, a supposed delay who finishes later', () => {
  const asked = { asOf: day('2026-08-20'), calendar }
  const earlier = supposeIn(plan, [{ key: 'start', due: day('2026-10-23') }], asked)
  expect(earlier.hits.map(({ key, latestStart }) => [key, latestStart < 0])).toContainEqual(['land', true])
  const delayed = supposeIn(plan, [{ key: 'land', length: 30 }], asked)
  expect(delayed.hits.map(({ key }) => key).toSorted()).toEqual(['land', 'notice', 'permit', 'start'])
  expect(delayed.hits.every(({ finish }) => finish > 0)).toBe(true)
})

it('a legal wait cannot be supposed or laid out shorter', () => {
  const asked = { asOf: day('2026-08-20'), calendar }
  const { hits, findings } = supposeIn(plan, [{ key: 'notice', length: 7 }], asked)
  expect(hits).toEqual([])
  expect(findings).toEqual([{ code: 'wait-shortened', node: 'notice' }])
})

it('laying out keeps what is finished and gives the rest its due days', () => {
  const steps = plan.map(({ key, length, per, after, isLegalWait }) => ({
    key,
    label: key,
    length,
    per,
    after,
    isLegalWait,
    basis: '条例',
    result: key,
  }))
  const facts = new Map([['land', { startedOn: null, finishedOn: day('2026-09-01') }]])
  const laid = layOut({ steps, due: promised, facts, asOf: day('2026-09-02'), calendar })
  expect(laid.lateBy).toBe(0)
  expect(laid.steps.map(({ step, due }) => [step.key, due])).toEqual([
    ['land', '2026-09-23'],
    ['notice', '2026-10-23'],
    ['permit', '2026-10-23'],
    ['start', '2026-10-30'],
  ])
  expect(layOut({ steps, due: day('2026-09-20'), facts, asOf: day('2026-09-02'), calendar }).lateBy).toBeGreaterThan(0)
})

it('a cycle, a lost predecessor, a promise that is missing and impossible facts are findings, and the rest is worked out', () => {
  const odd = [
    node('a', 2, ['b']),
    node('b', 2, ['a']),
    node('c', 2, ['b', 'nowhere']),
    node('d', -1, ['c'], { due: promised }),
    node('e', 3, [], { startedOn: day('2026-02-03'), finishedOn: day('2026-02-02') }),
    node('e', 4),
    node('f', 10, [], { isLegalWait: true, due: promised }),
  ]
  const schedule = scheduleOf(odd, { asOf: day('2026-03-02'), calendar })
  expect(schedule.findings.map(({ code, node: key }) => `${code} ${key}`).toSorted()).toEqual([
    'bad-length d',
    'cycle a',
    'cycle b',
    'duplicate e',
    'finished-before-start e',
    'missing-predecessor c',
    'no-due e',
    'wait-without-basis f',
  ])
  expect(at(schedule, 'a')).toMatchObject({ start: null, latestFinish: null, slack: null })
  expect(at(schedule, 'c')).toMatchObject({ start: '2026-03-02', finish: '2026-03-04', latestFinish: '2026-10-30' })
})

it('a finish before the order allows it and a wait cut short are said', () => {
  const facts = [
    node('notice', 30, [], { per: 'days', isLegalWait: true, basis: '条例', startedOn: day('2026-03-02') }),
    node('start', 5, ['notice'], { due: promised, finishedOn: day('2026-03-20') }),
  ]
  expect(scheduleOf(facts, { asOf: day('2026-03-23'), calendar }).findings).toEqual([
    { code: 'before-predecessor', node: 'start', other: 'notice' },
  ])
  const closed = facts.map((one) => (one.key === 'notice' ? { ...one, finishedOn: day('2026-03-10') } : one))
  expect(scheduleOf(closed, { asOf: day('2026-03-23'), calendar }).findings).toEqual([
    { code: 'wait-cut-short', node: 'notice', day: '2026-04-01' },
  ])
})

it('days beyond the known calendar are provisional', () => {
  const next = [node('a', 5, [], { due: day('2027-03-01') })]
  expect(at(scheduleOf(next, { asOf: day('2026-11-02'), calendar }), 'a').isProvisional).toBe(true)
  expect(plan.every((one) => !at(scheduleOf(plan, { asOf: day('2026-07-01'), calendar }), one.key).isProvisional)).toBe(
    true,
  )
})

const asOf = day('2026-03-02')
/** Plans of up to thirty nodes; a node comes only after nodes before it, so that there is no cycle. */
const plans = fc
  .array(
    fc.record({
      length: fc.integer({ min: 0, max: 40 }),
      per: fc.constantFrom('workdays', 'days'),
      after: fc.array(fc.nat(29), { maxLength: 3 }),
      isLegalWait: fc.boolean(),
      done: fc.option(fc.nat(60), { freq: 4 }),
      notBefore: fc.option(fc.nat(90), { freq: 4 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((given) =>
    given.map(({ after, done, notBefore, ...rest }, i): PlanNode => {
      const key = `n${String(i).padStart(2, '0')}`
      const before = after.filter((place) => place < i).map((place) => `n${String(place).padStart(2, '0')}`)
      return {
        ...emptyNode,
        ...rest,
        key,
        label: key,
        after: before,
        basis: '条例',
        due: addDays(asOf, 200),
        notBefore: notBefore === null ? null : addDays(asOf, notBefore),
        finishedOn: done === null ? null : addDays(asOf, -done),
      }
    }),
  )

it('no slack below zero means that every due day is kept, and the other way round', () => {
  fc.assert(
    fc.property(plans, (nodes) => {
      const schedule = scheduleOf(nodes, { asOf, calendar })
      const isOnTime = schedule.nodes.every(({ node: { due }, finish }) => due === null || (finish ?? due) <= due)
      const open = schedule.nodes.filter((one) => one.node.finishedOn === null)
      if (open.every(({ slack }) => (slack ?? 0) >= 0)) expect(isOnTime).toBe(true)
      if (!isOnTime) expect(open.some(({ slack }) => (slack ?? 0) < 0)).toBe(true)
    }),
  )
})

it('a longer length never lets anything start later at the latest, nor finish earlier', () => {
  fc.assert(
    fc.property(plans, fc.nat(29), fc.integer({ min: 1, max: 30 }), (nodes, place, more) => {
      const longer = nodes.map((one, i) => (i === place ? { ...one, length: one.length + more } : one))
      const before = scheduleOf(nodes, { asOf, calendar })
      const after = scheduleOf(longer, { asOf, calendar })
      before.nodes.forEach((one, i) => {
        expect((after.nodes[i]?.latestStart ?? '') <= (one.latestStart ?? '')).toBe(true)
        expect((after.nodes[i]?.finish ?? '') >= (one.finish ?? '')).toBe(true)
      })
    }),
  )
})

it('who starts each node at its latest start keeps every latest finish', () => {
  fc.assert(
    fc.property(plans, (nodes) => {
      const open = nodes.map((one) => ({ ...one, finishedOn: null, notBefore: null }))
      const back = scheduleOf(open, { asOf, calendar })
      const laid = back.nodes.map(({ node: one, latestStart }) => ({ ...one, startedOn: latestStart }))
      const forward = scheduleOf(laid, { asOf: day('2025-01-01'), calendar })
      for (const { finish, latestFinish, slack } of forward.nodes) {
        expect(slack ?? 0).toBeGreaterThanOrEqual(0)
        if (finish !== null && latestFinish !== null) expect(finish <= addDays(latestFinish, 14)).toBe(true)
      }
      // Where a predecessor ends, its successor may begin: the latest days never cross.
      const finishOf = new Map(back.nodes.map((one) => [one.node.key, one.latestFinish ?? '']))
      for (const { node: one, latestStart } of back.nodes)
        for (const key of one.after) expect((finishOf.get(key) ?? '') <= addDays(latestStart ?? asOf, 9)).toBe(true)
    }),
  )
})

it('the order in which nodes are given has no say', () => {
  fc.assert(
    fc.property(plans, fc.integer(), (nodes, seed) => {
      const shuffled = nodes.toSorted((a, b) => ((a.length * 31 + seed) % 7) - ((b.length * 17 + seed) % 7))
      const one = scheduleOf(nodes, { asOf, calendar })
      const other = scheduleOf(shuffled, { asOf, calendar })
      const byKey = (schedule: Schedule) => schedule.nodes.toSorted((a, b) => (a.node.key < b.node.key ? -1 : 1))
      expect(byKey(other)).toEqual(byKey(one))
      expect(other.chains).toEqual(one.chains)
    }),
  )
})

it('time alone never lets anything finish earlier', () => {
  fc.assert(
    fc.property(plans, fc.nat(200), (nodes, passed) => {
      const now = scheduleOf(nodes, { asOf, calendar })
      const then = scheduleOf(nodes, { asOf: addDays(asOf, passed), calendar })
      now.nodes.forEach((one, i) => {
        expect((then.nodes[i]?.finish ?? '') >= (one.finish ?? '')).toBe(true)
      })
    }),
  )
})
