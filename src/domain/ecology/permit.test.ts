import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOf } from '#domain/day.ts'
import { type DataMark, judge, limitOn, type Measured, type PermitLimit, signsOf } from '#domain/ecology/permit.ts'

const day = dayOf(2026, 6, 1)
const limit = (most: number, from = dayOf(2025, 1, 1), until: PermitLimit['until'] = null): PermitLimit => ({
  ...{ factor: 'cod', most, least: null, from, until },
})
const series = (...values: readonly (readonly [number | null, DataMark?])[]): readonly Measured[] =>
  values.map(([value, mark = 'N'], at) => ({ at: String(at).padStart(2, '0'), value, mark }))
const rules = { flat: 6, nearFrom: 95, nearShare: 50, nearLeast: 6 }

it('the limit of the day is the one that holds then', () => {
  const limits = [limit(60, dayOf(2024, 1, 1), dayOf(2026, 5, 31)), limit(50, dayOf(2026, 6, 1))]
  expect(limitOn(limits, dayOf(2026, 5, 31))?.most).toBe(60)
  expect(limitOn(limits, day)?.most).toBe(50)
  expect(limitOn(limits, dayOf(2023, 1, 1))).toBeNull()
})

it('only normal values are judged; what was left out is told with its hours', () => {
  const found = judge([limit(50)], day, series([45], [62], [90, 'M'], [95, 'M'], [80, 'C'], [null], [51], [70, 'D']))
  expect(found.exceeded).toEqual([
    { at: '01', value: 62, limit: 50, times: 0.24 },
    { at: '06', value: 51, limit: 50, times: 0.02 },
  ])
  expect(found).toMatchObject({ valid: 3, absent: 1 })
  expect(found.leftOut).toEqual([
    { mark: 'M', from: '02', until: '03', count: 2 },
    { mark: 'C', from: '04', until: '04', count: 1 },
    { mark: 'D', from: '07', until: '07', count: 1 },
  ])
})

it('without a limit nothing is exceeded and nothing is kept: there is no verdict', () => {
  expect(judge([], day, series([900]))).toMatchObject({ limit: null, valid: 1, exceeded: [] })
})

it('a value below the least is an exceedance too', () => {
  const ph: PermitLimit = { factor: 'ph', most: 9, least: 6, from: day, until: null }
  expect(judge([ph], day, series([5.9], [7], [9.1])).exceeded.map(({ at, limit: of }) => [at, of])).toEqual([
    ['00', 6],
    ['02', 9],
  ])
})

it('a flat line and values that stick just under the limit are signs to inspect', () => {
  const flat = series([31], [42], [42], [42], [42], [42], [42], [30])
  expect(signsOf(flat, limit(50), rules)).toEqual([{ kind: 'flat', from: '01', until: '06', count: 6, value: 42 }])
  const near = series([49], [48], [49.5], [48.2], [12], [47.6])
  expect(signsOf(near, limit(50), rules)).toEqual([
    { kind: 'near', from: '00', until: '05', count: 5, of: 6, limit: 50 },
  ])
  expect(signsOf(series([0], [0], [0], [0], [0], [0]), limit(50), rules)).toEqual([])
  expect(signsOf(series([49], [48]), limit(50), rules)).toEqual([])
})

it('every value is either judged, left out with its mark, or absent', () => {
  const one = fc.tuple(fc.option(fc.integer({ min: 0, max: 99 })), fc.constantFrom<DataMark>('N', 'M', 'C', 'F', 'D'))
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), (values) => {
      const found = judge([limit(50)], day, series(...values))
      const left = found.leftOut.reduce((total, { count }) => total + count, 0)
      expect(found.valid + found.absent + left).toBe(values.length)
      expect(found.exceeded.length).toBeLessThanOrEqual(found.valid)
    }),
  )
})
