import { findChild, findValue, type XmlNode } from './xml.ts'

export type StyleNumbering = { readonly style: string; readonly list: string | null; readonly level: string | null }

/** What the reader needs to know of a document's paragraph styles. */
export type DocxStyles = {
  /** Numbering that a style brings along, its own or that of a style it is based on. */
  readonly numbering: (style: string | null) => StyleNumbering | null
  readonly isTitle: (style: string | null) => boolean
  readonly isContents: (style: string | null) => boolean
}

const deepestChain = 32

export function readStyles(styles: XmlNode | null): DocxStyles {
  const nodes = (styles?.children ?? []).filter((node) => node.name === 'style')
  const byId = new Map(nodes.map((node) => [node.attributes.get('styleId') ?? '', node]))
  const nameOf = (style: string | null) => findValue(byId.get(style ?? ''), 'name')?.toLowerCase() ?? ''
  return {
    numbering: (style) => inheritNumbering(byId, style),
    isTitle: (style) => nameOf(style) === 'title',
    isContents: (style) => /^(toc \d|toc heading|table of figures)$/.test(nameOf(style)),
  }
}

function inheritNumbering(byId: ReadonlyMap<string, XmlNode>, style: string | null): StyleNumbering | null {
  let id = style
  for (let depth = 0; id !== null && depth < deepestChain; depth += 1) {
    const node = byId.get(id)
    const numbering = findChild(findChild(node, 'pPr'), 'numPr')
    if (numbering !== null)
      return { style: id, list: findValue(numbering, 'numId'), level: findValue(numbering, 'ilvl') }
    id = findValue(node, 'basedOn')
  }
  return null
}
