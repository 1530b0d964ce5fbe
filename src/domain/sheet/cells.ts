import { type Day, dayOf, parseDay, toDay } from '#domain/day.ts'

/** A cell as it was read from a file: nothing is known of it but what the program that wrote it put there. */
export type Cell = string | number | null

/** What a cell says, or null where it says nothing that fits; an empty cell is asked about before. */
export type Read<T> = T | null

const full = /[\uff01-\uff5e\u3000]/g

/** Full-width letters, digits and signs as plain ones, without blanks around. */
export function plain(text: string): string {
  return text
    .replace(full, (sign) => (sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)))
    .trim()
}

/** Signs with which people say that there is nothing to say. Missing is not zero, so none of them is a number. */
const nothing = new Set(['', '-', '--', '—', '——', '–', '/', '\\', '无', '暂无', 'n/a', 'N/A'])

export function isNothing(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && nothing.has(plain(cell)))
}

/** A cell as text: a whole number that a program made of a code is written out, never as 9.13e+17. */
export function readText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell.trim()
  return Number.isInteger(cell) && Math.abs(cell) < 1e21 ? BigInt(cell).toString() : String(cell)
}

const dayParts =
  /^(\d{4})\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(\d{1,2})\s*[日号.]?|\s*月份?)?\s*(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/

/** 2022.1.5, 2022年1月5日, 二〇二二年一月五日, 2022/1/5, 20220105, or the count of days that Excel keeps; a month alone is its first day. */
export function readDay(cell: Cell): Read<Day> {
  if (typeof cell === 'number') return ofSerial(cell)
  const text = inDigits(plain(cell ?? '')).replace(/T\d{2}:.*$/, '')
  const parts = dayParts.exec(text) ?? compact.exec(text)
  if (parts !== null) return realDay(Number(parts[1]), Number(parts[2]), parts[3] === undefined ? 1 : Number(parts[3]))
  return /^\d{5}(\.0+)?$/.test(text) ? ofSerial(Number(text)) : null
}

const digits = '〇一二三四五六七八九'

/** 二〇二二年十二月三十一日 → 2022年12月31日; anything else stays as it is. */
function inDigits(text: string): string {
  if (!/^[〇○零一二三四五六七八九\d]{4}年[元一二三四五六七八九十\d]{1,3}月/.test(text)) return text
  return text
    .replace(/[○零]/g, '〇')
    .replace('元月', '一月')
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?/g, (ten) => {
      const [tens = '', ones = ''] = ten.split('十')
      return String((tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones)))
    })
    .replace(/[〇一二三四五六七八九]/g, (one) => String(digits.indexOf(one)))
}

function realDay(year: number, month: number, day: number): Read<Day> {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const found = dayOf(year, month, day)
  return parseDay(found)?.slice(0, 7) === `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
    ? found
    : null
}

const excelEpoch = 25_569

/** Years as plain numbers (2022) are no serials of days: those begin with 1955 and end with 2119. A compact date is a number too. */
function ofSerial(serial: number): Read<Day> {
  if (serial >= 10_000_101 && serial <= 99_991_231 && Number.isInteger(serial)) return readDay(String(serial))
  return serial >= 20_000 && serial <= 80_000 ? toDay(Math.floor(serial) - excelEpoch) : null
}

const amount = /^([+-]?)(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?(?:[eE]([+-]?\d{1,2}))?$/

/** A number with or without thousands separators; `unit` is what may stand behind it. A percent is a hundredth unless the field counts in percent. */
export function readNumber(cell: Cell, unit = ''): Read<number> {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  const text = plain(cell ?? '').replace(/\s+/g, '')
  const isPercent = text.endsWith('%')
  const bare = unit !== '' && !isPercent && text.endsWith(plain(unit)) ? text.slice(0, -plain(unit).length) : text
  const value = numberIn(isPercent ? text.slice(0, -1) : bare)
  if (value === null) return null
  return isPercent && plain(unit) !== '%' ? tidy(value / 100) : value
}

function numberIn(text: string): Read<number> {
  const signed = /^\((.+)\)$/.exec(text)
  const parts = amount.exec(signed?.[1] ?? text)
  if (parts === null) return null
  const value = Number(`${parts[1]}${parts[2]?.replace(/[,，]/g, '')}${parts[3] ?? ''}e${parts[4] ?? 0}`)
  return Number.isFinite(value) ? (signed === null ? value : -value) : null
}

/** Sums as people write them; the longest names first, because 万元 ends in 元. */
const scales: readonly (readonly [name: string, yuan: number])[] = [
  ['亿元', 100_000_000],
  ['千万元', 10_000_000],
  ['百万元', 1_000_000],
  ['万元', 10_000],
  ['千元', 1_000],
  ['元', 1],
  ['亿', 100_000_000],
  ['万', 10_000],
]

/** How many yuan one of a column is, by what its heading says: 总投资（亿元） → 100,000,000. */
export function scaleIn(heading: string): Read<number> {
  const text = folded(heading).replace(/\(必填\)|\(required\)|[*:]/g, '')
  const said = /(亿元|千万元|百万元|万元|千元|元)[)\]】]?$/.exec(text)?.[1]
  return scales.find(([name]) => name === said)?.[1] ?? scaleInEnglish(text)
}

function scaleInEnglish(text: string): Read<number> {
  if (!/yuan\)?$/.test(text)) return null
  if (text.includes('10,000')) return 10_000
  return /100(?:,000,000|million)/.test(text) ? 100_000_000 : 1
}

const areas: Readonly<Record<string, number>> = {
  亩: 2000 / 3,
  公顷: 10_000,
  ...{ '㎡': 1, 'm²': 1, m2: 1, 平方米: 1 },
  ...{ mu: 2000 / 3, ha: 10_000 },
}

/** How many square metres one of a column is, by what stands in brackets at the end of its heading, or by the unit itself. */
export function areaIn(heading: string): Read<number> {
  const text = heading.trim()
  const said = /[（(]([^（）()]*)[)）]$/.exec(text)?.[1] ?? text
  return Object.hasOwn(areas, said.trim()) ? (areas[said.trim()] ?? null) : null
}

/** A count of one unit in another, without the dust of binary fractions. */
export function converted(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(12))
}

/** Whole yuan; a cell that names its own unit (1.2亿元) is taken at its word, whatever the column counts in. */
export function readMoney(cell: Cell, scale: number): Read<number> {
  const text =
    typeof cell === 'string'
      ? plain(cell)
          .replace(/\s+/g, '')
          .replace(/^(?:[¥￥]|人民币)|(?<=元)人民币$/g, '')
      : null
  const parts = text === null ? null : /^([^亿]+)亿([^万]+)万元?$/.exec(text)
  if (parts !== null) return together(parts[1] ?? '', parts[2] ?? '')
  const own = text === null ? undefined : scales.find(([name]) => text.endsWith(name))
  const value = own === undefined ? readNumber(text ?? cell) : numberIn(text?.slice(0, -own[0].length) ?? '')
  if (value === null) return null
  const yuan = Math.round(tidy(value * (own?.[1] ?? scale)))
  return Number.isSafeInteger(yuan) ? yuan + 0 : null
}

/** 1亿2000万元. */
function together(hundredMillions: string, tenThousands: string): Read<number> {
  const [above, below] = [numberIn(hundredMillions), numberIn(tenThousands)]
  if (above === null || below === null || !Number.isInteger(above) || below < 0 || below >= 10_000) return null
  const yuan = above * 100_000_000 + Math.sign(above || 1) * Math.round(tidy(below * 10_000))
  return Number.isSafeInteger(yuan) ? yuan + 0 : null
}

/** 0.1 + 0.2 is 0.3 to everybody but a computer. */
function tidy(value: number): number {
  return Number(value.toPrecision(15))
}

const yes = new Set(['是', '√', '✓', '✔', '☑', '对', '有', 'y', 'yes', 'true', 't', '1'])
const no = new Set(['否', '×', '✗', '✘', '☐', '非', '无', 'n', 'no', 'false', 'f', '0'])

export function readFlag(cell: Cell): Read<boolean> {
  const text = plain(readText(cell)).toLowerCase()
  return yes.has(text) ? true : no.has(text) ? false : null
}

/** 甲、乙，丙; a line break parts as well. */
export function splitList(cell: Cell): readonly string[] {
  return readText(cell)
    .split(/[、，,;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** The option that a cell names by its key or in either language; what stands in brackets may be left out where that is clear. */
export function readChoice(text: string, options: Readonly<Record<string, readonly [string, string]>>): Read<string> {
  const asked = folded(text)
  const entries = Object.entries(options)
  const exact = entries.find(([key, labels]) => [key, ...labels].some((name) => folded(name) === asked))
  if (exact !== undefined) return exact[0]
  const short = entries.filter(([, labels]) =>
    labels.some((name) => folded(name.replace(/[（(].*[)）]$/, '')) === asked),
  )
  return short.length === 1 ? (short[0]?.[0] ?? null) : null
}

/** For comparing words: full width, case and blanks make no difference. */
export function folded(text: string): string {
  return plain(text).replace(/\s+/g, '').toLowerCase()
}
