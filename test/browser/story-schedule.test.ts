import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { choose, confirm, enterDay } from '#test/support/hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()
const name = '云岭水质监测中心'

it('a project is laid out backwards, a step finishes late, and the page tells who is hit and by how much', async () => {
  const officer = await site.signedIn('ducha')
  await file(officer)
  await officer.getByRole('button', { name: '列入', exact: true }).click()
  await officer.getByText('已列入', { exact: true }).first().waitFor()

  await layOut(officer, '2027-02-26')
  expect(await officer.locator('.gantt-names li').count()).toBe(5)
  await officer
    .getByText(/预计提前\d+天达到终点/)
    .first()
    .waitFor()

  // The unit needs much longer for its first step than the plan leaves, and supervision verifies when it was done.
  site.passDays(45)
  const place = new URL(officer.url()).pathname
  const builder = await site.signedIn('jianshe2')
  await builder.goto(place)
  const step = rowOf(builder, '招标文件')
  await step.getByRole('button', { name: '报告完成', exact: true }).click()
  await confirm(builder, '报告完成')
  await builder.getByText('待核实', { exact: true }).first().waitFor()

  const verifier = await site.signedIn('ducha2')
  await verifier.goto(place)
  await rowOf(verifier, '招标文件').getByRole('button', { name: '核实', exact: true }).click()
  await confirm(verifier, '核实')
  await rowOf(verifier, '招标文件').getByText('已达到', { exact: true }).waitFor()
  await verifier
    .getByText(/预计比承诺晚\d+天；卡在：开标记录/)
    .first()
    .waitFor()
  expect(await verifier.locator('.milestone-table .lamp-red').count()).toBe(4)

  await verifier.goto('/schedule')
  await verifier
    .getByRole('row')
    .filter({ hasText: name })
    .getByText(/晚\d+天/)
    .waitFor()
})

it('a supposed delay names those who would be hit, and changes nothing', async () => {
  const officer = await site.signedIn('ducha')
  await officer.goto('/project')
  await officer.getByRole('link', { name: '汀洲智能终端二期', exact: true }).click()
  await officer.getByRole('button', { name: '试算', exact: true }).click()
  const dialog = officer.getByRole('dialog')
  await enterDay(officer, dialog.locator('#what-if-day'), '2027-06-30')
  await dialog.getByRole('button', { name: '试算', exact: true }).click()
  await dialog.getByText(/受影响\d+个节点，涉及.*招商局/).waitFor()
  expect(await dialog.getByRole('row').count()).toBeGreaterThan(3)
  expect(await officer.getByText(/预计提前\d+天达到终点/).count()).toBe(1)
})

it('the map for the wall opens, prints on A3 across, and is kept as a drawing', async () => {
  const head = await site.signedIn('zhuren')
  await head.goto('/battle-map')
  await head.getByRole('img', { name: /云岭高新区重点工作挂图作战图/ }).waitFor()
  const waiting = head.waitForEvent('download')
  await head.getByRole('button', { name: '下载矢量图', exact: true }).click()
  expect((await waiting).suggestedFilename()).toMatch(/挂图作战图（202\d年）\.svg$/)
  const paper = (await head.pdf({ preferCSSPageSize: true })).toString('latin1')
  // A3 is 841.9 by 1190.6 points.
  expect(paper).toMatch(/MediaBox ?\[0 0 119\d(\.\d+)? 84[12](\.\d+)?\]/)
  expect(paper.match(/\/Type ?\/Page\b/g)).toHaveLength(1)
})

async function file(page: Page): Promise<void> {
  await page.goto('/project/new')
  await page.getByLabel('项目名称').fill(name)
  await choose(page, page.getByLabel('类别'), '基础设施')
  await page.getByLabel('列入年度').fill('2027')
  await choose(page, page.getByLabel('责任单位'), '建设局')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function layOut(page: Page, end: string): Promise<void> {
  await page.getByRole('button', { name: '倒排工期', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await choose(page, dialog.getByLabel('节点模板'), '工程施工公开招标')
  await enterDay(page, dialog.locator('#lay-out-end'), end)
  await dialog.getByRole('button', { name: '预览', exact: true }).click()
  await dialog.getByText('从今日起算，可按期完成。').waitFor()
  await confirm(page, '倒排工期')
  await page.locator('.gantt-names li').first().waitFor()
}

function rowOf(page: Page, result: string) {
  return page.locator('.milestone-table tr').filter({ hasText: result }).first()
}
