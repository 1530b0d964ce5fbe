import { listOf2026 } from '#domain/clock/official-years.ts'
import { addDays, type Day } from '#domain/day.ts'
import { emptyNode, type PlanNode } from '#domain/schedule/network.ts'
import { scheduleOf } from '#domain/schedule/schedule.ts'
import { median, type Scheduling } from '#test/load/report.ts'

const asOf = '2026-03-02' as Day

/** Backward and forward pass, chain and findings of whole plans: many projects side by side, as a zone has them. */
export function benchSchedule(): readonly Scheduling[] {
  return [100, 1_000, 10_000, 100_000].map((size) => {
    const nodes = plansOf(size)
    return { size, milliseconds: timed(() => scheduleOf(nodes, { asOf, calendar: listOf2026 })) }
  })
}

/** Projects of twenty steps with two ways through each, some finished, some with legal waits, one due day a project. */
function plansOf(size: number): readonly PlanNode[] {
  return Array.from({ length: size }, (_, i): PlanNode => {
    const step = i % 20
    const key = (place: number) => `${Math.floor(i / 20)}-${place}`
    return {
      ...emptyNode,
      key: key(step),
      label: key(step),
      length: 3 + (i % 17),
      per: i % 3 === 0 ? 'days' : 'workdays',
      after: step === 0 ? [] : step === 1 ? [key(0)] : [key(step - 1), key(step - 2)],
      isLegalWait: i % 7 === 0,
      basis: '条例',
      due: step === 19 ? addDays(asOf, 300 + (i % 60)) : null,
      finishedOn: step < 3 ? addDays(asOf, step - 20) : null,
      unit: String(i % 24),
    }
  })
}

function timed(work: () => unknown): number {
  const times: number[] = []
  for (let i = 0; i < 24; i += 1) {
    const begin = performance.now()
    work()
    if (i >= 4) times.push(performance.now() - begin)
  }
  return median(times)
}
