import { expect, it } from 'vitest'
import { examinePages } from '#test/support/pages.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

it('every list and every form keeps nobody out, speaks each language and nothing else, and fits a phone', {
  timeout: 1_800_000,
}, async () => {
  const found = await examinePages(site, ({ kind }) => kind === 'list' || kind === 'form')
  // Named in the sentence of the failure: a report keeps that, and not the two sides of a comparison.
  expect(found, JSON.stringify(found)).toEqual({})
})
