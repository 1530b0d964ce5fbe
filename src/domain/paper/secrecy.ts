/** 密级 as it stands at the head of a paper: 机密, 秘密★1年, 绝 密; a sentence that speaks of secrets is no mark. */
const markedLine =
  /^[\s　]*(?:密级[:：]?)?[\s　]*(绝[\s　]*密|机[\s　]*密|秘[\s　]*密)[\s　]*(?:[★☆*＊].{0,12}|[\d〇一二三四五六七八九十]{1,3}[年月]|长期)?[\s　]*$/u

/** The mark of secrecy that a document carries among its first lines, or null. Such a document must not be kept here. */
export function secrecyMarkIn(text: string): string | null {
  const head = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, headLines)
  for (const line of head) {
    const [, mark] = markedLine.exec(line) ?? []
    if (mark !== undefined) return mark.replace(/[\s　]/gu, '')
  }
  return null
}

/** 份号, 密级, 紧急程度, 发文机关标志 and 发文字号 stand above the title; scans put a line or two between them. */
const headLines = 12
