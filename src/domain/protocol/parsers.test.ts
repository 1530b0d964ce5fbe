import { expect, it } from 'vitest'
import { fromHex, fromLatin, toWhole } from '#domain/protocol/bytes.ts'
import { frameOf } from '#domain/protocol/hj212-frame.ts'
import { encodeMakerFrame } from '#domain/protocol/maker-frame.ts'
import { clockBytes, seriesBytes, textBytes } from '#domain/protocol/maker-reading.ts'
import { protocolParsers } from '#domain/protocol/parsers.ts'
import { messageFormats } from '#domain/telemetry/formats.ts'
import type { RawMessage } from '#domain/telemetry/parser.ts'

const hours = Array.from({ length: 24 }, (_, index) => (index === 3 ? null : index))
const daily = encodeMakerFrame({
  ...{ meter: '000000123456', control: 0x91, sequence: 7 },
  body: [
    { tag: 1, value: clockBytes('2026-01-05T00:03:20') },
    { tag: 3, value: toWhole(120_000, 4) },
    { tag: 4, value: seriesBytes({ start: '2026-01-04T00:00:00', stepMinutes: 60, values: hours }, 2) },
    { tag: 6, value: toWhole(3580, 2) },
    { tag: 7, value: toWhole(-108, 2) },
    { tag: 9, value: Uint8Array.from([0b1001]) },
    { tag: 11, value: textBytes('cell-9') },
  ],
})

it('a daily packet of a meter is a day of litres with its counter at the end, signal and events', () => {
  const [packet] = read('example-1', daily)
  expect(packet).toEqual({
    number: '000000123456',
    deviceAt: '2026-01-05T00:03:20+08:00',
    isLive: true,
    series: [{ metric: 'waterVolume', day: '2026-01-04', points: hours, reading: 120_000 }],
    samples: [],
    signal: { battery: 3580, rsrp: -108, cell: 'cell-9' },
    events: ['lowBattery', 'leak'],
  })
})

it('a counter told soon after midnight ends the day before, and one told by day its own', () => {
  const frame =
    '68 10 78 56 34 12 00 11 22 81 16 1F 90 00 45 23 01 00 2C 00 20 01 00 2C 00 30 08 05 01 26 20 00 00 6B 16'
  const [packet] = read('cjt188', fromHex(frame)!)
  expect(packet).toMatchObject({ number: '0012345678', series: [{ day: '2026-01-05', reading: 123_450 }] })
})

it('averages of hours are points of their day with their marks; units are those of the code table', () => {
  const [packet] = read(
    'hj212',
    uploaded('ST=32;CN=2061', 'DataTime=20260105080000;w01018-Avg=31.5,w01018-Flag=M;w00000-Avg=10'),
  )
  expect(packet).toMatchObject({ number: 'S1', deviceAt: '2026-01-05T09:00:01+08:00', samples: [] })
  const series = packet !== undefined && 'series' in packet ? packet.series : []
  expect(series.map(({ metric, points }) => [metric, points[8]])).toEqual([
    ['cod', 315],
    ['flow', 36_000],
  ])
  expect(series[0]?.marks).toBe(`${'N'.repeat(8)}M${'N'.repeat(15)}`)
})

it('the same code is another quantity at a stack than in the air', () => {
  const metricsOf = (head: string) => {
    const [packet] = read('hj212', uploaded(head, 'DataTime=20260105083000;a21026-Rtd=12.5'))
    return packet !== undefined && 'samples' in packet
      ? packet.samples.map(({ metric, amount }) => [metric, amount])
      : []
  }
  expect(metricsOf('ST=22;CN=2011')).toEqual([['so2', 125]])
  expect(metricsOf('ST=31;CN=2011')).toEqual([['stackSo2', 1250]])
})

it('a broken frame, an unknown topic and an unknown factor are told apart', () => {
  const reasons = [
    read('hj212', fromLatin('##0010ST=32;CN=2000000\r\n')),
    read('mqtt', fromLatin('{}'), 'some/topic'),
    read('hj212', uploaded('ST=32;CN=2011', 'DataTime=20260105083000;w99999-Rtd=1')),
  ].map(([packet]) => (packet !== undefined && 'reason' in packet ? packet.reason : null))
  expect(reasons).toEqual(['wrong-checksum', 'unknown-parser', 'unknown-metric'])
})

it('a frame that a cloud or a bare datagram carried goes to the parser of the device’s model', () => {
  const body = { messageType: 'dataReport', IMEI: '8612', timestamp: 1_767_573_000_000, payload: { APPdata: 'aBAW' } }
  expect(read('ctwing', fromLatin(JSON.stringify(body)))).toEqual([
    { wrapped: Uint8Array.from([0x68, 0x10, 0x16]), number: '8612', platformAt: '2026-01-05T00:30:00.000Z' },
  ])
  expect(read('udp', daily, 'maker')).toEqual([{ wrapped: daily, number: 'S1', platformAt: null }])
})

it('values without a time of their own count for the moment at which they came', () => {
  const [packet] = read('mqtt', fromLatin('{"values":{"pressure":0.325}}'), 'gaoxin/S1/readings')
  expect(packet).toMatchObject({
    deviceAt: null,
    samples: [{ metric: 'pressure', at: '2026-01-05T01:00:02.000Z', amount: 325 }],
  })
})

function uploaded(head: string, cp: string): Uint8Array {
  return frameOf(fromLatin(`QN=20260105090001000;${head};PW=1;MN=S1;Flag=5;CP=&&${cp}&&`))
}

function read(kind: string, body: Uint8Array, source = '') {
  const message: RawMessage = {
    ...{ body, source, sender: 'S1', receivedAt: '2026-01-05T01:00:02.000Z' },
    text: () => Buffer.from(body).toString('utf8'),
  }
  return protocolParsers[kind]?.(message) ?? []
}

it('every format that a model of device may name has its parser', () => {
  const spoken = Object.keys(messageFormats).filter((format) => format !== 'lines')
  for (const format of spoken) expect(protocolParsers, format).toHaveProperty([format])
})
