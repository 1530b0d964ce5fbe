import { lexicon } from './lexicon.ts'

/** Where a heading that lost its line break ends inside `words`; 0 when it does not run into the text. */
export function findFusedEnd(words: string, markerLength: number): number {
  const from = markerLength + SHORTEST_TITLE
  for (let at = from; at <= Math.min(words.length - 1, markerLength + LONGEST_TITLE); at += 1) {
    const before = words.charAt(at - 1)
    const here = words.charAt(at)
    if (MARKS.has(here) || MARKS.has(before)) continue
    if (TAILS.endsAt(words, at) !== null || OPENERS.startsAt(words, at) !== null || isYear(words, at)) return at
  }
  return 0
}

const SHORTEST_TITLE = 4
const LONGEST_TITLE = 46
const MARKS = new Set([...'，、；：“”（）的和与及'])

/** Words that end a heading: the new something of every chapter title, and the fixed names of chapters. */
const TAILS = lexicon(
  '新突破 新局面 新形象 新篇章 新台阶 新跨越 新成效 新作为 新优势 新进展 新活力 新动能 新高地 新格局 新面貌 新水平 新征程 新提升 新成就 新业绩 新贡献 ' +
    '不放松 不动摇 不停步 不懈怠 上水平 上台阶 见实效 见成效 走前列 ' +
    '工作回顾 工作总结 工作安排 工作打算 工作部署 主要任务 重点工作 重点任务 目标任务 总体要求 总体思路 指导思想 基本原则 工作目标 保障措施 组织保障 组织实施 主要目标',
)
/** Words with which the first sentence after a heading begins. */
const OPENERS = lexicon(
  '当前 今年 去年 我们 过去一年 过去的一年 近年来 一年来 五年来 下一步 同志们 刚才 各级党 各地各 各部门 全区上下 全市上下 全县上下 全省上下 大家 在座 新的一年 这一年 这是 为此 首先',
)

function isYear(words: string, at: number): boolean {
  return words.charAt(at) === '2' && /^20\d{2}年/.test(words.slice(at, at + 5)) && !/\d/.test(words.charAt(at - 1))
}
