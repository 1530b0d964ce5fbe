import { entryMeasures } from '#services/assessment/entry-measures.ts'
import type { Measure } from '#services/assessment/measure.ts'
import { supervisionMeasures } from '#services/assessment/supervision-measures.ts'
import { targetMeasures } from '#services/assessment/target-measures.ts'
import { taskMeasures } from '#services/assessment/task-measures.ts'

/** 取数目录 — all that a scheme may draw from facts. Adding a measure is one entry in one of these lists. */
export const measures: readonly Measure[] = [
  ...targetMeasures,
  ...taskMeasures,
  ...supervisionMeasures,
  ...entryMeasures,
]

const byCode = new Map(measures.map((measure) => [measure.code, measure]))

export const measureCodes: ReadonlySet<string> = new Set(byCode.keys())

export function findMeasure(code: string): Measure | null {
  return byCode.get(code) ?? null
}
