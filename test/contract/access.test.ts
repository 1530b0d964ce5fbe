import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { allows, mayDo } from '#derive/access.ts'
import { accessFilter, maySql } from '#derive/access-filter.ts'
import { ask } from '#derive/select.ts'
import type { Move, Register, Row } from '#schema/register.ts'
import type { Actor, Who } from '#schema/who.ts'
import { type Charge, charges, type Role, roles } from '#schema/who.ts'
import { newId } from '#store/new-id.ts'
import { allRows } from '#store/records.ts'
import { fillRegister } from '#store/write-ahead.ts'
import { book } from '#test/contract/book.ts'
import { type House, now } from '#test/contract/house.ts'
import { openLibrary } from '#test/contract/library.ts'

let house: House
let rows: readonly Row[]

// Few of each, so that actor and record meet often.
const units = Array.from({ length: 3 }, () => newId(now.millisecond))
const persons = Array.from({ length: 3 }, () => newId(now.millisecond))
const states = Object.keys(book.lifecycle.states)
const zone = 'qingxi'

beforeAll(async () => {
  house = await openLibrary()
  const facts = fc.record({
    state: fc.constantFrom(...states),
    unit: fc.option(fc.constantFrom(...units)),
    branches: fc.option(fc.subarray(units)),
    reader: fc.option(fc.constantFrom(...persons)),
    isReference: fc.option(fc.boolean()),
    lentBy: fc.option(fc.constantFrom(...persons)),
    kept: fc.option(fc.constantFrom('land', 'water', 'food')),
    binding: fc.option(fc.constantFrom('soft', 'hard')),
  })
  const made = fc.sample(facts, { numRuns: 120, seed: 7 }).map((row, i) => {
    const id = newId(now.millisecond)
    return { row: { id, version: 1, name: `书${i}`, shelfMark: `S-${i}`, ...row }, at: now.at }
  })
  await fillRegister(house.db, zone, book, made)
  rows = await allRows(house.db, book, zone)
})
afterAll(() => house?.close())

const { who } = fc.letrec<{ who: Who }>((tie) => ({
  who: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    fc.constant<Who>({ any: true }),
    fc.constant<Who>({ nobody: true }),
    fc.record({ role: fc.oneof(role(), fc.uniqueArray(role(), { maxLength: 3 })) }),
    fc.record({ sameUnit: fc.constantFrom('unit', 'branches') }),
    fc.record({ charge: fc.oneof(charge(), fc.uniqueArray(charge(), { maxLength: 2 })) }),
    fc.record({ chargeIn: fc.constant('kept') }),
    fc.record({ sameEnterprise: fc.constantFrom('unit', 'reader', 'id') }),
    fc.record({ samePost: fc.constantFrom('unit', 'branches') }),
    fc.record({ flag: fc.constant('isReference') }),
    fc.record({ person: fc.constantFrom('reader', 'lentBy') }),
    fc.record({ inState: fc.oneof(fc.constantFrom(...states), fc.subarray(states, { minLength: 1 })) }),
    fc.record({ filled: fc.constantFrom('unit', 'branches', 'reader', 'name') }),
    fc.record({ chosen: fc.constant('binding'), as: fc.oneof(fc.constant('soft'), fc.subarray(['soft', 'hard'])) }),
    fc.record({ either: fc.array(tie('who'), { maxLength: 3 }) }),
    fc.record({ both: fc.array(tie('who'), { maxLength: 3 }) }),
    fc.record({ not: tie('who') }),
  ),
}))
const actors: fc.Arbitrary<Actor> = fc.record({
  zone: fc.constant(zone),
  account: fc.constant('a'),
  name: fc.constant('张'),
  // References are ids whatever they point to, so the same few serve as posts.
  posts: fc.subarray(units),
  person: fc.option(fc.constantFrom(...persons)),
  roles: fc.uniqueArray(role(), { maxLength: 2 }),
  units: fc.subarray(units),
  charges: fc.uniqueArray(charge(), { maxLength: 2 }),
  // Here too an id is an id: the firm may be a unit or person of the samples.
  enterprise: fc.option(fc.constantFrom(...units, ...persons)),
})
const moves: fc.Arbitrary<Record<string, Move>> = fc.dictionary(
  fc.constantFrom('lend', 'take', 'lose'),
  fc.record({
    label: fc.constant(['步', 'Step'] as const),
    to: fc.constantFrom(...states),
    by: who,
    from: fc.oneof(fc.constantFrom(...states), fc.subarray(states, { minLength: 1 })),
  }),
)

it('a list shows exactly the records that the rule lets the person read', async () => {
  await fc.assert(
    fc.asyncProperty(who, actors, async (rule, actor) => {
      const { asking, values } = ask(book, actor)
      const found = await house.db.query(
        `select t.id from "library_book" t where t.zone_id = $1 and ${accessFilter(rule, asking)}`,
        values,
      )
      const wanted = rows.filter((row) => allows(rule, actor, row)).map((row) => row.id)
      expect(found.map((row) => row.id).sort()).toEqual(wanted.sort())
    }),
    { numRuns: 400 },
  )
})

it('a record offers exactly the acts that the rules let the person do', async () => {
  await fc.assert(
    fc.asyncProperty(who, moves, actors, async (change, offered, actor) => {
      const register: Register = {
        ...book,
        access: { ...book.access, change },
        lifecycle: { ...book.lifecycle, moves: offered },
      }
      const { asking, values } = ask(register, actor)
      const found = await house.db.query(
        `select t.id, ${maySql(asking)} as may from "library_book" t where t.zone_id = $1`,
        values,
      )
      const offers = new Map(found.map((row) => [row.id, row.may]))
      for (const row of rows) expect(offers.get(row.id)).toEqual(mayDo(register, actor, row))
    }),
    { numRuns: 200 },
  )
})

function charge(): fc.Arbitrary<Charge> {
  // The few that records name come often enough to meet.
  const few = fc.constantFrom<Charge>('land', 'water', 'food')
  return fc.oneof(few, fc.constantFrom(...(Object.keys(charges) as Charge[]))) // the keys of the charges are the charges
}

function role(): fc.Arbitrary<Role> {
  return fc.constantFrom(...(Object.keys(roles) as Role[])) // the keys of the roles are the roles
}
