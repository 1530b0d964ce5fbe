import { type Day, monthOf, yearOf } from '#domain/day.ts'
import { timeProgress } from '#domain/investment/ranking.ts'
import type { ShareMatter } from '#domain/meeting/draw.ts'
import { investmentTask } from '#registers/investment/investment-task.ts'
import { unitLines } from '#services/investment/board.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

/** 招商任务 — recognised money of each unit beside the time gone, so that a rule of the zone can ask who explains. */
export function investmentMatters(facts: FactBase, asOf: Day): readonly ShareMatter[] {
  const month = asOf.slice(0, 7)
  return unitLines(facts, asOf).flatMap((line) => {
    const task = facts.find(investmentTask, line.task)
    if (task === null) return []
    return [
      {
        kind: 'share',
        subject: 'investment',
        fact: { register: 'investment_task', id: task.id },
        unit: line.unit,
        title: task.name ?? '',
        text: `${task.name ?? ''}招商引资`,
        owner: null,
        period: month,
        periodName: [`${yearOf(asOf)}年1—${monthOf(asOf)}月`, `January to month ${monthOf(asOf)} of ${yearOf(asOf)}`],
        completion: line.completion,
        planned: timeProgress(month),
        factIds: line.ids,
      },
    ]
  })
}
