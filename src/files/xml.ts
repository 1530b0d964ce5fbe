import { XMLParser } from 'fast-xml-parser'
import { decodeEntities } from './entities.ts'
import { refuseFile } from './refusals.ts'

/** An element of an XML part; names are without their namespace prefix. Text is a child named `#text`. */
export type XmlNode = {
  readonly name: string
  readonly text: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}

const deepestNesting = 256

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: deepestNesting,
})

/** Reads an XML part into its root element; a DOCTYPE is refused before anything is parsed. */
export function parseXml(bytes: Uint8Array): XmlNode {
  const source = decodeXml(bytes)
  if (/<!DOCTYPE/i.test(source)) throw refuseFile('file-doctype')
  const root = parseSource(source).find((node) => node.name !== '#text')
  const isClosed = root !== undefined && hasEnd(source, root.name)
  if (root === undefined || !isClosed) throw refuseFile('file-broken')
  return root
}

/** The first child element of that name. */
export function findChild(node: XmlNode | null | undefined, name: string): XmlNode | null {
  return node?.children.find((child) => child.name === name) ?? null
}

/** The `val` attribute of the first child element of that name, as Word writes its settings. */
export function findValue(node: XmlNode | null | undefined, name: string): string | null {
  return findChild(node, name)?.attributes.get('val') ?? null
}

/** Whether a switch such as `<w:vanish/>` is set; `w:val="0"` and `"false"` unset it. */
export function isOn(node: XmlNode | null | undefined, name: string): boolean {
  const child = findChild(node, name)
  const value = child?.attributes.get('val')
  return child !== null && value !== '0' && value !== 'false' && value !== 'off'
}

function decodeXml(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes)
}

function parseSource(source: string): XmlNode[] {
  try {
    const raw: unknown = parser.parse(source)
    return toNodes(raw)
  } catch (cause) {
    throw refuseFile('file-broken', {}, cause)
  }
}

/** The parser forgives a file that was cut off; a cut-off speech must not pass for a whole one. */
function hasEnd(source: string, name: string): boolean {
  const tail = source.slice(-300).trimEnd()
  return tail.endsWith('>') && (tail.endsWith(`${name}>`) || tail.endsWith('/>'))
}

/** The parser's own shape is `{ name: children, ':@': attributes }`, one object for each node. */
function toNodes(raw: unknown): XmlNode[] {
  if (!Array.isArray(raw)) return []
  return raw.map((item: Record<string, unknown>) => {
    const name = Object.keys(item).find((key) => key !== ':@') ?? ''
    const value = item[name]
    const text = name === '#text' ? decodeEntities(String(value)) : ''
    return { name, text, attributes: toAttributes(item[':@']), children: toNodes(value) }
  })
}

const noAttributes: ReadonlyMap<string, string> = new Map()

function toAttributes(raw: unknown): ReadonlyMap<string, string> {
  if (typeof raw !== 'object' || raw === null) return noAttributes
  return new Map(Object.entries(raw).map(([key, value]) => [key, decodeEntities(String(value))]))
}
