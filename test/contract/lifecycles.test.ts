import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { allows, mayMove } from '#derive/access.ts'
import { pathOf } from '#derive/names.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { getRegister, registers } from '#registers/index.ts'
import { listOf, type Register, type Row } from '#schema/register.ts'
import { findRow } from '#store/records.ts'
import type { Owner } from '#test/contract/fitting.ts'
import { type Answer, type House, openHouse, type Player } from '#test/contract/house.ts'
import { openSamples, type Samples } from '#test/contract/samples.ts'

let house: House
let samples: Samples
beforeAll(async () => {
  house = await openHouse((parts) => buildApp({ ...parts, version: 'contract', logLevel: 'silent' }))
  samples = await openSamples(house)
})
afterAll(() => house?.close())

const movable = registers
  .filter(({ lifecycle }) => Object.keys(lifecycle.moves).length > 0)
  .map((register) => [register.label[0], register] as const)

/** One call of somebody: a move that the state allows, any other move, a consequence, or a state sent as a fact. */
type Turn = { readonly kind: 'fit' | 'any' | 'consequence' | 'state'; readonly pick: number; readonly who: number }

const sequences = fc.array(
  fc.record({
    kind: fc.constantFrom<Turn['kind']>('fit', 'fit', 'fit', 'fit', 'any', 'any', 'consequence', 'state'),
    pick: fc.nat(),
    who: fc.nat(),
  }),
  { minLength: 8, maxLength: 14 },
)

it.each(movable)('%s：no sequence of calls of anybody skips a state', async (_, register) => {
  await fc.assert(
    fc.asyncProperty(sequences, fc.nat(), async (turns, whose) => {
      const owner = samples.owners[whose % samples.owners.length]!
      const { id } = await samples.plant(register, owner, register.lifecycle.initial)
      for (const turn of turns) await play(register, owner, id, turn)
      const path = await pathThrough(register, id)
      expect(path[0]?.after).toBe(register.lifecycle.initial)
      for (const { act, before, after } of path.slice(1))
        expect(mayFollow(register, act, before, after), `${act}: ${before} → ${after}`).toBe(true)
      await assertStamped(register, id, path)
    }),
    // Always the same histories, so that how deep they go is no matter of luck.
    { numRuns: 5, seed: 20_260_302 },
  )
})

it('of these histories most registers left their first state, and many came to an end', async () => {
  const steps = await stepsOfAll()
  const left = movable.filter(([, { name, lifecycle }]) =>
    steps.some((step) => step.register === name && step.act !== null && step.before === lifecycle.initial),
  )
  expect(left.length).toBeGreaterThan(movable.length * 0.7)
  expect(steps.filter(({ act }) => act !== null).length).toBeGreaterThan(movable.length * 5)
})

it('what one record did to others skipped no state of theirs either', async () => {
  const skipped = (await stepsOfAll()).filter(
    ({ register, act, before, after }) =>
      act !== null && before !== after && !mayFollow(getRegister(register), act, before, after),
  )
  expect(skipped).toEqual([])
})

/** The law of a lifecycle as its declaration is read: a move leads from its states to its own, a consequence is one by name. */
function mayFollow({ lifecycle }: Register, act: string | null, before: string | null, after: string | null): boolean {
  const move = act === null ? undefined : lifecycle.moves[act]
  if (move !== undefined) return before !== null && listOf(move.from).includes(before) && after === move.to
  return act !== null && act in (lifecycle.consequences ?? {})
}

async function play(register: Register, owner: Owner, id: string, { kind, pick, who }: Turn): Promise<void> {
  const row = await getRow(register, id)
  const players = Object.values(house.players)
  const anybody = players[who % players.length]!
  if (kind === 'state') {
    const states = Object.keys(register.lifecycle.states)
    const body = { state: states[pick % states.length] }
    return refused(await house.send(anybody, 'PATCH', urlOf(register, id), { body, version: row.version }))
  }
  if (kind === 'consequence') {
    const names = Object.keys(register.lifecycle.consequences ?? {}).filter((one) => !(one in register.lifecycle.moves))
    if (names.length === 0) return
    const name = names[pick % names.length]
    return refused(await house.send(anybody, 'POST', urlOf(register, id, name), { body: {} }))
  }
  const moves = Object.entries(register.lifecycle.moves).filter(
    ([, { from }]) => kind === 'any' || listOf(from).includes(row.state),
  )
  const [name, move] = moves[pick % Math.max(1, moves.length)] ?? []
  if (name === undefined || move === undefined) return
  const able = players.filter(({ actor }) => allows(register.access.read, actor, row) && mayMove(move, actor, row))
  const player: Player = kind === 'fit' ? (able[who % Math.max(1, able.length)] ?? anybody) : anybody
  const fresh = samples.factsOf(register, owner)
  const facts = Object.fromEntries((move.takes ?? []).map((key) => [key, row[key] ?? fresh[key]]))
  const answer = await house.send(player, 'POST', urlOf(register, id, name), { body: { facts, reason: '核对流程' } })
  expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBeLessThan(500)
}

/** Neither a state as a fact nor a consequence by name is a way in for anybody. */
function refused({ status }: Answer): void {
  expect([400, 403, 404, 409, 422]).toContain(status)
}

type Step = {
  readonly register: string
  readonly act: string | null
  readonly before: string | null
  readonly after: string | null
}

/** The acts on a record with the states before and after; an act that leaves the state as it was says nothing of it. */
async function pathThrough(register: Register, id: string): Promise<readonly Step[]> {
  let state: string | null = null
  const steps = (await stepsWhere('register = $2 and record = $3::uuid', register.name, id)).map((step) => {
    const before: string | null = step.before ?? state
    state = step.after ?? before
    return { ...step, before, after: state }
  })
  return steps.filter(({ before, after, act }) => before !== after || act !== null)
}

function stepsOfAll(): Promise<readonly Step[]> {
  return stepsWhere(
    `body::jsonb -> 'changes' ? 'state' and register = any($2)`,
    movable.map(([, { name }]) => name),
  )
}

async function stepsWhere(condition: string, ...values: readonly unknown[]): Promise<readonly Step[]> {
  const rows = await house.db.query(
    `select register, body::json ->> 'act' as act, body::json ->> 'move' as move,
       body::json #>> '{changes,state,0}' as before, body::json #>> '{changes,state,1}' as after
     from "event" where zone_id = $1 and ${condition} order by seq`,
    [house.context.actor.zone, ...values],
  )
  return rows.map(({ register, act, move, before, after }) => ({
    ...{ register, before, after },
    act: act === 'create' ? null : move,
  }))
}

/** A state that a move leads to left the day and the person of that move on the record. */
async function assertStamped(register: Register, id: string, path: readonly Step[]): Promise<void> {
  const last = path.at(-1)
  const stamps = Object.keys(register.lifecycle.moves[last?.act ?? '']?.stamps ?? {})
  const row = await getRow(register, id)
  for (const key of stamps) if (key.endsWith('On')) expect(row[key], `${key} after ${last?.act}`).not.toBeNull()
}

async function getRow(register: Register, id: string): Promise<Row> {
  const row = await findRow(house.db, register, house.context.actor.zone, id)
  if (row === null) throw new Error(`A ${register.name} is gone`)
  return row
}

function urlOf(register: Register, id: string, act?: string): string {
  return ['/api', pathOf(register.name), id, act].filter((part) => part !== undefined).join('/')
}
