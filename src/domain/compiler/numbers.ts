/** 数量 — a number with its unit as printed; a mask such as x or ×× is kept as a mask, never read as a number. */
export type Quantity = {
  readonly start: number
  readonly end: number
  /** The literal number: 7.5, 5%—5.5%, x, 三. */
  readonly value: string
  readonly unit: string | null
  readonly isMasked: boolean
  readonly isRange: boolean
  /** 以上, 左右, 以内 … right behind it. */
  readonly bound: string | null
  /** 约, 近, 超, 不低于 … right before it. */
  readonly before: string | null
}

const MEASURES =
  '亿元|亿千瓦时|亿度|万度|美元|元/人|元/户|元|个百分点|百分点|个工作日|平方公里|平方米|立方米|微克/立方米|千瓦时|千瓦|兆瓦|公里|公顷|吨标准煤|标箱|人次|户次|场次|架次|篇次|课时|小时|' +
  '平米|亩|斤|吨|米|人|家|个|项|户|套|间|处|所|座|条|栋|台|辆|件|种|场|次|名|批|块|支|门|期|列|宗|头|张|倍|位|例|部|步|株|棵|眼|盏|组|份|对|趟|班|届|岗|％|%|‰'
const UNITS = `(?:万亿|千万|百万|亿|万|千)?(?:${MEASURES})|万亿|亿|万`
const NUMBER = '\\d{1,9}(?:\\.\\d{1,4})?'
const BEFORE =
  '(不低于|不少于|不超过|不高于|不大于|不小于|控制在|超过|突破|达到|达|超|约|近|逾|至少|增加到|提高到|降至|降到)?'
const BOUND = '(以上|左右|以内|以下|之内|之间|余|多)?'
const QUANTITY = new RegExp(
  `${BEFORE}(${NUMBER}%?(?:(?:—|-|～|至|到|~)${NUMBER})?|[x*]{1,4}|若干|一批)(%|‰)?((?:—|-|～|至)${NUMBER}%)?(${UNITS})?(?:\\(套\\)|（[^（）]{1,4}）)?${BOUND}`,
  'g',
)

/** All quantities in the (folded) words: numbers with a unit, percentages, and masked amounts such as x亿元. */
export function findQuantities(words: string): Quantity[] {
  if (!/[\dx*]/.test(words)) return []
  const found: Quantity[] = []
  for (const match of words.matchAll(QUANTITY)) {
    const quantity = read(words, match)
    if (quantity === null) continue
    const before = found.at(-1)
    if (before !== undefined && isRangeEnd(words, before, quantity))
      found[found.length - 1] = joined(words, before, quantity)
    else found.push(quantity)
  }
  return found
}

/** 60万亩至80万亩 is one range. */
function isRangeEnd(words: string, from: Quantity, to: Quantity): boolean {
  return from.unit === to.unit && from.bound === null && /^[至到—～~-]{1,2}$/.test(words.slice(from.end, to.start))
}

function joined(words: string, from: Quantity, to: Quantity): Quantity {
  const valueEnd = to.start + to.value.length
  return { ...from, end: to.end, value: words.slice(from.start, valueEnd), isRange: true, bound: to.bound }
}

/** True when the words hold an amount, not merely a date or a name with digits. */
export function hasQuantity(words: string): boolean {
  return findQuantities(words).length > 0
}

function read(words: string, match: RegExpMatchArray): Quantity | null {
  const [whole, before, number = '', percent, rangeEnd, unitName, bound] = match
  const lead = before?.length ?? 0
  const start = (match.index ?? 0) + lead
  const end = (match.index ?? 0) + whole.length
  const isMasked = /^[x*]/.test(number)
  const isVague = number === '若干' || number === '一批'
  const value = number + (rangeEnd === undefined ? '' : (percent ?? '') + rangeEnd)
  const hasPercent = percent !== undefined || number.includes('%') || rangeEnd !== undefined
  const unit = hasPercent ? '%' : (unitName ?? null)
  if (unit === null || isVague || isPartOfWord(words, start, end, unit, isMasked)) return null
  const isRange = rangeEnd !== undefined || /[—～至到~]|\d-\d/.test(number)
  return {
    start,
    end,
    value: value.replace(/%$/, ''),
    unit,
    isMasked,
    isRange,
    bound: bound ?? null,
    before: before ?? null,
  }
}

const WORD_BEFORE = /[\dA-Za-z.+第“—／/]/

/** 2026年, 第3位, G60, “8+4” are names and dates, not amounts. */
function isPartOfWord(words: string, start: number, end: number, unit: string, isMasked: boolean): boolean {
  const previous = words.charAt(start - 1)
  if (WORD_BEFORE.test(previous)) return true
  if (isMasked && MASKED_NAMES.test(words.slice(end, end + 2))) return true
  if (LOOKALIKES.some((word) => words.startsWith(word, end - 1))) return true
  return (unit === '期' || unit === '位' || unit === '次') && previous === '第'
}

/** Words in which a measure is the first half of something else: 5个人, 3部门, 2期工程 are no amounts of that measure. */
const LOOKALIKES = ['部门', '部委', '期工程', '米九', '人大', '元旦', '届全', '届人', '届省', '届运', '项目标']

const MASKED_NAMES = /^(?:同志|书记|主任|市|县|区|单位)/
