import { beforeAll, expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, yearOf } from '#domain/day.ts'
import { minuteOf } from '#domain/moment.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { cookieName } from '#entrypoints/http/session.ts'
import { waterMonth } from '#registers/water/water-month.ts'
import type { ParkFigure, ParkFigureKey, ParkStanding } from '#schema/park-standing.ts'
import { disputeDesk } from '#services/dispute/desk.ts'
import { ecologyOf } from '#services/ecology/view.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import { procedures } from '#services/procedures.ts'
import { emergencyBoard, hazardBoard } from '#services/safety/board.ts'
import { serviceDesk } from '#services/service/desk.ts'
import { portalOf } from '#services/service/portal.ts'
import { openSession } from '#services/sign-in/session.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { parkStanding } from '#services/standing/park/park-standing.ts'
import { raiseAlarm } from '#services/telemetry/alarms.ts'
import { parkOf } from '#services/telemetry/park.ts'
import { ticketDesk } from '#services/ticket/desk.ts'
import { type Looking, lookingNow, visibleRows } from '#services/visible.ts'
import { waterBoardOf } from '#services/water/board.ts'
import { monthViewOf } from '#services/water/month-view.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move, inAct } = actsIn(zone)
const { today } = testNow
const minute = minuteOf(testNow)
const hours = Math.floor(minute / 60)

let looking: Looking
let standing: ParkStanding
beforeAll(async () => {
  looking = lookingNow(zone.db, (await zone.as('shuji')).actor)
  await hazards()
  standing = await parkStanding(looking, testNow)
})

/** A major hazard of today, which yesterday does not know. */
async function hazards() {
  const [kind] = await zone.db.query(
    "select id from ticket_kind where zone_id = $1 and area = 'hazard' and is_major and state = 'inForce' limit 1",
    [demoZone],
  )
  await create('yingji', today, 'ticket', {
    title: '危化品仓库防雷设施失效',
    kind: kind.id,
    place: '东环路8号',
    what: '防雷接地断开',
    channel: 'inspection',
  })
}

function figure(key: ParkFigureKey, of = standing): ParkFigure {
  const found = of.tiles.flatMap(({ figures }) => figures).find((one) => one.key === key)
  if (found === undefined) throw new Error(`There is no figure ${key}`)
  return found
}

it('every figure names its day, its register, who answers for it and the way to its rows', () => {
  expect(standing.tiles.map(({ key }) => key)).toEqual(['safety', 'air', 'service', 'water', 'data'])
  for (const one of standing.tiles.flatMap(({ figures }) => figures)) {
    expect(one).toMatchObject({ asOf: expect.stringMatching(/^\d{4}-\d{2}|^$/), href: expect.stringMatching(/^\//) })
    expect([one.key, one.source, one.unit].every((word) => word !== '')).toBe(true)
    expect(one.value === null).toBe(one.state === 'unknown')
  }
})

it('safety and governance say what their own pages say', async () => {
  const [board, year] = [await hazardBoard(looking, today, yearOf(today)), await emergencyBoard(looking, today, minute)]
  const open = board.major.reduce((sum, one) => sum + one.open, 0)
  expect(open).toBeGreaterThan(0)
  expect(figure('majorHazards')).toMatchObject({
    value: open,
    late: board.major.reduce((sum, one) => sum + one.overdue, 0),
  })
  expect(figure('emergencies').value).toBe(year.open.length)
  const disputes = await disputeDesk(looking, today, minute)
  expect(figure('disputes')).toMatchObject({
    value: disputes.open.filter(({ clock }) => clock?.isLate).length,
    of: disputes.open.length,
  })
  const { units } = await ticketDesk(looking, { today, minute })
  expect(figure('tickets').value).toBe(units.reduce((sum, one) => sum + one.overdue, 0))
})

it('air says what the page of the environment says, by the edition of the day', async () => {
  const view = await ecologyOf(looking, today, hours)
  const worst = view.air.toSorted((a, b) => (b.now?.verdict.aqi ?? -1) - (a.now?.verdict.aqi ?? -1))[0]
  expect(figure('airHour').value).toBe(worst?.now?.verdict.aqi ?? null)
  expect(figure('exceedances')).toMatchObject({
    value: view.cases.length,
    late: view.cases.filter(({ isLate }) => isLate).length,
  })
})

it('service says what the desk of the service says; a rate never stands without how many rated', async () => {
  const desk = await serviceDesk(zone.db, looking.actor, today)
  expect(figure('cases')).toMatchObject({
    value: desk.cases.length,
    late: desk.cases.filter(({ clock }) => (clock?.overdueBy ?? 0) > 0).length,
  })
  const told = desk.units.flatMap(({ satisfaction }) => (satisfaction?.satisfied == null ? [] : [satisfaction]))
  expect(figure('satisfaction').of).toBe(told.reduce((sum, one) => sum + one.rated, 0))
})

it('water: litres of the sound areas are added up, never their rates, and few readings are not valid', async () => {
  const board = await waterBoardOf(looking, today)
  const months = await visibleRows(looking, waterMonth, { where: () => "t.state = 'closed'" })
  const views = await Promise.all(months.map(({ id }) => monthViewOf(looking, id, today)))
  const sound = views.filter(({ isValid }) => isValid)
  const sum = (of: (one: (typeof views)[number]) => number | null) =>
    sound.reduce((all, one) => all + (of(one) ?? 0), 0)
  const supplied = sum(({ balance }) => balance.lines.supplied)
  const lost = supplied - sum(({ balance }) => balance.authorised.litres)
  expect(sound.length).toBeGreaterThan(1)
  expect(figure('grossLoss').value).toBeCloseTo((100 * lost) / supplied, 1)
  expect(figure('grossLoss')).toMatchObject({
    state: 'incomplete',
    facts: { counted: sound.length, areas: board.lines.length },
  })
  expect(figure('suspicions').value).toBe(board.lines.filter(({ alarm }) => alarm !== null).length)
  const came = board.lines.reduce((all, { completeness: one }) => all + one.onTime + one.late - one.suspect, 0)
  const expected = board.lines.reduce((all, { completeness: one }) => all + one.expected, 0)
  expect(figure('waterReadings')).toMatchObject({ value: Math.floor((100 * came) / expected), of: expected })
  expect(figure('waterReadings').state).toBe((100 * came) / expected < board.leastPercent ? 'incomplete' : 'whole')
})

it('data: what is silent and how much came is what the page of the park shows', async () => {
  const park = await parkOf(zone.db, looking.actor, testNow)
  expect(figure('silentDevices')).toMatchObject({ value: park.silent, of: park.expected })
  const yesterday = park.areas.find(({ id }) => id === '')?.cells.find(({ day }) => day === addDays(today, -1))
  expect(figure('readings').value).toBe(yesterday?.percent)
  expect(figure('alarms')).toMatchObject({ value: park.openAlarms, late: park.overdueAlarms })
})

it('a past day is told as it ended, and what nobody knows of it any more is not known', async () => {
  const past = await parkStanding({ ...looking, asOf: addDays(today, -1) }, testNow)
  expect(past.asOf).toBe(addDays(today, -1))
  expect(figure('majorHazards', past).value).toBe((figure('majorHazards').value ?? 0) - 1)
  expect(figure('silentDevices', past)).toMatchObject({ value: null, state: 'unknown' })
})

it('each list that a tile leads to has as many rows as the tile says, now and on a past day', async () => {
  const app = await buildApp({ db: zone.db, clock: () => testNow, procedures, version: 'test' })
  const [account] = await zone.db.query('select id from account where zone_id = $1 and login = $2', [demoZone, 'shuji'])
  const whose = { zone: looking.actor.zone, account: account.id, needs: null }
  const cookie = `${cookieName}=${await openSession(zone.db, whose, { device: '', address: '' }, testNow)}`
  const ask = async (url: string) => (await app.inject({ url, headers: { cookie } })).json()
  for (const asOf of ['', `asOf=${addDays(today, -1)}`]) {
    const told: ParkStanding = await ask(`/api/standing/park?${asOf}`)
    const lists = told.tiles.flatMap(({ figures }) => figures).filter(({ href }) => /[?](id|state)=/.test(href))
    expect(lists.length).toBeGreaterThan(4)
    for (const { key, href, value } of lists.filter(({ source }) => source !== 'water_month')) {
      const { items } = await ask(`/api${href}&limit=200&${asOf}`)
      expect([asOf, key, items.length]).toEqual([asOf, key, value])
    }
  }
  await app.close()
})

it('the three administrators are told nothing, and whoever may read less counts less', async () => {
  for (const login of ['xitong', 'anquan', 'shenji']) {
    const { actor } = await zone.as(login)
    expect(await codeOf(parkStanding(lookingNow(zone.db, actor), testNow))).toBe('not-allowed')
  }
  const own = await parkStanding(lookingNow(zone.db, (await zone.as('mailang')).actor), testNow)
  expect(figure('cases', own).value ?? 0).toBeLessThan(figure('cases').value ?? 0)
})

it('a firm sees in one list what it owes, by day: a hazard without the words of who found it, no alarm that suspects it', async () => {
  const [kind] = await zone.db.query(
    "select id from ticket_kind where zone_id = $1 and area = 'hazard' and not coalesce(is_major, false) and state = 'inForce' limit 1",
    [demoZone],
  )
  const { actor } = await zone.as('chengbo')
  const found = {
    title: '危废库地面破损',
    kind: kind.id,
    place: '危废库',
    what: '某员工来电反映',
    channel: 'inspection',
  }
  const hazard = await create('yingji', today, 'ticket', { ...found, enterprise: actor.enterprise })
  const owed = async (login = 'chengbo') => {
    const context = await zone.as(login)
    const facts = await factsAsOf(zone.db, context.actor.zone, today, today)
    return (await portalOf(zone.db, { facts, actor: context.actor, asOf: today, calendar: calendarIn(facts) })).owed
  }
  // What no unit confirmed yet is nothing to answer.
  expect((await owed()).some(({ id }) => id === hazard.id)).toBe(false)
  const state = String((await zone.db.query('select state from ticket where id = $1', [hazard.id]))[0].state)
  if (state === 'found') await move('yingji', today, 'ticket', hazard.id, 'file')
  await move('yingji', today, 'ticket', hazard.id, 'dispatch', { unit: await zone.unit('应急局') })
  for (const type of ['silent', 'flatLine'] as const)
    await inAct('yingji', today, async (context) =>
      raiseAlarm(context, {
        ...{ type, severity: 'minor', object: `P-${type}`, title: `${type}的总排口`, unit: await zone.unit('应急局') },
        enterprise: actor.enterprise,
      }),
    )
  const lines = await owed()
  const line = lines.find(({ id }) => id === hazard.id)
  expect(line).toMatchObject({ kind: 'hazard', href: `/owed/${hazard.id}`, facts: { place: '危废库' } })
  expect(line?.due ?? '').toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(lines.filter(({ kind: of }) => of === 'alarm').map(({ title }) => title)).toEqual(['silent的总排口'])
  expect(JSON.stringify(lines)).not.toContain('某员工')
  const days = lines.map(({ due }) => due ?? '9')
  expect(days).toEqual(days.toSorted())
})
