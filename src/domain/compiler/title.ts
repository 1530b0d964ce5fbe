import { lexicon } from './lexicon.ts'
import { findMarker } from './markers.ts'
import type { Piece } from './sentences.ts'

/** 标题行 — the piece among the first lines that names the paper; null when the text begins at once. */
export function findTitle(plain: string, pieces: readonly Piece[], given: string): Piece | null {
  const front = frontMatter(plain, pieces)
  const byName = given === '' ? undefined : front.find((piece) => given.includes(plain.slice(piece.start, piece.stop)))
  const byKind = front.find(
    (piece) =>
      KINDS.endsAt(
        plain.slice(piece.start, piece.stop).replace(/（.{1,20}）$/, ''),
        plain.slice(piece.start, piece.stop).replace(/（.{1,20}）$/, '').length,
      ) !== null,
  )
  return byName ?? byKind ?? front.find((piece) => !isBareLabel(plain, piece)) ?? null
}

/** Lines before the first sentence: title, number, date, speaker. */
export function frontMatter(plain: string, pieces: readonly Piece[]): Piece[] {
  const front: Piece[] = []
  for (const piece of pieces.slice(0, MOST_LINES)) {
    const isWholeLine = piece.opensLine && piece.closesLine && piece.stop === piece.end
    if (!isWholeLine || piece.stop - piece.start > LONGEST_TITLE) break
    if (findMarker(plain.slice(piece.start, piece.start + 12)) !== null && plain.charAt(piece.start) !== '—') break
    front.push(piece)
  }
  return front
}

const MOST_LINES = 12
const LONGEST_TITLE = 80
const KINDS = lexicon(
  '表 台账 报告 讲话 讲话范文 发言 通知 意见 方案 决定 决议 办法 通报 规划 纲要 要点 计划 纪要 函 公告 通告 细则 总结 汇报 清单 分工 措施 规定 条例 批复 致辞 公报 举措',
)

function isBareLabel(plain: string, piece: Piece): boolean {
  const words = plain.slice(piece.start, piece.stop)
  return words.includes('号') || /^[—（(]?\d/.test(words) || words.length < 4 || !/\p{L}/u.test(words)
}
