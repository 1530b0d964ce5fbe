/** The sum of two counts. */
export function add(left, right) {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  }
}

export const nothing = { passed: 0, failed: 0, skipped: 0 }

/** One check that holds or does not, counted as one test. */
export function countOne(holds) {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 }
}

/**
 * Counts the tests in vitest's report. A file that could not be loaded, a run that ended badly without a failed test,
 * and a part that ran no test at all each count as one failure: silence is not success.
 */
export function countReport(report, exitCode) {
  if (report === null) return countOne(false)
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const file of report.testResults) {
    const states = file.assertionResults.map((test) => test.status)
    const failed = states.filter((state) => state === 'failed').length
    counts.passed += states.filter((state) => state === 'passed').length
    counts.failed += failed
    counts.skipped += states.filter((state) => state !== 'passed' && state !== 'failed').length
    if (file.status === 'failed' && failed === 0) counts.failed += 1
  }
  const isSilent = counts.passed + counts.failed === 0
  const isSilentFailure = exitCode !== 0 && counts.failed === 0
  if (isSilent || isSilentFailure) counts.failed += 1
  return counts
}

/** The line everybody reads, and whether it is good news. */
export function summarise(counts) {
  return {
    line: `${counts.passed} passed, ${counts.failed} failed`,
    isGood: counts.failed === 0 && counts.passed > 0,
  }
}
