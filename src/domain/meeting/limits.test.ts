import { expect, it } from 'vitest'
import { dayOf } from '#domain/day.ts'
import { type MeetingLimits, type PlannedMeeting, warningsOf } from '#domain/meeting/limits.ts'

const calendar = { knownUntil: dayOf(2026, 12, 31), daysOff: new Set<never>(), makeUpDays: new Set<never>() }
const limits: MeetingLimits = {
  speechMinutes: 60,
  paperCharacters: 5000,
  mostPerYear: 1,
  quorum: 50,
  basis: '减负规定',
  papersAhead: { count: 1, basis: '议事规则' },
}
const item = {
  title: '甲',
  characters: 4000,
  admittedOn: dayOf(2026, 11, 20),
  proposedOn: null,
  unanswered: 0,
  differing: 0,
}
const meeting: PlannedMeeting = {
  id: 'b',
  series: 's',
  on: dayOf(2026, 11, 23),
  state: 'planned',
  isIssuedInWriting: false,
  speechMinutes: 60,
  members: ['1', '2', '3', '4'],
  present: [],
  items: [item],
}
const codes = (
  more: Partial<PlannedMeeting>,
  own: Partial<MeetingLimits> = {},
  others: Parameters<typeof warningsOf>[2] = [],
) => warningsOf({ ...meeting, ...more }, { ...limits, ...own }, others, calendar).map(({ code }) => code)

it('a meeting within its limits is not warned of', () => {
  expect(codes({})).toEqual([])
})

it('a limit that the zone did not set warns of nothing', () => {
  const none = { speechMinutes: null, paperCharacters: null, mostPerYear: null, quorum: null }
  expect(codes({ speechMinutes: 300, state: 'held', items: [{ ...item, characters: 90_000 }] }, none)).toEqual([])
})

it('each limit that is passed is told with the count, the limit and its basis', () => {
  expect(codes({ isIssuedInWriting: true })).toEqual(['issued-in-writing'])
  expect(codes({ speechMinutes: 61 })).toEqual(['long-speech'])
  expect(codes({ items: [{ ...item, characters: 5001 }] })).toEqual(['long-paper'])
  expect(codes({ items: [{ ...item, admittedOn: dayOf(2026, 11, 23) }] })).toEqual(['late-topic'])
  expect(codes({ items: [{ ...item, unanswered: 2, differing: 1 }] })).toEqual(['not-agreed', 'differing'])
  expect(warningsOf({ ...meeting, speechMinutes: 61 }, limits, [], calendar)[0]).toMatchObject({
    text: ['主讲话61分钟，上限60分钟', 'Main speech of 61 minutes; the limit is 60'],
    basis: '减负规定',
  })
})

it('a second comprehensive meeting of a year is pointed out, one of another year or series or a cancelled one is not counted', () => {
  const other = { id: 'a', series: 's', on: dayOf(2026, 2, 1), state: 'closed' }
  expect(codes({}, {}, [other])).toEqual(['too-many'])
  expect(codes({}, {}, [{ ...other, on: dayOf(2025, 2, 1) }])).toEqual([])
  expect(
    codes({}, {}, [
      { ...other, series: 't' },
      { ...other, state: 'cancelled' },
      { ...other, id: 'b' },
    ]),
  ).toEqual([])
})

it('a quorum is counted among the members once the meeting is open', () => {
  expect(codes({ state: 'held', present: ['1', '9'] })).toEqual(['no-quorum'])
  expect(codes({ state: 'held', present: ['1', '2'] })).toEqual([])
})
