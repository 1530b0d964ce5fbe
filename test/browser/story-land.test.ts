import { expect, it } from 'vitest'
import { choose, confirm, enterDay } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

it('a cadre enters signing and payment, and the daily table and the map change', async () => {
  const page = await site.signedIn('mailang')
  const [home] = await site.db.query(
    `select h.id, h.signed_on, to_char(h.measured_on, 'YYYY-MM-DD') as measured from household h
     join unit u on u.zone_id = h.zone_id and u.id = h.village
     where u.short_name = '麦浪社区' and h.state = 'open' and h.published_on is not null order by h.number limit 1`,
  )
  await page.goto('/land')
  const signed = page.getByRole('row', { name: '麦浪社区 签约（户）' }).locator('td.figures').nth(4)
  await signed.waitFor()
  const before = Number(await signed.textContent())

  await page.goto('/land/map')
  const legend = page.getByRole('list', { name: '户和坟墓' }).getByText('户·已签约').locator('b')
  await page.locator('.land-map canvas').first().waitFor()
  const dots = Number(await legend.textContent())

  await page.goto(`/household/${home?.id}`)
  await page.getByRole('button', { name: '登记签约', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const today = String(
    (
      await site.db.query(
        `select to_char(to_timestamp(${site.now()} / 1000.0) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day`,
      )
    )[0]?.day,
  )
  await enterDay(page, dialog.getByLabel(/^签约/).first(), today)
  await dialog.getByLabel('协议编号').fill('东迁协试1号')
  await dialog.getByLabel('补偿标准版本').fill('第2版')
  await choose(page, dialog.getByLabel('安置方式'), '货币补偿')
  await dialog.getByLabel('土地补偿').fill('10')
  await confirm(page, '登记签约')
  await page.locator('.page-head').getByText('已签约', { exact: true }).waitFor()
  await page.getByRole('button', { name: '登记支付', exact: true }).click()
  await dialog.getByLabel('本次支付').fill('10')
  await enterDay(page, dialog.getByLabel('支付日期').first(), today)
  await dialog.getByLabel('支付凭证号').fill('ZF-试1')
  await confirm(page, '登记支付')
  await page.getByText('凭证号 ZF-试1').waitFor()

  await page.goto('/land')
  await signed.waitFor()
  expect(Number(await signed.textContent())).toBe(before + 1)
  await page.goto('/land/map')
  await page.locator('.land-map canvas').first().waitFor()
  expect(Number(await legend.textContent())).toBe(dots + 1)
})
