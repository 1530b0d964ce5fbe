import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ClockEvent } from '#domain/clock/clock.ts'
import { listOf2026 } from '#domain/clock/official-years.ts'
import { addDays, type Day } from '#domain/day.ts'
import { cardsFor, warrantsRed } from '#domain/service/cards.ts'
import {
  caseStanding,
  confirmedBy,
  daysTaken,
  limitCodeOf,
  refusedOn,
  repliedOn,
  sideClocks,
  startedClock,
} from '#domain/service/case-clock.ts'
import { likeness } from '#domain/service/likeness.ts'
import { matchPolicy, type PolicyTerms } from '#domain/service/policy-match.ts'
import { satisfactionOf, withoutFew } from '#domain/service/satisfaction.ts'
import { type Course, clustersOf, signalsOf } from '#domain/service/stalling.ts'
import { structuralWords } from '#domain/service/structural.ts'

const day = (text: string) => text as Day
const ten = { count: 10, per: 'workdays' } as const
const rules = { nearShare: 0.8, longOverdue: 5, yellows: 2, window: 90 }

it('only what one owner does in time has a limit by how hard it is', () => {
  expect(limitCodeOf('timed', 'hard')).toBe('service-hard')
  expect(limitCodeOf('instant', 'hard')).toBe('service-instant')
})

it('while the firm looks at the answer time stands still, and a refusal lets the rest of it run', () => {
  const clock = startedClock(ten, 'service-normal', day('2026-03-02'))
  const replied = repliedOn(clock.events, day('2026-03-09'))
  expect(caseStanding({ limit: ten, events: replied }, day('2026-03-20'), listOf2026)).toMatchObject({
    state: 'paused',
    due: null,
  })
  const again = refusedOn(replied, day('2026-03-16'))
  expect(caseStanding({ limit: ten, events: again }, day('2026-03-17'), listOf2026)).toMatchObject({
    state: 'running',
    due: { on: '2026-03-23' },
    firstDue: { on: '2026-03-16' },
    used: 0.6,
  })
})

it('a confirmed case stopped on the day of the answer, however long the firm thought about it', () => {
  const { events } = startedClock(ten, 'service-normal', day('2026-03-02'))
  const done = confirmedBy(repliedOn(events, day('2026-03-13')), day('2026-03-13'))
  const standing = caseStanding({ limit: ten, events: done }, day('2026-04-30'), listOf2026)
  expect(standing).toMatchObject({ state: 'stopped', isLate: false, stoppedOn: '2026-03-13' })
  expect(daysTaken({ limit: ten, events: done }, listOf2026)).toBe(9)
})

it('pauses of whatever length never make a case late', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 60 }), (run, rest) => {
      const at = (n: number) => addDays(day('2026-03-02'), n)
      const events: readonly ClockEvent[] = [
        { kind: 'start', on: at(0) },
        { kind: 'pause', on: at(run), basis: '专家评审' },
        { kind: 'resume', on: at(run + rest) },
        { kind: 'stop', on: at(run + rest) },
      ]
      expect(caseStanding({ limit: ten, events }, at(run + rest + 30), listOf2026).isLate).toBe(false)
    }),
  )
})

it('a way has its own small limits, and they end with what was asked', () => {
  const limits = {
    meeting: { count: 5, per: 'workdays' },
    note: { count: 10, per: 'workdays' },
    agent: { count: 1, per: 'workdays' },
    contact: { count: 1, per: 'workdays' },
  } as const
  const facts = {
    ...{ modeSince: day('2026-03-02'), signedOn: day('2026-03-02'), contactedOn: day('2026-03-02') },
    ...{ metOn: null, notedOn: null, agentNamedOn: null },
  }
  const on = (mode: 'joint' | 'tracked' | 'agent' | 'timed', more = {}) =>
    sideClocks({ ...facts, mode, ...more }, limits, day('2026-03-10'), listOf2026)
  expect(on('joint')).toEqual([{ kind: 'meeting', due: '2026-03-09', isMissed: true }])
  expect(on('joint', { metOn: day('2026-03-05') })).toEqual([])
  expect(on('tracked', { notedOn: day('2026-03-09') })).toEqual([{ kind: 'note', due: '2026-03-23', isMissed: false }])
  expect(on('agent')).toEqual([{ kind: 'agent', due: '2026-03-03', isMissed: true }])
  expect(on('timed', { contactedOn: null })).toEqual([{ kind: 'contact', due: '2026-03-03', isMissed: true }])
})

const calm: Course = {
  ...{ transfers: [], refusals: 0, replies: [], otherReplies: [] },
  ...{ dueOn: day('2026-03-16'), extensionAskedOn: null },
}
const passed = { reason: '不属职责', duty: 'd1' }
const sentence = '经研究，该事项已列入年度计划，请耐心等待。'

it.each([
  ['nothing', {}, []],
  ['one passing on', { transfers: [{ kind: 'reassign', ...passed }] }, []],
  ['two passings on', { transfers: ['reassign', 'rule'].map((kind) => ({ kind, ...passed })) }, ['transfers']],
  ['a return that cites nothing', { transfers: [{ kind: 'return', reason: '不属职责', duty: null }] }, ['baseless']],
  ['one refusal', { refusals: 1 }, []],
  ['two refusals', { refusals: 2 }, ['refusedTwice']],
  ['the same words again', { replies: [sentence, `${sentence} `] }, ['reusedReply']],
  ['the words another firm got', { replies: [sentence], otherReplies: [sentence] }, ['reusedReply']],
  ['short words alike', { replies: ['已办结', '已办结'] }, []],
  ['more time asked on the due day', { extensionAskedOn: day('2026-03-16') }, []],
  ['more time asked after it', { extensionAskedOn: day('2026-03-17') }, ['lateExtension']],
] as const)('%s gives its signals and no other', (_, more, signals) => {
  expect(signalsOf({ ...calm, ...more })).toEqual(signals)
})

it('time proposes one card only, the gravest that the facts bear', () => {
  expect(cardsFor({ used: 0.79, overdueBy: 0, signals: [] }, rules)).toEqual([])
  expect(cardsFor({ used: 0.8, overdueBy: 0, signals: [] }, rules)).toEqual([{ colour: 'blue', occasion: 'near' }])
  expect(cardsFor({ used: 1.5, overdueBy: 5, signals: [] }, rules)).toEqual([{ colour: 'yellow', occasion: 'overdue' }])
  expect(cardsFor({ used: 1.6, overdueBy: 6, signals: ['refusedTwice'] }, rules)).toEqual([
    { colour: 'red', occasion: 'longOverdue' },
    { colour: 'yellow', occasion: 'refusedTwice' },
  ])
})

it('two yellow cards in the window warrant a red one, older ones do not', () => {
  const cards = [day('2026-01-05'), day('2026-03-01')]
  expect(warrantsRed(cards, day('2026-01-01'), rules)).toBe(true)
  expect(warrantsRed(cards, day('2026-02-01'), rules)).toBe(false)
})

it('what is not rated stays unrated: it moves participation and never satisfaction', () => {
  expect(satisfactionOf({ s5: 5, s4: 2, s3: 1, s2: 1, s1: 1 }, 16)).toEqual({
    ...{ rated: 10, closed: 16, satisfied: 8, rate: 0.8, participation: 0.625 },
  })
  expect(satisfactionOf({ s5: 0, s4: 0, s3: 0, s2: 0, s1: 0 }, 3)).toMatchObject({ rate: null, participation: 0 })
})

const terms: PolicyTerms = {
  ...{ industries: ['39', '401'], sizes: ['small', 'medium'], scale: 'above', rungs: [], land: null },
  ...{ validFrom: day('2026-01-01'), validUntil: day('2026-12-31') },
}
const firm = {
  ...{ industry: '4016', size: 'medium', isAboveScale: true, reached: ['aboveScale', 'highTech'], unjudged: [] },
  ...{ ownLand: 60, rentedLand: null },
}

it('a policy says of each condition why it fits or not, and asks for what nobody recorded', () => {
  const today = day('2026-06-01')
  expect(matchPolicy(terms, firm, today)).toMatchObject({ fits: 'yes' })
  const other = matchPolicy(terms, { ...firm, industry: '2740' }, today)
  expect(other?.fits).toBe('no')
  expect(other?.reasons).toContainEqual({
    ...{ condition: 'industry', verdict: 'missed', asked: '39,401', has: '2740', keeper: 'enterprises' },
  })
  expect(matchPolicy(terms, firm, day('2027-01-01'))).toBeNull()
})

it('a rung is met by what is on record, one step away without it, and unknown only where a figure is wanting', () => {
  const today = day('2026-06-01')
  const match = (rungs: readonly string[], more: object = {}) =>
    matchPolicy({ ...terms, rungs }, { ...firm, ...more }, today)
  expect(match(['highTech'])?.fits).toBe('yes')
  expect(match(['littleGiant'])?.fits).toBe('near')
  expect(match(['yi10'], { unjudged: ['yi1', 'yi10', 'yi100'] })).toMatchObject({
    fits: 'maybe',
    reasons: expect.arrayContaining([expect.objectContaining({ condition: 'rung', keeper: 'statistics' })]),
  })
  // Who is in the wrong line of business is not one step away, whatever it climbs.
  expect(match(['littleGiant'], { industry: '2740' })?.fits).toBe('no')
})

it('a condition of land is read from the master data, and land that nobody entered is unknown', () => {
  const today = day('2026-06-01')
  const match = (land: 'own' | 'rented', more: object = {}) =>
    matchPolicy({ ...terms, land }, { ...firm, ...more }, today)?.fits
  expect(match('own')).toBe('yes')
  expect(match('rented')).toBe('maybe')
  expect(match('rented', { rentedLand: 0 })).toBe('no')
})

it('of few ratings only the number is told, of none that there is none', () => {
  const of = (s5: number, s1: number) => withoutFew(satisfactionOf({ s5, s4: 0, s3: 0, s2: 0, s1 }, 9), 3)
  expect(of(1, 1)).toMatchObject({ rated: 2, closed: 9, satisfied: null, rate: null })
  expect(of(2, 1)).toMatchObject({ rated: 3, satisfied: 2 })
  expect(of(0, 0)).toMatchObject({ rated: 0, satisfied: 0, rate: null })
})

it('five like cases of several firms are a cluster, five of one firm are not', () => {
  const of = (firms: readonly string[]) => firms.map((enterprise, i) => ({ id: `${i}`, kind: 'utilities', enterprise }))
  expect(clustersOf(of(['a', 'b', 'c', 'a', 'd']), 5)).toEqual([
    { kind: 'utilities', cases: ['0', '1', '2', '3', '4'], firms: 4 },
  ])
  expect(clustersOf(of(['a', 'a', 'a', 'a', 'a']), 5)).toEqual([])
  expect(clustersOf(of(['a', 'b']), 5)).toEqual([])
})

it('the words of a structural task tell every case by number and name no more than the first of them', () => {
  const told = { kind: '水电气', since: day('2026-03-02'), firms: 2 }
  const named = [{ title: '夜间停水', firm: '甲厂' }]
  expect(structuralWords({ ...told, cases: 1, named }).grounds).toContain('1件水电气类诉求：甲厂“夜间停水”。')
  expect(structuralWords({ ...told, cases: 40, named }).grounds).toContain('40件水电气类诉求：甲厂“夜间停水”等。')
})

it('texts about one thing are more alike than texts about two', () => {
  const drain = '厂区门口雨污管网堵塞，雨天积水'
  expect(likeness('东园门口雨污管网堵塞', drain)).toBeGreaterThan(likeness('员工子女入学', drain))
  expect(likeness(drain, drain)).toBe(1)
  expect(likeness('', drain)).toBe(0)
})
