import { expect, it } from 'vitest'
import { openSite } from '#test/support/site.ts'
import { askPage, openTour } from '#test/support/tour.ts'

const site = openSite()
const tour = openTour(site)

it.for(['zh', 'en'] as const)(
  'every page fits a phone and can be pressed with a thumb (%s)',
  { timeout: 600_000 },
  async (language) => {
    const view = { language, width: 390, height: 844 }
    expect(await tour.findings(view, (page) => askPage(page, 'misfits'))).toEqual({})
  },
)
