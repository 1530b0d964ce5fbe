import { FIVE_YEARS } from './due.ts'
import { lexicon } from './lexicon.ts'
import { type OrderKind, orderKindOf } from './order-kind.ts'
import type { Heading } from './outline.ts'
import { isPast } from './past.ts'
import type { Piece } from './sentences.ts'
import { stageSpan } from './stages.ts'
import { PLAN_OPENERS, REVIEW_OPENERS } from './words.ts'

/** 区段 — what a passage is for. Only `plan` yields tasks freely; the leads yield one only with a unit or a deliverable. */
export type Zone =
  | 'front'
  | 'opening'
  | 'review'
  | 'problem'
  | 'chapter-lead'
  | 'section-lead'
  | 'plan'
  | 'closing'
  | 'glossary'

export type Placed = Piece & {
  readonly index: number
  readonly zone: Zone
  /** The heading that this piece is, or null. */
  readonly heading: Heading | null
  /** The nearest heading above. */
  readonly under: Heading | null
  readonly isFirstUnder: boolean
  /** Passage about attitudes and conduct, where a row needs more than a verb. */
  readonly isStyle: boolean
  /** Under the heading of a stage with a beginning and an end. */
  readonly isStage: boolean
  /** Kind of paper that orders, null for one that speaks or reports. */
  readonly order: OrderKind
}

export type ZoneInput = {
  readonly plain: string
  readonly pieces: readonly Piece[]
  readonly headings: readonly Heading[]
  readonly bodyStart: number
  readonly title: string
  readonly planYear: number | null
}

type Asked = ZoneInput & { readonly order: OrderKind }

/** A paper that orders looks back only where its heading says so. */
const LOOKS_BACK = /回顾|总结|成绩|成效|上年|去年|完成情况|取得/

/** 分区 — says of every piece which part of the document it belongs to. */
export function placePieces(asked: ZoneInput): Placed[] {
  const { plain, pieces, headings } = asked
  const byPiece = new Map(headings.map((heading) => [heading.piece, heading]))
  const last = headings.at(-1)?.piece ?? -1
  const leads = leadPassages(headings)
  const order = orderKindOf(asked.title, plain)
  const input: Asked = { ...asked, order, planYear: asked.planYear ?? latestYear(headings) }
  const state: State = { under: null, chapter: openingZone(input), drift: 'plan', since: 0 }
  const placed = pieces.map((piece, index): Placed => {
    const heading = byPiece.get(index) ?? null
    const words = plain.slice(piece.start, Math.min(piece.stop, piece.start + 60))
    if (heading !== null) enterHeading(state, heading, input)
    const isGlossary =
      state.chapter === 'glossary' ||
      (heading === null && words.length < 24 && GLOSSARY.has(words) && index > pieces.length / 3)
    if (isGlossary) state.chapter = 'glossary'
    const zone = zoneOf({ state, piece, words, index, last, leads, input, heading })
    state.since += heading === null ? 1 : 0
    const isFirstUnder = heading === null && state.since === 1
    if (heading === null && PLANS_OR_LEADS.has(zone) && isPastPeriod(words, input.planYear))
      return {
        ...piece,
        index,
        zone: 'review',
        heading,
        under: state.under,
        isFirstUnder,
        isStyle: false,
        isStage: false,
        order,
      }
    return {
      ...piece,
      index,
      zone,
      heading,
      under: state.under,
      isFirstUnder,
      isStyle: isStyle(state.under),
      isStage: isStage(state.under),
      order,
    }
  })
  return ORDERS.has(input.title) ? placed : voteReview(plain, placed)
}

/** When no plan year is known, the latest year in a heading parts the chapters that look back from those that look ahead. */
function latestYear(headings: readonly Heading[]): number | null {
  let latest = 0
  for (const { words } of headings)
    for (const match of words.matchAll(/20\d{2}(?=年)/g)) latest = Math.max(latest, Number(match[0]))
  return latest === 0 ? null : latest
}

type State = { under: Heading | null; chapter: Zone; drift: Zone; since: number }
type ZoneQuestion = {
  readonly state: State
  readonly piece: Piece
  readonly words: string
  readonly index: number
  readonly last: number
  readonly leads: ReadonlySet<Heading>
  readonly input: Asked
  readonly heading: Heading | null
}

const GLOSSARY = lexicon('名词解释 名词注释 名词说明 用语说明 词语解释 专用名词 注释：')
const REVIEW_TITLES = lexicon(
  '回顾 总结 成就 成绩 工作情况 完成情况 主要成效 工作成效 主要工作 进展情况 基本情况 执行情况 运行情况 总体情况 过去五年 过去一年 取得的 开展情况 落实情况',
)
const PLAN_TITLES = lexicon(
  '安排 打算 任务 重点工作 下一步 下步 目标 部署 思路 举措 措施 计划 要求 建议 今后 展望 工作要点 职责 分工 保障',
)
const PROBLEM_TITLES = lexicon('存在问题 存在的问题 主要问题 困难和问题 不足 短板')
const GOAL_TITLES = lexicon(
  '总体要求 指导思想 基本原则 总体思路 总体目标 工作目标 主要目标 发展目标 工作原则 工作思路 目标要求 总体考虑',
)
const STYLE_TITLES = lexicon(
  '更加注重 必须坚持 作风 解放思想 加强学习 精神 信念 担当 党性 政治建设 政绩观 忠诚 履职 拒腐防变 勤政 形象 约束力 从严治党 自身建设 净化政治生态',
)
const CLOSINGS = lexicon('让我们 同志们， 同志们！ 各位代表！ 各位代表， 谢谢大家 谢谢 最后，祝 最后祝')

function hasHeadings({ headings }: ZoneInput): boolean {
  return headings.some(({ style }) => style !== 'title' && style !== 'lead')
}

function openingZone(input: Asked): Zone {
  if (isReviewTitle(input.title) && !PLAN_TITLES.has(input.title)) return 'review'
  return hasHeadings(input) ? 'opening' : 'plan'
}

function isReviewTitle(title: string): boolean {
  return REVIEW_TITLES.has(title)
}

function enterHeading(state: State, heading: Heading, input: Asked): void {
  state.since = 0
  if (heading.style === 'title') return
  state.under = heading
  if (heading.parent !== null && state.chapter !== 'opening') {
    if (heading.level <= 2 && PROBLEM_TITLES.has(heading.words)) state.drift = 'problem'
    else if (state.chapter === 'plan' || heading.level <= 2) state.drift = 'plan'
    return
  }
  state.drift = 'plan'
  state.chapter = chapterZone(heading, input, state.chapter)
}

function chapterZone(heading: Heading, input: Asked, before: Zone): Zone {
  const words = heading.words
  if (input.order !== null && !LOOKS_BACK.test(words)) return PROBLEM_TITLES.has(words) ? 'problem' : 'plan'
  const whole = before === 'review' && isReviewTitle(input.title) && !PLAN_TITLES.has(words) ? 'review' : 'plan'
  if (heading.level > 2) return whole
  if (PROBLEM_TITLES.has(words)) return 'problem'
  const year = Number(/20\d{2}(?=年)/.exec(words)?.[0] ?? 0)
  if (year > 0 && input.planYear !== null && year < input.planYear && !words.includes(String(input.planYear)))
    return 'review'
  if (year > 0 && year === input.planYear) return 'plan'
  if (!isReviewTitle(words)) return whole
  return hasPlanTail(words) ? 'plan' : 'review'
}

/** 主要工作和成就 looks back; 重点工作安排 looks ahead: the last such word decides. */
function hasPlanTail(words: string): boolean {
  let plan = -1
  let review = -1
  for (let at = 0; at < words.length; at += 1) {
    if (PLAN_TITLES.startsAt(words, at) !== null) plan = at
    if (REVIEW_TITLES.startsAt(words, at) !== null) review = at
  }
  return plan > review
}

function zoneOf(question: ZoneQuestion): Zone {
  const { state, piece, words, index, last, leads, input } = question
  if (state.chapter === 'glossary') return 'glossary'
  if (piece.start < input.bodyStart) return 'front'
  if (index > last && last >= 0 && isClosing(words, piece, input)) state.chapter = 'closing'
  if (state.chapter !== 'plan') return state.chapter
  if (input.order === null) drift(state, words)
  if (state.drift !== 'plan') return state.drift
  if (question.heading !== null) return 'plan'
  // A paper without a single heading has no opening of its own: all of it may order.
  if (state.under === null && !hasHeadings(input)) return 'plan'
  return leadZone(state.under, leads)
}

function isClosing(words: string, piece: Piece, input: Asked): boolean {
  return CLOSINGS.startsAt(words, 0) !== null && piece.start > input.plain.length * 0.85
}

/** Inside a chapter without a clear title the text may look back for a while and then turn to the work ahead. */
function drift(state: State, words: string): void {
  const opener = words.startsWith('在') ? words.slice(1) : words
  if (REVIEW_OPENERS.startsAt(opener, 0) !== null || isPastYear(opener)) state.drift = 'review'
  else if (PLAN_OPENERS.startsAt(opener, 0) !== null || isStrongPlan(words)) state.drift = 'plan'
}

/** “十四五”时期，…: a five-year plan that ended before the plan year is looked back on, wherever the sentence stands. */
function isPastPeriod(words: string, planYear: number | null): boolean {
  const five = /^(?:这|刚刚过去的|回顾|在|过去的)?“([一二三四五六七八九十]{2,3})五”(?:时期|期间|以来|这?五年)/.exec(
    words,
  )
  const end = FIVE_YEARS[five?.[1] ?? ''] ?? 0
  return planYear !== null && end > 0 && end < planYear
}

const PLANS_OR_LEADS: ReadonlySet<Zone> = new Set(['plan', 'section-lead', 'chapter-lead', 'opening'])

function isPastYear(words: string): boolean {
  return /^20\d{2}年(?:，|我们|全区|全市|全省|，在|以来)/.test(words)
}

function isStrongPlan(words: string): boolean {
  if (/^[^，。；]{1,14}(?:部|局|委|办|部门|单位|干部|中心|政府|公司|集团|地)(?:负责人)?(?:要|必须|务必)/.test(words))
    return true
  return words.startsWith('请') || /(?:^|，)(?:我们)?(?:一定要|必须|务必|要)/.test(words)
}

/** Text between a heading and its first sub-heading only introduces what follows. */
function leadZone(under: Heading | null, leads: ReadonlySet<Heading>): Zone {
  if (under === null) return 'opening'
  if (GOAL_TITLES.endsAt(under.words, under.words.length) !== null) return 'chapter-lead'
  if (!leads.has(under)) return 'plan'
  return under.level <= 1 ? 'chapter-lead' : 'section-lead'
}

/** Headings with at least two children: what stands right under them is a lead. */
function leadPassages(headings: readonly Heading[]): Set<Heading> {
  const children = new Map<Heading, number>()
  for (const { parent } of headings) if (parent !== null) children.set(parent, (children.get(parent) ?? 0) + 1)
  return new Set([...children].filter(([, count]) => count > 1).map(([heading]) => heading))
}

function isStage(under: Heading | null): boolean {
  return under !== null && /阶段/.test(under.words) && stageSpan(under.words) !== null
}

function isStyle(under: Heading | null): boolean {
  for (let heading = under; heading !== null; heading = heading.parent) {
    if (STYLE_TITLES.has(heading.words)) return true
  }
  return false
}

/** A chapter that tells only of results is a review, whatever it is called. */
function voteReview(plain: string, placed: Placed[]): Placed[] {
  const votes = new Map<Heading | null, { facts: number; plans: number; total: number }>()
  for (const piece of placed) {
    if (piece.zone === 'front' || piece.zone === 'glossary' || piece.zone === 'closing') continue
    const chapter = chapterOf(piece.under)
    const vote = votes.get(chapter) ?? { facts: 0, plans: 0, total: 0 }
    votes.set(chapter, vote)
    const words = plain.slice(piece.start, Math.min(piece.stop, piece.start + 200))
    vote.total += 1
    if (LOOKS_AHEAD.test(words)) vote.plans += 1
    else if (isPast(words) || RESULTS.test(words)) vote.facts += 1
  }
  const isReview = (piece: Placed): boolean => {
    const chapter = chapterOf(piece.under)
    if (chapter !== null && hasPlanTail(chapter.words)) return false
    const vote = votes.get(chapter)
    return (
      vote !== undefined && vote.facts >= FEWEST_FACTS && vote.facts > vote.plans * 3 && vote.facts >= vote.total * 0.35
    )
  }
  return placed.map((piece) => (VOTED.has(piece.zone) && isReview(piece) ? { ...piece, zone: 'review' } : piece))
}

/** The chapter 一、 at the root; lower headings without one belong to the same nameless chapter. */
function chapterOf(under: Heading | null): Heading | null {
  let root = under
  while (root !== null && root.parent !== null) root = root.parent
  return root?.style === 'han' || root?.style === 'chapter' ? root : null
}

/** Papers of these kinds order and do not report. */
const ORDERS = lexicon('通知 方案 要点 计划 意见 措施 办法 分工 清单 任务 安排 部署 决定 纪要 规划')
const FEWEST_FACTS = 3
const VOTED: ReadonlySet<Zone> = new Set(['plan', 'opening', 'chapter-lead', 'section-lead'])
const LOOKS_AHEAD =
  /(?<![主重需必首摘纲简第])要(?![求素点闻务件])|(?<!即)将|必须|务必|力争|确保|争取|下一步|今年|拟|年底前|月底前|年内|以上|左右|以内|努力|(?<![提申邀])请/
const RESULTS =
  /\d\.\d|(?:增长|下降|压缩|降低)(?:了)?\d|(?:从|由)[^，。]{1,16}(?:提高|提升|增加|上升|扩大|缩小|跃升|增长)(?:到|至)|(?:获评|入围|入选|落地|揭牌|投用|投运|获批|开工建设|投产|完工|立项)(?:$|，)|(?:成效|进展|改善|提升|增强|优化|加快|推进|加强|显现|完善|有力|明显|顺利|有进|向好|一新|显著|稳固|擦亮|稳步|良好|跃升|壮大|释放|发展)$/
