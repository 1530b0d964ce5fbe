import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'

/** The dated facts that a project's stage follows from. */
export type StageFacts = {
  readonly startedOn: Day | null
  readonly completedOn: Day | null
  readonly producedOn: Day | null
  readonly enteredStatisticsOn: Day | null
}

export type Stage = 'preparing' | 'building' | 'completed' | 'producing'

export const stageLabels = {
  preparing: ['前期', 'Preparing'],
  building: ['在建', 'Building'],
  completed: ['竣工', 'Completed'],
  producing: ['投产', 'Producing'],
} as const satisfies Record<Stage, Label>

/** 阶段 — what the latest fact up to a day says; production without a recorded completion counts as production. */
export function stageOf(facts: StageFacts, asOf: Day): Stage {
  const has = (day: Day | null) => day !== null && day <= asOf
  if (has(facts.producedOn)) return 'producing'
  if (has(facts.completedOn)) return 'completed'
  return has(facts.startedOn) ? 'building' : 'preparing'
}

/** 入统 — whether investment of the project is counted in statistics yet; it runs beside the stages. */
export function isInStatistics({ enteredStatisticsOn }: StageFacts, asOf: Day): boolean {
  return enteredStatisticsOn !== null && enteredStatisticsOn <= asOf
}
