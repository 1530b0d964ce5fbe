import { expect, it } from 'vitest'
import { examinePages } from '#test/support/pages.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

it.each([
  ['first', 0],
  ['second', 1],
])(
  'every desk and every record keeps nobody out, speaks each language and nothing else, and fits a phone: the %s half',
  {
    timeout: 900_000,
  },
  async (_, half) => {
    const isMine = ({ kind }: { readonly kind?: string }) => kind === undefined || kind === 'record'
    const found = await examinePages(site, (stop, place) => isMine(stop) && place % 2 === half)
    // Named in the sentence of the failure: a report keeps that, and not the two sides of a comparison.
    expect(found, JSON.stringify(found)).toEqual({})
  },
)
