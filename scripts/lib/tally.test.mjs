import fc from 'fast-check'
import { expect, it } from 'vitest'
import { add, countOne, countReport, nothing, summarise } from './tally.mjs'

const report = (...files) => ({
  testResults: files.map(([status, ...tests]) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  })),
})

it('counts passed, failed and skipped tests of all files', () => {
  const files = report(['passed', 'passed', 'passed'], ['failed', 'passed', 'failed'], ['passed', 'pending', 'todo'])
  expect(countReport(files, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 })
})

it('counts a file that could not be loaded as one failure', () => {
  expect(countReport(report(['passed', 'passed'], ['failed']), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

it('counts a part without tests, without a report or with a bad end as a failure', () => {
  expect(countReport(report(), 0).failed).toBe(1)
  expect(countReport(null, 0).failed).toBe(1)
  expect(countReport(report(['passed', 'passed']), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

it('calls a run good only when something passed and nothing failed', () => {
  const count = fc.record({ passed: fc.nat(), failed: fc.nat(), skipped: fc.nat() })
  fc.assert(
    fc.property(fc.array(count), (counts) => {
      const sum = counts.reduce(add, nothing)
      const { line, isGood } = summarise(sum)
      expect(line).toBe(`${sum.passed} passed, ${sum.failed} failed`)
      expect(isGood).toBe(counts.every((each) => each.failed === 0) && counts.some((each) => each.passed > 0))
    }),
  )
  expect(add(countOne(true), countOne(false))).toEqual({ passed: 1, failed: 1, skipped: 0 })
})
