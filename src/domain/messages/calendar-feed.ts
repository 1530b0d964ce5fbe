import { addDays, type Day } from '#domain/day.ts'
import { octetsOf } from '#domain/octets.ts'

/** 日程订阅 — one entry: a due day or, with hours, a meeting. */
export type FeedEntry = {
  readonly id: string
  /** Rises with each change, so that calendars replace what they had (RFC 5545, 3.8.7.4). */
  readonly version: number
  readonly on: Day
  /** Civil time in China as `HHMM`; null for a whole day. */
  readonly from: string | null
  readonly until: string | null
  readonly title: string
  readonly note: string
  readonly address: string
}

/** The entries as iCalendar (RFC 5545): lines end with CRLF and are folded at 75 octets; times are those of Asia/Shanghai. */
export function calendarOf(name: string, host: string, madeAt: string, entries: readonly FeedEntry[]): string {
  const stamp = `${madeAt.replace(/[-:]/g, '').slice(0, 15)}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gaoxin//Gaoxin//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...timeZone,
    ...entries.flatMap((entry) => eventOf(entry, host, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

// China has had one civil time without summer time since 1991.
const timeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function eventOf(entry: FeedEntry, host: string, stamp: string): readonly string[] {
  const day = (one: Day) => one.replaceAll('-', '')
  const time = (hour: string) => `TZID=Asia/Shanghai:${day(entry.on)}T${hour}00`
  const span =
    entry.from === null
      ? [`DTSTART;VALUE=DATE:${day(entry.on)}`, `DTEND;VALUE=DATE:${day(addDays(entry.on, 1))}`, 'TRANSP:TRANSPARENT']
      : [`DTSTART;${time(entry.from)}`, `DTEND;${time(entry.until ?? entry.from)}`]
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}@${host}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${entry.version}`,
    ...span,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.note)}`,
    `URL:${entry.address}`,
    'END:VEVENT',
  ]
}

function escaped(text: string): string {
  return text.replace(/([\\;,])/g, '\\$1').replace(/\r?\n/g, '\\n')
}

/** Continuation lines begin with a blank; a character is never cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const letter of line) {
    const bytes = octetsOf(letter)
    if (size + bytes > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      size = 0
    }
    part += letter
    size += bytes
  }
  return [...parts, part].join('\r\n ')
}
