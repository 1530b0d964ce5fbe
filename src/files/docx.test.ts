import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { dayOf } from '#domain/day.ts'
import { type Block, type Paper, plainPaper } from '#domain/paper/paper.ts'
import { writeDocx } from '#files/docx.ts'
import { standardFileLimits } from '#files/limits.ts'
import { characterPitch } from '#files/official-geometry.ts'
import { readDocx } from '#files/read-docx.ts'

const on = dayOf(2026, 3, 5)
const table: Block = {
  kind: 'table',
  columns: [
    { title: '任务', width: 30, align: 'left' },
    { title: '单位', width: 10, align: 'center' },
  ],
  rows: [
    { kind: 'group', text: '一、抓项目' },
    { kind: 'cells', cells: ['征地', '拓园办'] },
  ],
}
const notice: Paper = {
  head: { issuer: '云溪高新区管委会文件', marks: ['000012', '特急'], signatory: null },
  number: '云高管字〔2026〕5号',
  title: '关于印发任务分解表的通知',
  addressees: '各部门',
  body: [
    { kind: 'heading', level: 1, text: '一、压实责任' },
    { kind: 'heading', level: 2, text: '（一）细化' },
    { kind: 'paragraph', text: '请认真办理。' },
  ],
  annexes: [
    { title: '目标表', isLandscape: false, body: [table] },
    { title: '任务表', isLandscape: true, body: [table] },
  ],
  signature: { issuer: '云溪高新区管委会', on, isSealed: true },
  note: '此件公开发布',
  imprint: { copies: '区纪工委', printer: '云溪高新区办公室', printedOn: on },
}

async function partsOf(paper: Paper): Promise<(name: string) => string> {
  const files = unzipSync(await writeDocx(paper))
  return (name) => strFromU8(files[name] ?? new Uint8Array())
}

describe('a written paper', () => {
  test('reads back in the order of the standard', async () => {
    const { title, text } = readDocx(await writeDocx(notice), standardFileLimits)
    expect(title).toBe('关于印发任务分解表的通知')
    expect(text.split('\n')).toEqual([
      '000012',
      '特急',
      '云溪高新区管委会文件',
      '云高管字〔2026〕5号',
      '关于印发任务分解表的通知',
      '各部门：',
      '一、压实责任',
      '（一）细化',
      '请认真办理。',
      '附件：1.目标表',
      '2.任务表',
      '云溪高新区管委会',
      '2026年3月5日',
      '（此件公开发布）',
      '附件1',
      '目标表',
      '任务\t单位',
      '一、抓项目',
      '征地\t拓园办',
      '附件2',
      '任务表',
      '任务\t单位',
      '一、抓项目',
      '征地\t拓园办',
      '抄送：区纪工委。',
      '云溪高新区办公室\t2026年3月5日印发',
    ])
  })

  test('is the same bytes whenever it is written', async () => {
    const first = await writeDocx(notice)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(Buffer.from(await writeDocx(notice)).equals(Buffer.from(first))).toBe(true)
    expect(Buffer.from(await writeDocx({ ...notice, note: null })).equals(Buffer.from(first))).toBe(false)
  })

  test('has the sheet, the margins and the grid of GB/T 9704', async () => {
    const xml = (await partsOf(notice))('word/document.xml')
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(xml).toMatch(/<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(xml).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>')
    expect(22 * 579).toBeLessThanOrEqual(16838 - 2097 - 1984)
    expect(28 * characterPitch).toBeLessThanOrEqual(11906 - 1587 - 1474)
  })

  test('turns only the sheets that are to be turned', async () => {
    const xml = (await partsOf(notice))('word/document.xml')
    expect([...xml.matchAll(/w:orient="(\w+)"/g)].map((match) => match[1])).toEqual([
      'portrait',
      'portrait',
      'landscape',
      'portrait',
    ])
  })

  test('repeats the head of a table and tears no row', async () => {
    const xml = (await partsOf(notice))('word/document.xml')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(6)
  })

  test('names the official fonts and sizes', async () => {
    const part = await partsOf(notice)
    const style = (id: string) => new RegExp(`w:styleId="${id}".*?</w:style>`).exec(part('word/styles.xml'))?.[0] ?? ''
    expect(style('Title')).toMatch(/方正小标宋简体.*w:val="44"/)
    expect(style('Heading1')).toMatch(/黑体.*w:val="32"/)
    expect(style('Heading2')).toMatch(/楷体_GB2312.*w:val="32"/)
    expect(style('OfficialBody')).toContain('w:firstLineChars="200"')
    expect(part('word/styles.xml')).toMatch(/<w:docDefaults>.*仿宋_GB2312.*w:val="32"/)
    expect(part('word/fontTable.xml')).toContain('<w:altName w:val="仿宋"/>')
  })

  test('has its page number outside: right on odd, left on even pages', async () => {
    const part = await partsOf(plainPaper('题', []))
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders')
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map(part).map((xml) => /w:jc w:val="(\w+)"/.exec(xml)?.[1])
    expect(footers.sort()).toEqual(['left', 'right'])
    expect(part('word/footer1.xml')).toContain('— ')
  })

  test('drops signs that no XML may hold', async () => {
    const { text } = readDocx(
      await writeDocx(plainPaper('题', [{ kind: 'paragraph', text: '甲\0\u0007\ud800乙<&>' }])),
      standardFileLimits,
    )
    expect(text).toBe('题\n甲乙<&>')
  })

  test('puts what follows a page break on a new page without an empty line', async () => {
    const xml = (await partsOf(plainPaper('题', [{ kind: 'page-break' }, { kind: 'paragraph', text: '乙' }])))(
      'word/document.xml',
    )
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1)
    expect(xml).not.toContain('w:br w:type="page"')
  })

  test('a letter has a first page of its own: issuer 29 mm under the edge, double lines 170 mm wide, no page number', async () => {
    const part = await partsOf({ ...notice, form: 'letter' })
    const xml = part('word/document.xml')
    expect(xml).toContain('<w:titlePg/>')
    expect(xml).toMatch(/<w:pgMar [^>]*w:header="1644"/)
    const heads = ['word/header1.xml', 'word/footer1.xml', 'word/footer2.xml', 'word/footer3.xml'].map(part).join('')
    expect(heads).toContain('w:w="9637"')
    expect(heads).toMatch(/<w:ind w:left="-45\d" w:right="-3\d\d"\/>/)
    expect(xml).not.toContain('日印发')
  })

  test('minutes carry who was there after the text; a sheet has its name, issue, office and day above the red line', async () => {
    const attendance = [{ label: '出席', names: '经发局、建设局' }]
    const minutes = await partsOf({ ...notice, form: 'minutes', attendance })
    expect(minutes('word/document.xml')).toMatch(/黑体[^<]*"[^>]*\/>.*出席：.*经发局、建设局/)
    const masthead = { name: '云溪政务督查', office: '督查室', on }
    const sheet = { ...notice, form: 'sheet', head: null, masthead, number: '第3期' } as const
    const { text } = readDocx(await writeDocx(sheet), standardFileLimits)
    expect(text.split('\n').slice(0, 3)).toEqual(['云溪政务督查', '第3期', '督查室\t2026年3月5日'])
  })
})
