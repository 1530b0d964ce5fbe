import { lexicon } from './lexicon.ts'

/** 文种 — a notice or minutes order single things, a scheme plans work, a rule book sets standing rules; null speaks or reports. */
export type OrderKind = 'notice' | 'scheme' | 'rules' | null

/** Reads the kind from the last such word of the title, else from the fixed words of the opening. */
export function orderKindOf(title: string, plain: string): OrderKind {
  const bare = title.replace(/（[^（）]{1,24}）$/, '')
  const named = lastOf(bare)
  if (named !== undefined) return named
  const opening = plain.slice(0, OPENING)
  if (NOTICE_WORDS.test(opening)) return 'notice'
  return SCHEME_WORDS.test(opening) ? 'scheme' : null
}

const OPENING = 900
const NOTICE_WORDS = /(?:有关|相关)?(?:事项|要求|安排)(?:通知|明确|通告)如下|会议(?:议定|决定)(?:如下|：)|纪要如下/
const SCHEME_WORDS =
  /制定(?:本|如下|以下)(?:实施|工作|行动)?(?:方案|意见|措施|计划)|提出(?:如下|以下)(?:实施|工作)?(?:意见|措施)/

const NOTICES = lexicon('通知 通报 纪要 函 批复 公告 通告 督办单 交办单')
const SCHEMES = lexicon('方案 要点 计划 意见 措施 分工 清单 任务 安排 部署 规划 决定 举措 台账')
const RULES = lexicon('办法 规定 细则 条例 制度 规则 规程')
const TELLING = lexicon('讲话 报告 发言 总结 汇报 致辞 演讲 会上')

/** 关于印发某某方案的通知 only covers the scheme; what follows is the scheme. */
function lastOf(title: string): OrderKind | undefined {
  if (TELLING.has(title)) return null
  if (/印发|转发/.test(title) && SCHEMES.has(title)) return 'scheme'
  if (/印发|转发/.test(title) && RULES.has(title)) return 'rules'
  let found: OrderKind | undefined
  for (let at = 0; at < title.length; at += 1) {
    if (NOTICES.startsAt(title, at) !== null) found = 'notice'
    else if (SCHEMES.startsAt(title, at) !== null) found = 'scheme'
    else if (RULES.startsAt(title, at) !== null) found = 'rules'
  }
  return found
}
