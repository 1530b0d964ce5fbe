import { type Day, parseDay, toDay, toNumber } from '#domain/day.ts'

/** Civil times of China as protocols write them. Inside they are `YYYY-MM-DDTHH:mm:ss`. */

/** Reads 14 digits (seconds) or 17 (milliseconds, left out), as HJ 212 writes times; null when it is no time. */
export function fromDigits(text: string): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{3})?$/.exec(text.trim())
  if (parts === null) return null
  return civil(`${parts[1]}-${parts[2]}-${parts[3]}`, `${parts[4]}:${parts[5]}:${parts[6]}`)
}

export function toDigits(at: string): string {
  return at.replace(/\D/g, '').slice(0, 14)
}

/** `2026-01-05T08:30:00` out of day and time; null when either is not real. */
export function civil(day: string, time: string): string | null {
  if (parseDay(day) === null || !/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time)) return null
  return `${day}T${time}`
}

/** Civil time of China at so many seconds since 1970-01-01 UTC. */
export function fromUnix(seconds: number): string | null {
  if (!Number.isFinite(seconds) || seconds < 0 || seconds > 253_402_271_999) return null // up to the year 9999
  const local = Math.floor(seconds) + 8 * 3600
  const day = toDay(Math.floor(local / 86_400))
  const rest = local % 86_400
  return `${day}T${two(rest / 3600)}:${two((rest % 3600) / 60)}:${two(rest % 60)}`
}

/** The inverse of `fromUnix`. */
export function toUnix(at: string): number {
  const [h = 0, m = 0, s = 0] = at.slice(11).split(':').map(Number)
  return toNumber(at.slice(0, 10) as Day) * 86_400 + h * 3600 + m * 60 + s - 8 * 3600
}

/**
 * Reads a time out of JSON: `20260105T003000Z` (Huawei), ISO 8601 with its zone, `2026-01-05 08:30:00` (taken as China's), or
 * seconds or milliseconds since 1970; null when it is none of them.
 */
export function fromJson(told: unknown): string | null {
  if (typeof told === 'number') return fromUnix(told > 1e11 ? told / 1000 : told)
  if (typeof told !== 'string') return null
  if (/^\d{10}$|^\d{13}$/.test(told)) return fromJson(Number(told))
  if (/^\d{14}(\d{3})?$/.test(told)) return fromDigits(told)
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2}):?(\d{2})(?:[.,]\d+)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
    told.trim(),
  )
  if (parts === null) return null
  const written = civil(`${parts[1]}-${parts[2]}-${parts[3]}`, `${parts[4]}:${parts[5]}:${parts[6]}`)
  if (written === null || parts[7] === undefined) return written
  return fromUnix(toUnix(written) + 8 * 3600 - offsetOf(parts[7]))
}

/** Seconds from the first to the second, both civil times of China. */
export function secondsBetween(from: string, to: string): number {
  return toUnix(to) - toUnix(from)
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))]
  return (zone.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60)
}

function two(n: number): string {
  return String(Math.floor(n)).padStart(2, '0')
}
