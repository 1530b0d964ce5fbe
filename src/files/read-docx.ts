import { type DocxLine, readBlocks } from './docx-body.ts'
import { createNumberer } from './docx-numbering.ts'
import { type DocxStyles, readStyles } from './docx-styles.ts'
import type { FileLimits } from './limits.ts'
import type { ReadText } from './read-text.ts'
import { refuseFile } from './refusals.ts'
import { findChild, parseXml, type XmlNode } from './xml.ts'
import { unzip } from './zip.ts'

type Parts = ReadonlyMap<string, Uint8Array>

const wantedParts = /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[^/]+\.xml)$/i

/** Reads a Word document as its reader sees it: numbers rebuilt, deletions dropped, notes at the end. */
export function readDocx(bytes: Uint8Array, limits: FileLimits): ReadText {
  const parts: Parts = unzip(bytes, limits, (name) => wantedParts.test(name))
  const types = parts.get('[Content_Types].xml')
  if (types !== undefined && /macroEnabled/i.test(new TextDecoder().decode(types))) throw refuseFile('file-macros')
  const body = findChild(findPart(parts, mainPart(parts)), 'body')
  if (body === null) throw refuseFile('file-broken')
  const styles = readStyles(findPart(parts, 'word/styles.xml'))
  const notes: string[] = []
  const context = { number: createNumberer(findPart(parts, 'word/numbering.xml'), styles), styles, notes }
  const lines = readBlocks(body, context).filter((line) => line.text !== '')
  const text = [...lines.map((line) => line.text), ...readNotes(parts, notes, styles)].join('\n')
  return { title: titleOf(lines, styles, parts), text }
}

function mainPart(parts: Parts): string {
  const relations = findPart(parts, '_rels/.rels')?.children ?? []
  const main = relations.find((relation) => relation.attributes.get('Type')?.endsWith('/officeDocument'))
  return main?.attributes.get('Target')?.replace(/^\//, '') ?? 'word/document.xml'
}

function findPart(parts: Parts, name: string): XmlNode | null {
  const bytes = parts.get(name)
  return bytes === undefined ? null : parseXml(bytes)
}

/** Notes stand at the end, because one in the middle would cut its sentence in two. */
function readNotes(parts: Parts, notes: readonly string[], styles: DocxStyles): string[] {
  const found = new Map<string, XmlNode>()
  for (const kind of ['footnote', 'endnote']) {
    const nodes = findPart(parts, `word/${kind}s.xml`)?.children ?? []
    for (const node of nodes) found.set(`${kind}/${node.attributes.get('id') ?? ''}`, node)
  }
  const context = { number: () => '', styles, notes: [] }
  return notes.flatMap((key, index) => {
    const node = found.get(key)
    const text =
      node === undefined
        ? ''
        : readBlocks(node, context)
            .map((line) => line.text)
            .join('')
    return text === '' ? [] : [`注${index + 1}：${text}`]
  })
}

const titleWithin = 300

/** The lines in the style Title; else the title of the properties, if the paper itself begins with it. */
function titleOf(lines: readonly DocxLine[], styles: DocxStyles, parts: Parts): string | null {
  const first = lines.findIndex((line) => styles.isTitle(line.style))
  if (first >= 0) {
    const rest = lines.slice(first)
    const after = rest.findIndex((line) => !styles.isTitle(line.style))
    return rest
      .slice(0, after < 0 ? rest.length : after)
      .map((line) => line.text)
      .join('')
      .replace(/\s+/g, '')
  }
  const property = findChild(findPart(parts, 'docProps/core.xml'), 'title')
  const title =
    property?.children
      .map((child) => child.text)
      .join('')
      .replace(/\s+/g, '') ?? ''
  const opening = lines
    .map((line) => line.text)
    .join('')
    .slice(0, titleWithin)
    .replace(/\s+/g, '')
  return title !== '' && opening.includes(title) ? title : null
}
