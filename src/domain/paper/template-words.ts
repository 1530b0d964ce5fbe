import type { Label } from '#domain/label.ts'
import type { Figure } from '#domain/paper/figure.ts'
import { type Block, officialDate, type Paper, plainText } from '#domain/paper/paper.ts'

/** 占位符 — what a zone's own template may ask for, by its Chinese or its English name. */
export const templateWords: Readonly<Record<string, Label>> = {
  number: ['文号', 'number'],
  title: ['标题', 'title'],
  addressees: ['主送', 'addressees'],
  issuer: ['发文机关', 'issuer'],
  date: ['成文日期', 'date'],
  note: ['附注', 'note'],
  copies: ['抄送', 'copies'],
  printer: ['印发机关', 'printer'],
  asOf: ['数据截止日', 'as-of'],
}

/** Lists: {#正文}{段落}{/正文} repeats what stands between for each entry. */
export const templateLists: Readonly<Record<string, { readonly name: Label; readonly words: readonly Label[] }>> = {
  body: { name: ['正文', 'body'], words: [['段落', 'line']] },
  figures: {
    name: ['数据', 'figures'],
    words: [
      ['名称', 'name'],
      ['数值', 'value'],
      ['算式', 'sum'],
    ],
  },
}

/** Every tag that is known; those inside a list after its name and a stroke. Words of the paper hold in lists too. */
export function isTemplateWord(tag: string): boolean {
  const known = Object.values(templateWords).flat()
  const lists = Object.values(templateLists)
  const [first = '', second] = tag.split('/')
  if (second === undefined) return known.includes(first) || lists.some(({ name }) => name.includes(first))
  const list = lists.find(({ name }) => name.includes(first))
  return list !== undefined && (list.words.flat().includes(second) || known.includes(second))
}

export type TemplateWords = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>

/** The words of a paper under both names of each tag. */
export function wordsOf(paper: Paper, figures: readonly Figure[], asOf: Figure['asOf']): TemplateWords {
  const date = paper.signature?.on ?? paper.masthead?.on ?? paper.imprint?.printedOn ?? null
  const single: Readonly<Record<string, string>> = {
    number: paper.number ?? '',
    title: paper.title,
    addressees: paper.addressees ?? '',
    issuer: paper.signature?.issuer ?? paper.masthead?.office ?? '',
    date: date === null ? '' : officialDate(date),
    note: paper.note ?? '',
    copies: paper.imprint?.copies ?? '',
    printer: paper.imprint?.printer ?? '',
    asOf: officialDate(asOf),
  }
  const body = linesOf(paper.body).map((line) => both(['段落', 'line'], line))
  const listed = figures.map((figure) => ({
    ...both(['名称', 'name'], figure.label),
    ...both(['数值', 'value'], `${figure.text}${figure.unit}`),
    ...both(['算式', 'sum'], figure.sum ?? ''),
  }))
  const singles = Object.entries(templateWords).map(([key, name]) => both(name, single[key] ?? ''))
  return Object.assign({}, ...singles, { 正文: body, body, 数据: listed, figures: listed })
}

function both([zh, en]: Label, words: string): Readonly<Record<string, string>> {
  return { [zh]: words, [en]: words }
}

function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text]
    if (block.kind === 'paragraph') return [plainText(block.text)]
    if (block.kind === 'landscape') return linesOf(block.body)
    if (block.kind === 'page-break') return []
    return block.rows.map((row) => (row.kind === 'group' ? row.text : row.cells.map(plainText).join('　')))
  })
}
