import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { keepPicture, openSite, root } from '#test/support/site.ts'
import { openTour } from '#test/support/tour.ts'

const site = openSite()
const tour = openTour(site)

it.for(['zh', 'en'] as const)(
  'the four pages of the loop stand as in the pictures of the README (%s)',
  {
    timeout: 300_000,
  },
  async (language) => {
    const view = { language }
    const page = await tour.visit({ login: 'shuji', path: '/' }, view)
    expect(await page.locator('.one-page').count()).toBe(1)
    await keepPicture(page, `${language}-10-leader`)

    await tour.visit({ login: 'shuji', path: '/lamps' }, view)
    expect(await page.locator('main .lamp').count()).toBeGreaterThan(3)
    await keepPicture(page, `${language}-11-lamps`)

    const [bulletin] = await site.db.query(
      `select id from paper where zone_id = $1 and snapshot is not null order by (kind = 'supervision') desc, id limit 1`,
      [demoZone],
    )
    await tour.visit({ login: 'shuji', path: `/paper/${bulletin?.id}` }, view)
    await page.locator('.paper-figure').first().click()
    await page.locator('.paper-trace').waitFor()
    await keepPicture(page, `${language}-12-bulletin`)

    await tour.visit({ login: 'shuji', path: '/battle-map' }, view)
    await page.locator('.battle-map svg').waitFor()
    await keepPicture(page, `${language}-13-battle-map`)
  },
)

it('no picture weighs more than 250 kB', () => {
  const names = ['10-leader', '11-lamps', '12-bulletin', '13-battle-map'].flatMap((name) => [
    `zh-${name}`,
    `en-${name}`,
  ])
  const sizes = names.map((name) => statSync(resolve(root, 'docs', 'screenshots', `${name}.png`)).size)
  expect(sizes.filter((size) => size > 250_000)).toEqual([])
})
