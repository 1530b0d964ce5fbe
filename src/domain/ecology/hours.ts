import { isHourValid } from '#domain/ecology/air.ts'
import { energyMean } from '#domain/ecology/noise.ts'
import { type DataMark, dataMarks } from '#domain/ecology/permit.ts'

/** A mean of one hour with the mark that decides whether it counts. */
export type Hour = { readonly value: number | null; readonly mark: DataMark }

/**
 * 小时均值 — of a day whose values come every few minutes, or already as means of an hour. A value that our rules found flat is a
 * sign, not a fault, so it counts; an hour needs 45 minutes of values that count.
 */
export function hoursOfDay(
  points: readonly (number | null)[],
  marks: string | null,
  step: number,
  adds: 'mean' | 'energy' = 'mean',
): readonly Hour[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const first = Math.ceil((hour * 60) / step)
    const last = Math.ceil(((hour + 1) * 60) / step)
    const within = points.slice(first, last).map((value, at) => ({ value, mark: markOf(marks?.[first + at]) }))
    return step >= 60 ? (within[0] ?? none) : hourOf(within, step, adds)
  })
}

/** The values of hours that count; null for the others. */
export function counting(hours: readonly Hour[]): readonly (number | null)[] {
  return hours.map(({ value, mark }) => (mark === 'N' ? value : null))
}

export function markOf(letter: string | null | undefined): DataMark {
  return letter !== null && letter !== undefined && isMark(letter) ? letter : 'N'
}

const none: Hour = { value: null, mark: 'N' }

function hourOf(within: readonly Hour[], step: number, adds: 'mean' | 'energy'): Hour {
  const values = within.flatMap(({ value, mark }) => (mark === 'N' && value !== null ? [value] : []))
  if (values.length > 0 && isHourValid(values.length * step)) {
    const mean = values.reduce((total, value) => total + value, 0) / values.length
    return { value: adds === 'energy' ? energyMean(values) : mean, mark: 'N' }
  }
  const marked = within.find(({ mark }) => mark !== 'N')
  return marked === undefined ? none : { value: null, mark: marked.mark }
}

function isMark(letter: string): letter is DataMark {
  return Object.hasOwn(dataMarks, letter)
}
