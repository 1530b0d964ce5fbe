/** 事故等级 — four, from the least to the greatest. */
export const grades = ['ordinary', 'larger', 'major', 'special'] as const
export type Grade = (typeof grades)[number]

export type Toll = {
  readonly dead: number
  /** Badly hurt, acute industrial poisoning included. */
  readonly hurt: number
  /** Direct loss in whole yuan. */
  readonly loss: number
}

/**
 * 生产安全事故报告和调查处理条例（国务院令第493号）第三条 — by death, grave injury or direct loss, whichever grades highest.
 * 以上 includes the number and 以下 does not: each threshold belongs to the higher grade.
 */
export function accidentGrade({ dead, hurt, loss }: Toll): Grade {
  return grades[Math.max(step(dead, [3, 10, 30]), step(hurt, [10, 50, 100]), step(loss, [1e7, 5e7, 1e8]))] ?? 'ordinary'
}

/** How many of the thresholds a number reaches. */
function step(value: number, from: readonly number[]): number {
  return from.filter((least) => value >= least).length
}
