import type { Clause } from './clauses.ts'
import { findDeadlines } from './deadlines.ts'
import { findQuantities, type Quantity } from './numbers.ts'
import { comparatorOf, indicatorOf, isCounted, strengthOf } from './target-words.ts'
import type { TargetItem } from './types.ts'

/** What a passage says once for all targets in it: 今年, 预期目标, 确保. */
export type TargetContext = { period: string | null; modality: TargetItem['modality']; indicator: string | null }

/** 目标 — the measurable amounts that the clauses of one piece want for the future, in the order of the text. */
export function findTargets(
  text: string,
  clauses: readonly Clause[],
  section: string,
  context: TargetContext,
): TargetItem[] {
  return clauses.flatMap((clause) => {
    const phrase = periodOf(clause.words)
    if (phrase !== null) context.period = phrase
    if (/约束性/.test(clause.words)) context.modality = 'binding'
    else if (/预期/.test(clause.words)) context.modality = 'expected'
    if (clause.past || SCORING.test(clause.words) || OTHERS.test(clause.words) || FINDING.test(clause.words)) return []
    if (clause.deadline?.startsWith('每') === true && /\d次/.test(clause.words)) return []
    const found = [...readAmounts(clause, context), ...readMultiples(clause), ...readTied(clause)]
    return found.map((target) => toItem(text, clause, target, section, context))
  })
}

type Found = {
  readonly start: number
  readonly end: number
  readonly indicator: string
  readonly value: string
  readonly unit: string | null
  readonly comparator: TargetItem['comparator']
  readonly isMasked: boolean
}

/** Marks, weights and fines of an assessment scheme are no targets. */
const SCORING =
  /扣\d|加\d|得\d|计\d|[得扣加计满]分|分值|权重|赋分|记分|奖励\d|处以|(?<![不可])准入|一律|补助|补贴|资助|罚款|(?:给予|予以)[^，]{0,16}(?:奖励|支持)|每[^，]{0,10}奖/
/** 开工率不足60%, 仅完成三成: a finding, nobody wants it. */
const FINDING = /(?:不足|仅|仅有|仅为|只有|才)\d/
/** A clause that reports what others or earlier plans asked for. */
const OTHERS = /^(?:其中)?(?:去年|上年|同期|比上年)|由20\d{2}年/

function periodOf(words: string): string | null {
  const masked = /^x年/.exec(words)
  if (masked !== null) return masked[0]
  const found = findDeadlines(words).find(
    (phrase) =>
      phrase.rule.precision === 'year' || phrase.rule.precision === 'half' || phrase.rule.precision === 'quarter',
  )
  return found?.phrase ?? /^(?:今年|明年|全年|20\d{2}年)/.exec(words)?.[0] ?? null
}

function readAmounts(clause: Clause, context: TargetContext): Found[] {
  const taken = findDeadlines(clause.words)
  const amounts = findQuantities(clause.words).filter(
    (each) => !taken.some((phrase) => phrase.start < each.end && each.start < phrase.end),
  )
  const shared = readShared(clause.words, amounts)
  if (shared !== null) return shared
  const found: Found[] = []
  let from = 0
  for (const amount of amounts) {
    const named = indicatorOf(clause.words, behindTime(taken, from, amount), amount, context.indicator)
    if (
      named === null ||
      LACKING.test(named.words) ||
      isThreshold(clause.words, amount) ||
      !isCounted(clause.words, amount, named) ||
      isBareCount(clause, amount, context)
    )
      continue
    from = amount.end
    context.indicator = named.words
    const target = toFound(
      clause.words,
      amount,
      named.words,
      Math.min(named.start, amount.start),
      boundOf(amounts, amount),
    )
    const behind = named.isBehind ? clause.words.indexOf(named.words, amount.end) + named.words.length : 0
    found.push({ ...target, end: Math.max(target.end, behind) })
  }
  return found
}

/** 资金缺口1.2亿元 is what lacks, not what is wanted. */
const LACKING = /(?:缺口|欠款|欠账|亏损)$/

/** 6月底前盘活…: the time does not belong to the name of what is counted. */
function behindTime(taken: readonly { readonly end: number }[], from: number, amount: Quantity): number {
  return taken.reduce((at, phrase) => (phrase.end <= amount.start ? Math.max(at, phrase.end) : at), from)
}

/** 低于20万元的项目, 500万元以上的设备: an amount that only says which things are meant. */
function isThreshold(words: string, amount: Quantity): boolean {
  return (
    /^的(?!目标|任务|要求|标准|水平|增长|增速)/.test(words.slice(amount.end)) &&
    amount.unit !== null &&
    THRESHOLDS.test(words)
  )
}

const THRESHOLDS = /低于|高于|不足|超过|未达|以上的|以下的|以内的|达到[^，]{1,10}的/

/** 街道6个 without a verb only says how many there are. */
function isBareCount(clause: Clause, amount: Quantity, context: TargetContext): boolean {
  return (
    clause.verb === null &&
    context.indicator === null &&
    context.modality === null &&
    !/[%‰]|百分点/.test(amount.unit ?? '') &&
    amount.bound === null
  )
}

/** A bound written once at the end of a list holds for the whole list. */
function boundOf(amounts: readonly Quantity[], amount: Quantity): string | null {
  return amount.bound ?? amounts.at(-1)?.bound ?? null
}

function toFound(words: string, amount: Quantity, indicator: string, start: number, bound: string | null): Found {
  const comparator = comparatorOf(words, amount, bound)
  const { value, unit, isMasked, end } = amount
  return { start, end, indicator, value, unit, comparator, isMasked }
}

const SHARED =
  /^(.{2,60}?)(?:分别|(?<![人平年])均(?!衡|价|等)|都(?!市))(?:要|将|预计)?(?:达到|达|增长|提高|下降|完成|实现|控制在|新增|不低于|增加|保持|超过|突破|为|在)?/

/** A和B分别增长M、N gives one target per member; A、B均增长N gives the same value to each. */
function readShared(words: string, amounts: readonly Quantity[]): Found[] | null {
  const head = SHARED.exec(words)
  const first = amounts[0]
  if (head === null || first === undefined || first.start < head[0].length - 4) return null
  const list = head[1] ?? ''
  if (amounts.some((each) => each.start < list.length)) return null
  const members = list.split(/[、和及]|以及/).filter((member) => member.length > 1)
  const names = members.length === 1 && /^城乡/.test(stripPeriod(list)) ? [list, list] : members
  if (names.length === 1 && amounts.length > 1) return null
  const values = amounts.length === 1 ? names.map(() => first) : amounts
  return names.slice(0, values.length).map((name, index) => {
    const amount = values[index] ?? first
    const indicator = stripPeriod(name)
    return toFound(words, amount, indicator, words.indexOf(indicator), boundOf(amounts, amount))
  })
}

function stripPeriod(name: string): string {
  return name.replace(/^(?:今年|全年|力争|确保|实现|要)+/, '')
}

const MULTIPLE = /翻([一两二三])番(以上)?|(?:增长|提高)(\d{1,2}(?:\.\d)?倍)(以上)?/g

/** 翻一番 is twice a base; the base year and the end year must be asked for. */
function readMultiples(clause: Clause): Found[] {
  return [...clause.words.matchAll(MULTIPLE)].flatMap((match) => {
    if (match[3] !== undefined) return []
    const before = clause.words.slice(0, match.index)
    const indicator = before
      .slice(-40)
      .replace(/^.*(?:、|(?<!主)要|实现|确保|力争|推动|使)/, '')
      .replace(/(?:实现|要)$/, '')
    if (indicator.length < 2 || /五年|决战|目标/.test(indicator)) return []
    const value = `翻${match[1]}番`
    const end = match.index + match[0].length
    return [
      {
        start: match.index - indicator.length,
        end,
        indicator,
        value,
        unit: null,
        comparator: match[2] ? ('ge' as const) : ('eq' as const),
        isMasked: false,
      },
    ]
  })
}

const TIED = /^(.{2,24}?)(?:增长|增速|增幅)?((?:与|和)[^，。]{2,14}?(?:基本)?同步)/

/** …与经济增长同步: a target whose value is another series. */
function readTied(clause: Clause): Found[] {
  const match = TIED.exec(clause.words)
  if (match === null || !/收入|增长|投入|消费/.test(clause.words)) return []
  const [whole, indicator = '', value = ''] = match
  return [{ start: 0, end: whole.length, indicator, value, unit: null, comparator: 'ref', isMasked: false }]
}

function toItem(text: string, clause: Clause, found: Found, section: string, context: TargetContext): TargetItem {
  const start = clause.start + found.start
  const end = clause.start + found.end
  return {
    kind: 'target',
    section,
    start,
    end,
    text: text.slice(start, end),
    indicator: literal(text, clause, found.indicator),
    value: literal(text, clause, found.value),
    unit: found.unit,
    comparator: found.comparator,
    period: context.period,
    strength: strengthOf(clause.words, context.modality, found.comparator),
    modality: context.modality,
    pending: found.isMasked,
  }
}

/** The printed form of folded words: offsets are the same, so the words are cut from the text itself. */
function literal(text: string, clause: Clause, words: string): string {
  const at = clause.words.indexOf(words)
  return at < 0 ? words : text.slice(clause.start + at, clause.start + at + words.length)
}
