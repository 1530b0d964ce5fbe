import { decodeEntities } from './entities.ts'

/** An element of a web page; a piece of text has the name `#text`. */
export type HtmlNode = {
  readonly name: string
  readonly text: string
  readonly attributes: string
  readonly children: HtmlNode[]
}

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const raw = new Set('script style textarea title noscript template iframe svg math'.split(' '))
const deepest = 200

/** What an opening tag closes by itself, because writers leave the closing tag out. */
const closedBy: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['li', 'p'],
  tr: ['tr', 'td', 'th', 'p'],
  td: ['td', 'th', 'p'],
  th: ['td', 'th', 'p'],
  dt: ['dt', 'dd', 'p'],
  dd: ['dt', 'dd', 'p'],
  option: ['option'],
  div: ['p'],
  table: ['p'],
  ul: ['p'],
  ol: ['p'],
  h1: ['p'],
  h2: ['p'],
  h3: ['p'],
  h4: ['p'],
}
const fences = new Set(['table', 'ul', 'ol', 'dl', 'body', 'html', 'div', 'section', 'article'])

/** Builds the tree of a web page in one pass; it forgives whatever a browser forgives that matters for text. */
export function parseHtml(source: string): HtmlNode {
  const root = element('#root', '')
  const open: HtmlNode[] = [root]
  let at = 0
  while (at < source.length) {
    const tag = source.indexOf('<', at)
    if (tag < 0 || tag > at) addText(open, source.slice(at, tag < 0 ? source.length : tag))
    if (tag < 0) break
    at = readTag(source, tag, open)
  }
  return root
}

/** Reads what begins at `<` and returns where reading goes on. */
function readTag(source: string, at: number, open: HtmlNode[]): number {
  if (source.startsWith('<!--', at)) return endAfter(source, '-->', at + 4)
  if (source[at + 1] === '!' || source[at + 1] === '?') return endAfter(source, '>', at)
  const head = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})/.exec(source.slice(at, at + 44))
  if (head === null) {
    addText(open, '<')
    return at + 1
  }
  const name = (head[2] ?? '').toLowerCase()
  const end = endOfTag(source, at + head[0].length)
  if (head[1] === '/') closeElement(open, name)
  else return openElement(source, name, source.slice(at + head[0].length, end - 1), end, open)
  return end
}

function openElement(source: string, name: string, attributes: string, end: number, open: HtmlNode[]): number {
  for (const closed of closedBy[name] ?? []) closeElement(open, closed, fences)
  const node = element(name, attributes)
  open.at(-1)?.children.push(node)
  if (voids.has(name) || attributes.endsWith('/')) return end
  if (raw.has(name)) {
    const close = indexOfClosing(source, name, end)
    node.children.push({ ...element('#text', ''), text: decodeEntities(source.slice(end, close)) })
    return endAfter(source, '>', close)
  }
  if (open.length < deepest) open.push(node)
  return end
}

function closeElement(open: HtmlNode[], name: string, stopAt: ReadonlySet<string> = new Set()): void {
  for (let index = open.length - 1; index > 0; index -= 1) {
    const at = open[index]?.name ?? ''
    if (at === name) {
      open.length = index
      return
    }
    if (stopAt.has(at)) return
  }
}

function addText(open: readonly HtmlNode[], text: string): void {
  open.at(-1)?.children.push({ ...element('#text', ''), text: decodeEntities(text) })
}

function element(name: string, attributes: string): HtmlNode {
  return { name, text: '', attributes, children: [] }
}

/** Index after the `>` that ends a tag; one inside quotes does not. */
function endOfTag(source: string, from: number): number {
  let quote = ''
  for (let at = from; at < source.length; at += 1) {
    const character = source[at] ?? ''
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at + 1
  }
  return source.length
}

function indexOfClosing(source: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = from
  return closing.exec(source)?.index ?? source.length
}

function endAfter(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at < 0 ? source.length : at + mark.length
}
