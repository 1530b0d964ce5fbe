import type { Numberer } from './docx-numbering.ts'
import type { DocxStyles } from './docx-styles.ts'
import { findChild, findValue, isOn, type XmlNode } from './xml.ts'

export type DocxLine = { readonly text: string; readonly style: string | null }

/** What is carried along while a body is read in order. */
export type BodyContext = {
  readonly number: Numberer
  readonly styles: DocxStyles
  /** Footnotes and endnotes met so far, as `footnote/3`, in reading order. */
  readonly notes: string[]
}

type Inline = { text: string; readonly boxes: XmlNode[] }

const dropped = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'pPr',
  'rPr',
  'tblPr',
  'tblGrid',
  'sectPr',
  'sdtPr',
])

/** Reads the blocks of a body, a cell or a text box into lines: paragraphs with their numbers, tables row by row. */
export function readBlocks(container: XmlNode, context: BodyContext): DocxLine[] {
  const lines: DocxLine[] = []
  let carried = ''
  for (const block of container.children) {
    if (block.name === 'p') {
      const [own, ...boxed] = readParagraph(block, context, carried)
      carried = isMarkDeleted(block) ? (own?.text ?? '') : ''
      if (carried === '' && own !== undefined) lines.push(own)
      lines.push(...boxed)
    } else if (block.name === 'tbl') {
      lines.push(...readTable(block, context))
    } else if (!dropped.has(block.name) && !isContents(block)) {
      lines.push(...readBlocks(block.name === 'AlternateContent' ? alternative(block) : block, context))
    }
  }
  if (carried !== '') lines.push({ text: carried, style: null })
  return lines
}

/** The paragraph first, then what stands in text boxes anchored in it. */
function readParagraph(paragraph: XmlNode, context: BodyContext, carried: string): DocxLine[] {
  const properties = findChild(paragraph, 'pPr')
  const style = findValue(properties, 'pStyle')
  if (context.styles.isContents(style)) return []
  const inline: Inline = { text: '', boxes: [] }
  readInline(paragraph, inline, context)
  const boxed = inline.boxes.flatMap((box) => readBlocks(box, context))
  const text = inline.text.trim()
  if (text === '' && carried === '') return [{ text: '', style }, ...boxed]
  const number = carried === '' ? context.number(properties) : ''
  return [{ text: `${carried}${number}${text}`, style }, ...boxed]
}

function readInline(node: XmlNode, inline: Inline, context: BodyContext): void {
  for (const child of node.children) {
    const written = literalOf(child)
    if (written !== null) inline.text += written
    else if (child.name === 'txbxContent') inline.boxes.push(child)
    else if (child.name === 'AlternateContent') readInline(alternative(child), inline, context)
    else if (child.name === 'ruby') readInline(findChild(child, 'rubyBase') ?? child, inline, context)
    else if (child.name === 'footnoteReference' || child.name === 'endnoteReference')
      context.notes.push(`${child.name.slice(0, -'Reference'.length)}/${child.attributes.get('id') ?? ''}`)
    else if (!dropped.has(child.name) && !isHidden(child)) readInline(child, inline, context)
  }
}

function literalOf(node: XmlNode): string | null {
  switch (node.name) {
    case 't':
      return node.children.map((child) => child.text).join('')
    case 'tab':
    case 'ptab':
      return '\t'
    case 'cr':
      return '\n'
    case 'br':
      return node.attributes.get('type') === undefined || node.attributes.get('type') === 'textWrapping' ? '\n' : ''
    case 'noBreakHyphen':
      return '-'
    default:
      return null
  }
}

function isHidden(node: XmlNode): boolean {
  return node.name === 'r' && isOn(findChild(node, 'rPr'), 'vanish')
}

function isMarkDeleted(paragraph: XmlNode): boolean {
  return findChild(findChild(findChild(paragraph, 'pPr'), 'rPr'), 'del') !== null
}

/** A picture with a text box is written twice, for new and for old programs; one of them is enough. */
function alternative(node: XmlNode): XmlNode {
  return findChild(node, 'Choice') ?? findChild(node, 'Fallback') ?? node
}

function isContents(block: XmlNode): boolean {
  const gallery = findChild(findChild(findChild(block, 'sdtPr'), 'docPartObj'), 'docPartGallery')
  return gallery?.attributes.get('val') === 'Table of Contents'
}

function readTable(table: XmlNode, context: BodyContext): DocxLine[] {
  const rows = descend(table, 'tr').filter((row) => findChild(findChild(row, 'trPr'), 'del') === null)
  return rows.map((row) => {
    const cells = descend(row, 'tc').map((cell) => readCell(cell, context))
    return { text: cells.join('\t').trimEnd(), style: null }
  })
}

function readCell(cell: XmlNode, context: BodyContext): string {
  const lines = readBlocks(cell, context).map((line) => line.text.replace(/\s+/g, ' ').trim())
  return lines.filter((line) => line !== '').join(' ')
}

/** Rows and cells may be wrapped in content controls or marked as inserted. */
function descend(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === name) return [child]
    const isWrapper = ['sdt', 'sdtContent', 'ins', 'customXml', 'moveTo'].includes(child.name)
    return isWrapper ? descend(child, name) : []
  })
}
