import { findDeadlines } from './deadlines.ts'
import { lexicon } from './lexicon.ts'
import { readPlainSubject } from './subjects.ts'
import { endsUnitName, isUnitName, splitNames } from './unit-names.ts'
import { ACTIONS } from './words.ts'

export type Actors = {
  readonly names: readonly string[]
  readonly isRequest: boolean
  readonly end: number
  /** 条件 names them by what they failed to do, 由 as agents behind the matter, 主语 as a plain subject without 要. */
  readonly kind?: 'condition' | 'agent' | 'subject'
}

/** 行为主体 — those who are told to act at the opening of a clause, as written; `end` is where their names end. */
export function readActors(clause: string, isOrdering = false): Actors {
  const start = skipFrames(clause)
  if (!HINTS.test(clause)) return { names: [], isRequest: clause.startsWith('请', start), end: start }
  const request = clause.startsWith('请', start) && !clause.startsWith('请示', start)
  if (request || clause.startsWith('由', start)) {
    const found = readUntilVerb(clause, start + 1, request)
    if (found !== null) return request ? found : { ...found, kind: 'agent' }
  }
  return (
    readConditional(clause, start) ??
    readAsked(clause, start) ??
    readRoles(clause) ??
    readSubject(clause, start) ??
    readPlain(clause, start, isOrdering) ??
    readCharged(clause) ??
    readSigned(clause) ??
    readFirstListed(clause) ?? { names: [], isRequest: request, end: start }
  )
}

/** No name of a unit or a post does without one of these. */
const HINTS =
  /[改信健体旅资保管口规局委办室部厅院署社心会府处道镇乡区村司团位门组班队行校医联协构导人员干各关站所科公税财经检发记任长园投融省市县州旗]/

function readPlain(clause: string, start: number, isOrdering: boolean): Actors | null {
  const found = readPlainSubject(clause, start, isOrdering)
  if (found === null) return null
  const names = withPartner(clause, { at: found.end, word: '' }, found.names)
  return { names, isRequest: false, end: found.end, kind: 'subject' }
}

const FRAMES = lexicon('下一步 接下来 今年 同时 此外 另外 特别是 尤其是 首先 其次 最后 其中 为此 因此 会后 在座的 这里')
const LONGEST_SUBJECT = 60

function skipFrames(clause: string): number {
  let at = 0
  for (let word = FRAMES.startsAt(clause, at); word !== null; word = FRAMES.startsAt(clause, at)) at += word.length
  return at
}

const REQUEST_VERBS = lexicon(
  '提前 拿出 牵头 负责 尽快 抓紧 会同 认真 按照 按 根据 于 在 做好 制定 组织 研究 对 就 积极 将 把 及时 配合 协助 统筹 落实 加快 进一步 加强 主动 结合 立即 提出 完成 报送 提交 参照 务必 予以 指导 具体 汇总 开展 起草 深入 继续 切实 每 组成 成立 组建 联合 先行 依法 约谈 处理 研判 包案 垫付 支付 审核 审定 签字 提请 报 追回 责令 核定 办理 挂牌 领衔 带队 督办 跟踪 修改 收回 给予 解释 共同 分别 建立 推进 实施 召开 进行 编制 出台 梳理 排查 通报 确定',
)

/** 请经发局拿出…, 由财政局负责…: the names run up to the verb. */
function readUntilVerb(clause: string, from: number, isRequest: boolean): Actors | null {
  const verb = findVerb(clause, from + 1)
  if (verb === null || verb.at - from > LONGEST_SUBJECT) return null
  const start = from + (/^[一两]名/.test(clause.slice(from, from + 2)) ? 2 : 0)
  const names = splitNames(beforeTime(clause.slice(start, verb.at)))
  return names.length === 0 ? null : { names: withPartner(clause, verb, names), isRequest, end: verb.at }
}

/** 由考核办2月底前通报: the time limit between the names and the verb is no part of a name. */
function beforeTime(words: string): string {
  if (!TIMES.test(words)) return words
  const time = findDeadlines(words).find((each) => each.start >= 2)
  return time === undefined ? words : words.slice(0, time.start).replace(/(?:于|在|要)$/, '')
}

const TIMES = /[\d一二三四年月周日旬]/

/** 组织 in 组织部 and 落实 in 落实办 belong to the name. */
function findVerb(clause: string, from: number): { at: number; word: string } | null {
  let hit = REQUEST_VERBS.find(clause, from)
  while (hit !== null && NAME_ENDS.has(clause.charAt(hit.at + hit.word.length)))
    hit = REQUEST_VERBS.find(clause, hit.at + 1)
  return hit
}

const NAME_ENDS = new Set([...'部办局厅委组室处科'])

const ASKED =
  /^(各(?:有关|相关|责任|成员|参建)?(?:单位|部门|街道|镇街|园区|乡镇|地|企业|县区|区县|县市区|县|市|区|镇|村|社区)|[^，。；、请的]{1,8}[局委办])(?:的)?[^，。；、请的]{2,10}(?:请(?=于|在|按|务必|抓紧|尽快|及时|直接)|(?:材料|报告|总结|方案|名单|清单|意见|情况|表)(?:请)?(?=[于在]?(?:20\d{2}年|每|\d{1,2}月)[^，。；]{1,12}报))/

/** 各单位自查报告请于月底前报送…: the paper stands first as what is spoken of, and the unit before it is asked. */
function readAsked(clause: string, from: number): Actors | null {
  const found = ASKED.exec(clause.slice(from, from + LONGEST_SUBJECT))
  const names = splitNames(found?.[1] ?? '')
  if (found === null || names.length === 0) return null
  return { names, isRequest: true, end: from + found[0].length }
}

const SUBJECT_ENDS = lexicon(
  '适时 定期 要 应 应当 必须 须 务必 负责 牵头 会同 将 于 按照 按 根据 每 一定要 具体负责 配合 协同 联合 统一 结合 对照 进一步 抓紧 尽快 认真 分别 不得 及时 组织 原则上 在 制定 以 共同 加强 做好 加快 严格 确定 建立 主要负责人 负责人要 负责人 切实 继续 主动 开展 完成 对',
)
const CONDITIONAL =
  /^(?:没有|未|凡|尚未|逾期|(?:被)?评为|连续|排名|位列|累计|拒不|存在|发生|考核|综合|年度)[^，。；]{2,40}的([^，。；的]{2,16}?)(?=要|应|须|必须|一律|由|，|$)/

/** 没有完成任务的责任单位负责人要…: a condition names those who must act; the words are kept whole. */
function readConditional(clause: string, from: number): Actors | null {
  const found = CONDITIONAL.exec(clause.slice(from, from + LONGEST_SUBJECT + 20))
  if (found === null || !isUnitName(found[1] ?? '')) return null
  return { names: [found[0]], isRequest: false, end: from + found[0].length, kind: 'condition' }
}

/** 不得 and 在 may stand inside other words; such a name fails the test for a unit name anyway. */
function readSubject(clause: string, from: number): Actors | null {
  const limit = clause.slice(0, from + LONGEST_SUBJECT)
  for (let hit = SUBJECT_ENDS.find(limit, from + 2); hit !== null; hit = SUBJECT_ENDS.find(limit, hit.at + 1)) {
    const names = splitNames(withPerson(limit, from, hit))
    if (names.length === 0) continue
    const found = { names: withPartner(clause, hit, names), isRequest: false, end: hit.at }
    return OBLIGES.has(hit.word) ? found : { ...found, kind: 'subject' }
  }
  return null
}

const OBLIGES = new Set(['要', '应', '应当', '必须', '须', '务必', '一定要', '不得', '负责人要'])

/** 各单位主要负责人要… names the posts, not the units. */
function withPerson(limit: string, from: number, hit: { at: number; word: string }): string {
  const end = hit.word.includes('负责人') ? hit.at + hit.word.indexOf('负责人') + 3 : hit.at
  return limit.slice(from, end)
}

/** 经发局会同财政局制定…: the partner acts too. */
function withPartner(clause: string, hit: { at: number; word: string }, names: readonly string[]): readonly string[] {
  const partner = /^(?:要|应|应当|须|必须|负责|牵头)?(?:会同|联合|协同)/.exec(clause.slice(hit.at))
  if (partner === null) return names
  const found = readUntilVerb(clause, hit.at + partner[0].length, false)
  return found === null ? names : [...names, ...found.names]
}

/** 整改费用由东园公司先行垫付, 每案由一名班子成员包案: the names stand behind the matter, between 由 and a verb. */
function readCharged(clause: string): Actors | null {
  for (let at = clause.indexOf('由'); at >= 0; at = clause.indexOf('由', at + 1)) {
    if (/[理自缘事来]/.test(clause.charAt(at - 1)) || APPOINTS.test(clause.slice(at, at + 30))) continue
    const from = at + 1 + (/^[一两]名/.test(clause.slice(at + 1, at + 3)) ? 2 : 0)
    const names = agentsFrom(clause, from)
    if (names.length > 0) return { names, isRequest: true, end: 0, kind: 'agent' }
  }
  return null
}

/** 由管委会主任任组长的领导小组 says who heads a body, not who makes it. */
const APPOINTS = /^由[^，。；]{1,16}?(?:担任|兼任|出任|任)[^，。；]{0,8}?(?:长|总指挥|指挥|召集人|主任|负责人)(?:的|$)/
const LONGEST_AGENT = 46

function agentsFrom(clause: string, from: number): readonly string[] {
  const last = Math.min(clause.length, from + LONGEST_AGENT)
  for (let at = from + 2; at < last; at += 1) {
    if (ACTIONS.startsAt(clause, at) === null && AGENT_VERBS.startsAt(clause, at) === null) continue
    if (NAME_ENDS.has(clause.charAt(at + (ACTIONS.startsAt(clause, at)?.length ?? 0)))) continue
    const names = splitNames(beforeTime(clause.slice(from, at)))
    if (names.length > 0) return withPartner(clause, { at, word: '' }, names)
  }
  return agentsByEnding(clause, from, last)
}

/** Behind 由 the names also end where the last unit of the list does, whatever verb follows. */
function agentsByEnding(clause: string, from: number, last: number): readonly string[] {
  for (let at = from + 2; at < last; at += 1) {
    const next = clause.charAt(at)
    if (NAME_ENDS.has(next) || NO_VERB.has(next) || !endsUnitName(clause, at)) continue
    const names = splitNames(clause.slice(from, at))
    if (names.length > 0) return withLonger(clause, from, at, names)
  }
  return []
}

/** 纪委监委 ends like a unit twice; the longer name is meant. */
function withLonger(clause: string, from: number, at: number, names: readonly string[]): readonly string[] {
  for (let end = at + 4; end > at; end -= 1) {
    if (end >= clause.length || !endsUnitName(clause, end) || NAME_ENDS.has(clause.charAt(end))) continue
    const longer = splitNames(clause.slice(from, end))
    if (longer.length > 0) return longer
  }
  return names
}

const NO_VERB = new Set([...'、和与及等的门会队员长主，'])
const FIRST_LISTED = /(?:列在?|排在?)(?:首|第一)位的(?:责任)?(?:部门|单位)/

/** 列在首位的部门为牵头单位 names by place in the list. */
function readFirstListed(clause: string): Actors | null {
  const found = FIRST_LISTED.exec(clause)
  return found === null ? null : { names: [found[0]], isRequest: false, end: 0, kind: 'condition' }
}

const AGENT_VERBS = lexicon(
  '牵头 负责 承担 主办 具体 组织 先行 依法 依规 按 按照 统一 会同 联合 予以 给予 约谈 处理 研判 包案 包抓 垫付 支付 责令 追回 收回 签字 签批 审定 兜底 共同 分别 逐一 逐级 直接 同步 提请 报 会商 在 于 对 将 向 根据 另行 适时 定期 每 及时 挂牌 领衔 带队 调解 认领 把关 办理 解释',
)
const SIGNED = /(?:须|需|应|要|并)经([^，。；]{2,20}?)(?:签字|审签|签批|审核|把关)/

/** 须经分管领导签字: a post has to act before the paper is good. */
function readSigned(clause: string): Actors | null {
  const names = splitNames(SIGNED.exec(clause)?.[1] ?? '')
  return names.length === 0 ? null : { names, isRequest: false, end: 0, kind: 'agent' }
}

const ROLE_WORDS = /(?:统一领导|组织协调|各负其责|牵头抓总|具体负责|协同配合|组织实施|督促落实)/g

/** 党工委统一领导、纪工委组织协调、部门各负其责: the division of work is written into the name of the mechanism. */
function readRoles(clause: string): Actors | null {
  const names: string[] = []
  for (const role of clause.matchAll(ROLE_WORDS)) {
    const before = clause.slice(Math.max(0, role.index - 12), role.index)
    const cut = Math.max(
      before.lastIndexOf('、'),
      before.lastIndexOf('善'),
      before.lastIndexOf('全'),
      before.lastIndexOf('立'),
    )
    names.push(...splitNames(before.slice(cut + 1)))
  }
  return names.length < 2 ? null : { names, isRequest: false, end: 0 }
}
