import { it } from 'vitest'
import { issueTask } from '#test/support/issued-task.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

it('a session that ended meanwhile brings the sign-in page back, and the work goes on after it', async () => {
  const page = await site.signedIn('ducha')
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor()
  site.passDays(14)
  // Something changes, and the page asks again for several things at once.
  await issueTask(site, '编制企业走访服务清单')
  await page.locator('input[type=password]').waitFor()
  await page.locator('input[autocomplete=username]').fill('ducha')
  await page.locator('input[type=password]').fill('Lantern-27-reed')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor()
})
