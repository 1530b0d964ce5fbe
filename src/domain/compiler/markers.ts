/** 序号 — the sign that opens a numbered passage, with its rank in the official order 一、（一）1.（1）. */
export type Marker = {
  readonly style: 'chapter' | 'han' | 'han-bracket' | 'digit' | 'digit-bracket' | 'circle' | 'inline' | 'pair' | 'dash'
  /** What stands in the section path: 二, (二), 1, (1). */
  readonly key: string
  /** Running number, 0 when the marker carries none. */
  readonly number: number
  readonly length: number
}

const HAN = '一二三四五六七八九十'
const HAN_NUMBER = '([一二三四五六七八九十]{1,3})'
const CHAPTER = new RegExp(`^第${HAN_NUMBER}(?:章|部分|编)[、：]?`)
/** 第一节 under 第四章; 第一节课 is a lesson. */
const SECTION = new RegExp(`^第${HAN_NUMBER}节(?!课|车|能|水|约)[、：]?`)
const HAN_COMMA = new RegExp(`^${HAN_NUMBER}[、.](?![一二三四五六七八九十]、)`)
const HAN_BRACKET = new RegExp(`^[（(]${HAN_NUMBER}[）)][、.]?`)
const DIGIT = /^(\d{1,2})(?:[、.．](?!\d)|．)/
const DIGIT_BRACKET = /^(?:[（(](\d{1,2})[）)]|(\d{1,2})[）)])[、.]?/
const INLINE = new RegExp(`^${HAN_NUMBER}(?:要|是(?!否))`)
/** 第一，and 其一，count like 一是. */
const ORDINAL = /^[第其]([一二三四五六七八九十])[，、]/
const CIRCLES = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** The marker at the very start of the (folded) text, null when there is none. */
export function findMarker(text: string): Marker | null {
  const head = text.slice(0, 12)
  const han = CHAPTER.exec(head)
  if (han !== null) return made('chapter', han[1] ?? '', han[0])
  const section = SECTION.exec(head)
  if (section !== null) return made('han', section[1] ?? '', section[0])
  const comma = HAN_COMMA.exec(head)
  if (comma !== null) return made('han', comma[1] ?? '', comma[0])
  const bracket = HAN_BRACKET.exec(head)
  if (bracket !== null) return made('han-bracket', bracket[1] ?? '', bracket[0])
  const digit = DIGIT.exec(head)
  if (digit !== null) return made('digit', digit[1] ?? '', digit[0])
  const digitBracket = DIGIT_BRACKET.exec(head)
  if (digitBracket !== null) return made('digit-bracket', digitBracket[1] ?? digitBracket[2] ?? '', digitBracket[0])
  const circle = CIRCLES.indexOf(head.charAt(0))
  if (circle >= 0 && head !== '') return { style: 'circle', key: String(circle + 1), number: circle + 1, length: 1 }
  return findWordMarker(head)
}

function findWordMarker(head: string): Marker | null {
  const inline = INLINE.exec(head)
  if (inline !== null) {
    const number = readHan(inline[1] ?? '')
    return { style: 'inline', key: String(number), number, length: inline[0].length - 1 }
  }
  const ordinal = ORDINAL.exec(head)
  if (ordinal !== null) {
    const number = readHan(ordinal[1] ?? '')
    return { style: 'inline', key: String(number), number, length: ordinal[0].length }
  }
  const pair = PAIRS.find((word) => head.startsWith(word))
  if (pair !== undefined) return { style: 'pair', key: '', number: PAIRS.indexOf(pair) + 1, length: pair.length }
  if (head.startsWith('——')) return { style: 'dash', key: '', number: 0, length: 2 }
  return null
}

const PAIRS = ['一方面，', '另一方面，', '首先，', '其次，', '再次，', '再者，', '最后，']

/** True when the line opens with a number, so it cannot be the rest of a broken line. */
export function isMarked(line: string): boolean {
  const marker = findMarker(line)
  return marker !== null && marker.style !== 'pair' && marker.style !== 'digit-bracket'
}

/** Reads a Chinese number below one hundred; 0 when it is none. */
export function readHan(han: string): number {
  const ten = han.indexOf('十')
  if (ten < 0) return han.length === 1 ? HAN.indexOf(han) + 1 : 0
  const tens = ten === 0 ? 1 : HAN.indexOf(han.charAt(0)) + 1
  const ones = ten === han.length - 1 ? 0 : HAN.indexOf(han.charAt(ten + 1)) + 1
  return tens * 10 + ones
}

function made(style: Marker['style'], digits: string, whole: string): Marker {
  const number = /^\d/.test(digits) ? Number(digits) : readHan(digits)
  const isBracket = style === 'han-bracket' || style === 'digit-bracket'
  return { style, key: isBracket ? `(${digits})` : digits, number, length: whole.length }
}
