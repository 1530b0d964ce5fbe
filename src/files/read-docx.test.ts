import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { describe, expect, test } from 'vitest'
import { standardFileLimits } from '#files/limits.ts'
import { readDocx } from '#files/read-docx.ts'
import { refusalOf } from '#test/support/refusals.ts'
import { inList, p, wordFile } from '#test/support/word-fixtures.ts'

const read = (bytes: Uint8Array) => readDocx(bytes, standardFileLimits)
const textOf = (body: string) => read(wordFile({ body })).text

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const numbering =
  `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}` +
  `${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%4', '<w:isLgl/>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '●')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>'

describe('numbers that Word prints but does not store as text', () => {
  test('the four official levels count, and a deeper level restarts under each upper one', () => {
    const body = [
      p('抓项目', inList(1, 0)),
      p('早开工', inList(1, 1)),
      p('甲', inList(1, 2)),
      p('早投产', inList(1, 1)),
      p('强服务', inList(1, 0)),
      p('马上办', inList(1, 1)),
      p('法定', inList(1, 3)),
    ].join('')
    const { text } = read(wordFile({ body, numbering }))
    expect(text.split('\n')).toEqual([
      '一、抓项目',
      '（一）早开工',
      '1.甲',
      '（二）早投产',
      '二、强服务',
      '（一）马上办',
      '2.1 法定',
    ])
  })

  test('a list that starts anew says its own first number; a bullet says nothing; list 0 is no list', () => {
    const body =
      p('甲', inList(1, 0)) +
      p('戊', inList(2, 0)) +
      p('己', inList(2, 0)) +
      p('点', inList(3, 0)) +
      p('无', inList(0, 0))
    expect(read(wordFile({ body, numbering })).text.split('\n')).toEqual(['一、甲', '五、戊', '六、己', '点', '无'])
  })

  test('a style brings its numbers to every paragraph in it, also through the style it is based on', () => {
    const styles =
      `<w:style w:styleId="a"><w:name w:val="heading 1"/><w:pPr>${inList(1, 0)}</w:pPr></w:style>` +
      '<w:style w:styleId="b"><w:name w:val="own"/><w:basedOn w:val="a"/></w:style>'
    const body = p('甲', '<w:pStyle w:val="a"/>') + p('乙', '<w:pStyle w:val="b"/>')
    expect(read(wordFile({ body, numbering, styles })).text).toBe('一、甲\n二、乙')
  })
})

describe('what the reader of the document sees', () => {
  test('tracked deletions and hidden words are gone, insertions stay', () => {
    const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
    const body = `<w:p>${run('请')}<w:del><w:r><w:delText>招商局</w:delText></w:r></w:del><w:ins>${run('经发局')}</w:ins>${run('密', '<w:vanish/>')}${run('牵头')}</w:p>`
    expect(textOf(body)).toBe('请经发局牵头')
  })

  test('a deleted paragraph mark joins the paragraph to the next', () => {
    expect(textOf(p('前半', '<w:rPr><w:del/></w:rPr>') + p('后半'))).toBe('前半后半')
  })

  test('moved text stands only where it was moved to', () => {
    const moved = (name: string) => `<w:p><w:${name}><w:r><w:t>移</w:t></w:r></w:${name}></w:p>`
    expect(textOf(moved('moveFrom') + p('中') + moved('moveTo'))).toBe('中\n移')
  })

  test('a text box is read once although it is written twice, and fields give their result', () => {
    const box = `<w:txbxContent>${p('框内')}</w:txbxContent>`
    const body =
      `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>框外</w:t></w:r></w:p>` +
      '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>第3页</w:t></w:r></w:p>'
    expect(textOf(body)).toBe('框外\n框内\n第3页')
  })

  test('footnotes stand at the end, where they cut no sentence', () => {
    const footnotes = `<w:footnote w:id="2">${p('按可比价计算')}</w:footnote>`
    const body = '<w:p><w:r><w:t>增长8%</w:t><w:footnoteReference w:id="2"/></w:r><w:r><w:t>以上。</w:t></w:r></w:p>'
    expect(read(wordFile({ body, footnotes })).text).toBe('增长8%以上。\n注1：按可比价计算')
  })

  test('a table of contents is not text', () => {
    const styles = '<w:style w:styleId="t"><w:name w:val="toc 1"/></w:style>'
    const body = p('一、抓项目\t1', '<w:pStyle w:val="t"/>') + p('一、抓项目')
    expect(read(wordFile({ body, styles })).text).toBe('一、抓项目')
  })

  test('a table is read row by row, its cells divided by tabs', async () => {
    const row = (...cells: string[]) =>
      new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph('表前'),
            new Table({ rows: [row('任务', '单位'), row('征地', '拓园办')] }),
            new Paragraph({ children: [new TextRun('表'), new TextRun('后')] }),
          ],
        },
      ],
    })
    expect(read(new Uint8Array(await Packer.toArrayBuffer(document))).text).toBe('表前\n任务\t单位\n征地\t拓园办\n表后')
  })
})

describe('the title', () => {
  const styles = '<w:style w:styleId="t"><w:name w:val="Title"/></w:style>'

  test('is what stands in the style Title, over several lines', () => {
    const body = p('在全区工作会议上的', '<w:pStyle w:val="t"/>') + p('讲话', '<w:pStyle w:val="t"/>') + p('同志们')
    expect(read(wordFile({ body, styles })).title).toBe('在全区工作会议上的讲话')
  })

  test('is taken from the properties only when the paper begins with it', () => {
    expect(read(wordFile({ body: p('工作报告') + p('各位代表'), title: '工作报告' })).title).toBe('工作报告')
    expect(read(wordFile({ body: p('工作报告'), title: 'Normal模板' })).title).toBeNull()
  })
})

describe('what is refused', () => {
  test('a DOCTYPE, a document cut off in the middle, a document without a body', async () => {
    const doctype = wordFile({
      body: '',
      more: { 'word/document.xml': Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') },
    })
    expect((await refusalOf(() => read(doctype))).code).toBe('file-doctype')
    const cut = wordFile({
      body: '',
      more: { 'word/document.xml': Buffer.from('<w:document><w:body><w:p><w:r><w:t>半') },
    })
    expect((await refusalOf(() => read(cut))).code).toBe('file-broken')
    const other = wordFile({ body: '', more: { 'word/document.xml': Buffer.from('<a/>') } })
    expect((await refusalOf(() => read(other))).code).toBe('file-broken')
  })

  test('a document whose types say that it carries macros', async () => {
    const types = Buffer.from(
      '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    )
    expect(
      (await refusalOf(() => read(wordFile({ body: p('文'), more: { '[Content_Types].xml': types } })))).code,
    ).toBe('file-macros')
  })

  test('tags nested without end', async () => {
    const deep = '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)
    expect((await refusalOf(() => textOf(deep))).code).toBe('file-broken')
  })
})
