import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { waterPlan } from '#demo/water-plan.ts'
import { sentReadings } from '#domain/water/simulator/as-sent.ts'
import { simulate } from '#domain/water/simulator/simulate.ts'
import { ingest } from '#services/telemetry/ingest.ts'
import { newId } from '#store/new-id.ts'
import { testNow } from '#test/support/demo-database.ts'
import { choose, confirm } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()
/** So many nights after the mend the night flow of now knows nothing of the leak. */
const later = 8

it('a step of the night flow becomes an order, the leak is found and mended, and the difference of the area shrinks', async () => {
  const officer = await site.signedIn('jianshe2')
  await officer.goto('/water')
  const south = officer.getByRole('row').filter({ hasText: 'DMA-03' })
  await south.getByText(/漏损疑点：自 \d{4}-\d{2}-\d{2} 起高/).waitFor()
  const before = await difference(officer)
  await officer.getByRole('row').filter({ hasText: 'DMA-04' }).getByText('数据不足，未作判断').waitFor()

  await south.getByRole('link', { name: '南片' }).click()
  await officer.getByRole('heading', { name: '夜间净流量和基线' }).waitFor()
  await officer.getByRole('button', { name: '派出查找' }).click()
  await officer.getByRole('link', { name: /工单〔\d{4}〕\d+号/ }).click()
  await step(officer, '签收', '处置中')
  await officer.getByRole('button', { name: '处置反馈', exact: true }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByLabel('处置情况').fill('听漏定位，更换DN80管段一处。')
  await choose(officer, dialog.getByLabel('处置结果'), '已解决')
  await choose(officer, dialog.getByLabel('查找结果'), '查到')
  await dialog.getByLabel('查到位置').fill('商业街西口')
  await dialog.getByLabel('计量值').fill('0.9')
  await confirm(officer, '处置反馈')
  await state(officer, '待核查')

  const head = await site.signedIn('jianshe')
  await head.goto(new URL(officer.url()).pathname)
  await head.getByRole('button', { name: '核查结案', exact: true }).click()
  await head.getByRole('dialog').getByLabel('核查情况').fill('修复后夜间流量回落。')
  await confirm(head, '核查结案')
  await state(head, '已结案')

  await sendWhatCame()
  site.passDays(later)
  const again = await site.signedIn('jianshe2')
  await again.goto('/water')
  await again.getByRole('row').filter({ hasText: 'DMA-03' }).getByText('未见异常').waitFor()
  await again.getByText('查到 2 处 ÷ 已查 2 处').waitFor()
  expect(await difference(again)).toBeLessThan(before / 2)
})

/** What the meters sent in the days after the mend, through the same door as every packet. */
async function sendWhatCame(): Promise<void> {
  const { packets } = simulate(waterPlan(testNow.today, later))
  const parsed = packets
    .filter(({ day }) => day >= testNow.today)
    .map((packet) => ({
      origin: { packet: newId(testNow.millisecond), receivedAt: packet.receivedAt, platformAt: null },
      readings: sentReadings(packet),
    }))
  await site.db.transaction((tx) => ingest(tx, demoZone, parsed))
}

async function difference(page: Page): Promise<number> {
  const cells = page.getByRole('row').filter({ hasText: 'DMA-03' }).getByRole('cell')
  return Number.parseFloat((await cells.nth(2).innerText()).replaceAll(',', ''))
}

async function step(page: Page, name: string, next: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await state(page, next)
}

async function state(page: Page, name: string): Promise<void> {
  await page.locator('.page-head').getByText(name, { exact: true }).waitFor()
}
