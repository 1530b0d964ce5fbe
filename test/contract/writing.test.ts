import { afterAll, beforeAll, expect, it } from 'vitest'
import { allows, mayMove } from '#derive/access.ts'
import { pathOf } from '#derive/names.ts'
import { isGiven } from '#derive/schema.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { registers } from '#registers/index.ts'
import type { Register, Row } from '#schema/register.ts'
import { type House, openHouse, type Player } from '#test/contract/house.ts'
import { openSamples, type Samples } from '#test/contract/samples.ts'

let house: House
let samples: Samples
beforeAll(async () => {
  house = await openHouse((parts) => buildApp({ ...parts, version: 'contract', logLevel: 'silent' }))
  samples = await openSamples(house)
})
afterAll(() => house?.close())

const named = registers.map((register) => [register.label[0], register] as const)
const changeable = named.filter(
  ([, register]) => !('nobody' in register.access.change) && keyOf(register) !== undefined,
)
const creatable = named.filter(([, register]) => !('nobody' in register.access.create))
const movable = named.filter(([, register]) => Object.keys(register.lifecycle.moves).length > 0)

it('the registers that can be changed, made and moved are many', () => {
  expect([changeable, creatable, movable].map((list) => list.length > 8)).toEqual([true, true, true])
})

it.each(changeable)('%s：who changes what another changed meanwhile is told the difference', async (_, register) => {
  const [row, player] = await someWhoMay(register, (actor, one) => allows(register.access.change, actor, one))
  const [key, first, second] = [keyOf(register) ?? '', `改一${row.id.slice(-6)}`, `改二${row.id.slice(-6)}`]
  const made = await house.send(player, 'PATCH', urlOf(register, row), { body: { [key]: first }, version: 1 })
  expect([made.status, made.etag, made.body[key]]).toEqual([200, '"2"', first])
  const late = await house.send(player, 'PATCH', urlOf(register, row), { body: { [key]: second }, version: 1 })
  expect([late.status, late.body.code]).toEqual([409, 'stale-version'])
  expect(late.body.changed).toEqual({ [key]: [row[key], first] })
  expect(late.body.now).toMatchObject({ id: row.id, version: 2, [key]: first })
  const stored = await house.send(player, 'GET', urlOf(register, row))
  expect([stored.body.version, stored.body[key]]).toEqual([2, first])
})

it.each(movable)('%s：who moves a record that another moved meanwhile is told so', async (_, register) => {
  const [name, move] = Object.entries(register.lifecycle.moves)[0]!
  const [row, player] = await someWhoMay(register, (actor, one) => mayMove(move, actor, one))
  const late = await house.send(player, 'POST', urlOf(register, row, name), {
    body: { reason: '迟了一步' },
    version: 7,
  })
  expect([late.status, late.body.code]).toEqual([409, 'stale-version'])
  expect(late.body.now).toMatchObject({ id: row.id, version: 1, state: row.state })
})

it.each(creatable)('%s：a request sent again, or five times at once, makes one record', async (_, register) => {
  for (const [times, onceKey] of [
    [1, `later ${register.name}`],
    [5, `at once ${register.name}`],
  ] as const) {
    const [player, body] = await someWhoMakes(register)
    const send = () => house.send(player, 'POST', urlOf(register), { body, onceKey })
    const first = await Promise.all(Array.from({ length: times }, send))
    const again = await send()
    expect([...first, again].map(({ status }) => status)).toEqual(Array(times + 1).fill(201))
    expect(new Set([...first, again].map((answer) => answer.body.id)).size).toBe(1)
    const { id } = again.body
    const events = await house.db.query('select 1 from "event" where zone_id = $1 and record = $2::uuid', [
      house.context.actor.zone,
      id,
    ])
    expect(events).toHaveLength(1)
  }
})

it('a key that made one thing makes no other, and says so', async () => {
  const { supervision, systemAdmin } = house.players
  const plan = registers.find(({ name }) => name === 'plan')!
  const duty = registers.find(({ name }) => name === 'duty')!
  const send = async (register: Register, player: Player) =>
    house.send(player, 'POST', urlOf(register), {
      body: await samples.sendable(register, samples.owners[0]!),
      onceKey: 'twice',
    })
  expect((await send(plan, supervision)).status).toBe(201)
  const other = await send(duty, supervision)
  expect([other.status, other.body.code]).toEqual([422, 'once-key-taken'])
  const person = registers.find(({ name }) => name === 'person')!
  expect((await send(person, systemAdmin)).status).toBe(201)
})

it('a write that does not come from our own pages is refused', async () => {
  const cookie = `gaoxin_session=${house.players.supervision.cookie}`
  const answer = await house.app.inject({ method: 'POST', url: '/api/plan', payload: {}, headers: { cookie } })
  expect([answer.statusCode, answer.json().code]).toEqual([403, 'foreign-request'])
})

/** A new record of a register, and somebody who may do something with it, in whatever state that is possible. */
async function someWhoMay(
  register: Register,
  may: (actor: Player['actor'], row: Row) => boolean,
): Promise<[Row, Player]> {
  for (const owner of samples.owners) {
    for (const state of Object.keys(register.lifecycle.states)) {
      const row = await samples.plant(register, owner, state)
      const player = Object.values(house.players).find(
        ({ actor }) => allows(register.access.read, actor, row) && may(actor, row),
      )
      if (player !== undefined) return [row, player]
    }
  }
  throw new Error(`Nobody can do this with ${register.name}`)
}

async function someWhoMakes(register: Register): Promise<[Player, Readonly<Record<string, unknown>>]> {
  const body = await samples.sendable(register, samples.owners[0]!)
  const draft: Row = { ...body, id: '', version: 1, state: register.lifecycle.initial }
  const player = Object.values(house.players).find(({ actor }) => allows(register.access.create, actor, draft))
  if (player === undefined) throw new Error(`Nobody can make ${register.name}`)
  return [player, body]
}

/** A text that may be changed: every register that can be changed at all has one. */
function keyOf(register: Register): string | undefined {
  const free = Object.entries(register.fields).find(
    ([key, field]) => field.kind === 'text' && isGiven(register, key, field) && !field.rules.isFrozen,
  )
  return free?.[0]
}

function urlOf(register: Register, row?: Row, act?: string): string {
  return ['/api', pathOf(register.name), row?.id, act].filter((part) => part !== undefined).join('/')
}
