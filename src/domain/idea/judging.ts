/** 五项标准 — the criteria of one published call (feasibility, sustainability, being copied, benefit, novelty); their weights are data. */
export const criteria = ['feasible', 'lasting', 'replicable', 'benefit', 'novel'] as const

export type Criterion = (typeof criteria)[number]

export type Weights = Readonly<Record<Criterion, number>>
/** Marks from 0 to 10. */
export type Marks = Readonly<Record<Criterion, number>>

export const highestMark = 10

/** Whether the weights share out a whole hundred. */
export function areWhole(weights: Weights): boolean {
  return criteria.reduce((sum, key) => sum + weights[key], 0) === 100
}

/** 加权得分 — Σ weight × mark ÷ 10, from 0 to 100, to one decimal. */
export function scoreOf(marks: Marks, weights: Weights): number {
  return tenths(criteria.reduce((sum, key) => sum + weights[key] * marks[key], 0) / highestMark)
}

export type Judged =
  | { readonly kind: 'judged'; readonly score: number; readonly sheets: number; readonly spread: number }
  | { readonly kind: 'too-few'; readonly sheets: number; readonly wanted: number }

/** 评审得分 — the mean of the given sheets; too few of them are no score, and how far the judges lie apart is told with it. */
export function judgedFrom(scores: readonly number[], least: number): Judged {
  if (scores.length < Math.max(1, least)) return { kind: 'too-few', sheets: scores.length, wanted: least }
  const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length
  const spread = Math.max(...scores) - Math.min(...scores)
  return { kind: 'judged', score: tenths(mean), sheets: scores.length, spread: tenths(spread) }
}

export type Judge = { readonly person: string; readonly units: readonly string[] }
/** What is known of an author: a person of the house with the units held then, or nobody. */
export type Author = { readonly person: string | null; readonly units: readonly string[] }

/** 回避 — a judge does not judge an own idea, nor one from the own unit. What only the judge knows is said by standing aside. */
export function hasConflict(judge: Judge, author: Author): boolean {
  return judge.person === author.person || judge.units.some((unit) => author.units.includes(unit))
}

export type Effect = { readonly kind: 'more' | 'as-expected' | 'part' | 'none'; readonly share: number }

/** 成效 — what was measured beside what was expected when the idea was adopted; less than nothing is nothing. */
export function effectOf(expected: number, actual: number): Effect {
  const share = expected === 0 ? (actual > 0 ? 2 : 1) : actual / expected
  const kind = share > 1 ? 'more' : share === 1 ? 'as-expected' : share > 0 ? 'part' : 'none'
  return { kind, share: Math.round(share * 1000) / 1000 }
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
