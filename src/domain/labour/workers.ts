import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { type Share, shareOf } from '#domain/finance/needs.ts'

export type Arrival = {
  readonly unit: string
  readonly isNew: boolean
  readonly arrivedOn: Day
  readonly leftOn: Day | null
}

/** 缺工率 = 缺工 ÷ (在岗 + 缺工); firms that have more than they need lack nobody. */
export function shortage(
  posts: readonly { readonly needed: number; readonly filled: number; readonly present: number }[],
): Share {
  const lacking = sumOf(posts.map(({ needed, filled }) => Math.max(0, needed - filled)))
  const present = sumOf(posts.map((post) => post.present + post.filled))
  return shareOf(lacking, present + lacking)
}

/** 在岗天数 on a day: whoever left has the days until then. */
export function daysPresent({ arrivedOn, leftOn }: Arrival, on: Day): number {
  const until = leftOn !== null && leftOn <= on ? leftOn : on
  return Math.max(0, daysBetween(arrivedOn, until))
}

/** 留存 — of those whose day has come, who was still there on it. Whoever arrived later is in neither number. */
export function retention(arrivals: readonly Arrival[], days: number, on: Day): Share {
  const due = arrivals.filter(({ arrivedOn }) => addDays(arrivedOn, days) <= on)
  const stayed = due.filter((one) => daysPresent(one, on) >= days)
  return shareOf(stayed.length, due.length)
}

/** 计入 — an arrival counts for its unit when the worker is new to the park and has stayed the days that the zone asks. */
export function isCounted(arrival: Arrival, least: number, on: Day): boolean {
  return arrival.isNew && daysPresent(arrival, on) >= least
}

export type TaskLine = {
  readonly unit: string
  readonly arrived: number
  readonly counted: number
  /** Null where the unit has no task this year. */
  readonly task: number | null
  readonly completion: number | null
}

/** 任务完成率 of each unit = counted arrivals ÷ its task; units in the order in which their tasks were given. */
export function taskLines(
  tasks: readonly { readonly unit: string; readonly count: number }[],
  arrivals: readonly Arrival[],
  least: number,
  on: Day,
): readonly TaskLine[] {
  const asked = new Map(tasks.map(({ unit, count }) => [unit, count]))
  const units = [...new Set([...asked.keys(), ...arrivals.map(({ unit }) => unit)])]
  return units.map((unit) => {
    const own = arrivals.filter((one) => one.unit === unit && one.arrivedOn <= on)
    const counted = own.filter((one) => isCounted(one, least, on)).length
    const task = asked.get(unit) ?? null
    return { unit, arrived: own.length, counted, task, completion: task === null ? null : counted / task }
  })
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
