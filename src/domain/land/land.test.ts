import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listOf2022 } from '#domain/clock/official-years.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { muSumText, muText, squareMetresOf } from '#domain/land/area.ts'
import { alwaysChecked, cleanCodes, missingChecks } from '#domain/land/clean.ts'
import { type Clearing, dailyTable, percent } from '#domain/land/daily.ts'
import { fromGcj, isInChina, type Place, toGcj } from '#domain/land/gcj.ts'
import { idleOf, type Use } from '#domain/land/idle.ts'
import { areaOf, type Ring, readRing, ringFault, ringText } from '#domain/land/ring.ts'
import { isLawful } from '#domain/land/statutory.ts'
import { type BatchDays, type LandLimits, nextStep, noticeEnd, stepFault, stepsOf } from '#domain/land/steps.ts'
import { disposalByVintage } from '#domain/land/vintage.ts'

const limits: LandLimits = {
  preNotice: { count: 10, per: 'workdays' },
  planNotice: { count: 30, per: 'days', roll: 'none' },
  hearing: { count: 7, per: 'workdays' },
  finalNotice: { count: 15, per: 'workdays' },
}
const none: BatchDays = {
  ...{ purposeOn: null, preNoticeOn: null, preNoticeUntil: null, surveyedOn: null, riskOn: null, planNoticeOn: null },
  ...{ planNoticeUntil: null, registeredOn: null, agreedOn: null, fundedOn: null, appliedOn: null, approvedOn: null },
  ...{ receivedOn: null, noticedOn: null, paidOn: null, handedOverOn: null },
}
const posted = dayOf(2022, 4, 29)

it('15 mu are one hectare, mu print with four decimals at most, and printed rows add up as printed', () => {
  expect(muText(10_000)).toBe('15')
  expect(muText(squareMetresOf(24.2698))).toBe('24.2698')
  expect(muText(666.667)).toBe('1')
  expect(muSumText([2.4, 24.2698, 89.9625, 316.24].map(squareMetresOf))).toBe('432.8723')
})

it('an area in mu with four decimals survives the way through m²', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (n) => {
      expect(Math.round(Number(muText(squareMetresOf(n / 10_000))) * 10_000)).toBe(n)
    }),
  )
})

it('88 of 95 is 92.63 percent, and without a task there is no share', () => {
  expect(percent(88, 95)).toBe(92.63)
  expect(percent(0, 0)).toBeNull()
})

it('a pre-notice posted on Friday 29 April 2022 has hung ten working days on Tuesday 17 May', () => {
  expect(noticeEnd(posted, limits.preNotice, listOf2022)).toEqual({ on: '2022-05-17', provisional: false })
  const surveyed = { ...none, purposeOn: posted, preNoticeOn: posted, surveyedOn: posted, riskOn: posted }
  expect(nextStep(stepsOf(surveyed, limits, listOf2022))).toMatchObject({
    step: 'planNoticeOn',
    earliest: '2022-05-18',
  })
})

it('a notice shorter than the law is found, and so is a plan posted or an application made before the notice has hung', () => {
  const until = (preNoticeUntil: Day) =>
    stepFault({ ...none, purposeOn: posted, preNoticeOn: posted, preNoticeUntil }, limits, listOf2022)
  expect(until(dayOf(2022, 5, 16))).toEqual({ kind: 'short', step: 'preNoticeOn', earliest: '2022-05-17' })
  expect(until(dayOf(2022, 5, 17))).toBeNull()
  const batch = {
    ...none,
    purposeOn: posted,
    preNoticeOn: posted,
    surveyedOn: posted,
    riskOn: posted,
    fundedOn: posted,
  }
  expect(stepFault({ ...batch, planNoticeOn: dayOf(2022, 5, 17) }, limits, listOf2022)).toMatchObject({ kind: 'early' })
  const plan = dayOf(2022, 5, 18)
  const ready = { ...batch, planNoticeOn: plan, registeredOn: plan, agreedOn: plan }
  expect(stepFault({ ...ready, appliedOn: dayOf(2022, 6, 17) }, limits, listOf2022)).toMatchObject({
    kind: 'early',
    earliest: '2022-06-18',
  })
  expect(stepFault({ ...ready, appliedOn: dayOf(2022, 6, 18) }, limits, listOf2022)).toBeNull()
  expect(stepFault({ ...none, appliedOn: plan }, limits, listOf2022)).toMatchObject({
    kind: 'missing',
    before: 'riskOn',
  })
})

it('the expropriation notice is due 15 working days after the approval came in, wherever that day lies', () => {
  const batch = { ...none, approvedOn: posted, receivedOn: dayOf(2022, 5, 9) }
  const step = stepsOf(batch, limits, listOf2022).find((one) => one.step === 'noticedOn')
  expect(step).toMatchObject({ latest: '2022-05-30', earliest: posted })
})

it('a longer notice never makes the next step lawful earlier', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 60 }), fc.integer({ min: 0, max: 30 }), (count, more) => {
      const at = (length: number) => noticeEnd(posted, { count: length, per: 'workdays' }, listOf2022).on
      expect(at(count + more) >= at(count)).toBe(true)
    }),
  )
})

it('a zone may post longer and announce sooner than the law, never the other way round', () => {
  expect(isLawful('land-pre-notice', { count: 9, per: 'workdays' })).toBe(false)
  expect(isLawful('land-pre-notice', { count: 30, per: 'days' })).toBe(false)
  expect(isLawful('land-plan-notice', { count: 45, per: 'days' })).toBe(true)
  expect(isLawful('land-final-notice', { count: 20, per: 'workdays' })).toBe(false)
  expect(isLawful('minutes', { count: 1, per: 'days' })).toBe(true)
})

const days = {
  measuredOn: null,
  signedOn: null,
  paidOn: null,
  vacatedOn: null,
  demolishedOn: null,
  movedOn: null,
  clearedOn: null,
}
const home = (village: string, houses: number, signedOn: Day | null): Clearing => ({
  ...{ village, land: 100, houses, households: 1, graves: 0, ...days, signedOn },
})

it('signing is told by households and by floor area, which differ, with what is new today and this week', () => {
  const monday = dayOf(2026, 11, 23)
  const rows = [home('a', 300, addDays(monday, -7)), home('a', 500, monday), home('a', 200, addDays(monday, 2))]
  const task = { land: 400, households: 4, houses: 1000, graves: 0 }
  const tasks = [{ village: 'a', initial: { ...task, households: 5 }, current: task }]
  const { lines, total } = dailyTable(tasks, rows, addDays(monday, 1), monday)
  expect(lines[0]?.signed.households).toEqual({ today: 0, week: 1, total: 2, share: 50 })
  expect(lines[0]?.signed.houses).toMatchObject({ total: 800, share: 80 })
  expect(lines[0]).toMatchObject({ initial: { households: 5 }, current: { households: 4 } })
  expect(total).toEqual({ ...lines[0], village: null })
})

it('the total of the daily table is the sum of its villages, day by day', () => {
  const start = dayOf(2026, 11, 2)
  const someday = fc.option(
    fc.integer({ min: 0, max: 40 }).map((n) => addDays(start, n)),
    { nil: null },
  )
  const row = fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 900 }), someday)
  fc.assert(
    fc.property(fc.array(row), fc.integer({ min: 0, max: 40 }), (given, n) => {
      const task = { land: 1000, households: 9, houses: 900, graves: 1 }
      const tasks = ['a', 'b'].map((village) => ({ village, initial: task, current: task }))
      const on = addDays(start, n)
      const { lines, total } = dailyTable(
        tasks,
        given.map(([village, houses, day]) => home(village, houses, day)),
        on,
        start,
      )
      const sum = lines.reduce((all, line) => all + line.signed.houses.total, 0)
      expect(total.signed.houses.total).toBe(sum)
      expect(total.signed.households.week).toBeLessThanOrEqual(total.signed.households.total)
    }),
  )
})

it('land is clean when every item has a proof, the extra ones included', () => {
  const proved = ['title', 'compensation', 'dispute', 'conditions', 'road', 'water', 'power', 'level'].map((item) => ({
    item,
    proof: '验收记录',
  }))
  const always = alwaysChecked((code) => (code === 'clean-soil' || code === 'clean-archaeology' ? 0 : 1))
  expect(missingChecks(proved, always, [])).toEqual([])
  expect(missingChecks(proved, always, ['soil'])).toEqual(['soil'])
  expect(missingChecks([{ item: 'title', proof: ' ' }], always, [])).toContain('title')
})

it('what every plot must prove is a value of the zone: raised it is asked for, set to nought it is not', () => {
  const only = (...codes: readonly string[]) => alwaysChecked((code) => (codes.includes(code) ? 1 : 0))
  expect(only('clean-soil')).toEqual(['soil'])
  expect(missingChecks([], only('clean-soil', 'clean-road'), ['title'])).toEqual(['title', 'road', 'soil'])
  expect(alwaysChecked(() => null)).toEqual([])
  expect(new Set(Object.values(cleanCodes)).size).toBe(Object.keys(cleanCodes).length)
})

const use: Use = {
  ...{ startDue: dayOf(2025, 3, 1), startedOn: null, stoppedOn: null, area: 30_000, areaStarted: null },
  ...{ planned: 100_000_000, invested: null, cause: null },
}

it('a plot is idle after more than a year, and the cause decides what may be proposed', () => {
  expect(idleOf(use, dayOf(2026, 3, 1))).toMatchObject({ kind: 'waiting', isIdle: false, idleFrom: '2026-03-01' })
  expect(idleOf(use, dayOf(2026, 3, 2))).toMatchObject({ isIdle: true, proposal: 'askCause' })
  expect(idleOf({ ...use, cause: 'own' }, dayOf(2026, 3, 2)).proposal).toBe('fee')
  expect(idleOf({ ...use, cause: 'own' }, dayOf(2027, 3, 2)).proposal).toBe('takeBack')
  for (const cause of ['force', 'government', 'preparatory'] as const)
    expect(idleOf({ ...use, cause }, dayOf(2027, 3, 2)).proposal).toBe('ownPath')
})

it('a third of the area and a quarter of the money keep a stopped plot from being idle; less of either does not', () => {
  const stopped = { ...use, startedOn: dayOf(2025, 2, 1), stoppedOn: dayOf(2025, 6, 1), cause: 'own' as const }
  const on = dayOf(2026, 6, 2)
  const enough = { ...stopped, areaStarted: 10_000, invested: 25_000_000 }
  expect(idleOf(enough, on).isIdle).toBe(false)
  expect(idleOf({ ...enough, areaStarted: 9_999 }, on)).toMatchObject({ kind: 'stopped', isIdle: true })
  expect(idleOf({ ...enough, invested: 24_999_999 }, on).isIdle).toBe(true)
  expect(idleOf({ ...enough, areaStarted: 9_999 }, dayOf(2026, 6, 1)).isIdle).toBe(false)
})

it('what was approved and not supplied is disposed of by year of approval, from the stock of the base day', () => {
  const plots = [
    { area: 600, approvedOn: dayOf(2023, 5, 1), suppliedOn: dayOf(2026, 3, 1) },
    { area: 400, approvedOn: dayOf(2023, 6, 1), suppliedOn: null },
    { area: 900, approvedOn: dayOf(2023, 6, 1), suppliedOn: dayOf(2025, 6, 1) },
    { area: 500, approvedOn: dayOf(2024, 6, 1), suppliedOn: dayOf(2026, 9, 1) },
  ]
  expect(disposalByVintage(plots, dayOf(2025, 12, 31), dayOf(2026, 7, 31))).toEqual([
    { year: 2023, stock: 1000, disposed: 600, rate: 60 },
    { year: 2024, stock: 500, disposed: 0, rate: 0 },
  ])
})

const inChina = fc.tuple(fc.double({ min: 74, max: 134, noNaN: true }), fc.double({ min: 18, max: 53, noNaN: true }))

it('within China a place goes to GCJ-02 and back to less than a metre, and is really moved on the way', () => {
  fc.assert(
    fc.property(inChina, ([longitude, latitude]) => {
      const there = toGcj([longitude, latitude])
      expect(apart(there, [longitude, latitude])).toBeGreaterThan(10)
      expect(apart(fromGcj(there), [longitude, latitude])).toBeLessThan(1)
    }),
  )
})

it('outside China a place stays what it is', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 70, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
      (x, y) => {
        expect(isInChina([x, y])).toBe(false)
        expect(toGcj([x, y])).toEqual([x, y])
        expect(fromGcj([x, y])).toEqual([x, y])
      },
    ),
  )
})

it('a ring is read with or without its closing point; one that crosses itself, folds back or has two corners is refused', () => {
  const square = '116,28; 116.001,28; 116.001,28.001; 116,28.001'
  expect(ringFault(readRing(square))).toBeNull()
  expect(readRing(`${square}；116,28`)).toEqual(readRing(square))
  expect(ringText(readRing(square) ?? [])).toBe(square)
  expect(ringFault(readRing('116,28; 116.001,28.001; 116.001,28; 116,28.001'))).toBe('crossing')
  expect(ringFault(readRing('116,28; 116.002,28; 116.001,28; 116.001,28.001'))).toBe('crossing')
  expect(ringFault(readRing('116,28; 116.001,28'))).toBe('few')
  expect(ringFault(readRing('28,116; 28.001,116; 28.001,116.001'))).toBe('outside')
  expect(ringFault(readRing('东,28; 1,2; 3,4'))).toBe('form')
})

/** Radii of curvature of CGCS2000 give the sides of a small box in metres. */
function boxOf(longitude: number, latitude: number, width: number, height: number): { ring: Ring; exact: number } {
  const ring: Ring = [
    [longitude, latitude],
    [longitude + width, latitude],
    [longitude + width, latitude + height],
    [longitude, latitude + height],
  ]
  const ee = (2 - 1 / 298.257222101) / 298.257222101
  const strip = (at: number) => {
    const w = 1 - ee * Math.sin(rad(at)) ** 2
    return ((6_378_137 * (1 - ee)) / w ** 1.5) * (6_378_137 / Math.sqrt(w)) * Math.cos(rad(at))
  }
  // Simpson over the latitude: M × N cos φ dφ dλ.
  const mean = (strip(latitude) + 4 * strip(latitude + height / 2) + strip(latitude + height)) / 6
  return { ring, exact: mean * rad(width) * rad(height) }
}

it('the area of a plot is that on the ellipsoid to one in a million', () => {
  const span = fc.double({ min: 0.001, max: 0.02, noNaN: true })
  fc.assert(
    fc.property(inChina, span, span, ([longitude, latitude], width, height) => {
      const { ring, exact } = boxOf(longitude, latitude, width, height)
      expect(Math.abs(areaOf(ring) / exact - 1)).toBeLessThan(1e-6)
      expect(areaOf(ring.toReversed())).toBeCloseTo(areaOf(ring), 4)
    }),
  )
})

it('parts of a plot add up to the whole', () => {
  const { ring } = boxOf(116.03, 28.04, 0.012, 0.009)
  const [p, q, r, s] = ring as [Place, Place, Place, Place]
  expect(areaOf([p, q, r]) + areaOf([p, r, s])).toBeCloseTo(areaOf(ring), 3)
})

function apart(p: Place, q: Place): number {
  return Math.hypot((p[0] - q[0]) * 111_320 * Math.cos(rad(p[1])), (p[1] - q[1]) * 110_950)
}

function rad(degrees: number): number {
  return (degrees / 180) * Math.PI
}
