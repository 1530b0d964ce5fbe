import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day } from '#domain/day.ts'
import { minutesOf } from '#domain/paper/minutes.ts'
import { explanation } from '#registers/explanation.ts'
import { getRegister } from '#registers/index.ts'
import { post as posts } from '#registers/post.ts'
import { drawnOf } from '#services/meeting/draw.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import type { Viewing } from '#services/meeting/lines.ts'
import { packOf } from '#services/meeting/pack.ts'
import { minutesFacts, noticeFacts } from '#services/meeting/papers.ts'
import { roomOf } from '#services/meeting/room.ts'
import { dispatchIndex, dispatchOf, saidDidOf, yearCounts } from '#services/meeting/tables.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { targetStandings } from '#services/standing/targets.ts'
import { actsIn } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const today = testNow.today

async function seenBy(login: string, asOf: Day = today): Promise<Viewing> {
  const { actor } = await zone.as(login)
  const facts = await factsAsOf(zone.db, demoZone, asOf, today)
  return { facts, actor, asOf, calendar: calendarIn(facts) }
}

async function sitting(state: string): Promise<string> {
  const [row] = await zone.db.query(
    `select m.id from meeting m join meeting_series s on s.zone_id = m.zone_id and s.id = m.series
     where m.zone_id = $1 and m.state = $2 and s.kind = 'committee'`,
    [demoZone, state],
  )
  return row.id
}

it('the room opens with the last decisions as they stand, then those who explain, then the agenda', async () => {
  const room = roomOf(await seenBy('ducha'), await sitting('planned'))
  expect(room.lastDecisions.map(({ standing }) => standing)).toEqual(['late', 'running', 'unsigned', 'noted'])
  expect(room.lastDecisions[2]).toMatchObject({ lead: '招商局', due: room.meeting.on })
  expect(room.explanations.map(({ unit }) => unit)).toEqual(expect.arrayContaining(['招商局', '建设局', '国资公司']))
  expect(room.items.map(({ unanswered }) => unanswered)).toEqual([['财政局', '经发局']])
  expect(room.warnings.map(({ code }) => code)).toEqual(['long-paper', 'not-agreed'])
})

it('a unit sees of the room what concerns it: its own explanation, and no item that is not decided', async () => {
  const room = roomOf(await seenBy('jianshe'), await sitting('planned'))
  expect(room.explanations.map(({ unit }) => unit)).toEqual(['建设局'])
  expect(room.items).toEqual([])
})

it('on a past day the room stands as it stood then', async () => {
  const held = await sitting('signed')
  const before = roomOf(await seenBy('ducha', addDays(today, -19)), held)
  expect([before.meeting.state, before.decisions.length, before.meeting.number]).toEqual(['planned', 0, null])
  expect(roomOf(await seenBy('ducha'), held).decisions).toHaveLength(4)
})

it('the minutes of one meeting say to each reader what he may know, and are the same a month later', async () => {
  const id = await sitting('signed')
  const wordsFor = async (login: string) => JSON.stringify(minutesOf(minutesFacts(await seenBy(login), id)))
  const [all, unit] = [await wordsFor('shuji'), await wordsFor('qifu')]
  expect(all).toContain('研究意向项目用地价格')
  expect(unit).not.toContain('用地价格')
  expect(unit).toContain('本项仅限与会人员知悉')
  for (const words of [all, unit]) expect(words).toContain('牵头单位：建设局')
  const view = { ...(await seenBy('shuji')), asOf: addDays(today, 30) }
  expect(JSON.stringify(minutesOf(minutesFacts(view, id)))).toBe(all)
})

it('there are no minutes before the meeting; its notice names those who explain and what is open from before', async () => {
  const view = await seenBy('ducha')
  const id = await sitting('planned')
  expect(() => minutesFacts(view, id)).toThrow()
  const notice = noticeFacts(view, id, null)
  expect(notice.explaining).toEqual(roomOf(view, id).explanations.map(({ unit }) => unit))
  expect(notice.last).toMatchObject({ decisions: 4, open: 3 })
})

it('every number of an explanation leads to records that are there', async () => {
  const view = await seenBy('shuji')
  for (const row of view.facts.all(explanation)) {
    const pack = packOf(view, row.id)
    expect(pack.reasons.length).toBeGreaterThan(0)
    for (const { fact, ...reason } of pack.reasons) {
      expect(view.facts.find(getRegister(fact.register), fact.id)).not.toBeNull()
      if (reason.kind === 'behind') expect(reason.planned - reason.completion).toBeCloseTo(reason.behindBy, 1)
    }
  }
})

it('what stands in an explanation is what the rules drew on its day', async () => {
  const view = await seenBy('shuji')
  for (const row of view.facts.all(explanation)) {
    const then = await factsAsOf(zone.db, demoZone, row.drawnAsOf, today)
    const series = roomOf(view, row.meeting).series.id
    const drawn = drawnOf(then, series, row.drawnAsOf).find(({ unit }) => unit === row.unit)
    expect(row.reasons).toEqual(drawn?.reasons.slice(0, row.reasons.length))
  }
})

it('what was said stands beside what was done, and without data it says so', async () => {
  const lines = saidDidOf(await seenBy('qifu'))
  const outcomes = Object.fromEntries(
    lines.map(({ unit, comparison }) => [unit, [comparison.outcome, comparison.difference]]),
  )
  expect(outcomes).toMatchObject({
    拓园指挥部: ['short', -1],
    企业服务中心: ['met', 2],
    人社局: ['noData', null],
    招商局: ['notDue', -5],
  })
})

it('a promise that names a measured target is compared with the published figure of that target, and shows its facts', async () => {
  const { facts } = await seenBy('ducha')
  const about = targetStandings(facts, today).find(
    ({ shares, value }) =>
      shares.length > 0 && value.value !== null && shares.some(({ actual }) => actual.value !== null),
  )
  const share = about?.shares.find(({ actual }) => actual.value !== null)
  if (about === undefined || share === undefined) throw new Error('The demonstration has no measured share')
  const post = facts.all(posts).find(({ unit, state }) => unit === share.unit && state === 'active')
  const made = await actsIn(zone).create('ducha', today, 'commitment', {
    post: post?.id,
    unit: share.unit,
    quote: '年底前达到。',
    matter: '承担的份额',
    quantity: share.amount,
    measure: about.indicator?.unitName,
    due: addDays(today, 30),
    givenOn: today,
    target: about.target.id,
  })
  const line = saidDidOf(await seenBy('ducha')).find(({ id }) => id === made.id)
  expect(line).toMatchObject({ source: about.indicator?.name })
  expect(line?.comparison).toMatchObject({
    done: share.actual.value,
    fact: { register: 'target', id: about.target.id },
    factIds: 'factIds' in share.actual ? share.actual.factIds : [],
  })
  expect(line?.comparison.factIds.length).toBeGreaterThan(0)
})

it('a dispatch sheet shows exceptions and issues of one project, the open ones first', async () => {
  const view = await seenBy('jianshe')
  expect(dispatchIndex(view).map(({ about, late }) => [about, late])).toEqual([
    ['标准厂房二期', 2],
    ['砚湖高精铜带项目', 1],
    ['东片区拓园', 0],
  ])
  const sheet = dispatchOf(view, '标准厂房二期')
  expect(sheet.issues.map(({ state }) => state)).toEqual(['answered', 'open', 'open', 'closed'])
  expect(sheet.tasks.map(({ standing }) => standing)).toEqual(['late'])
})

it('each series is counted against its limits', async () => {
  const counts = yearCounts(await seenBy('shuji'), 2026)
  expect(counts.find(({ most }) => most === 1)).toMatchObject({ held: 1, planned: 0 })
  expect(counts.find(({ name }) => name === '重点项目调度会')).toMatchObject({ held: 1, minutesLate: 1 })
})
