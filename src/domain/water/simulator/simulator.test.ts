import { expect, it } from 'vitest'
import { addDays, dayOf } from '#domain/day.ts'
import { ownBody } from '#domain/protocol/spoken-json.ts'
import { consumptionBetween } from '#domain/water/chain.ts'
import { lowestHour } from '#domain/water/night.ts'
import { sentBody, sentReadings } from '#domain/water/simulator/as-sent.ts'
import type { Plan } from '#domain/water/simulator/plan.ts'
import { simulate } from '#domain/water/simulator/simulate.ts'
import { suspicionOn } from '#domain/water/suspicion.ts'

const from = dayOf(2026, 4, 1)
const counter = { turnsAt: 100_000_000, overload: 50_000 }
const plan: Plan = {
  ...{ seed: 7, from, days: 60 },
  areas: [
    {
      ...{ code: 'A', cell: 'cell-1', inlet: { number: 'IN-A', opened: 0 } },
      leaks: [{ from: addDays(from, 45), until: null, litresPerHour: 900 }],
      points: [
        { name: 'p1', habit: 'household', size: 3, meter: { number: 'M1', opened: 99_999_000 } },
        { name: 'p2', habit: 'nightShift', size: 6, meter: { number: 'M2', opened: 5 } },
        {
          ...{ name: 'p3', habit: 'household', size: 4, meter: { number: 'M3', opened: 77_000 } },
          replaced: { on: addDays(from, 30), meter: { number: 'M4', opened: 12 } },
        },
        {
          ...{ name: 'p4', habit: 'household', size: 2, meter: { number: 'M5', opened: 0 } },
          faults: { duplicated: 200, late: 200, silent: [{ from: addDays(from, 10), until: addDays(from, 12) }] },
        },
      ],
    },
  ],
}
const played = simulate(plan)

it('the same plan plays the same zone, another seed another one', () => {
  expect(simulate(plan)).toEqual(played)
  expect(simulate({ ...plan, seed: 8 }).areas).not.toEqual(played.areas)
})

it('what flows in is what customers used and what leaked, and each packet adds up to its own counter', () => {
  for (const { supplied, used, leaked } of played.areas[0]?.days ?? [])
    expect(supplied).toEqual(used.map((litres, hour) => litres + (leaked[hour] ?? 0)))
  const inlet = played.packets.filter(({ number }) => number === 'IN-A')
  inlet.reduce((before, { reading, hours }) => {
    expect(reading).toBe(before + hours.reduce((a, b) => a + b, 0))
    return reading
  }, 0)
})

it('repeats, late days and silence are in the packets as they are in the truth', () => {
  const of = (truth: string) => played.packets.filter((one) => one.number === 'M5' && one.truth === truth)
  expect(of('repeat').length).toBeGreaterThan(3)
  expect(of('late').length).toBeGreaterThan(3)
  const silent = played.packets.filter(
    ({ number, day }) => number === 'M5' && day >= addDays(from, 10) && day <= addDays(from, 12),
  )
  expect(silent).toEqual([])
})

it('consumption over the chain equals the truth through turn over and replacement', () => {
  const readingsOf = (number: string) => played.packets.filter((one) => one.number === number)
  const usedBy = (name: string) => played.points.find((one) => one.name === name)
  const turned = consumptionBetween(
    [{ device: 'M1', from, opened: 99_999_000, until: null, closed: null, counter }],
    readingsOf,
    ...([addDays(from, -1), addDays(from, 59)] as const),
  )
  expect(turned).toMatchObject({ turnedOver: 1, isWhole: true, litres: usedBy('p1')?.used.reduce((a, b) => a + b, 0) })
  const change = addDays(from, 30)
  const replaced = consumptionBetween(
    [
      { device: 'M3', from, opened: 77_000, until: change, closed: usedBy('p3')?.final ?? null, counter },
      { device: 'M4', from: change, opened: 12, until: null, closed: null, counter },
    ],
    readingsOf,
    ...([addDays(from, -1), addDays(from, 59)] as const),
  )
  expect(replaced).toMatchObject({ replaced: 1, isWhole: true, litres: usedBy('p3')?.used.reduce((a, b) => a + b, 0) })
})

it('the leak of the pipes is suspected by the area’s own nights within a week of its beginning, to a fifth', () => {
  const nights = (played.areas[0]?.days ?? []).map(({ day, supplied, used }) => {
    const lowest = lowestHour(supplied, 60, { from: 120, until: 240 })
    return { day, litres: lowest === null ? null : lowest.litres - (used[lowest.at / 60] ?? 0) }
  })
  const rules = {
    ...{ percent: 20, nights: 7, baseNights: 28, leastNights: 4, leastBase: 14 },
    ...{ stepLeast: 300, stepPercent: 30, burstNights: 2, burstLeast: 3000 },
  }
  expect(suspicionOn(nights, addDays(from, 44), rules)).toBeNull()
  const found = suspicionOn(nights, addDays(from, 51), rules)
  expect(found).toMatchObject({ kind: 'step', since: addDays(from, 45) })
  expect(Math.abs((found?.excess ?? 0) - 900)).toBeLessThan(180)
})

it('a clock two hours ahead writes the hours two places later', () => {
  const [area] = plan.areas
  if (area === undefined) throw new Error('The plan has an area')
  const points = [{ name: 'p', habit: 'dayShift', size: 2, meter: { number: 'M', opened: 0 } }] as const
  const right = simulate({ ...plan, areas: [{ ...area, points }] }).packets.filter(({ number }) => number === 'M')
  const ahead = simulate({
    ...plan,
    areas: [{ ...area, points: [{ ...points[0], faults: { clockAhead: 120 } }] }],
  }).packets.filter(({ number }) => number === 'M')
  expect(ahead[3]?.hours.slice(2)).toEqual(right[3]?.hours.slice(0, 22))
  expect(ahead[3]?.reading).toBe(
    (right[3]?.reading ?? 0) - (right[3]?.hours ?? []).slice(22).reduce((a, b) => a + b, 0),
  )
  expect(ahead[3]?.deviceAt).not.toBe(right[3]?.deviceAt)
})

it('a packet in our own format says the same hours as it does to the store', () => {
  const [packet] = played.packets
  if (packet === undefined) throw new Error('Something was sent')
  const read = ownBody(packet.number, JSON.parse(JSON.stringify(sentBody(packet))))
  expect(read.faults).toEqual([])
  const [series] = read.series
  expect(series).toMatchObject({ metric: 'waterVolume', start: `${packet.day}T00:00:00`, stepMinutes: 60, scale: 3 })
  expect(series?.values).toEqual(sentReadings(packet).series[0]?.points)
})
