const digits = '零一二三四五六七八九'
const formalDigits = '零壹贰叁肆伍陆柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'

/** 汉字数目 — 1 → 一, 12 → 十二, 105 → 一百零五; for numbers of headings and annexes, up to 9999. */
export function chineseNumber(number: number): string {
  return countIn(number, digits, '十百千').replace(/^一十/, '十')
}

/** 大写数目 — 1 → 壹, 12 → 壹拾贰. */
export function formalChineseNumber(number: number): string {
  return countIn(number, formalDigits, '拾佰仟')
}

/** 汉字逐位 — 2026 → 二〇二六. */
export function chineseDigits(number: number): string {
  return [...String(number)].map((digit) => (digit === '0' ? '〇' : (digits[Number(digit)] ?? ''))).join('')
}

/** 天干 — 1 → 甲; plain digits beyond ten. */
export function stemNumber(number: number): string {
  return stems[number - 1] ?? String(number)
}

/** ① to ⑳, ㉑ to ㊿; plain digits beyond. */
export function circledNumber(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x245f + number)
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x323c + number)
  if (number >= 36 && number <= 50) return String.fromCodePoint(0x328d + number)
  return String(number)
}

/** a … z, then aa, bb as Word counts. */
export function letterNumber(number: number): string {
  return String.fromCodePoint(0x61 + ((number - 1) % 26)).repeat(Math.min(8, Math.floor((number - 1) / 26) + 1))
}

const romans = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

export function romanNumber(number: number): string {
  let left = Math.min(number, 3999)
  let text = ''
  for (const [letters, value] of romans) {
    for (; left >= value; left -= value) text += letters
  }
  return text
}

/** 层次序数 — the numbers of the four heading levels of an official paper: 一、（一）1.（1）. */
export function headingNumber(level: 1 | 2 | 3 | 4, number: number): string {
  if (level === 1) return `${chineseNumber(number)}、`
  if (level === 2) return `（${chineseNumber(number)}）`
  return level === 3 ? `${number}.` : `（${number}）`
}

function countIn(number: number, ones: string, tens: string): string {
  if (!Number.isInteger(number) || number < 0 || number > 9999) return String(number)
  if (number === 0) return ones[0] ?? ''
  const places = [...String(number)].map(Number)
  let text = ''
  let isGap = false
  places.forEach((digit, index) => {
    if (digit === 0) {
      isGap = true
      return
    }
    if (isGap && text !== '') text += ones[0]
    isGap = false
    text += `${ones[digit]}${tens[places.length - index - 2] ?? ''}`
  })
  return text
}
