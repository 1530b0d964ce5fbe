import { readActors } from './actors.ts'
import { findModal } from './clauses.ts'
import { lexicon } from './lexicon.ts'
import type { Marker } from './markers.ts'
import type { Piece } from './sentences.ts'

/** 段首句 — unnumbered headings: a short first sentence that names what the rest of its passage is about. */
export function findLeads(plain: string, pieces: readonly Piece[], marked: ReadonlyMap<number, Marker>): Set<number> {
  const found = new Set<number>()
  let from = 0
  for (let at = 1; at <= pieces.length; at += 1) {
    if (at < pieces.length && pieces[at]?.line === pieces[from]?.line && !marked.has(at)) continue
    findInPassage(plain, pieces, from, at, marked, found)
    from = at
  }
  return found
}

const LONGEST_LINE_LEAD = 32
const LONGEST_INNER_LEAD = 20
const SHORTEST_LEAD = 4
const LEAST_BODY = 40

/** A passage is what stands on one line up to the next numbered heading. */
function findInPassage(
  plain: string,
  pieces: readonly Piece[],
  from: number,
  to: number,
  marked: ReadonlyMap<number, Marker>,
  found: Set<number>,
): void {
  const first = pieces[from]
  if (first === undefined) return
  const isUnderHeading = marked.has(from)
  const isSinglePassage = first.opensLine && !isUnderHeading
  const rest = (pieces[to - 1]?.end ?? 0) - first.end
  if (isSinglePassage && rest > LEAST_BODY && canLead(plain, first, LONGEST_LINE_LEAD, 1)) {
    found.add(from)
    return
  }
  const style = marked.get(from)?.style
  const isNested = style !== undefined && style !== 'han-bracket' && style !== 'han'
  if (isNested || (isSinglePassage && pieces[to - 1]?.closesLine === true)) return
  const inner: number[] = []
  for (let at = from + (isUnderHeading ? 1 : 0); at < to - 1; at += 1) {
    const piece = pieces[at]
    if (piece !== undefined && canLead(plain, piece, LONGEST_INNER_LEAD, 0) && hasBody(pieces, at, to)) inner.push(at)
  }
  for (const at of parallels(plain, pieces, inner)) found.add(at)
}

function hasBody(pieces: readonly Piece[], at: number, to: number): boolean {
  const own = pieces[at]
  const next = pieces[at + 1]
  if (own === undefined || next === undefined || at + 1 >= to) return false
  return next.stop - next.start > own.stop - own.start
}

/** Inner leads come in sets of the same build; a single short sentence is only a short sentence. */
function parallels(plain: string, pieces: readonly Piece[], inner: readonly number[]): number[] {
  const withMust = inner.filter((at) => plain.charAt(pieces[at]?.start ?? 0) === '要')
  const bare = inner.filter((at) => plain.charAt(pieces[at]?.start ?? 0) !== '要')
  return [...(withMust.length >= 2 ? withMust : []), ...(bare.length >= 3 ? bare : [])]
}

function canLead(plain: string, piece: Piece, longest: number, commas: number): boolean {
  const length = piece.stop - piece.start
  if (length < SHORTEST_LEAD || length > longest || plain.charAt(piece.end - 1) !== '。') return false
  const words = plain.slice(piece.start, piece.stop)
  if (countOf(words, '，') > commas || NOT_LEADS.has(words) || /\d/.test(words)) return false
  if (readActors(words, true).names.length > 0 || (words.startsWith('要') && words.includes('，'))) return false
  const isVerbal = VERBS.startsAt(words.charAt(0) === '要' ? words.slice(1) : words, 0) !== null
  // 工作人员要…: a subject with 要 asks for something, it names no paragraph.
  return isVerbal || (commas > 0 && !words.includes('是') && findModal(words) === 0)
}

/** Words of a sentence that tells or asks rather than names. */
const NOT_LEADS = lexicon(
  '会议 同意 审议 由 考核结果 联系人 了 请 谢谢 希望 各位 同志们 我代表 就是 也就是 如下 以下 值得 已 没有 怎样 无止境 不是 ，是 我们 今年 全年 明年 年内 首先 ：',
)
const VERBS = lexicon(
  '打造 提升 优化 促进 推动 推进 加强 加快 加大 强化 深化 完善 构建 建设 健全 发挥 扩大 保障 维护 培育 发展 壮大 做强 做优 做大 做好 做实 抓好 抓实 抓紧 营造 ' +
    '坚持 落实 实施 大力 全面 全力 着力 积极 充分 切实 持续 扎实 统筹 科学 深入 稳步 有效 严格 严守 织牢 筑牢 守牢 纵深 高质量 高水平 高标准 增强 激发 释放 拓展 拓宽 开展 ' +
    '创新 改善 繁荣 丰富 弘扬 防范 化解 攻坚 支持 鼓励 引导 引进 服务 注重 突出 聚焦 围绕 立足 以 把 转变 改进 树立 夯实 巩固 普及 办好 管好 用好 建好 加力 做优 建强 虚心 认真 ' +
    '主动 严肃 带头 善于 敢于 勇于 自觉 始终 重视 提高 解决 治理 整治 规范 保护 千方百计 坚决 坚定 突破 放大 汇聚 凝聚 盘活 畅通 用足 狠抓 用心 走出去',
)

function countOf(words: string, mark: string): number {
  let total = 0
  for (const each of words) if (each === mark) total += 1
  return total
}
