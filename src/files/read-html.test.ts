import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '#files/html-tree.ts'
import { looksLikeHtml, readHtml } from '#files/read-html.ts'

const read = (page: string) => readHtml(new TextEncoder().encode(page))
const article =
  '<p>各位代表：</p><p>现在，我向大会报告工作，请予审议，并请各位委员提出意见。</p><p>一、工作回顾<br>过去一年，全区&ldquo;五个一&rdquo;工程&nbsp;全面完成。</p>'

describe('a web page', () => {
  test('gives its article and not what the site puts around it', () => {
    const page = `<!DOCTYPE html><html><head><title>工作报告_某区政府网</title><style>p{}</style></head><body>
      <header>首页 导航</header><nav><a href="/">要闻</a></nav>
      <div class="side"><a href="/1">相关链接一</a><a href="/2">相关链接二</a></div>
      <div id="main"><h1>工作报告</h1><div class="text">${article}</div></div>
      <script>alert("<p>假的</p>")</script><footer>版权所有</footer></body></html>`
    const { title, text } = read(page)
    expect(title).toBe('工作报告')
    expect(text.split('\n').filter((line) => line !== '工作报告')).toEqual([
      '各位代表：',
      '现在，我向大会报告工作，请予审议，并请各位委员提出意见。',
      '一、工作回顾',
      '过去一年，全区“五个一”工程 全面完成。',
    ])
  })

  test('in GB2312 is read by its own word about that', () => {
    const page = `<html><head><meta charset="gb2312"><title>通知</title></head><body>${article}</body></html>`
    expect(readHtml(iconv.encode(page, 'gb18030')).text).toContain('各位代表：')
  })

  test('may leave out closing tags', () => {
    expect(read('<body><p>甲<p>乙<ul><li>丙<li>丁</ul>').text).toBe('甲\n乙\n丙\n丁')
  })

  test('has tables whose cells are divided by tabs, and hides what is hidden', () => {
    expect(read('<table><tr><td>任务<td>单位</tr></table><p style="display: none">密</p>').text).toBe('任务\t单位')
  })

  test('is told from text by how it opens', () => {
    expect(looksLikeHtml('  <!DOCTYPE html><html>')).toBe(true)
    expect(looksLikeHtml('<div>甲</div>')).toBe(true)
    expect(looksLikeHtml('<关于>的通知')).toBe(false)
  })

  test('that never closes anything is still read to its end', () => {
    expect(parseHtml('<div>'.repeat(20_000)).children).toHaveLength(1)
    expect(read(`${'<b>'.repeat(5000)}甲 < 乙`).text).toBe('甲 < 乙')
  })
})
