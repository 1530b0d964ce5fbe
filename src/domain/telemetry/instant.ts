import { type Day, toDay, toNumber } from '#domain/day.ts'

/** Instants as whole milliseconds since 1970 in UTC, without the clock: parsing and civil time of China (UTC+8) by arithmetic. */
const dayLength = 86_400_000
const chinaOffset = 8 * 3_600_000

/** The millisecond of an ISO 8601 instant with `Z` or an offset; null for anything else. */
export function millisecondOf(text: string): number | null {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/.exec(
    text,
  )
  if (parts === null) return null
  const [, day = '', hour, minute, second = '0', fraction = '0', zone = 'Z'] = parts
  const [h, m, s] = [Number(hour), Number(minute), Number(second)]
  if (h > 24 || m > 59 || s > 60) return null
  const inDay = ((h * 60 + m) * 60 + s) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000)
  return toNumber(day as Day) * dayLength + inDay - offsetOf(zone) // the pattern has the form of a day
}

/** The civil day in China at an instant. */
export function dayAt(millisecond: number): Day {
  return toDay(Math.floor((millisecond + chinaOffset) / dayLength))
}

/** Minutes since midnight in China. */
export function minuteAt(millisecond: number): number {
  return Math.floor(mod(millisecond + chinaOffset, dayLength) / 60_000)
}

/** The instant at which a civil day of China begins. */
export function startOf(day: Day): number {
  return toNumber(day) * dayLength - chinaOffset
}

/** ISO 8601 in UTC, as the log writes instants. */
export function isoOf(millisecond: number): string {
  const inDay = mod(millisecond, dayLength)
  const pad = (value: number, width = 2) => String(value).padStart(width, '0')
  const clock = `${pad(Math.floor(inDay / 3_600_000))}:${pad(Math.floor(inDay / 60_000) % 60)}`
  return `${toDay(Math.floor(millisecond / dayLength))}T${clock}:${pad(Math.floor(inDay / 1000) % 60)}.${pad(Math.floor(inDay) % 1000, 3)}Z`
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by
}
