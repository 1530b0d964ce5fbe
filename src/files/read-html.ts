import { decodeAs } from './decode-text.ts'
import { type HtmlNode, parseHtml } from './html-tree.ts'
import { type ReadText, readText } from './read-text.ts'

const chrome = new Set(
  'script style nav header footer aside form button select option noscript template iframe svg math head object video audio'.split(
    ' ',
  ),
)
const blocks = new Set(
  'p div section article main li ul ol dl dt dd tr table tbody thead h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption center hr body html'.split(
    ' ',
  ),
)
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Whether decoded text is a web page: it opens like one. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(<\?xml[^>]{0,200}\?>\s*)?(<!--[\s\S]{0,2000}?-->\s*)?<(!doctype\s+html|html|head|body|article|div|p|h1|meta)\b/i.test(
    text.slice(0, 4000),
  )
}

/** Reads the article of a web page: the part that holds its running text, without menus, links and buttons. */
export function readHtml(bytes: Uint8Array): ReadText {
  const root = parseHtml(decodeHtml(bytes))
  const main = findMain(root)
  const written: string[] = []
  write(main, written)
  const lines = written
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \f\v]+/g, ' ').trim())
  return { title: titleOf(root, main), text: lines.filter((line) => line !== '').join('\n') }
}

/** The page's own word about its encoding counts, unless the bytes are plainly UTF-8. */
function decodeHtml(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 2048))
  const named = /charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1]?.toLowerCase() ?? ''
  if (/^(gb2312|gbk|gb18030|gb_2312-80|x-gbk)$/.test(named)) {
    const decoded = decodeAs(bytes, 'gb18030')
    if (!decoded.text.includes('\ufffd')) return decoded.text
  }
  return readText(bytes)
}

const mainShare = 0.8

/** Goes down as long as one child alone holds most of the running text; text inside links does not count. */
function findMain(root: HtmlNode): HtmlNode {
  const weights = new Map<HtmlNode, number>()
  weigh(root, weights)
  let main = root
  for (;;) {
    const enough = mainShare * (weights.get(main) ?? 0)
    const next = main.children.find((child) => child.name !== '#text' && (weights.get(child) ?? 0) >= enough)
    if (next === undefined || enough === 0 || !blocks.has(next.name) || next.name === 'p') return main
    main = next
  }
}

function weigh(node: HtmlNode, weights: Map<HtmlNode, number>): number {
  if (chrome.has(node.name) || node.name === 'a' || isHidden(node)) return 0
  const own = node.name === '#text' ? node.text.replace(/\s+/g, '').length : 0
  const weight = node.children.reduce((sum, child) => sum + weigh(child, weights), own)
  weights.set(node, weight)
  return weight
}

function isHidden(node: HtmlNode): boolean {
  return /display\s*:\s*none|\shidden(\s|=|$)/i.test(node.attributes)
}

function write(node: HtmlNode, written: string[]): void {
  if (node.name === '#text') written.push(node.text.replace(/\s+/g, ' '))
  if (node.name === 'br') written.push('\n')
  if (chrome.has(node.name) || isHidden(node)) return
  if (blocks.has(node.name)) written.push('\n')
  node.children.forEach((child, index) => {
    if ((child.name === 'td' || child.name === 'th') && index > 0) written.push('\t')
    write(child, written)
  })
  if (blocks.has(node.name)) written.push('\n')
}

/** The first heading of the page; else its title up to the name of the site. */
function titleOf(root: HtmlNode, main: HtmlNode): string | null {
  const heading = find(main, (node) => headings.has(node.name)) ?? find(root, (node) => node.name === 'h1')
  const title = find(root, (node) => node.name === 'title')
  const text =
    plain(heading) ||
    plain(title)
      .split(/[_|]|\s[-–—]\s/)[0]
      ?.trim()
  return text === undefined || text === '' ? null : text
}

function find(node: HtmlNode, isIt: (node: HtmlNode) => boolean): HtmlNode | null {
  if (isIt(node)) return node
  for (const child of node.children) {
    const found = find(child, isIt)
    if (found !== null) return found
  }
  return null
}

function plain(node: HtmlNode | null): string {
  if (node === null) return ''
  return node.name === '#text' ? node.text.replace(/\s+/g, ' ').trim() : node.children.map(plain).join('').trim()
}
