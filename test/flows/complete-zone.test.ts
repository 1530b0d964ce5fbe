import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { momentOf } from '#entrypoints/clock.ts'
import { completeZones } from '#entrypoints/hourly.ts'
import { growthCriterion } from '#registers/enterprise/growth-criterion.ts'
import { rateStandard } from '#registers/finance/rate-standard.ts'
import { ladder } from '#registers/ladder.ts'
import { limit } from '#registers/limit.ts'
import { ruleSet } from '#registers/rule-set.ts'
import { ticketKind } from '#registers/ticket/ticket-kind.ts'
import type { Register } from '#schema/register.ts'
import { getLimit } from '#services/limits.ts'
import { type PresetKind, shippedPresets } from '#services/presets/catalogue.ts'
import { foundZone } from '#services/presets/found-zone.ts'
import { procedures } from '#services/procedures.ts'
import { amendRecord, plantRecord } from '#services/save.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { type Connection, type Database, openDatabase } from '#store/database.ts'
import { findChainHead } from '#store/events.ts'
import { allRows } from '#store/records.ts'
import { createDatabase } from '#test/support/database.ts'
import { testNow } from '#test/support/demo-database.ts'

let db: Database
let other: Database
let drop: () => Promise<void>
const clock = () => momentOf(testNow.millisecond)
const shipped = shippedPresets(clock().today)
beforeAll(async () => {
  const made = await createDatabase()
  drop = made.drop
  db = openDatabase(made.url, 2)
  other = openDatabase(made.url, 2)
})
afterAll(async () => {
  await db?.close()
  await other?.close()
  await drop?.()
})

it('a zone that was founded with any part of the presets becomes whole, once, whoever starts at the same time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.constantFrom(0.1, 0.5, 0.9), async (seed, share) => {
      const zone = await found(partOf(shipped, seed, share))
      const kept = await rowsOf(zone)
      await Promise.all([completeZones(db, clock, procedures), completeZones(other, clock, procedures)])
      const whole = await rowsOf(zone)
      expect(whole.map(({ name }) => name).toSorted()).toEqual(await namesOfWhole())
      for (const { row } of kept) expect(whole.map((one) => one.row)).toContainEqual(row)
      await unchangedBySecondStart(zone)
    }),
    { numRuns: 4 },
  )
})

it('files all that a zone lacks by the rule, so that a limit that came later is there to be asked', async () => {
  const zone = await found(without('limit', 'plan-notice'))
  await expect(getLimit(db, zone, 'plan-notice')).rejects.toThrow()
  await completeZones(db, clock, procedures)
  expect(await getLimit(db, zone, 'plan-notice')).toMatchObject({ count: 30, per: 'days' })
  const [event] = await db.query(
    `select body::json ->> 'account' as account from "event" where zone_id = $1 order by seq desc limit 1`,
    [zone],
  )
  expect(event.account).toBe('clock')
})

it('what people changed, ended or replaced stays theirs, and a set they had a hand in is not added to', async () => {
  const earlier = without('ladder', 'urging', 'growth_criterion', 'highTech').map((kind) =>
    kind.register.name === 'rate_standard'
      ? { ...kind, presets: kind.presets.filter(({ validFrom }) => validFrom === undefined) }
      : kind,
  )
  const zone = await found(earlier)
  const people = (tx: Connection) => ({
    ...byRule(tx, zone, clock(), procedures),
    actor: { ...byRule(tx, zone, clock(), procedures).actor, account: '0190a1b2-0000-7000-8000-000000000001' },
  })
  const act = async (register: Register, is: (row: Record<string, unknown>) => boolean, facts: object) => {
    const row = (await allRows(db, register, zone)).find(is)
    if (row === undefined) throw new Error(`no ${register.name}`)
    await db.transaction((tx) => amendRecord(people(tx), register, row, { ...facts }, { act: 'change' }))
  }
  await act(limit, ({ code }) => code === 'objection', { count: 9 })
  await act(rateStandard, ({ code }) => code === 'card-near-share', {
    validFrom: '2026-01-01',
    validUntil: '2026-02-01',
  })
  await act(rateStandard, ({ code }) => code === 'plan-coefficient-least', { value: 35 })
  await act(ticketKind, ({ code }) => code === 'leak', { state: 'retired' })
  await act(ruleSet, ({ code }) => code === 'task', { state: 'retired' })
  await act(ladder, ({ step }) => step === 'call', { state: 'retired' })
  await act(growthCriterion, ({ rung }) => rung === 'gazelle', { state: 'ended' })
  await db.transaction((tx) =>
    plantRecord(people(tx), rateStandard, {
      facts: { code: 'plan-green-most', name: '绿地率上限', value: 15, unitName: '%', basis: '本区规定' },
    }),
  )
  const before = await rowsOf(zone)
  await completeZones(db, clock, procedures)
  const after = await rowsOf(zone)
  for (const { row } of before) expect(after.map((one) => one.row)).toContainEqual(row)
  const added = after.filter(({ row }) => !before.some((one) => one.row.id === row.id))
  // The lines of a rung that nobody touched came; a second coefficient, a green share of the house and a rung of the ladder did not.
  expect(new Set(added.map(({ row }) => row.rung ?? row.code ?? row.step))).toEqual(new Set(['highTech']))
  await unchangedBySecondStart(zone)
})

let zones = 0

async function found(presets: readonly PresetKind[]): Promise<string> {
  zones += 1
  const zone = `old${zones}`
  const names = {
    name: '旧园高新区',
    shortName: '旧园',
    issuer: '旧园管委会',
    supervisionOffice: '督查室',
    paperCode: '旧园',
  }
  await db.transaction((tx) => foundZone(tx, zone, clock(), 'test', names, presets))
  return zone
}

async function unchangedBySecondStart(zone: string): Promise<void> {
  const head = await findChainHead(db, zone)
  await completeZones(db, clock, procedures)
  expect(await findChainHead(db, zone)).toEqual(head)
}

type Named = { readonly name: string; readonly row: Record<string, unknown> }

/** All records that presets are filed as, with the words by which they are known and without their own ids. */
async function rowsOf(zone: string): Promise<readonly Named[]> {
  const registers = [...new Set(shipped.map(({ register }) => register))]
  const rows = await Promise.all(registers.map((register) => allRows(db, register, zone)))
  return rows.flatMap((ofOne, i) =>
    ofOne.map((row) => ({ name: JSON.stringify([registers[i]?.name, wordsOf(row)]), row })),
  )
}

function wordsOf({ id: _, version: __, series: ___, ...facts }: Record<string, unknown>): unknown {
  return Object.entries(facts)
    .filter(([, value]) => value !== null)
    .toSorted(([a], [b]) => a.localeCompare(b))
}

let whole: readonly string[] | undefined

async function namesOfWhole(): Promise<readonly string[]> {
  whole ??= (await rowsOf(await found(shipped))).map(({ name }) => name).toSorted()
  return whole
}

/** A part of the presets that is the same for the same seed. */
function partOf(kinds: readonly PresetKind[], seed: number, share: number): readonly PresetKind[] {
  let state = seed | 1
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 0) / 2 ** 32
  }
  return kinds.map((kind) => ({ ...kind, presets: kind.presets.filter(() => next() < share) }))
}

/** The presets without some of a register: pairs of a register and the value that those left out have in any field. */
function without(...pairs: readonly string[]): readonly PresetKind[] {
  return shipped.map((kind) => {
    const at = pairs.findIndex((one, i) => i % 2 === 0 && one === kind.register.name)
    const left = at < 0 ? undefined : pairs[at + 1]
    return { ...kind, presets: kind.presets.filter((preset) => !Object.values(preset).includes(left ?? kind)) }
  })
}
