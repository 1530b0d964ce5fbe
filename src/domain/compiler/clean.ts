import { dropChrome } from './clean-chrome.ts'
import { cleanExport, isExport } from './clean-export.ts'
import { readTables } from './clean-table.ts'
import { joinWrapped } from './clean-wrap.ts'

export type Cleaned = { readonly title: string; readonly text: string }

/** 清洗 — the words of the document alone: one line per paragraph, no page marks, no dress of a web site, no stray blanks. */
export function clean(raw: string, title?: string): Cleaned {
  const lines = raw
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  if (isExport(lines)) {
    const cleaned = cleanExport(lines)
    return { title: title ?? cleaned.title, text: cleaned.text }
  }
  const kept = readTables(dropChrome(lines.filter((line) => !isPageNumber(line))))
  const text = joinWrapped(kept)
    .map(tidyLine)
    .filter((line) => line !== '')
    .join('\n')
  return { title: title ?? '', text }
}

const PAGE_NUMBER = /^[—–―\-·]{0,3}(?:第?\d{1,4}页?|第\d{1,4}页共\d{1,4}页|\d{1,4}\/\d{1,4})[—–―\-·]{0,3}$/

function isPageNumber(line: string): boolean {
  if (line.length > 40) return false
  const bare = line.replace(/[ \t\u3000\u00a0，,]/g, '')
  return bare !== '' && PAGE_NUMBER.test(bare)
}

/** Blanks are kept only between two Latin words; half-width marks beside Chinese characters become full-width. */
function tidyLine(line: string): string {
  const squeezed = line
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[ \t\u3000\u00a0\u2002-\u200a]+/g, ' ')
    .trim()
  return widenMarks(dropBlanks(pausesOf(squeezed).replace(HAN_NUMBER_DOT, '$1、')))
}

/** 一. 重点事项 is numbered like 一、重点事项. */
const HAN_NUMBER_DOT = /^([一二三四五六七八九十]{1,3}) ?[.．] ?(?!\d)/

/** A long line with blanks and without a single mark: the blanks are its pauses. */
function pausesOf(line: string): string {
  const isBare = line.length > LONGEST_UNMARKED && !/[^\p{L}\p{N} ]/u.test(line)
  const pauses = isBare ? (line.match(HAN_PAUSE)?.length ?? 0) : 0
  return pauses < 2 ? line : line.replace(HAN_PAUSE, '。')
}

const LONGEST_UNMARKED = 30
const HAN_PAUSE = /(?<=\p{Script=Han}) (?=\p{Script=Han}|\d)/gu

function dropBlanks(line: string): string {
  return line.replace(/ /g, (_, at: number) =>
    isLatin(line.charCodeAt(at - 1)) && isLatin(line.charCodeAt(at + 1)) ? ' ' : '',
  )
}

function widenMarks(line: string): string {
  return line.replace(/[,;:!?()]|\.(?![\dA-Za-z])/g, (mark, at: number) => {
    const before = line.charCodeAt(line.charAt(at - 1) === ')' ? at - 2 : at - 1)
    const isWide = isWideCharacter(before) || (mark !== '.' && isWideCharacter(line.charCodeAt(at + 1)))
    return isWide ? (WIDE.get(mark) ?? mark) : mark
  })
}

const WIDE = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['!', '！'],
  ['?', '？'],
  ['(', '（'],
  [')', '）'],
  ['.', '。'],
])

function isLatin(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function isWideCharacter(code: number): boolean {
  return code >= 0x2014
}
