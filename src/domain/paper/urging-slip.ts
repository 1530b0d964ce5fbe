import type { Day } from '#domain/day.ts'
import { officialDate, type Paper, plainPaper } from '#domain/paper/paper.ts'

/** What stands on an urging or a coloured slip; days and counts are those of the day on which it was sent. */
export type SlipFacts = {
  readonly kind: string
  readonly number: string
  readonly office: string
  readonly unit: string
  readonly matter: string
  readonly matterNumber: string | null
  readonly due: Day | null
  readonly dueOriginal: Day | null
  readonly daysOverdue: number
  readonly nth: number
  readonly earlier: readonly { readonly on: Day; readonly kind: string }[]
  readonly demand: string
  readonly newLimit: Day | null
  readonly consequence: string | null
  readonly on: Day
}

/** 催办单、提示单 — to the unit: which matter, how late, how often reminded, until when now, and what follows otherwise. */
export function urgingSlip(facts: SlipFacts): Paper {
  const lines: readonly string[] = [
    `你单位承办的“${facts.matter}”${facts.matterNumber ? `（${facts.matterNumber}）` : ''}，${standingOf(facts)}。`,
    earlierOf(facts),
    facts.newLimit === null ? facts.demand : `${closed(facts.demand)}请于${officialDate(facts.newLimit)}前办理并反馈。`,
    ...(facts.consequence ? [closed(facts.consequence)] : []),
    '收到后请即签收。因客观原因不能按期办理的，请在限定日期前说明理由或申请延期。',
  ]
  return {
    ...plainPaper(facts.kind, [
      { kind: 'paragraph', text: `编号：${facts.number}` },
      ...lines.map((text) => ({ kind: 'paragraph' as const, text })),
    ]),
    number: facts.number,
    addressees: facts.unit,
    signature: { issuer: facts.office, on: facts.on, isSealed: true },
  }
}

function standingOf({ due, dueOriginal, daysOverdue }: SlipFacts): string {
  if (due === null) return '尚未明确完成时限'
  const extended = dueOriginal !== null && dueOriginal !== due ? `（原定${officialDate(dueOriginal)}）` : ''
  const limit = `完成时限为${officialDate(due)}${extended}`
  return daysOverdue > 0 ? `${limit}，截至今日已超期${daysOverdue}天` : `${limit}，截至今日尚未办结`
}

function earlierOf({ nth, earlier, kind }: SlipFacts): string {
  const before = earlier.map((one) => `${officialDate(one.on)}${one.kind}`).join('，')
  const count = `本单为该事项第${nth}次发出${kind}`
  return earlier.length === 0 ? `${count}。` : `${count}；此前已提醒${earlier.length}次（${before}）。`
}

function closed(text: string): string {
  return /[。；！？]$/.test(text) ? text : `${text}。`
}
