import { strToU8, zipSync } from 'fflate'

/** The parts of a Word document that a test wants to write by hand. */
export type WordParts = {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  readonly title?: string
  readonly more?: Readonly<Record<string, Uint8Array>>
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A .docx made of the given XML, packed as Word packs it. */
export function wordFile(parts: WordParts): Uint8Array {
  const xml = (name: string, content: string) => strToU8(`<?xml version="1.0"?><w:${name} ${w}>${content}</w:${name}>`)
  return zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types></Types>'),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': xml('document', `<w:body>${parts.body}</w:body>`),
    ...(parts.numbering === undefined ? {} : { 'word/numbering.xml': xml('numbering', parts.numbering) }),
    ...(parts.styles === undefined ? {} : { 'word/styles.xml': xml('styles', parts.styles) }),
    ...(parts.footnotes === undefined ? {} : { 'word/footnotes.xml': xml('footnotes', parts.footnotes) }),
    ...(parts.title === undefined ? {} : { 'docProps/core.xml': strToU8(`<c><title>${parts.title}</title></c>`) }),
    ...parts.more,
  })
}

/** A paragraph of plain text, with its properties if it has any. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** The properties that put a paragraph into a list. */
export function inList(list: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
}
