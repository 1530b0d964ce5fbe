import { expect, it } from 'vitest'
import { examinePages, nothing } from '#test/support/pages.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

it('every page in English and dark says everything in English but the data of the zone, keeps nobody out and fits a phone', {
  timeout: 600_000,
}, async () => {
  expect(await examinePages(site, { language: 'en', isDark: true })).toEqual(nothing)
})
