import { addDays, type Day } from '#domain/day.ts'
import type { FaultPlan, Habit, Plan, PointPlan } from '#domain/water/simulator/plan.ts'

/** How far back the meters of the demonstration have sent: two whole months and the base of the nights before them. */
export const firstWaterDay = -78

/** Days from today: the leak of the east that was found and mended, and the one of the south that nobody has looked for. */
export const mendedLeak = { from: -44, until: -20, litresPerHour: 1400 }
export const openLeak = { from: -9, litresPerHour: 950 }
/** A meter that was replaced, and the radio cell of the west that is down. */
export const replacedOn = -33
export const deadFrom = -3

export type DemoArea = {
  readonly code: string
  readonly name: string
  readonly place: string
  readonly pipeMetres: number
}

/** 云岭高新区的计量分区 — invented, as everything here. */
export const demoAreas: readonly DemoArea[] = [
  { code: 'DMA-01', name: '北片', place: '霁光社区及科创走廊', pipeMetres: 4200 },
  { code: 'DMA-02', name: '东片', place: '东片区标准厂房', pipeMetres: 3100 },
  { code: 'DMA-03', name: '南片', place: '麦浪社区及商业街', pipeMetres: 3600 },
  { code: 'DMA-04', name: '西片', place: '砚池村', pipeMetres: 2800 },
]

/**
 * 供水模拟 — what the meters of the demonstration sent until yesterday, and what really flowed; for a story that goes on also so many
 * days after, the leak of the south being mended today.
 */
export function waterPlan(today: Day, daysAfter = 0): Plan {
  const on = (days: number) => addDays(today, days)
  const home = (area: string, i: number, more: Partial<PointPlan> = {}): PointPlan =>
    pointOf(`${area}${i}`, 'household', 2 + (i % 3), more)
  /** What seeps from the joints of a sound network, too little to be found. */
  const always = (litresPerHour: number) => ({ from: on(firstWaterDay), until: null, litresPerHour })
  const usual: FaultPlan = { duplicated: 20, late: 15, lateDays: 2 }
  return {
    seed: 2026,
    from: on(firstWaterDay),
    days: daysAfter - firstWaterDay,
    deadCells: [{ cell: 'cell-W', from: on(deadFrom), until: on(-1) }],
    areas: [
      {
        ...{ code: 'DMA-01', cell: 'cell-N', inlet: { number: 'FM-01', opened: 1_250_000 }, leaks: [always(160)] },
        points: [
          home('1', 1, { faults: usual }),
          home('1', 2, { meter: { number: 'WM-12', opened: 99_992_000 } }),
          home('1', 3, { leak: { from: on(-12), until: null, litresPerHour: 22 } }),
          pointOf('14', 'office', 30, { faults: { clockAhead: 2 } }),
          pointOf('15', 'dayShift', 24),
        ],
      },
      {
        ...{ code: 'DMA-02', cell: 'cell-E', inlet: { number: 'FM-02', opened: 40_000 } },
        leaks: [always(420), { ...mendedLeak, from: on(mendedLeak.from), until: on(mendedLeak.until) }],
        points: [
          pointOf('21', 'nightShift', 48),
          pointOf('22', 'dayShift', 40, { faults: usual }),
          pointOf('23', 'nightShift', 16),
          pointOf('24', 'office', 18),
        ],
      },
      {
        ...{ code: 'DMA-03', cell: 'cell-S', inlet: { number: 'FM-03', opened: 7_700_000 } },
        leaks: [always(210), { ...openLeak, from: on(openLeak.from), until: daysAfter === 0 ? null : today }],
        points: [
          home('3', 1),
          home('3', 2, { replaced: { on: on(replacedOn), meter: { number: 'WM-32B', opened: 15 } } }),
          home('3', 3, { faults: usual }),
          pointOf('34', 'office', 45),
        ],
      },
      {
        ...{ code: 'DMA-04', cell: 'cell-W', inlet: { number: 'FM-04', opened: 0 }, leaks: [always(25)] },
        points: [home('4', 1), home('4', 2), home('4', 3)],
      },
    ],
  }
}

function pointOf(name: string, habit: Habit, size: number, more: Partial<PointPlan> = {}): PointPlan {
  return {
    name: `YH-${name}`,
    habit,
    size,
    meter: { number: `WM-${name}`, opened: 10_000 + Number(name) * 1370 },
    ...more,
  }
}
