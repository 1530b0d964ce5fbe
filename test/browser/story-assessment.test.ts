import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { choose, confirm, enterDay, openFromDesk } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()
const name = '2026年度第二次阶段考核'

/** What the rain stopped: the building itself, and the further team that the dispatch meeting asked for. */
const stopped = [
  ['标准厂房', '完成标准厂房二期主体工程'],
  ['施工班组', '建设局会同国资公司增加施工班组'],
] as const

it('a preliminary result is sent, looked into, objected to, computed again, decided and issued', async () => {
  const officer = await site.signedIn('ducha')
  await officer.goto('/assessment/new')
  const form = officer.locator('form.record-form')
  await form.getByLabel('名称').fill(name)
  await choose(officer, form.getByLabel('考核方案'), '2026年度综合考核方案')
  await choose(officer, form.getByLabel('类别'), '阶段考核')
  await enterDay(officer, form.getByLabel('考核期起'), '2026-01-01')
  await enterDay(officer, form.getByLabel('数据截止'), '2026-11-22')
  await form.getByRole('button', { name: '保存', exact: true }).click()
  await press(officer, '形成初步结果')
  await officer.getByRole('link', { name: '建设局', exact: true }).waitFor()
  await press(officer, '发送单位')
  await officer.getByText('征求意见', { exact: true }).first().waitFor()
  const address = officer.url()

  // The unit looks into its tree, tries another figure, and objects.
  const head = await site.signedIn('jianshe')
  await head.goto('/score')
  const before = await totalOf(head)
  await head.getByRole('button', { name: '试算', exact: true }).click()
  await head.locator('summary').filter({ hasText: '任务按期办结' }).click()
  await head.getByRole('link', { name: '完成标准厂房二期主体工程' }).first().waitFor()
  await head.getByLabel('设为 任务按期办结 任务按期办结率').fill('100')
  await head.keyboard.press('Tab')
  await head.getByText(/试算：.*名次 \d → \d/).waitFor()
  expect(await totalOf(head)).toBeGreaterThan(before)
  await head.goto(address)
  await head.getByRole('link', { name: '建设局', exact: true }).click()
  const sheet = head.locator('details').filter({ hasText: '任务按期办结' })
  await sheet.locator('summary').click()
  await sheet.getByRole('button', { name: '申请复核', exact: true }).click()
  await head.getByLabel('申请理由').fill('连续降雨停工9天，属客观原因。')
  await head.locator('form.record-form').getByRole('button', { name: '申请复核', exact: true }).click()
  await head.getByText('待答复', { exact: true }).first().waitFor()

  // The exclusion is entered by one officer with its document, approved by another, and only then can it be relied on.
  await officer.goto('/')
  await openFromDesk(officer, '答复复核', `${name} 建设局`)
  await officer.getByRole('button', { name: '登记剔除或评分' }).click()
  const entry = officer.locator('form.record-form')
  await choose(officer, entry.getByLabel('类别'), '客观因素剔除')
  await entry.getByLabel('事由').fill('标准厂房二期连续降雨停工，经核实属客观原因')
  await enterDay(officer, entry.getByLabel('发生日期'), '2026-11-17')
  for (const [words, title] of stopped) {
    await entry.getByLabel('剔除的任务').fill(words)
    await officer.getByTitle(title, { exact: true }).click()
  }
  // A list of several stays open until one goes on with something else.
  await entry.getByLabel('作出决定的机构').click()
  await entry.getByLabel('作出决定的机构').fill('管委会主任办公会')
  await choose(officer, entry.getByLabel('决定文件'), '单项考核得分和满意度测评结果')
  await entry.getByRole('button', { name: '保存', exact: true }).click()
  await entry.waitFor({ state: 'detached' })

  const second = await site.signedIn('ducha2')
  await second.goto('/score-entry?state=entered')
  await second.getByRole('link', { name: /连续降雨停工/ }).click()
  await press(second, '复核生效')
  await openFromDesk(second, '答复复核', `${name} 建设局`)
  await second.getByRole('button', { name: '采纳并重算' }).click()
  const dialog = second.getByRole('dialog')
  await choose(second, dialog.getByLabel('处理方式'), '已批准剔除或评分')
  await choose(second, dialog.getByLabel('依据的记录'), '标准厂房二期连续降雨停工，经核实属客观原因')
  await dialog.getByLabel('理由').fill('经核实属客观原因，予以剔除。')
  await confirm(second, '采纳并重算')
  await second.getByText('予以采纳', { exact: true }).waitFor()
  const went = await second
    .getByText(/总分 [\d.]+ → [\d.]+/)
    .first()
    .innerText()
  const [low = 0, high = 0] = (went.match(/[\d.]+/g) ?? []).map(Number)
  expect(high).toBeGreaterThan(low)

  // Decided by a meeting after the time for objections, issued by a second person.
  const leader = await site.signedIn('zhuren')
  await decide(leader, address)
  await leader
    .getByRole('dialog')
    .getByText(/复核申请的期限到2026-\d\d-\d\d为止/)
    .waitFor()
  site.passDays(10)
  const director = await site.signedIn('zhuren')
  await decide(director, address)
  await director.getByText('已审定', { exact: true }).first().waitFor()
  const secretary = await site.signedIn('shuji')
  await secretary.goto(address)
  await press(secretary, '印发')
  await secretary.getByText('已印发', { exact: true }).first().waitFor()

  // What was issued is on file: it is read there and taken along.
  await secretary.getByRole('link', { name: '结果通报' }).click()
  await secretary.waitForURL('**/paper/*')
  const download = secretary.waitForEvent('download')
  await secretary.getByRole('link', { name: '下载 .docx' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.docx$/)
})

it('praise by leaders cannot be made an item: it is refused with the rule that it breaks', async () => {
  const officer = await site.signedIn('ducha')
  await officer.goto('/scheme?state=draft')
  await officer.getByRole('link', { name: /综合考核方案（草案）/ }).click()
  await officer.getByRole('button', { name: '修改方案内容' }).click()
  await officer.getByRole('button', { name: '增加指标' }).first().click()
  const line = officer.locator('.scheme-form')
  await line.getByLabel('名称').fill('获省级领导批示数')
  await line.getByLabel('依据').fill('加分项')
  await officer.getByRole('button', { name: '保存', exact: true }).click()
  const problem = officer.getByRole('alert')
  await problem.waitFor()
  expect(await problem.innerText()).toMatch(/不得将领导批示、表扬作为考核内容（依据：《整治形式主义/)
  await line.getByLabel('名称').fill('新增高新技术企业数')
  await officer.getByRole('button', { name: '保存', exact: true }).click()
  await officer.getByText('“新增高新技术企业数”缺少“完成数”的来源').waitFor()
})

async function press(page: Page, move: string): Promise<void> {
  await page.getByRole('button', { name: move, exact: true }).click()
  const dialog = page.getByRole('dialog')
  const isAsked = await dialog
    .waitFor({ timeout: 1500 })
    .then(() => true)
    .catch(() => false)
  if (isAsked) await confirm(page, move)
}

async function decide(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: '登记会议审定' }).click()
  const dialog = page.getByRole('dialog')
  await choose(page, dialog.getByLabel('审定文件'), '党工委专题会议纪要')
  await dialog.getByRole('button', { name: '登记会议审定', exact: true }).click()
}

async function totalOf(page: Page): Promise<number> {
  return Number(await page.locator('.score-total b').innerText())
}
