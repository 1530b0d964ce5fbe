import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { lineOf } from '#test/support/review-hands.ts'
import { openSite } from '#test/support/site.ts'
import { p, wordFile } from '#test/support/word-fixtures.ts'

const site = openSite()
const sound = wordFile({ body: p('建设局要在6月底前建成消防站。') })

const cases: readonly (readonly [what: string, name: string, bytes: () => Uint8Array, sentence: string])[] = [
  ['an empty file', '讲话.docx', () => new Uint8Array(), '文件是空的，没有可读的内容。'],
  ['a picture', '讲话.png', () => strToU8('\x89PNG\r\n\x1a\n', true), '这是一张图片。未发现文字，是扫描件或照片吗？'],
  ['a broken document', '讲话.docx', () => sound.slice(0, sound.length / 2), '文件已损坏或不完整，无法读取'],
  [
    'a document with macros',
    '讲话.docm',
    () => wordFile({ body: p('正文'), more: { 'word/vbaProject.bin': strToU8('macro') } }),
    '文件带有宏程序，出于安全不予读取',
  ],
  [
    'a zip bomb',
    '讲话.docx',
    () =>
      zipSync({
        '[Content_Types].xml': strToU8('<Types></Types>'),
        'word/document.xml': new Uint8Array(60 * 1024 * 1024),
      }),
    '文件解压后异常庞大，疑似压缩炸弹，已停止读取。',
  ],
]

it.for(cases)('%s is refused in a sentence and nothing that was typed is lost', async ([, name, bytes, sentence]) => {
  const page = await site.signedIn('ducha')
  await fillIn(page)
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes()) })
  await page.getByText(`已选：${name}`).waitFor()
  await page.getByRole('button', { name: '开始编译' }).click()
  await page.getByRole('alert').filter({ hasText: sentence }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/compile')
  expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('工作会议讲话')
  expect(await page.getByLabel('计划年度').inputValue()).toBe('2027')
  await page.getByText(`已选：${name}`).waitFor()

  // The right file in place of the wrong one, and the work goes on.
  await page.locator('input[type=file]').setInputFiles({ name: '正本.docx', mimeType: '', buffer: Buffer.from(sound) })
  await page.getByText('已选：正本.docx').waitFor()
  await page.getByRole('button', { name: '开始编译' }).click()
  await page.waitForURL(/\/plan\/[^/]+\/review/)
  await page.getByRole('grid').getByText('消防站').first().waitFor()
})

it('a document that orders nothing keeps its sentences, each with the reason, and any can be taken in', async () => {
  const page = await site.signedIn('ducha')
  await fillIn(page)
  const review = wordFile({ body: p('过去一年，全区新签约项目16个。') + p('成绩来之不易，值得充分肯定。') })
  await page.locator('input[type=file]').setInputFiles({ name: '总结.docx', mimeType: '', buffer: Buffer.from(review) })
  await page.getByRole('button', { name: '开始编译' }).click()
  await page.waitForURL(/\/plan\/[^/]+\/review/)
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '工作会议讲话' }).waitFor()
  await page.getByRole('region', { name: '计划' }).getByText('文件中没有读出可以交办的事项。').waitFor()
  await page.getByRole('option').filter({ hasText: '全区新签约项目16个' }).click()
  await page.getByRole('button', { name: '列为任务', exact: true }).click()
  await lineOf(page, '过去一年').waitFor()
})

/** What an officer types before choosing the file. */
async function fillIn(page: Page): Promise<void> {
  await page.goto('/compile')
  await page.getByLabel('标题', { exact: true }).fill('工作会议讲话')
  await page.getByLabel('计划年度').fill('2027')
}
