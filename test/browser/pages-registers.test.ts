import { expect, it } from 'vitest'
import { examinePages } from '#test/support/pages.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

it.each(['list', 'form'])(
  'every %s keeps nobody out, speaks each language and nothing else, and fits a phone',
  {
    timeout: 900_000,
  },
  async (which) => {
    const found = await examinePages(site, ({ kind }) => kind === which)
    // Named in the sentence of the failure: a report keeps that, and not the two sides of a comparison.
    expect(found, JSON.stringify(found)).toEqual({})
  },
)
