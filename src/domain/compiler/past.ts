import { lexicon } from './lexicon.ts'
import { NOT_PAST, PAST_WORDS } from './words.ts'

/** True when the words tell of something that has happened. */
export function isPast(words: string): boolean {
  for (let hit = PAST_WORDS.find(words); hit !== null; hit = PAST_WORDS.find(words, hit.at + hit.word.length)) {
    if (!isWished(words, hit.at, hit.word)) return true
  }
  const at = words.indexOf('了')
  return at >= 0 && NOT_PAST.find(words.slice(Math.max(0, at - 3), at + 3)) === null
}

/** 确保…明显提升 and 落实去年制定的… look ahead although they hold a word of the past. */
function isWished(words: string, at: number, word: string): boolean {
  // 复核前期台账: what was done before is only what is worked on.
  if (word === '前期' && at > 0) return true
  if (words.charAt(at - 1) === '的' || words.charAt(at - 1) === '对') return true
  const wish = WISHES.find(words)
  return wish !== null && wish.at < at && !word.endsWith('了')
}

const WISHES = lexicon(
  '确保 力争 争取 实现 加速 推动 促进 推进 落实 使 让 巩固 继续 做到 务求 努力 加快 针对 解决 完善 深化 办理 要',
)
