import { expect, test } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day } from '#domain/day.ts'
import { isWorse } from '#domain/lamp/rule-set.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { getRegister } from '#registers/index.ts'
import { ruleSet } from '#registers/rule-set.ts'
import { task } from '#registers/task.ts'
import type { Row } from '#schema/register.ts'
import { type Context, type Facts, inTransaction } from '#services/context.ts'
import { moveRecord } from '#services/move.ts'
import { findLampPreset } from '#services/presets/lamps.ts'
import { changeRecord, createRecord, plantRecord } from '#services/save.ts'
import { factsNow, factsOn } from '#services/standing/facts.ts'
import { caseOf, colourIn, detailOf, lampsOf, standingsOf } from '#services/standing/lamps.ts'
import { judgedTargets } from '#services/standing/readings/target.ts'
import { judgedTasks } from '#services/standing/readings/task.ts'
import { readOn } from '#services/standing/subject-course.ts'
import { targetStanding } from '#services/standing/targets.ts'
import { yardsticksOf } from '#services/standing/timelines.ts'
import { trialOf } from '#services/standing/trial.ts'
import { openDatabase } from '#store/database.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'
import { codeOf } from '#test/support/refusals.ts'

const zone = openDemoZone()
const { today } = testNow
const near = '组建驻外招商小分队'
const late = '完成标准厂房二期主体工程'

function at(day: Day) {
  return { ...momentOf(Date.parse(`${day}T02:00:00Z`)), today: day }
}

async function inAct<T>(login: string, day: Day, work: (context: Context) => Promise<T>): Promise<T> {
  return inTransaction(zone.db, await zone.as(login, at(day)), work)
}

function create(login: string, day: Day, register: string, facts: Facts): Promise<Row> {
  return inAct(login, day, (context) => createRecord(context, getRegister(register), { facts }))
}

function move(login: string, day: Day, register: string, id: string, name: string, facts: Facts = {}, reason?: string) {
  return inAct(login, day, (context) => moveRecord(context, getRegister(register), id, null, name, { facts, reason }))
}

async function lampOf(title: string, asOf: Day = today) {
  const found = lampsOf(await factsNow(zone.db, demoZone), asOf, 'task').find((one) => one.title === title)
  if (found === undefined) throw new Error(`${title} has no lamp`)
  return found
}

/** These leave the board once they are closed; whatever else was shown once has its course for ever. */
const leaveWhenClosed: readonly string[] = ['ticket', 'exceedance', 'alarm']

test('what was shown on a past day is what the course tells of that day, whenever it is asked', async () => {
  const now = standingsOf(await factsNow(zone.db, demoZone), today)
  let compared = 0
  for (const ago of [5, 12, 26, 41, 64, 100, 140]) {
    const day = addDays(today, -ago)
    const then = lampsOf(await factsOn(zone.db, demoZone, day), day)
    for (const { register, id, title, colour } of then) {
      const course = now.find(({ lamp }) => lamp.register === register && lamp.id === id)
      if (course === undefined && leaveWhenClosed.includes(register)) {
        const [row] = await zone.db.query(`select state from "${register}" where id = $1`, [id])
        expect([title, row?.state]).toEqual([title, 'closed'])
        continue
      }
      expect([ago, title, course && colourIn(course.spans, day)]).toEqual([ago, title, colour])
      compared += 1
    }
  }
  expect(compared).toBeGreaterThan(60)
})

test('today recomputed next year is equal, word for word', async () => {
  const shown = lampsOf(await factsNow(zone.db, demoZone), today)
  const id = await zone.task('完成东片区剩余征迁签约')
  const next = addDays(today, 3)
  await create('jianshe2', next, 'report', {
    task: await zone.task(late),
    unit: await zone.unit('建设局'),
    progress: '主体封顶',
  })
  await create('ducha', next, 'lamp_change', {
    task: id,
    colour: 'red',
    reason: '群众信访集中',
    until: addDays(next, 20),
  })
  // A server that starts in a year knows nothing but the log.
  const anew = openDatabase(zone.url)
  const then = lampsOf(await factsOn(anew, demoZone, today), today)
  await anew.close()
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  expect(JSON.parse(JSON.stringify(then.toSorted(byId)))).toEqual(JSON.parse(JSON.stringify(shown.toSorted(byId))))
})

test('no lamp of the zone gets better by time alone, day by day for two months', async () => {
  const facts = await factsNow(zone.db, demoZone)
  const { rules } = yardsticksOf(facts)
  let before = standingsOf(facts, addDays(today, 3))
  for (let n = 4; n <= 63; n += 1) {
    const after = standingsOf(facts, addDays(today, n))
    for (const [i, { lamp }] of after.entries()) {
      const earlier = before[i]!.lamp
      const set = rules[lamp.subject].at(-1)!.value!
      expect(lamp.id).toBe(earlier.id)
      // What two persons set for some days is over by itself: that is their act, not time.
      if (earlier.manual !== null) continue
      expect(earlier.colour !== 'grey' && isWorse(earlier.colour, lamp.colour, set), lamp.title).toBe(false)
    }
    before = after
  }
})

test('a yellow task turns by the very fact that its lamp names, and by no other lamp being judged again', async () => {
  const day = addDays(today, 1)
  const yellow = await lampOf(near, day)
  expect([yellow.colour, yellow.reason[0], yellow.turn?.[0]]).toEqual([
    'yellow',
    '剩3个工作日，7个工作日未报进展',
    '报送一次进展，或办结，即转绿',
  ])
  const before = new Map(lampsOf(await factsNow(zone.db, demoZone), day).map((one) => [one.id, one]))
  await create('zhaoshang2', day, 'report', {
    task: yellow.id,
    unit: await zone.unit('招商局'),
    progress: '台账已成册',
  })
  const after = lampsOf(await factsNow(zone.db, demoZone), day)
  expect((await lampOf(near, day)).colour).toBe('green')
  const changed = after.filter((one) => before.get(one.id) !== one)
  // The task and its two work items look at its reports; nothing else was judged again.
  expect(changed.map(({ register }) => register).sort()).toEqual(['task', 'work_item', 'work_item'])
})

test('a red task made good is yellow, and green only by a fact after its probation', async () => {
  const day = addDays(today, 4)
  const id = await zone.task(late)
  expect((await lampOf(late, day)).turn?.[0]).toBe('办结，即转黄')
  await move('jianshe2', day, 'task', id, 'submit', { outcome: '主体工程完工并验收' })
  await move('ducha', day, 'task', id, 'verify')
  await move('ducha2', addDays(day, 1), 'task', id, 'close')
  const closed = await lampOf(late, addDays(day, 1))
  expect([closed.colour, closed.lamp.colour, closed.watchedUntil]).toEqual(['yellow', 'green', addDays(day, 31)])
  expect(closed.reason[0]).toBe(`曾亮红灯，整改观察至${addDays(day, 31)}；已完成`)
  expect((await lampOf(late, addDays(day, 300))).colour).toBe('yellow')
  const facts = await factsNow(zone.db, demoZone)
  const detail = detailOf(caseOf(facts, judgedTasks, facts.find(task, id)!), addDays(day, 1))!
  expect(detail.course.map(({ colour }) => colour)).toEqual(['green', 'yellow', 'green', 'red', 'yellow'])
})

test('a manual change needs a second person, shows both, and is over by itself', async () => {
  const day = addDays(today, 3)
  const title = '完成东片区剩余征迁签约'
  const [change] = await zone.db.query(`select id from lamp_change where zone_id = $1 and state = 'proposed'`, [
    demoZone,
  ])
  expect((await lampOf(title, day)).colour).toBe('green')
  expect(await codeOf(move('ducha', day, 'lamp_change', change.id, 'confirm'))).toBe('second-person')
  await move('shuji', day, 'lamp_change', change.id, 'confirm')
  const lamp = await lampOf(title, day)
  expect([lamp.colour, lamp.lamp.colour, lamp.manual?.proposedBy, lamp.manual?.confirmedBy]).toEqual([
    'red',
    'green',
    '宓清和',
    '闻道昌',
  ])
  expect(lamp.reason[0]).toBe('人工调灯：群众信访集中')
  expect((await lampOf(title, addDays(day, 20))).colour).toBe('red')
  expect((await lampOf(title, addDays(day, 21))).manual).toBeNull()
  const two = {
    task: await zone.task(near),
    target: null,
    project: null,
    workItem: null,
    milestone: null,
    colour: 'green',
    reason: '试',
  }
  expect(await codeOf(create('ducha', day, 'lamp_change', { ...two, until: addDays(day, -1) }))).toBe('lamp-until-past')
  expect(await codeOf(create('ducha', day, 'lamp_change', { ...two, task: null, until: day }))).toBe('one-subject')
})

test('new rules are tried on past facts, put in force by a second person, and leave the past as it was', async () => {
  const day = addDays(today, 5)
  const { rules } = findLampPreset('task')!
  const strict = {
    ...rules,
    rules: rules.rules.map((rule) =>
      rule.id === 'Y1' ? { ...rule, when: { measure: 'workdaysLeft', is: '<=', than: 30 } as const } : rule,
    ),
  }
  const draft = {
    code: 'task',
    name: '任务亮灯规则（从严）',
    appliesTo: 'task',
    source: '主任办公会',
    validFrom: addDays(day, 2),
  }
  expect(await codeOf(create('ducha', day, 'rule_set', { ...draft, rules: { ...strict, rules: [] } }))).toBe(
    'rules-faulty',
  )
  const made = await create('ducha', day, 'rule_set', { ...draft, rules: strict })
  expect(made.edition).toBe(2)
  const facts = await factsNow(zone.db, demoZone)
  const trial = trialOf(facts, today, facts.find(ruleSet, made.id)!, () => true)!
  expect(trial.changed).toBeGreaterThan(2)
  expect(trial.items.filter(({ shown, tried }) => shown === 'green' && tried === 'yellow')).toHaveLength(trial.changed)
  expect(trial.months).toHaveLength(12)

  const then = lampsOf(facts, today, 'task').map(({ id, colour }) => [id, colour])
  expect(await codeOf(move('ducha', day, 'rule_set', made.id, 'enforce'))).toBe('second-person')
  expect(await codeOf(move('ducha2', addDays(day, 4), 'rule_set', made.id, 'enforce'))).toBe('rules-backdated')
  await move('ducha2', day, 'rule_set', made.id, 'enforce')
  const editions = async (on: Day) =>
    new Set(lampsOf(await factsNow(zone.db, demoZone), on, 'task').map(({ lamp }) => lamp.rule?.edition))
  expect(await editions(addDays(day, 1))).toEqual(new Set([1]))
  expect(await editions(addDays(day, 2))).toEqual(new Set([2]))
  expect(lampsOf(await factsNow(zone.db, demoZone), today, 'task').map(({ id, colour }) => [id, colour])).toEqual(then)
  const rename = (login: string, { id, version }: Pick<Row, 'id' | 'version'>) =>
    inAct(login, day, (context) => changeRecord(context, ruleSet, id, version, { name: '任务规则（试行）' }))
  expect(await codeOf(rename('ducha', await rulesNamed('task', 1)))).toBe('not-allowed')
  // Whoever changed a word of a draft is no second person.
  const next = await create('ducha', day, 'rule_set', { ...draft, validFrom: addDays(day, 9) })
  await rename('ducha2', next)
  expect(await codeOf(move('ducha2', day, 'rule_set', next.id, 'enforce'))).toBe('rules-own')
})

test('the lamp of a target rests on the very numbers of its standing', async () => {
  const [row] = await zone.db.query(`select plan from target where zone_id = $1 and indicator like '新签约%'`, [
    demoZone,
  ])
  const owner = await zone.unit('经发局')
  const context = await zone.as('ducha', at(addDays(today, -100)))
  const plant = async (register: string, facts: Facts, state?: string) =>
    (await plantRecord(context, getRegister(register), { facts, ...(state ? { state } : {}) })).id
  const indicator = await plant('indicator', {
    ...{ name: '到位资金', code: 'DWZJ', caliber: '外来资金', unitName: '亿元', nature: 'level', flow: 'cumulative' },
    ...{ priceBasis: 'current', frequency: 'month', direction: 'up', kind: 'management', owner, source: '招商台账' },
    ...{ releaseMonths: 1, releaseDay: 10, decimals: 2, validFrom: '2020-01-01', skipsJanuary: false },
  })
  const target = await plant(
    'target',
    {
      ...{
        plan: row.plan,
        asSaid: '到位资金100亿元',
        start: 0,
        end: 1,
        indicator: '到位资金',
        comparator: 'ge',
        amount: 100,
      },
      ...{ unitName: '亿元', noQuantity: 'given', lead: owner, measuredBy: indicator, aspect: 'value', path: 'linear' },
      ...{ startPeriod: '2026-01', endPeriod: '2026-12', measuredOn: addDays(today, -100), due: '2026-12-31' },
    },
    'issued',
  )
  for (const [period, value, on] of [
    ['2026-07', 41.7, '2026-08-20'],
    ['2026-08', 60.1, '2026-09-12'],
    ['2026-10', 74.65, '2026-11-12'],
  ] as const) {
    const when = await zone.as('jingfa', at(on as Day))
    await plantRecord(when, getRegister('observation'), {
      facts: {
        ...{ indicator, period, scope: 'zone', value, edition: 'final', releasedOn: on, document: '台账', owner },
        ...{ enteredOn: on, slot: period },
      },
    })
  }
  const facts = await factsNow(zone.db, demoZone)
  const about = facts.find(getTargetRegister(), target)!
  for (const ago of [70, 40, 5, 0]) {
    const day = addDays(today, -ago)
    const read = readOn(caseOf(facts, judgedTargets, about), day, day)!
    const standing = targetStanding(facts, about, day)
    expect([ago, read.reading.values.aheadPoints]).toEqual([ago, standing.floor.difference.value])
  }
  const lamp = lampsOf(facts, today, 'target').find(({ id }) => id === target)!
  expect([lamp.colour, lamp.turn?.[0]]).toEqual(['yellow', '另需完成3.69亿元，即转绿'])
  const detail = detailOf(caseOf(facts, judgedTargets, about), today)!
  expect(detail.course.map(({ colour }) => colour)).toEqual(['grey', 'red', 'yellow'])
})

async function rulesNamed(code: string, edition: number) {
  const found = (await factsNow(zone.db, demoZone))
    .all(ruleSet)
    .find((one) => one.code === code && one.edition === edition)
  if (found === undefined) throw new Error(`No rules ${code}`)
  return found
}

function getTargetRegister() {
  return judgedTargets.register
}
