import { expect, test } from 'vitest'
import { parseDay } from '#domain/day.ts'
import { calendarOf, type FeedEntry } from '#domain/messages/calendar-feed.ts'
import { octetsOf } from '#domain/octets.ts'

const entry: FeedEntry = {
  id: 'a1',
  version: 4,
  on: parseDay('2026-12-31')!,
  from: null,
  until: null,
  title: '建成云岭第二小学；校舍、操场, 一并验收'.repeat(3),
  note: '第一行\n第二行',
  address: 'https://zone.example/task/a1',
}

test('a due day is a whole day that ends the day after and blocks nobody', () => {
  const text = calendarOf('云岭', 'zone.example', '2026-11-25T02:03:04.567Z', [entry])
  const plain = text.replaceAll('\r\n ', '')
  expect(plain).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nTRANSP:TRANSPARENT')
  expect(plain).toContain('SEQUENCE:4')
  expect(plain).toContain('DTSTAMP:20261125T020304Z')
  expect(plain).toContain('DESCRIPTION:第一行\\n第二行')
  expect(plain).toContain('操场\\, 一并')
})

test('a meeting carries its hours in the civil time of China', () => {
  const text = calendarOf('云岭', 'h', '2026-11-25T02:03:04Z', [{ ...entry, from: '0900', until: '1130' }])
  expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20261231T090000\r\n')
  expect(text).toContain('DTEND;TZID=Asia/Shanghai:20261231T113000\r\n')
})

test('no line is longer than 75 octets, all end with CRLF, and no character is cut', () => {
  const text = calendarOf('云岭', 'h', '2026-11-25T02:03:04Z', [entry])
  const lines = text.split('\r\n')
  expect(lines.at(-1)).toBe('')
  expect(Math.max(...lines.map(octetsOf))).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n ', '')).toContain(entry.title.replace(/,/g, '\\,').replace(/;/g, '\\;'))
})
