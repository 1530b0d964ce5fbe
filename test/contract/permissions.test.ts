import { afterAll, beforeAll, expect, it } from 'vitest'
import { allows, mayDo, mayMove } from '#derive/access.ts'
import { pathOf } from '#derive/names.ts'
import { isGiven } from '#derive/schema.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { registers } from '#registers/index.ts'
import { listOf, type Register, type Row } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { type Answer, type House, openHouse, type Player } from '#test/contract/house.ts'
import { openSamples, type Samples } from '#test/contract/samples.ts'

let house: House
let samples: Samples
beforeAll(async () => {
  house = await openHouse((parts) => buildApp({ ...parts, version: 'contract', logLevel: 'silent' }))
  samples = await openSamples(house)
})
afterAll(() => house?.close())

const players = (): readonly Player[] => Object.values(house.players)
const urlOf = (register: Register, row?: Row, act?: string) =>
  ['/api', pathOf(register.name), row?.id, act].filter((part) => part !== undefined).join('/')

const named = registers.map((register) => [register.label[0], register] as const)

it.each(named)('%s：each role reads, lists and is offered exactly what the rules say', async (_, register) => {
  const rows = await rowsInEveryState(register)
  for (const player of players()) {
    const listed = await wholeList(register, player)
    for (const row of rows) {
      const isReadable = allows(register.access.read, player.actor, row)
      const where = `${player.title}, ${row.state}`
      const got = await house.send(player, 'GET', urlOf(register, row))
      expect(got.status, where).toBe(isReadable ? 200 : 404)
      if (isReadable) expect(got.body.may, where).toEqual(mayDo(register, player.actor, row))
      expect(listed.get(row.id), where).toEqual(isReadable ? mayDo(register, player.actor, row) : undefined)
      const history = await house.send(player, 'GET', urlOf(register, row, 'history'))
      expect(history.status, where).toBe(isReadable ? 200 : 404)
    }
  }
})

it.each(named)('%s：each role makes records exactly where the rules say', async (_, register) => {
  let made = 0
  for (const owner of samples.owners) {
    for (const player of players()) {
      const body = await samples.sendable(register, owner)
      const draft: Row = { ...body, id: '', version: 1, state: register.lifecycle.initial }
      const answer = await house.send(player, 'POST', urlOf(register), { body })
      const mayCreate = allows(register.access.create, player.actor, draft)
      expect(answer.body.code === 'not-allowed', `${player.title}: ${answer.body.code}`).toBe(!mayCreate)
      if (!mayCreate) expect(answer.status).toBe(403)
      if (answer.status === 201) made += 1
    }
  }
  if (!('nobody' in register.access.create)) expect(made).toBeGreaterThan(0)
})

it.each(named)('%s：each role changes records exactly where the rules say', async (_, register) => {
  const key = Object.keys(register.fields).find((name) => isChangeable(register, name))
  await forEveryState(register, async (row, player) => {
    const facts = key === undefined ? {} : { [key]: row[key] }
    const answer = await house.send(player, 'PATCH', urlOf(register, row), { body: facts, version: row.version })
    if (key === undefined) expect(answer.body.code).toBe('bad-request')
    else
      expect(verdict(answer), `${player.title}, ${row.state}`).toBe(
        wanted(register, player.actor, row, allows(register.access.change, player.actor, row)),
      )
    return answer
  })
})

it.each(named)('%s：each role makes each move exactly where the rules say', async (_, register) => {
  for (const [name, move] of Object.entries(register.lifecycle.moves)) {
    const isFrom = (state: string) => listOf(move.from).includes(state)
    await forEveryState(register, async (row, player) => {
      const body = { facts: Object.fromEntries((move.takes ?? []).map((key) => [key, row[key]])), reason: '核对权限' }
      const answer = await house.send(player, 'POST', urlOf(register, row, name), { body, version: row.version })
      const expected = isFrom(row.state)
        ? wanted(register, player.actor, row, mayMove(move, player.actor, row))
        : 'wrong-state'
      const isReadable = allows(register.access.read, player.actor, row)
      expect(verdict(answer), `${player.title}, ${name} from ${row.state}`).toBe(isReadable ? expected : 'not-found')
      return answer
    })
  }
})

it.each(named)('%s：nobody gets anything without signing in', async (_, register) => {
  const [row] = await rowsInEveryState(register)
  const answers = [
    await house.send(null, 'GET', urlOf(register)),
    await house.send(null, 'GET', urlOf(register, row)),
    await house.send(null, 'GET', `${urlOf(register)}/count`),
    await house.send(null, 'POST', urlOf(register), { body: await samples.sendable(register, samples.owners[0]!) }),
  ]
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(4).fill([401, 'sign-in-needed']))
})

/** Whether an act was let through by the rules: what a procedure says afterwards is its own matter. */
function verdict({ body }: Answer): string {
  // The same no, with a word why.
  if (body.code === 'second-person') return 'not-allowed'
  return ['not-found', 'not-allowed', 'wrong-state'].includes(body.code) ? body.code : 'let through'
}

function wanted(register: Register, actor: Actor, row: Row, isAllowed: boolean): string {
  if (!allows(register.access.read, actor, row)) return 'not-found'
  return isAllowed ? 'let through' : 'not-allowed'
}

/** Tries an act for every player on a record in every state; a record that was altered is replaced by a new one. */
async function forEveryState(
  register: Register,
  attempt: (row: Row, player: Player) => Promise<Answer>,
): Promise<void> {
  for (const owner of samples.owners) {
    for (const state of Object.keys(register.lifecycle.states)) {
      let row = await samples.plant(register, owner, state)
      for (const player of players()) {
        const { status } = await attempt(row, player)
        if (status === 200) row = await samples.plant(register, owner, state)
      }
    }
  }
}

async function rowsInEveryState(register: Register): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const owner of samples.owners) {
    for (const state of Object.keys(register.lifecycle.states)) rows.push(await samples.plant(register, owner, state))
  }
  return rows
}

async function wholeList(register: Register, player: Player): Promise<ReadonlyMap<string, readonly string[]>> {
  const seen = new Map<string, readonly string[]>()
  for (let after = ''; ; ) {
    const { body } = await house.send(player, 'GET', `${urlOf(register)}?limit=200${after}`)
    for (const item of body.items) seen.set(item.id, item.may)
    if (body.next === null) return seen
    after = `&after=${encodeURIComponent(body.next)}`
  }
}

function isChangeable(register: Register, key: string): boolean {
  const field = register.fields[key]
  return field !== undefined && field.kind !== 'data' && isGiven(register, key, field) && !field.rules.isFrozen
}
