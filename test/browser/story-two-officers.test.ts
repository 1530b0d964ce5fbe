import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { compileWords, lineOf, pressOn } from '#test/support/review-hands.ts'
import { openSite } from '#test/support/site.ts'

const site = openSite()

const words = `一、抓好项目
建设局要在6月底前建成北片区消防站。
招商局要在9月底前编制产业链招商图谱。
人社局要在年底前举办三场专场招聘会。`
const station = '消防站'

it('the second of two officers sees the difference field by field and chooses', async () => {
  const [first, second] = [await site.signedIn('ducha'), await site.signedIn('ducha2')]
  await compileWords(first, '两人同改', words)
  await second.goto(first.url())
  await edit(first, { 任务名称: '建成北片区消防站并验收', 成果形式: '验收意见' })
  await edit(second, { 任务名称: '北片区消防站建成投用', 成果形式: '消防验收合格证', 验收标准: '通过消防验收' })
  await save(first)
  await lineOf(first, '建成北片区消防站并验收').waitFor()

  await second.locator('.review-editor').getByRole('button', { name: '保存', exact: true }).click()
  const dialog = second.getByRole('dialog', { name: '别人也改了这一条' })
  const title = dialog.getByRole('radiogroup', { name: '任务名称' })
  await title.getByText('我的：北片区消防站建成投用').waitFor()
  await title.getByText('对方的：建成北片区消防站并验收').click()
  await dialog.getByRole('radiogroup', { name: '成果形式' }).getByText('我的：消防验收合格证').click()
  await dialog.getByRole('button', { name: '保存', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })

  await first.reload()
  expect(await factsOf(first, ['任务名称', '成果形式', '验收标准'])).toEqual([
    '建成北片区消防站并验收',
    '消防验收合格证',
    '通过消防验收',
  ])
})

it('undo takes the last act back', async () => {
  const page = await site.signedIn('ducha')
  await compileWords(page, '撤销', words)
  await pressOn(page, station, '采纳')
  await lineOf(page, station).getByText('已采纳').waitFor()
  await page.getByRole('button', { name: '撤销：采纳' }).click()
  await lineOf(page, station).getByText('待审').waitFor()
})

it('an edit that was not saved is there when the page is opened again', async () => {
  const page = await site.signedIn('ducha')
  await compileWords(page, '未存的填写', words)
  await edit(page, { 任务名称: '北片区消防站主体完工' })
  await page.getByText('未保存').first().waitFor()
  const address = page.url()
  const again = await page.context().newPage()
  await page.close()
  await again.goto(address)
  await pressOn(again, station, '编辑')
  await again.getByText('有未保存的修改，已从上次恢复。').waitFor()
  expect(await again.locator('.review-editor').getByLabel('任务名称').inputValue()).toBe('北片区消防站主体完工')
  await save(again)
  await lineOf(again, '北片区消防站主体完工').waitFor()
})

it('a plan is reviewed with the keyboard alone', async () => {
  const page = await site.signedIn('ducha')
  await compileWords(page, '只用键盘', words)
  const current = page.getByRole('grid').locator('[aria-current=true]')
  await page.keyboard.press('Home')
  await current.filter({ hasText: station }).waitFor()
  await page.keyboard.press('j')
  await current.filter({ hasText: '招商图谱' }).waitFor()
  await page.keyboard.press('k')
  await current.filter({ hasText: station }).waitFor()
  await page.keyboard.press('a')
  await lineOf(page, station).getByText('已采纳').waitFor()
  await current.filter({ hasText: '招商图谱' }).waitFor()
  await page.keyboard.press('x')
  await page.getByLabel('不列入的理由').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('与上年任务重复')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await lineOf(page, '招商图谱').waitFor({ state: 'hidden' })
  await page.keyboard.press('z')
  await lineOf(page, '招商图谱').getByText('待审').waitFor()
  await lineOf(page, station).getByText('已采纳').waitFor()
})

/** Opens the editor of the fire station and types into it without saving. */
async function edit(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  await pressOn(page, station, '编辑')
  for (const [label, text] of Object.entries(facts)) await page.locator('.review-editor').getByLabel(label).fill(text)
}

async function save(page: Page): Promise<void> {
  await page.locator('.review-editor').getByRole('button', { name: '保存', exact: true }).click()
  await page.locator('.review-editor').waitFor({ state: 'hidden' })
}

async function factsOf(page: Page, labels: readonly string[]): Promise<readonly string[]> {
  await pressOn(page, station, '编辑')
  return Promise.all(labels.map((label) => page.locator('.review-editor').getByLabel(label).inputValue()))
}
