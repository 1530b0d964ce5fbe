/** 文库导出文本 — undoes what a document-sharing site does to a paper: banner, page marks inside words, lost paragraphs. */
export function cleanExport(lines: readonly string[]): { readonly title: string; readonly text: string } {
  const name = BANNER.exec(lines[0] ?? '')
  const title = squeeze(name?.[1] ?? '')
  const joined = dropPageMarks(name === null ? lines : lines.slice(1)).join('')
  const text = squeeze(widenPunctuation(dropPageFooter(joined)))
  return { title, text: splitTitle(text, title) }
}

/** True when the first line is the banner that such a site puts before the paper. */
export function isExport(lines: readonly string[]): boolean {
  return BANNER.test(lines[0] ?? '')
}

const BANNER = /^《([^《》]{1,200})\.(?:docx?|pdf|wps|txt)》由会员分享/
const FOOTER =
  /第[ \t\u3000\u00a0]{0,4}\d{1,4}[ \t\u3000\u00a0]{0,4}页[ \t\u3000\u00a0]{0,4}共[ \t\u3000\u00a0]{0,4}\d{1,4}[ \t\u3000\u00a0]{0,4}页[ \t\u3000\u00a0]{0,4}$/

function dropPageMarks(lines: readonly string[]): string[] {
  let page = 1
  return lines.map((line) => {
    const mark = `${page}、`
    if (!line.startsWith(mark)) return line
    page += 1
    return line.slice(mark.length)
  })
}

function dropPageFooter(text: string): string {
  const tail = text.slice(-60)
  const found = FOOTER.exec(tail)
  return found === null ? text : text.slice(0, text.length - tail.length + found.index)
}

function splitTitle(text: string, title: string): string {
  if (title === '') return text
  let rest = text
  while (rest.startsWith(title + title)) rest = rest.slice(title.length)
  return rest.startsWith(title) ? `${title}\n${rest.slice(title.length)}` : rest
}

/** Turns half-width marks into full-width ones; a point stays when a digit follows it directly. */
function widenPunctuation(text: string): string {
  return text.replace(/[,;:!?()]|\.(?!\d)/g, (mark) => WIDE[mark] ?? mark)
}

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '.': '。',
}

function squeeze(text: string): string {
  return text.replace(/[ \t\u3000\u00a0]/g, '')
}
