import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take more than half a minute, the longest first. */
const long = [
  'test/browser/pages-records.test.ts',
  'test/browser/pages-lists.test.ts',
  'test/browser/pages-desks.test.ts',
  'test/browser/pages-forms.test.ts',
  'test/browser/played-month.test.ts',
  'test/browser/story-idea.test.ts',
  'test/browser/administrators.test.ts',
  'test/browser/story-investor.test.ts',
  'test/flows/rehearsal.test.ts',
  'test/contract/permissions.test.ts',
  'test/contract/requests.test.ts',
  'test/flows/ideas.test.ts',
  'test/flows/ledgers.test.ts',
  'test/flows/embedded.test.ts',
  'test/flows/mid-year.test.ts',
].map((file) => resolve(import.meta.dirname, '..', '..', file))

/**
 * A fresh copy knows no durations, and Vitest then begins with the files of most letters: the tours of a few lines came last,
 * one processor working on them alone. The order says nothing about what is tested.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = long.filter((file) => !existsSync(file))
    if (gone.length > 0) throw new Error(`Long files that are no more: ${gone.join(', ')}`)
    const sorted = await super.sort(files)
    const first = sorted.filter(({ moduleId }) => long.includes(moduleId))
    const ranked = first.sort((a, b) => long.indexOf(a.moduleId) - long.indexOf(b.moduleId))
    return [...ranked, ...sorted.filter((one) => !long.includes(one.moduleId))]
  }
}
