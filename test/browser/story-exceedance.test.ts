import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { curve, packetOf } from '#demo/ecology-series.ts'
import { demoZone } from '#demo/seed.ts'
import { addDays } from '#domain/day.ts'
import { ingest } from '#services/telemetry/ingest.ts'
import { testNow } from '#test/support/demo-database.ts'
import { choose, confirm } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()
const title = '澄波水表废水总排口化学需氧量超标'

it('hours beyond a permit become a case that the firm answers in its portal and a second person closes when the values are back', async () => {
  const officer = await site.signedIn('huanbao')
  await officer.goto('/ecology')
  await officer.getByText(/\d+次，最高7\d/).waitFor()
  await officer
    .getByText(/维护 3小时/)
    .first()
    .waitFor()
  await officer.getByRole('link', { name: title }).click()
  await state(officer, '待企业说明')
  await officer.getByRole('heading', { name: '判定超标的均值' }).waitFor()
  const one = new URL(officer.url()).pathname

  const firm = await site.signedIn('chengbo')
  await firm.goto('/exceedance')
  await firm.getByRole('link', { name: title }).click()
  await firm.getByRole('button', { name: '提交说明', exact: true }).click()
  await choose(firm, firm.getByRole('dialog').getByLabel('超标原因'), '治理设施故障')
  await firm.getByRole('dialog').getByLabel('企业说明').fill('生化池曝气机变频器跳闸，已切换备用机。')
  await confirm(firm, '提交说明')

  await officer.reload()
  await officer.getByRole('button', { name: '查明来源', exact: true }).click()
  await officer.getByRole('dialog').getByLabel('查明来源').fill('2号曝气机变频器故障。')
  await confirm(officer, '查明来源')
  await state(officer, '待整改')

  await firm.reload()
  await firm.getByRole('button', { name: '报整改完成', exact: true }).click()
  await firm.getByRole('dialog').getByLabel('整改措施').fill('更换变频器，增设跳闸告警。')
  await confirm(firm, '报整改完成')
  await officer.reload()
  await state(officer, '待核验')
  expect(await officer.getByRole('button', { name: '核验办结', exact: true }).count()).toBe(0)

  site.passDays(2)
  const second = await site.signedIn('huanbao2')
  await second.goto(one)
  await close(second)
  await second
    .getByText(/还没有恢复达标的数据/)
    .first()
    .waitFor()
  await sendCleanDay()
  await second.goto(one)
  await close(second)
  await state(second, '已办结')
})

async function state(page: Page, name: string): Promise<void> {
  await page.locator('.page-head').getByText(name, { exact: true }).first().waitFor()
}

async function close(page: Page): Promise<void> {
  await page.getByRole('button', { name: '核验办结', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('核验情况').fill('在线数据连续一日达标，现场设施运行正常。')
  await dialog.getByRole('button', { name: '核验办结', exact: true }).click()
}

/** The whole day after the measure, as the station would have sent it. */
async function sendCleanDay(): Promise<void> {
  const day = addDays(testNow.today, 1)
  const packet = packetOf({ number: 'HB-P1', day, values: { cod: curve(36, 5, 7) } })
  expect(await site.db.transaction((tx) => ingest(tx, demoZone, [packet]))).toEqual([null])
}
