import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '#domain/protocol/exact.ts'
import { readCtwing, readHuawei, readOnenet } from '#domain/protocol/pushed.ts'
import { readSpoken } from '#domain/protocol/spoken-json.ts'
import { fromJson, fromUnix, toUnix } from '#domain/protocol/times.ts'
import { maySpeak, spokenOn } from '#domain/protocol/topics.ts'

const same = { metric: 'waterVolume', value: { digits: 125, scale: 3 }, at: '2026-01-05T08:30:00' }

describe('JSON of MQTT', () => {
  it.each([
    ['gaoxin/M1/readings', { at: '2026-01-05 08:30:00', values: { waterVolume: 0.125 } }],
    ['gaoxin/G1/sub/M1/readings', { at: '2026-01-05T00:30:00Z', values: { waterVolume: '0.125' } }],
    [
      '$oc/devices/M1/sys/properties/report',
      { services: [{ service_id: 'w', properties: { waterVolume: 0.125 }, event_time: '20260105T003000Z' }] },
    ],
    [
      '$oc/devices/G1/sys/gateway/sub_devices/properties/report',
      {
        devices: [
          { device_id: 'M1', services: [{ properties: { waterVolume: 0.125 }, event_time: '20260105T003000Z' }] },
        ],
      },
    ],
    [
      '/pk/M1/thing/event/property/post',
      { id: '1', params: { waterVolume: { value: 0.125, time: 1_767_573_000_000 } } },
    ],
    [
      '/pk/G1/thing/event/property/history/post',
      {
        params: [
          { identity: { deviceName: 'M1' }, properties: [{ waterVolume: { value: 0.125, time: 1_767_573_000_000 } }] },
        ],
      },
    ],
    ['v1/devices/me/telemetry', { ts: 1_767_573_000_000, values: { waterVolume: 0.125 } }],
    ['v1/gateway/telemetry', { M1: [{ ts: 1_767_573_000_000, values: { waterVolume: 0.125 } }] }],
  ])('what is published on %s is the same reading of the same device', (topic, body) => {
    const spoken = spokenOn(topic)
    expect(spoken).not.toBeNull()
    const [parsed] = readSpoken(spoken!, 'M1', body)
    expect(parsed).toMatchObject({ device: 'M1', readings: [same], faults: [] })
  })

  it('a series of a day keeps its gaps, and true bits are events', () => {
    const body = {
      values: { leak: true, burst: false },
      series: [{ metric: 'waterVolume', day: '2026-01-04', values: [1.5, null, 2] }],
    }
    const [parsed] = readSpoken({ language: 'own', device: 'M1' }, 'M1', body)
    expect(parsed?.series).toEqual([
      {
        metric: 'waterVolume',
        unit: '',
        start: '2026-01-04T00:00:00',
        stepMinutes: 60,
        scale: 1,
        values: [15, null, 20],
      },
    ])
    expect(parsed?.events).toEqual([{ event: 'leak', at: null }])
  })

  it('a device speaks only for itself, a gateway also for what hangs on it, and nobody for others', () => {
    expect(maySpeak('M1', 'gaoxin/M1/readings')).toBe(true)
    expect(maySpeak('M2', 'gaoxin/M1/readings')).toBe(false)
    expect(maySpeak('G1', 'gaoxin/G1/sub/M1/readings')).toBe(true)
    expect(maySpeak('M1', 'gaoxin/G1/sub/M1/readings')).toBe(false)
    expect(maySpeak('M1', '$SYS/broker')).toBe(false)
    expect(maySpeak('M1', 'gaoxin/M1/readings/more')).toBe(false)
  })

  it('whatever JSON comes never throws', () => {
    const topics = fc.constantFrom('gaoxin/M1/readings', '$oc/devices/M1/sys/properties/report', 'v1/gateway/telemetry')
    fc.assert(
      fc.property(topics, fc.jsonValue(), (topic, body) => {
        expect(() => readSpoken(spokenOn(topic)!, 'M1', body)).not.toThrow()
        expect(() => [readCtwing(body), readOnenet(body), readHuawei(body)]).not.toThrow()
      }),
    )
  })
})

describe('what clouds push', () => {
  it('CTWing carries a frame in Base64; its timestamp is the platform’s', () => {
    const [pushed] = readCtwing({
      messageType: 'dataReport',
      IMEI: '8612',
      timestamp: 1_767_573_000_000,
      payload: { APPdata: 'aBAW' },
    })
    expect(pushed).toMatchObject({ what: 'data', device: '8612', platformAt: '2026-01-05T08:30:00', parsed: [] })
    expect(pushed?.frame).toEqual(Uint8Array.from([0x68, 0x10, 0x16]))
  })

  it('OneNET tells values and who is online; `at` never becomes the time of a reading', () => {
    const [data, online] = readOnenet({
      msg: [
        { type: 1, dev_id: 5, ds_id: '3424_0_1', at: 1_767_573_000_000, value: 12.5 },
        { type: 2, dev_id: 5, status: 0, at: 1_767_573_000_000 },
      ],
    })
    expect(data).toMatchObject({ what: 'data', device: '5', platformAt: '2026-01-05T08:30:00' })
    expect(data?.parsed[0]?.readings).toMatchObject([{ metric: '3424_0_1', at: null }])
    expect(online?.what).toBe('offline')
  })

  it('Huawei tells its services with the header’s device', () => {
    const [pushed] = readHuawei({
      resource: 'device.property',
      event: 'report',
      event_time: '20260105T003001Z',
      notify_data: {
        header: { device_id: 'p_M1', node_id: 'M1' },
        body: { services: [{ service_id: 'w', properties: { waterVolume: 0.125 }, event_time: '20260105T003000Z' }] },
      },
    })
    expect(pushed).toMatchObject({ device: 'M1', platformAt: '2026-01-05T08:30:01' })
    expect(pushed?.parsed[0]?.readings).toMatchObject([{ ...same, value: { digits: 125, scale: 3 } }])
  })
})

it('times of every protocol come to civil time of China, and nonsense to none', () => {
  expect(
    ['20260105T003000Z', '2026-01-05T01:30:00+01:00', '2026-01-05 08:30:00', 1_767_573_000, '1767573000000'].map(
      fromJson,
    ),
  ).toEqual(Array.from({ length: 5 }, () => '2026-01-05T08:30:00'))
  expect(['', 'soon', '2026-02-30 08:00:00', null, -5, {}].map(fromJson)).toEqual([null, null, null, null, null, null])
  fc.assert(
    fc.property(fc.nat(4_000_000_000), (seconds) => {
      expect(toUnix(fromUnix(seconds)!)).toBe(seconds)
    }),
  )
  expect(textOf(same.value)).toBe('0.125')
})
