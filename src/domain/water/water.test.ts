import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { balanceLines, balanceOf, type Lines } from '#domain/water/balance.ts'
import { consumptionBetween, type DayReading, type Term } from '#domain/water/chain.ts'
import { householdSigns } from '#domain/water/household.ts'
import { byHealth, healthOf } from '#domain/water/meter-health.ts'
import { lowestHour, netNight, nightStanding, percentile } from '#domain/water/night.ts'
import { type Corrections, correctionOf, gradeOf, grossLossRate, lossRate, notBilledRate } from '#domain/water/rates.ts'
import { stepBetween } from '#domain/water/step.ts'
import { hitRate, suspicionOn } from '#domain/water/suspicion.ts'

const counter = { turnsAt: 100_000_000, overload: 3125 }
const first = dayOf(2026, 5, 1)
const on = (days: number): Day => addDays(first, days)

it('a fall is a turn over only from the top of the scale to its bottom with a flow that the meter can carry', () => {
  expect(stepBetween(99_999_000, 1_200, 24, counter)).toEqual({ kind: 'rollOver', litres: 2_200 })
  expect(stepBetween(99_999_000, 200_000, 24, counter)).toEqual({ kind: 'suspect', reason: 'fall' })
  expect(stepBetween(50_000_000, 1_200, 24, counter)).toEqual({ kind: 'suspect', reason: 'fall' })
  expect(stepBetween(5_000, 4_970, 24, counter, 30)).toEqual({ kind: 'reverse', litres: -30 })
  expect(stepBetween(5_000, 4_970, 24, counter, 29)).toEqual({ kind: 'suspect', reason: 'fall' })
})

it('a rise above the overload flow is suspect', () => {
  expect(stepBetween(0, 75_000, 24, counter)).toEqual({ kind: 'flow', litres: 75_000 })
  expect(stepBetween(0, 75_001, 24, counter)).toEqual({ kind: 'suspect', reason: 'jump' })
})

const term = (device: string, from: number, opened: number, until?: number, closed?: number): Term => ({
  ...{ device, from: on(from), opened, counter },
  until: until === undefined ? null : on(until),
  closed: closed ?? null,
})
const reading = (days: number, value: number): DayReading => ({ day: on(days), reading: value })
const between = (
  terms: readonly Term[],
  readings: Readonly<Record<string, readonly DayReading[]>>,
  a: number,
  b: number,
) => consumptionBetween(terms, (device) => readings[device] ?? [], on(a), on(b))

it('a replacement adds (final − last) of the old meter and (now − initial) of the new one', () => {
  const readings = { old: [reading(0, 1000), reading(1, 1300)], new: [reading(2, 70), reading(3, 500)] }
  const chain = [term('old', -100, 0, 2, 1450), term('new', 2, 50)]
  expect(between(chain, readings, 0, 3)).toMatchObject({ litres: 450 + 450, isWhole: true, replaced: 1, findings: [] })
})

it('without a replacement a fall gives no consumption and is found, and a wrong reading spoils no other day', () => {
  const readings = { old: [reading(0, 1000), reading(1, 400), reading(2, 1500)] }
  const use = between([term('old', -100, 0)], readings, 0, 2)
  expect(use).toMatchObject({ litres: 500, isWhole: false, findings: [{ device: 'old', day: on(1), reason: 'fall' }] })
})

it('a hole at the end is said and not filled', () => {
  const readings = { old: [reading(1, 1000), reading(2, 1500)] }
  expect(between([term('old', -100, 0)], readings, 0, 3)).toMatchObject({
    ...{ litres: 500, after: on(1), until: on(2), isWhole: false },
  })
  const unsigned = [term('old', -100, 0, 2), term('new', 2, 0)]
  expect(between(unsigned, { old: readings.old, new: [reading(3, 10)] }, 1, 3).isWhole).toBe(false)
})

it('whatever is used, a chain of meters that turn over and are replaced adds up to it', () => {
  const use = fc.array(fc.integer({ min: 0, max: 70_000 }), { minLength: 3, maxLength: 30 })
  fc.assert(
    fc.property(use, fc.integer({ min: 99_000_000, max: 99_999_999 }), fc.nat(), (days, opened, where) => {
      const change = 1 + (where % (days.length - 1))
      const counters = (from: number, list: readonly number[]) =>
        list.map((_, i) => (from + list.slice(0, i + 1).reduce((a, b) => a + b, 0)) % counter.turnsAt)
      const old = counters(opened, days.slice(0, change))
      const fresh = counters(7, days.slice(change))
      const readings = {
        old: old.map((value, i) => reading(i + 1, value)),
        new: fresh.map((value, i) => reading(change + i + 1, value)),
      }
      const chain = [term('old', 1, opened, change + 1, old.at(-1)), term('new', change + 1, 7)]
      const found = between(chain, readings, 0, days.length)
      expect(found.litres).toBe(days.reduce((a, b) => a + b, 0))
      expect(found.isWhole).toBe(true)
    }),
  )
})

const night = { from: 120, until: 240 }

it('the lowest rolling hour lies wholly in the window, and an absent value is no low one', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => (hour === 5 ? 1 : 100 + hour))
  expect(lowestHour(hours, 60, night)).toEqual({ at: 120, litres: 102 })
  expect(lowestHour(hours.with(2, null as never), 60, night)).toEqual({ at: 180, litres: 103 })
  const quarters = Array.from({ length: 96 }, (_, i) => (i >= 10 && i < 14 ? 1 : 9))
  expect(lowestHour(quarters, 15, night)).toEqual({ at: 150, litres: 4 })
  expect(lowestHour([], 60, night)).toBeNull()
})

it('a percentile is a value that was measured', () => {
  expect(percentile([7, 1, 6, 2, 5, 3, 4], 20)).toBe(2)
  expect(percentile([], 20)).toBeNull()
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.integer({ min: 0, max: 100 }), (values, percent) => {
      expect(values).toContain(percentile(values, percent))
    }),
  )
})

const rules = {
  ...{ percent: 20, nights: 7, baseNights: 28, leastNights: 4, leastBase: 14 },
  ...{ stepLeast: 300, stepPercent: 30, burstNights: 2, burstLeast: 2000 },
}
const nights = (litres: readonly (number | null)[]) => litres.map((one, i) => ({ day: on(i), litres: one }))
const quiet = Array.from({ length: 28 }, (_, i) => 1000 + (i % 5) * 10)

it('one wild night does not move the night flow, six of seven do', () => {
  const one = nights([...quiet, 1000, 9000, 1010, 1000, 1020, 1000, 1000])
  expect(nightStanding(one, on(34), rules)).toMatchObject({ current: 1000, base: 1000, step: 0 })
  const six = nights([...quiet, 1000, 1600, 1610, 1600, 1620, 1600, 1600])
  expect(suspicionOn(six, on(34), rules)).toMatchObject({ kind: 'step', since: on(29), excess: 600 })
})

it('a burst is seen after two nights; too few known nights say nothing', () => {
  const burst = nights([...quiet, 1000, 1000, 1000, 1000, 1000, 4500, 4600])
  expect(suspicionOn(burst, on(34), rules)).toMatchObject({ kind: 'burst', since: on(33), excess: 3500 })
  expect(suspicionOn(nights([...quiet, null, null, null, null, 9000, null, null]), on(34), rules)).toBeNull()
  expect(nightStanding(nights(quiet.slice(0, 13)), on(20), rules)).toMatchObject({ base: null, step: null })
})

it('measured night use of customers is taken off by its share, and what is not known stays unknown', () => {
  expect(netNight(5000, 4000, 100)).toBe(1000)
  expect(netNight(5000, 4001, 50)).toBe(2999)
  expect(netNight(5000, null, 100)).toBeNull()
})

const noLines = Object.fromEntries(Object.keys(balanceLines).map((name) => [name, null])) as Lines

it('an unknown line of the balance stays unknown and turns what follows from it into a bound', () => {
  const balance = balanceOf({ ...noLines, supplied: 1000, billedMetered: 700, billedUnmetered: 0, freeMetered: 50 })
  expect(balance.authorised).toEqual({ litres: null, known: 750, unknown: ['freeUnmetered'] })
  expect(balance.losses).toEqual({ litres: null, atMost: 250 })
  expect(balance.real).toEqual({ litres: null, atMost: 250 })
  const known = balanceOf({ ...balance.lines, freeUnmetered: 10, theft: 20, meterError: 15, dataError: 0, mains: 60 })
  expect(known.losses).toEqual({ litres: 240, atMost: 240 })
  expect(known.real).toEqual({ litres: 205, atMost: 205 })
  expect(known.unexplained).toBe(145)
  expect(balanceOf(noLines).losses).toEqual({ litres: null, atMost: null })
})

it('supplied water is always what users took and what was lost', () => {
  const line = fc.option(fc.nat({ max: 1_000_000_000 }))
  fc.assert(
    fc.property(fc.tuple(fc.nat(), line, line, line, line), ([supplied, ...users]) => {
      const [billedMetered = null, billedUnmetered = null, freeMetered = null, freeUnmetered = null] = users
      const { authorised, losses } = balanceOf({
        ...{ ...noLines, supplied, billedMetered, billedUnmetered, freeMetered, freeUnmetered },
      })
      expect((losses.atMost ?? 0) + authorised.known).toBe(supplied)
      expect(losses.litres === null).toBe(users.includes(null))
    }),
  )
})

const corrections: Corrections = {
  ...{ householdFactor: 0.08, pipeFactor: 0.99, pipeUsual: 0.0693, pipeMost: 3, frostAbove: 140, frostPoints: 1 },
  pressure: [
    { above: 350, points: 0.5 },
    { above: 550, points: 1 },
    { above: 750, points: 2 },
  ],
}

it('loss rate and share not billed are two numbers with two formulas', () => {
  const gross = grossLossRate(1_000_000, 850_000)
  expect(gross).toBe(15)
  const network = { householdShare: 40, pipePerSupply: 0.0793, pressure: 400, frostDepth: 0 }
  expect(correctionOf(network, corrections)).toEqual({ r1: 3.2, r2: 0.99, r3: 0.5, r4: 0, total: 4.69 })
  expect(lossRate(gross, 4.69)).toBe(10.31)
  expect(notBilledRate(1_000_000, 800_000)).toBe(20)
  expect([9.99, 10, 10.31, 12.01].map((rate) => gradeOf(rate, [10, 12]))).toEqual([1, 1, 2, 'none'])
})

it('a correction that is not known leaves the loss rate unknown, and R2 ends at its bound', () => {
  const network = { householdShare: 40, pipePerSupply: 0.5, pressure: null, frostDepth: 150 }
  expect(correctionOf(network, corrections)).toEqual({ r1: 3.2, r2: 3, r3: null, r4: 1, total: null })
  expect(lossRate(15, null)).toBeNull()
  expect(grossLossRate(0, 0)).toBeNull()
})

const home = { continuousDays: 3, nightUse: 10, nights: 3, stepPercent: 100, stepLeast: 200 }
const usual = Array.from({ length: 24 }, (_, hour) => (hour < 6 ? 0 : 20))

it('a household shows a leak by never standing still, by its nights, and by a step up of its days', () => {
  const days = Array.from({ length: 35 }, (_, i) => ({
    ...{ day: on(i), hours: usual.map((litres) => litres + (i >= 28 ? 18 : 0)) },
  }))
  expect(householdSigns(days, on(27), home)).toEqual([])
  expect(householdSigns(days, on(34), home).map(({ kind }) => kind)).toEqual(['continuous', 'night', 'step'])
  const holed = days.map((one, i) => (i === 33 ? { ...one, hours: one.hours.with(3, null as never) } : one))
  expect(householdSigns(holed, on(34), home).map(({ kind }) => kind)).toEqual(['step'])
})

const health = {
  ...{ lowBattery: 3400, endBattery: 3200, referencePower: 32 },
  life: [
    { loss: 144, years: 25 },
    { loss: 154, years: 18 },
    { loss: 164, years: 4 },
  ],
}

it('a meter that hears its cell badly ranks before one with a lower battery and a good cell', () => {
  expect(healthOf({ battery: 3600, rsrp: -122, snr: 0 }, health)).toEqual({
    batteryState: 'good',
    loss: 154,
    lifeYears: 18,
  })
  expect(healthOf({ battery: 3600, rsrp: -127, snr: 0 }, health).lifeYears).toBe(11)
  const poor = { battery: 3600, rsrp: -130, snr: -5 }
  const old = { battery: 3450, rsrp: -80, snr: 12 }
  const low = { battery: 3390, rsrp: -80, snr: 12 }
  expect([old, poor, low].toSorted(byHealth(health))).toEqual([low, poor, old])
})

it('the hit rate counts those that were looked for, and nobody looked is no rate', () => {
  expect(hitRate(['found', 'notFound', 'open', 'found'])).toEqual({ found: 2, looked: 3, open: 1, percent: 67 })
  expect(hitRate(['open'])).toMatchObject({ percent: null })
})
