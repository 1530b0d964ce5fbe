import { octetsOf } from '#domain/octets.ts'

/** What a channel bears. WeCom and DingTalk stop at 20 a minute, so we stay below; all of it may be set otherwise. */
export type Pace = {
  readonly mostPerMinute: number
  /** With more than so many waiting, one message tells of all of them. */
  readonly digestAbove: number
  /** Quiet hours in China: nothing is sent from `quietFrom` (hour) until `quietUntil` of the next morning. */
  readonly quietFrom: number
  readonly quietUntil: number
}

export const defaultPace: Pace = { mostPerMinute: 18, digestAbove: 10, quietFrom: 21, quietUntil: 8 }

export type Sending<T> =
  | { readonly kind: 'wait' }
  | { readonly kind: 'each'; readonly items: readonly T[] }
  | { readonly kind: 'digest'; readonly items: readonly T[] }

/** What to send now, given what waits and how many were sent in the last minute. Never anything at night. */
export function sendingOf<T>(waiting: readonly T[], sentLastMinute: number, hour: number, pace: Pace): Sending<T> {
  const room = pace.mostPerMinute - sentLastMinute
  if (waiting.length === 0 || room <= 0 || isQuiet(hour, pace)) return { kind: 'wait' }
  if (waiting.length > pace.digestAbove) return { kind: 'digest', items: waiting }
  return { kind: 'each', items: waiting.slice(0, room) }
}

export function isQuiet(hour: number, { quietFrom, quietUntil }: Pace): boolean {
  return quietFrom <= quietUntil ? hour >= quietFrom && hour < quietUntil : hour >= quietFrom || hour < quietUntil
}

/** Minutes until the next attempt after so many failures; null when it is given up: eight attempts over about two days. */
export function minutesUntilRetry(attempts: number): number | null {
  return [1, 5, 15, 60, 240, 720, 1440][attempts - 1] ?? null
}

/** The text cut so that its UTF-8 form fits, at the end of a character. */
export function fitBytes(text: string, most: number): string {
  if (octetsOf(text) <= most) return text
  let left = most - octetsOf('…')
  let kept = ''
  for (const letter of text) {
    left -= octetsOf(letter)
    if (left < 0) break
    kept += letter
  }
  return `${kept}…`
}
