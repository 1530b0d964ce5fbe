import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readPdf } from '#files/read-pdf.ts'
import { type DrawnLine, olderPdfFile, pdfFile } from '#test/support/pdf-fixtures.ts'
import { refusalOf } from '#test/support/refusals.ts'

/** Sets lines as a printer does: the first at the given height, each 29 points under the last. */
function lines(top: number, ...rows: readonly (readonly [text: string, indent: number, size?: number])[]): DrawnLine[] {
  return rows.map(([text, indent, size = 16], index) => ({ text, x: 80 + indent * 16, y: top - index * 29, size }))
}

const number = (text: string) => ({ text, x: 290, y: 40, size: 14 })
const first = '今天我们召开全区工作会议主要任务是总结成绩分析形势'
const second = '部署全年重点工作动员全区上下进一步统一思想凝心聚力攻'

describe('the text layer of a PDF', () => {
  test('is joined into the paragraphs it was broken from', async () => {
    const page = lines(
      700,
      ['同志们：', 2],
      [first, 2],
      [`${second}坚`, 0],
      ['克难。', 0],
      ['一、抓项目', 2],
      ['请经发局牵头。', 2],
    )
    expect((await readPdf(pdfFile([page]))).text.split('\n')).toEqual([
      '同志们：',
      `${first}${second}坚克难。`,
      '一、抓项目',
      '请经发局牵头。',
    ])
  })

  test('loses page numbers and running heads, also in the middle of a paragraph', async () => {
    const head = { text: '云溪高新区文件', x: 200, y: 800, size: 10 }
    const page = (text: string, page: string) => [
      head,
      ...lines(700, [`${first}`, 2], [`${second}坚`, 0], [`${text}`, 0]),
      number(page),
    ]
    const { text } = await readPdf(pdfFile([page('克难。', '— 1 —'), page('前行。', '— 2 —')]))
    expect(text).toBe(`${first}${second}坚克难。\n${first}${second}坚前行。`)
  })

  test('names as title the large lines before the text begins', async () => {
    const page = lines(
      780,
      ['在全区工作会议上的', 5, 22],
      ['讲话', 10, 22],
      [first, 2],
      [`${second}坚`, 0],
      ['克难。', 0],
    )
    const { title, text } = await readPdf(pdfFile([page]))
    expect(title).toBe('在全区工作会议上的讲话')
    expect(text.split('\n')[0]).toBe('在全区工作会议上的讲话')
  })

  test('keeps the paragraphs of the text apart, however much small print follows', async () => {
    const page = lines(700, ['同志们：', 2], [first, 2], [`${second}坚`, 0], ['克难。', 0], ['请经发局牵头。', 2])
    const small = Array.from({ length: 40 }, (_, row) => ({
      text: `${first}${second}`,
      x: 80,
      y: 780 - row * 15,
      size: 10,
    }))
    const { text } = await readPdf(pdfFile([page, small, small]))
    expect(text.split('\n').slice(0, 3)).toEqual(['同志们：', `${first}${second}坚克难。`, '请经发局牵头。'])
  })

  test.each([
    ['GBK-EUC-H', 'gbk'],
    ['GB-EUC-H', 'gb2312'],
    ['UniGB-UCS2-H', 'utf16be'],
  ])('of the older kind in %s is read by tables of our own', async (encoding, codec) => {
    const words = '请经发局在6月底前拿出方案。'
    const { text } = await readPdf(olderPdfFile(encoding, iconv.encode(words, codec)))
    expect(text).toBe(words)
  })

  test('in numbers of Adobe that nobody explains is refused, not guessed', async () => {
    const glyphs = Buffer.from(Array.from({ length: 60 }, (_, index) => [4, index + 20]).flat())
    expect((await refusalOf(() => readPdf(olderPdfFile('Identity-H', glyphs)))).code).toBe('file-no-text')
  })
})
