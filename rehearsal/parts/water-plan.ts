import { addDays, type Day, dayOf, daysBetween } from '#domain/day.ts'
import type { AreaPlan, FaultPlan, Habit, LeakPlan, MeterPlan, Plan, PointPlan } from '#domain/water/simulator/plan.ts'

export type PlayedArea = {
  readonly code: string
  readonly name: string
  readonly place: string
  readonly pipeMetres: number
}

/** 计量分区 — invented, as everything here. */
export const playedAreas: readonly PlayedArea[] = [
  { code: 'DMA-A', name: '北片', place: '霁光社区及科创走廊', pipeMetres: 4200 },
  { code: 'DMA-B', name: '东片', place: '东片区标准厂房', pipeMetres: 3100 },
  { code: 'DMA-C', name: '南片', place: '麦浪社区及商业街', pipeMetres: 3600 },
]

/** What hangs where: households in the north and south, factories with night shifts in the east. */
const habits: Readonly<Record<string, readonly Habit[]>> = {
  'DMA-A': ['household', 'household', 'office', 'household', 'dayShift', 'household'],
  'DMA-B': ['dayShift', 'nightShift', 'dayShift', 'office', 'nightShift'],
  'DMA-C': ['household', 'household', 'household', 'office', 'household', 'dayShift'],
}

/** 供水的一年 — what the meters of a year send and what really flows: leaks, silent cells, replaced meters, repeats, late days, a wrong clock. */
export function yearOfWater(seed: number, year: number, scale: number, last: Day): Plan {
  const on = (month: number, day: number) => dayOf(year, month, day)
  const from = on(1, 5)
  const size = Math.max(12, Math.round(32 * scale))
  const always = (litresPerHour: number): LeakPlan => ({ from, until: null, litresPerHour })
  const leak = (start: Day, until: Day | null, litresPerHour: number): LeakPlan => ({
    from: start,
    until,
    litresPerHour,
  })
  const leaks: Readonly<Record<string, readonly LeakPlan[]>> = {
    'DMA-A': [always(160), leak(on(3, 12), on(4, 20), 1400), leak(on(9, 6), on(10, 11), 900)],
    'DMA-B': [always(420), leak(on(6, 8), on(6, 13), 5200)],
    'DMA-C': [always(210), leak(on(5, 3), on(5, 30), 60), leak(on(6, 16), on(7, 8), 950), leak(on(8, 2), null, 1100)],
  }
  return {
    seed,
    from,
    days: daysBetween(from, last) + 1,
    deadCells: [{ cell: 'cell-C', from: on(7, 10), until: on(7, 13) }],
    areas: playedAreas.map(({ code }): AreaPlan => {
      const letter = code.slice(-1)
      const points = Array.from({ length: size }, (_, i) =>
        pointOf(`${letter}${String(i + 1).padStart(3, '0')}`, habits[code]?.[i % 6] ?? 'dayShift', i, on),
      )
      return {
        code,
        inlet: { number: `FM-${letter}`, opened: 1_250_000 },
        cell: `cell-${letter}`,
        points,
        leaks: leaks[code] ?? [],
      }
    }),
  }
}

function pointOf(name: string, habit: Habit, i: number, on: (month: number, day: number) => Day): PointPlan {
  const opened = 10_000 + i * 1370
  const meter: MeterPlan = { number: `WM-${name}`, opened: i === 3 ? 99_985_000 : opened }
  const size = habit === 'household' ? 2 + (i % 3) : habit === 'office' ? 18 : 6 + (i % 5) * 4
  const faults: FaultPlan = {
    ...{ duplicated: 12, late: 8, lateDays: 3 },
    // A place in the row decides what goes wrong, so that a zone of any size has it all.
    ...(i === 5
      ? {
          silent: [
            { from: on(4, 11), until: on(4, 13) },
            { from: on(11, 2), until: on(11, 9) },
          ],
        }
      : {}),
    ...(i === 7 && name.startsWith('B') ? { silent: [{ from: on(6, 26), until: on(7, 2) }] } : {}),
    ...(i === 4 && name.startsWith('A') ? { clockAhead: 130 } : {}),
    ...(i === 1 && name.startsWith('C') ? { fell: { on: on(6, 20), litres: 4000 } } : {}),
  }
  const replaced = { on: on(5, 17), meter: { number: `WM-${name}B`, opened: 15 } }
  return { name: `YH-${name}`, habit, size, meter, faults, ...(i === 2 || i === 20 ? { replaced } : {}) }
}

/** Leaks large enough to be searched for; the seeping of joints is none. */
export function realLeaks(plan: Plan) {
  return plan.areas.flatMap(({ code, leaks }) =>
    leaks
      .filter(({ from }) => from > plan.from)
      .map(({ from, until, litresPerHour }) => ({
        area: code,
        from,
        until: until ?? addDays(plan.from, plan.days),
        litresPerHour,
      })),
  )
}
