import { type Actors, readActors } from './actors.ts'
import { findDeadlines } from './deadlines.ts'
import { lexicon } from './lexicon.ts'
import { hasQuantity } from './numbers.ts'
import { isPast } from './past.ts'
import { isCollective } from './unit-names.ts'
import {
  ABSTRACT_TAILS,
  ACTIONS,
  ADVERBS,
  DELIVER_VERBS,
  DELIVERABLES,
  MECHANISM_NOUNS,
  MECHANISM_VERBS,
  MODALS,
  NOT_MODAL,
  SEMI_TAILS,
  WEAK_VERBS,
} from './words.ts'

/** 分句 — what stands between two commas, with what can be seen in it. */
export type Clause = {
  readonly start: number
  readonly end: number
  readonly words: string
  /** Literal names of those told to act. */
  readonly actors: readonly string[]
  readonly isRequest: boolean
  readonly agency?: Actors['kind']
  readonly modal: boolean
  readonly past: boolean
  readonly deadline: string | null
  /** 0 no action · 1 action with an object that is hard to check · 2 something that can be done · 3 a paper, a date or a number. */
  readonly weight: number
  readonly verb: string | null
  /** Where the verb stands in the words, -1 when there is none. */
  readonly verbAt: number
  readonly object: string
  readonly isMechanism: boolean
  readonly deliverable: string | null
}

/** Cuts a piece at its commas, colons and dashes outside brackets and quotes. */
export function splitClauses(plain: string, start: number, stop: number, isOrdering = false): Clause[] {
  const clauses: Clause[] = []
  let from = start
  let depth = 0
  for (let at = start; at <= stop; at += 1) {
    const mark = plain.charAt(at)
    if (OPEN.has(mark)) depth += 1
    else if (CLOSE.has(mark)) depth = Math.max(0, depth - 1)
    const isCut = at === stop || (COMMAS.has(mark) && (depth === 0 || at - from > LONGEST_ENCLOSED))
    if (!isCut) continue
    if (at > from) clauses.push(readClause(plain.slice(from, at), from, at, isOrdering))
    from = at + 1
    if (at - from > LONGEST_ENCLOSED) depth = 0
  }
  return clauses
}

const OPEN = new Set([...'（“《【'])
const CLOSE = new Set([...'）”》】'])
const COMMAS = new Set([...'，：；'])
const LONGEST_ENCLOSED = 420
/** Longer than any real clause; what follows is not looked at, so that a text without commas stays cheap. */
const LONGEST_CLAUSE = 160

function readClause(whole: string, start: number, end: number, isOrdering: boolean): Clause {
  const words = dropNote(whole.slice(0, LONGEST_CLAUSE))
  const actors = readActors(words, isOrdering)
  const modalAt = findModal(words)
  const action = findAction(words, Math.max(actors.end, modalAt))
  const deadline = findDeadlines(words)[0]?.phrase ?? null
  const deliverable = action === null ? null : findDeliverable(action)
  const isMechanism = action !== null && isMechanismAction(words, action)
  const own = weigh(words, action, deadline, deliverable !== null)
  const isAsked = actors.isRequest && actors.names.some((name) => !isCollective(name))
  const weight = own < 2 && (isOrdering || isAsked) && isDuty(words, actors) ? 2 : own
  return {
    start,
    end,
    words,
    actors: actors.names,
    isRequest: actors.isRequest,
    agency: actors.kind,
    modal: modalAt > 0 || actors.isRequest,
    past: isPast(words) && !CASE.test(words) && !looksAhead(words, deadline),
    deadline,
    weight,
    verb: action?.verb ?? null,
    verbAt: action?.at ?? -1,
    object: action?.object ?? '',
    isMechanism,
    deliverable,
  }
}

/** In a paper that orders, a unit as subject of a verb of doing, or behind 由, is told to act. */
function isDuty(words: string, { names, kind, end }: Actors): boolean {
  if (names.length === 0 || kind === 'condition') return false
  return words.length - end >= SHORTEST_DUTY && !isAttitude(words, skipAdverbs(words, end))
}

const SHORTEST_DUTY = 4

/** A bracket at the end names units or a remark; it is not the object of the verb. */
function dropNote(words: string): string {
  const open = words.endsWith('）') ? words.lastIndexOf('（') : -1
  return open > 3 ? words.slice(0, open) : words
}

/** 2029年前基本消除…: a time limit ahead outweighs a word that also tells of results. */
function looksAhead(words: string, deadline: string | null): boolean {
  return deadline !== null && /[^以之]前$|(?:以|之)前$|[^年]内$/.test(deadline) && !/[了已]|去年|上年|前年/.test(words)
}

/** 对成功落地的, …: a case that may come, not a thing that has happened. */
const CASE = /^(?:对|凡|凡是)[^，]*的$/

type Action = { readonly verb: string; readonly object: string; readonly at: number }

/** End of the modal word in the clause, 0 when there is none: 要 counts unless it belongs to 主要, 重要, 要求 … */
export function findModal(words: string): number {
  for (let hit = MODALS.find(words); hit !== null; hit = MODALS.find(words, hit.at + hit.word.length)) {
    const end = hit.at + hit.word.length
    const around = [hit.at - 1, hit.at].some(
      (at) => at >= 0 && (NOT_MODAL.startsAt(words, at)?.length ?? 0) > hit.at - at,
    )
    const before = words.charAt(hit.at - 1)
    if (!around && before !== '不' && before !== '第') return end
  }
  return 0
}

/** The weightiest verb with its object; a clause may hold several, parted by 、 or 和. */
function findAction(words: string, from: number): Action | null {
  let best: Action | null = null
  let rank = -1
  const first = skipAdverbs(words, from)
  const formed = FORMED.exec(words.slice(from))
  if (formed !== null) return { verb: '形成', object: formed[1] ?? '', at: from + formed.index }
  const report = REPORT.exec(words.slice(from))
  if (report !== null)
    return {
      verb: '报',
      object: report[1] ?? '',
      at: from + report.index + (report[0].length - (report[1]?.length ?? 0) - 1),
    }
  if (isAttitude(words, first)) return null
  for (let hit = ACTIONS.find(words, first); hit !== null; hit = ACTIONS.find(words, hit.at + hit.word.length)) {
    if (hit.at > first && NOUNS.startsAt(words, hit.at) !== null) continue
    const object = words.slice(hit.at + hit.word.length)
    const each = rankOf(hit.word, object)
    if (each > rank) {
      best = { verb: hit.word, object, at: hit.at }
      rank = each
    }
  }
  best = rank > 0 ? best : (findMoved(words, first) ?? best)
  const drawn = DRAWN.exec(words.slice(from))
  if (drawn !== null) return { verb: '拿出', object: drawn[1] ?? '', at: from + drawn.index }
  const hurried = rankOf('加快', words.slice(first))
  if (hurried > Math.max(rank, 0) && HURRY.test(words.slice(from, first)))
    return { verb: words.slice(Math.max(from, first - 2), first), object: words.slice(first), at: first }
  return best
}

/** 把断头路打通, 将围挡拆除: the object stands before the verb that ends the clause. */
function findMoved(words: string, from: number): Action | null {
  const at = words.slice(from).search(FRONTING) + from
  if (at < from) return null
  for (let hit = ACTIONS.find(words, at + 3); hit !== null; hit = ACTIONS.find(words, hit.at + hit.word.length)) {
    const object = words.slice(at + 1, hit.at)
    const isLast = words.length - hit.at - hit.word.length <= 2
    if (isLast && object.length >= 2 && rankOf(hit.word, object) >= 2) return { verb: hit.word, object, at: hit.at }
  }
  return null
}

/** 总结材料12月10日前报市安委办: 报 with a receiver, behind a paper or a time. */
const REPORT =
  /(?:前|日|内|材料|报告|总结|方案|名单|清单|情况|表|及时|直接)(?:一并|统一|书面)?报([^，送告名考道废销纸刊备批审请]{2,16}(?:办|办公室|局|委|室|厅|部|中心|专班|组|处|政府|管委会))$/

const PAPERS = '(?:图谱|清单|方案|名单|台账|目录|意见|报告|办法|图纸|规划|计划)'
/** 把招商图谱全部画出来, 把清单列出来: the paper stands before the verb. */
const DRAWN = new RegExp(
  `(?:把|将)([^，]{1,20}${PAPERS})(?:全部|都|尽快|逐一|先)*(?:画|拿|列|理|编|交|报|定|拟|做|摸|排)(?:出来|上来|好|出|完|实|清楚)?$`,
)
/** 形成核验意见: to form a paper is to deliver it; to form a pattern is not. */
const FORMED = new RegExp(`形成([^，]{1,24}${PAPERS})$`)

/** 把握, 把关 and 将来 are words of their own. */
const FRONTING = /把(?![握关好控守手脉舵])|将(?![来要军会近于士领])/

/** 加快产业转型: with no verb behind it the adverb is the verb. */
const HURRY = /(?:加快|统筹|全力|加强)$/

/** 树立…理念, 抢抓…机遇: the clause is headed by a verb of attitude, whatever verbs its object holds. */
function isAttitude(words: string, at: number): boolean {
  const weak = WEAK_VERBS.startsAt(words, at)
  return (
    weak !== null &&
    !(weak === '坚持' && MECHANISM_NOUNS.has(words)) &&
    weak !== '实现' &&
    weak !== '努力' &&
    (ACTIONS.startsAt(words, at)?.length ?? 0) < weak.length
  )
}

/** Verbs that stand inside a noun. */
const NOUNS = lexicon(
  '发展新 开放新 创新药 发展制高点 改革饭 发展论 招商引资 招商工作 招商任务 服务企业 服务群众 服务水平 服务平台 服务业 服务功能 服务体系 发展理念 发展战略 发展思路 发展环境 发展阶段 发展成果 发展质量 发展要求 发展机遇 发展大局 发展空间 发展格局 发展动力 ' +
    '改革开放 改革创新 改革部署 创新活力 创新驱动 创新能力 规划引领 引导作用 建设者 督查组 监督支持 保障能力 组织保障 教育工作 建设水平 治理能力 治理体系 治理效能 管理水平 保护意识',
)

function skipAdverbs(words: string, from: number): number {
  let at = from
  for (let word = ADVERBS.startsAt(words, at); word !== null; word = ADVERBS.startsAt(words, at)) at += word.length
  return at
}

function rankOf(verb: string, object: string): number {
  if (findDeliverable({ verb, object }) !== null) return 3
  if (isThin(object)) return SOLO_VERBS.has(verb) ? 2 : 0
  if (endsAbstract(object)) return isSpecific(verb, object) ? 2 : 0
  if (SEMI_TAILS.endsAt(object, object.length) !== null) return object.length < 5 ? 0 : 1
  return WEAK_VERBS.startsAt(verb, 0) === verb && object.length < 5 ? 1 : 2
}

/** 发挥作用 and 做好工作 say nothing; 发挥宣传、组织和发动群众的作用 and 做好困难职工就业服务工作 say which. */
function isSpecific(verb: string, object: string): boolean {
  if (object.endsWith('作用')) return object.length >= LONG_ROLE
  return (
    object.endsWith('工作') &&
    object.length >= LONG_WORK &&
    WORK_VERBS.has(verb) &&
    !/(?:各项|这项|有关|相关|重点)工作$/.test(object)
  )
}

const LONG_ROLE = 12
const LONG_WORK = 6
const WORK_VERBS = new Set([
  '做好',
  '抓好',
  '扎实做好',
  '扎实抓好',
  '开展',
  '推进',
  '完成',
  '做实',
  '做细',
  '抓紧',
  '抓实',
  '启动',
  '组织',
  '办好',
])

const SOLO_VERBS = new Set([
  '审核',
  '核查',
  '复核',
  '验收',
  '核定',
  '填报',
  '督查',
  '演练',
  '自查',
  '审视',
  '反思',
  '拆迁',
  '清表',
  '说明',
  '通报',
  '问责',
  '约谈',
  '整改',
])

function isThin(object: string): boolean {
  return object.replace(/[了好出的、和]/g, '').length < 3
}

function endsAbstract(object: string): boolean {
  const end = object.endsWith('等') ? object.length - 1 : object.length
  return ABSTRACT_TAILS.endsAt(object, end) !== null && CONCRETE_TAILS.endsAt(object, end) === null
}

/** Compounds whose last word is abstract but which name a thing that can be shown. */
const CONCRETE_TAILS = lexicon(
  '工程建设 专项工作 治理工作 整治工作 改造工作 扶贫工作 改厕改路工作 换届工作 征收工作 安置工作 救助工作 优抚工作 创建工作 整改工作 筹备工作 登记工作 普查工作 申报工作',
)

function weigh(words: string, action: Action | null, deadline: string | null, hasDeliverable: boolean): number {
  if (action === null) {
    if (hasQuantity(words)) return /[%以左]/.test(words) ? 2 : 1
    return deadline !== null && findModal(words) > 0 ? 1 : 0
  }
  if (PUT_AS.test(words) || MANNER.test(words)) return 0
  const rank = rankOf(action.verb, action.object)
  if (hasDeliverable || (rank > 0 && deadline !== null)) return 3
  if (deadline !== null && action.object !== '') return 1
  if (hasQuantity(words)) return rank > 0 || action.object.length > 2 ? 3 : 2
  return rank
}

const PUT_AS = /^(?:要|必须|我们|一定|始终|坚持)*(?:把|将|以)[^，]{1,60}(?:作为|摆在|放在|视为|当作)/
/** 以…为契机, 采取…等方式, 按照…的要求: the clause says how, the work stands in the next one. */
const MANNER =
  /^.{0,10}?(?:(?:以|用)[^，]{1,50}为[^，]{0,12}(?:契机|目标|重点|抓手|核心|导向|牵引|主线|载体|依托|突破口|引领|支撑|基础|着力点|主体|方向|龙头|保障|根本)|(?:采取|通过|运用|利用|按照|根据|围绕|本着|结合|依据|对照)[^，]{1,60}(?:方式|原则|要求|方法|思路|手段|形式|途径|部署|模式|精神|规定)|.{0,60}(?:前提下|基础上|的同时|过程中|背景下|条件下|形势下))$/

function findDeliverable(action: Pick<Action, 'verb' | 'object'>): string | null {
  if (DELIVER_VERBS.startsAt(action.verb, 0) === null) return null
  const object = action.object.replace(/(?:等|工作)$/, '')
  const tail = DELIVERABLES.endsAt(object, object.length)
  if (tail === null && action.verb !== '说明') return null
  return tail === null ? action.verb : object.slice(Math.max(0, object.length - 16))
}

function isMechanismAction(words: string, action: Action): boolean {
  if (STANDING.has(words)) return true
  if (MECHANISM_VERBS.startsAt(action.verb, 0) === null && !/^(?:落实|执行)/.test(words)) return false
  return MECHANISM_NOUNS.endsAt(words, words.length) !== null || MECHANISM_NOUNS.has(action.object)
}

/** Ways of working that go on without an end. */
const STANDING = lexicon(
  '常态化 经常化 制度化 责任制 工作法 工作职责 服务职责 倒逼 细排计划 通报批评 严肃问责 一律 准入关 首问负责 限时办结',
)
