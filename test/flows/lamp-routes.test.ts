import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays } from '#domain/day.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { task } from '#registers/task.ts'
import type { RowOf } from '#schema/register.ts'
import { type House, now, openHouse, type PlayerName, plantMany } from '#test/contract/house.ts'
import { openSamples, type Samples } from '#test/contract/samples.ts'

let house: House
let samples: Samples
let ids: readonly string[]
beforeAll(async () => {
  house = await openHouse((parts) => buildApp({ ...parts, version: 'contract', logLevel: 'silent' }))
  samples = await openSamples(house)
  const [own, other] = house.units
  const facts = (unit: string) => ({ ...samples.factsOf(task, { unit, person: null }), lead: unit, cooperating: [] })
  const due = (days: number) => addDays(now.today, days)
  const plans = [
    { ...facts(own), dueCurrent: due(-3), state: 'active', submittedOn: null, closedOn: null },
    { ...facts(other), dueCurrent: due(60), state: 'active', submittedOn: null, closedOn: null, signedOn: now.today },
    { ...facts(other), state: 'proposed' },
  ]
  ids = (await plantMany(house.context, task, 3, (i) => plans[i]!)).map(({ id }) => id)
})
afterAll(() => house?.close())

const get = (player: PlayerName, url: string) => house.send(house.players[player], 'GET', url)

it('everybody gets the lamps of the records that the register lets them see, and of no others', async () => {
  const seen = async (player: PlayerName) =>
    ids.map((_, i) => i).filter((i) => lamps.get(player)?.some((one) => one.id === ids[i]))
  const lamps = new Map<PlayerName, readonly { id: string }[]>()
  for (const player of ['supervision', 'leader', 'unitHead', 'otherHead', 'systemAdmin'] as const)
    lamps.set(player, (await get(player, '/api/standing/lamps?register=task')).body.items)
  expect(await seen('supervision')).toEqual([0, 1])
  expect(await seen('leader')).toEqual([0, 1])
  expect(await seen('unitHead')).toEqual([0])
  expect(await seen('otherHead')).toEqual([1])
  expect(await seen('systemAdmin')).toEqual([])
  expect((await get('otherHead', `/api/standing/lamps/task/${ids[0]}`)).status).toBe(404)
  expect((await house.send(null, 'GET', '/api/standing/lamps')).status).toBe(401)
})

it('the board is narrowed by register, unit and colour, and counts what it lists', async () => {
  const [own] = house.units
  const { body } = await get('supervision', `/api/standing/lamps?register=task&unit=${own}&colour=red,yellow`)
  expect(body.items.map((one: { id: string }) => one.id)).toContain(ids[0])
  expect(body.items.every((one: RowOf<typeof task> & { unit: string }) => one.unit === own)).toBe(true)
  expect(body.counts.red + body.counts.yellow).toBe(body.items.length)
  expect(body.units).toHaveLength(1)
})

it('a lamp says all that it rests on, and a record without one says so', async () => {
  const { body } = await get('supervision', `/api/standing/lamps/task/${ids[0]}`)
  expect(body.item).toMatchObject({
    colour: 'red',
    reason: ['逾期3日', '3 days overdue'],
    turn: ['办结，即转黄', expect.any(String)],
  })
  expect(body.item.lamp).toMatchObject({
    asOf: now.today,
    owner: '经发局',
    rule: { code: 'task', edition: 1, id: 'R1' },
  })
  expect(body.item.lamp.numbers).toContainEqual({ measure: 'daysLate', value: 3 })
  expect(body.course.at(-1)).toMatchObject({ colour: 'red', until: now.today })
  expect((await get('supervision', `/api/standing/lamps/task/${ids[2]}`)).body.code).toBe('no-lamp')
  expect((await get('supervision', `/api/standing/lamps/duty/${ids[0]}`)).status).toBe(404)
})

it('a day to come, or none at all, is refused', async () => {
  for (const asOf of ['2026-02-30', addDays(now.today, 1), 'heute'])
    expect((await get('leader', `/api/standing/lamps?asOf=${asOf}`)).status).toBe(422)
  const before = await get('leader', `/api/standing/lamps?asOf=${addDays(now.today, -1)}`)
  expect([before.status, before.body.items]).toEqual([200, []])
})

it('rules are tried by whoever may read them, on the records that this person may see', async () => {
  const [rules] = await house.db.query(`select id from rule_set where code = 'task-near-due'`)
  const all = await get('leader', `/api/rule-set/${rules.id}/trial`)
  const own = await get('unitHead', `/api/rule-set/${rules.id}/trial`)
  expect(all.body.items.length).toBeGreaterThan(own.body.items.length)
  expect(own.body.items.map((one: { id: string }) => one.id)).toContain(ids[0])
  expect((await get('systemAdmin', `/api/rule-set/${rules.id}/trial`)).status).toBe(404)
})

it('the lamp of a plan is the worst of its parts, and the others are counted', async () => {
  const { plan } = (await get('supervision', `/api/task/${ids[0]}`)).body
  const { body } = await get('supervision', `/api/standing/plan-lamp/${plan}`)
  expect(body.lamp.colour).toBe('red')
  expect(body.lamp.reason[0]).toContain('逾期')
  const tasks = body.sides.find((one: { label: readonly string[] }) => one.label[0] === '任务')
  expect(tasks.counts.red).toBeGreaterThan(0)
})
