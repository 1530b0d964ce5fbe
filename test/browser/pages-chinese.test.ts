import { expect, it } from 'vitest'
import { examinePages, nothing } from '#test/support/pages.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

/** Words do not change contrast and colours do not change names: each language is seen in one appearance, on a desk and on a phone. */
it('every page in Chinese and light says everything in Chinese, keeps nobody out and fits a phone', {
  timeout: 600_000,
}, async () => {
  expect(await examinePages(site, { language: 'zh', isDark: false })).toEqual(nothing)
})
