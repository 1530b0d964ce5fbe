import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays } from '#domain/day.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { choose, confirm, enterDay, openFromDesk } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()
const title = '组建驻外招商小分队'

it('a yellow task explains itself and is turned by the very fact that it names', async () => {
  const head = await site.signedIn('zhaoshang')
  await head.goto(`/task/${await taskNamed(title)}`)
  const lamp = lampOf(head)
  await lamp.getByText('剩4个工作日，6个工作日未报进展').first().waitFor()
  await lamp.getByText('报送一次进展，或办结，即转绿').waitFor()
  await lamp.getByText('如无新的进展，2026-11-28 转红灯').waitFor()
  await lamp.getByText('任务亮灯规则 第1版 Y1').waitFor()
  await head.locator('form.record-form').getByLabel('进展').fill('台账已汇总成册，三支小分队本月走访企业31家。')
  await head.getByRole('button', { name: '报进展', exact: true }).click()
  await lamp.getByText('未逾期，剩4个工作日，今日有进展').first().waitFor()
  expect(await lamp.locator('.lamp-panel-head .lamp').first().innerText()).toBe('绿灯')
})

it('a manual change needs a second person, is shown with both names, and the past stays as it was', async () => {
  const id = await taskNamed(title)
  const officer = await site.signedIn('ducha')
  await officer.goto(`/task/${id}`)
  await officer.getByRole('button', { name: '人工调灯', exact: true }).click()
  const dialog = officer.getByRole('dialog')
  await choose(officer, dialog.getByLabel('调整为'), '红灯')
  await dialog.getByLabel('调整理由').fill('签约项目有两个未供地，须专题调度。')
  await enterDay(officer, dialog.getByLabel('有效至'), addDays(today(), 10))
  await dialog.getByRole('button', { name: '提出调灯', exact: true }).click()
  await officer.getByText('待确认', { exact: true }).waitFor()
  expect(await lampOf(officer).getByRole('button', { name: '确认调灯' }).count()).toBe(0)
  expect(await lampOf(officer).locator('.lamp-panel-head .lamp').first().innerText()).toBe('绿灯')

  const second = await site.signedIn('ducha2')
  await openFromDesk(second, '确认调灯', '签约项目有两个未供地')
  await second.getByRole('button', { name: '确认调灯', exact: true }).click()
  await second.getByText('已确认', { exact: true }).first().waitFor()
  await second.goto(`/lamps?colour=red`)
  const line = second.locator('.lamp-line').filter({ hasText: title })
  await line.getByText(`宓清和 提出，耿亦直 确认，至 ${addDays(today(), 10)} 自动失效`).waitFor()

  // Yesterday's page knows neither the report nor the change.
  await second.goto(`/task/${id}?asOf=${addDays(today(), -1)}`)
  await lampOf(second).getByText('剩5个工作日，5个工作日未报进展').first().waitFor()
  expect(await lampOf(second).locator('.lamp-panel-head .lamp').first().innerText()).toBe('黄灯')
})

it('new rules are drafted, tried on past facts, and put in force by a second person', async () => {
  const officer = await site.signedIn('ducha')
  await officer.goto(`/rule-set/${await rulesInForce()}`)
  await officer.getByText('逾期日数不少于1日').waitFor()
  await officer.getByRole('button', { name: '起草新版', exact: true }).click()
  await officer.getByText('草案', { exact: true }).waitFor()
  await officer.getByRole('button', { name: '修改规则', exact: true }).click()
  await officer.getByLabel('Y1-1 剩余工作日', { exact: true }).fill('30')
  await officer.getByLabel('Y1-2 未报进展的工作日', { exact: true }).fill('3')
  await officer.getByRole('button', { name: '保存规则', exact: true }).click()
  await officer.getByText('剩余工作日不超过30个工作日，且未报进展的工作日不少于3个工作日').waitFor()
  expect(await officer.getByRole('button', { name: '批准施行', exact: true }).count()).toBe(0)
  const address = new URL(officer.url()).pathname
  await officer.getByRole('link', { name: '在过去的事实上试算' }).click()
  const row = officer.locator('.trial-table tr').filter({ hasText: '新培育高新技术企业12家' })
  await row.getByText('绿灯', { exact: true }).waitFor()
  await row.getByText('黄灯', { exact: true }).waitFor()

  const second = await site.signedIn('ducha2')
  await second.goto(address)
  await second.getByRole('button', { name: '批准施行', exact: true }).click()
  await confirm(second, '批准施行')
  await second.getByText('施行', { exact: true }).first().waitFor()
  await second.goto(`/task/${await taskNamed('新培育高新技术企业12家')}`)
  await lampOf(second).getByText('任务亮灯规则 第2版 Y1').waitFor()
})

function lampOf(page: Page) {
  return page.locator('section.lamp-section')
}

function today() {
  return momentOf(site.now()).today
}

async function taskNamed(name: string): Promise<string> {
  const [found] = await site.db.query('select id from task where zone_id = $1 and title = $2', [demoZone, name])
  return found.id
}

async function rulesInForce(): Promise<string> {
  const [found] = await site.db.query(
    `select id from rule_set where zone_id = $1 and applies_to = 'task' and state = 'inForce'`,
    [demoZone],
  )
  return found.id
}
