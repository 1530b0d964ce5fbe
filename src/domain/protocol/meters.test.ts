import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, fromHex, hexOf, joined, sumOf, toWhole } from '#domain/protocol/bytes.ts'
import { decodeMeterFrame, encodeMeterFrame, type MeterFrame, meterFrameLength } from '#domain/protocol/cjt188.ts'
import { readMeterAnswer } from '#domain/protocol/cjt188-reading.ts'
import { atScale, exactOf, textOf } from '#domain/protocol/exact.ts'
import { readMeterSenml, readMeterTlv } from '#domain/protocol/lwm2m-meter.ts'
import { floatBytes, readTlv, writeTlv } from '#domain/protocol/lwm2m-tlv.ts'
import { exampleDictionary } from '#domain/protocol/maker-dictionary.ts'
import { decodeMakerFrame, encodeMakerFrame, makerFrameLength } from '#domain/protocol/maker-frame.ts'
import { clockBytes, readMakerFrame, seriesBytes, textBytes } from '#domain/protocol/maker-reading.ts'
import { cutFrames } from '#domain/protocol/stream-68.ts'

const vector = bytes(
  '68 10 78 56 34 12 00 11 22 81 16 1F 90 00 45 23 01 00 2C 00 20 01 00 2C 00 30 08 05 01 26 20 00 00 6B 16',
)

describe('CJ/T 188', () => {
  it('the vector of the specification is meter 0012345678 at 123.45 m³, 120.00 m³ frozen, on 2026-01-05 at 08:30', () => {
    const parsed = readMeterAnswer(vector)
    expect(parsed).toMatchObject({ device: '0012345678', at: '2026-01-05T08:30:00', events: [], faults: [] })
    expect(parsed.readings.map(({ kind, value, unit }) => [kind, textOf(value), unit])).toEqual([
      ['now', '123.45', 'm3'],
      ['frozen', '120.00', 'm3'],
    ])
  })

  it('the identifier is taken in both byte orders, and the order is told', () => {
    const turned = Uint8Array.from(vector)
    turned.set([0x90, 0x1f], 11)
    expect(decodeMeterFrame(vector)).toMatchObject({ identifier: 0x901f, order: 'low', maker: '2211' })
    expect(decodeMeterFrame(turned)).toMatchObject({ identifier: 0x901f, order: 'high' })
    expect(readMeterAnswer(turned).readings).toEqual(readMeterAnswer(vector).readings)
  })

  it('the answer copied all over the web, whose sum does not fit, is refused by its check', () => {
    const wrong = Uint8Array.from(vector)
    wrong[wrong.length - 2] = 0x08
    expect(decodeMeterFrame(wrong)).toBe('check')
    expect(readMeterAnswer(wrong)).toMatchObject({ readings: [], faults: ['check'] })
  })

  it('preambles are passed over, and a counter that is no decimal gives a fault and no nought', () => {
    expect(readMeterAnswer(joined([0xfe, 0xfe, 0xfe], vector))).toEqual(readMeterAnswer(vector))
    const broken = Uint8Array.from(vector)
    broken[14] = 0xee
    const mended = joined(broken.subarray(0, -2), [sumOf(broken.subarray(0, -2)), 0x16])
    expect(readMeterAnswer(mended)).toMatchObject({ faults: ['value'], readings: [{ kind: 'frozen' }] })
  })

  it('a frame that was written is read back as it was', () => {
    fc.assert(
      fc.property(meterFrames(), (frame) => {
        expect(decodeMeterFrame(encodeMeterFrame(frame))).toEqual(frame)
      }),
    )
  })

  it('frames in a stream are the same however it is cut, and what stands between them is counted', () => {
    const stream = joined([0xfe, 0xfe], vector, [0x00, 0x68], vector, vector.subarray(0, 20))
    fc.assert(
      fc.property(cuts(stream.length), (places) => {
        const whole = through(stream, [])
        const cut = through(stream, places)
        expect(cut).toEqual(whole)
        expect(cut.frames.map(hexOf)).toEqual([hexOf(vector), hexOf(vector)])
        expect(cut.faults.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('68…16 of a maker', () => {
  const day = {
    start: '2026-01-04T00:00:00',
    stepMinutes: 60,
    values: [12, null, ...Array.from({ length: 22 }, () => 7)],
  }
  const report = encodeMakerFrame({
    ...{ meter: '000000123456', control: 0x91, sequence: 7 },
    body: [
      { tag: 1, value: clockBytes('2026-01-05T00:03:20') },
      { tag: 3, value: toWhole(120_000, 4) },
      { tag: 4, value: seriesBytes(day, 2) },
      { tag: 6, value: toWhole(3580, 2) },
      { tag: 7, value: toWhole(-108, 2) },
      { tag: 9, value: Uint8Array.from([0b1001]) },
      { tag: 10, value: textBytes('861234567890123') },
    ],
  })

  it('a daily packet gives counter, hours, battery, signal and alarms by the dictionary; absent hours stay absent', () => {
    const parsed = readMakerFrame(report, exampleDictionary)
    expect(parsed).toMatchObject({ device: '000000123456', at: '2026-01-05T00:03:20', sequence: 7, faults: [] })
    expect(parsed.readings.map(({ metric, value }) => [metric, textOf(value)])).toEqual([
      ['volume', '120.000'],
      ['battery', '3.580'],
      ['rsrp', '-108'],
    ])
    expect(parsed.series).toEqual([{ metric: 'waterVolume', unit: 'm3', scale: 3, ...day }])
    expect(parsed.events.map(({ event }) => event)).toEqual(['lowBattery', 'leak'])
    expect(parsed.texts).toEqual({ imei: '861234567890123' })
  })

  it('a tag that the dictionary does not have is counted and the rest is read', () => {
    const parsed = readMakerFrame(report, {
      ...exampleDictionary,
      tags: { 1: { is: 'clock' }, 6: exampleDictionary.tags[6]! },
    })
    expect(parsed.readings).toHaveLength(1)
    expect(parsed.faults).toEqual(['code', 'code', 'code', 'code', 'code'])
  })

  it('a frame that was written is read back as it was', () => {
    const tlv = fc.record({ tag: fc.nat(255), value: fc.uint8Array({ maxLength: 60 }) })
    const frame = fc.record({
      meter: fc.stringMatching(/^\d{12}$/),
      control: fc.nat(255),
      sequence: fc.nat(255),
      body: fc.array(tlv, { maxLength: 6 }),
    })
    fc.assert(
      fc.property(frame, (one) => {
        const written = encodeMakerFrame(one)
        expect(decodeMakerFrame(written)).toEqual(one)
        expect(makerFrameLength(written)).toBe(written.length)
      }),
    )
  })
})

describe('LwM2M 3424', () => {
  it('TLV and SenML tell the same counter, and a reset is an event', () => {
    const tlv = writeTlv([
      { id: 1, value: floatBytes(123.456) },
      { id: 2, value: Uint8Array.from([1]) },
      { id: 9, value: Uint8Array.from([0]) },
      { id: 5518, value: Uint8Array.from([0x69, 0x5b, 0x09, 0xa8]) },
    ])
    const senml = [
      { bn: '/3424/0/', bt: 1_767_573_928, n: '1', v: 123.456 },
      { n: '2', vb: true },
    ]
    const [a, b] = [readMeterTlv(tlv), readMeterSenml(senml)]
    for (const parsed of [a, b]) {
      expect(parsed.readings[0]).toMatchObject({ metric: 'volume', value: { digits: 123_456, scale: 3 }, unit: 'm3' })
      expect(parsed.events).toEqual([{ event: 'reset', at: '2026-01-05T08:45:28' }])
    }
  })

  it('resources that were written are read back, at any width of number and length', () => {
    const resource = fc.record({ id: fc.nat(65_535), value: fc.uint8Array({ maxLength: 300 }) })
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 6 }), (all) => {
        expect(readTlv(writeTlv(all))).toEqual(all)
      }),
    )
  })
})

describe('whatever comes in', () => {
  it('garbage never throws and never gives a reading of a meter without its check', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (garbage) => {
        expect(readMeterAnswer(garbage).faults.length).toBeGreaterThan(0)
        expect(readMakerFrame(garbage, exampleDictionary).faults.length).toBeGreaterThan(0)
        expect(() => readMeterTlv(garbage)).not.toThrow()
        expect(() => cutFrames(new Uint8Array(), garbage, meterFrameLength)).not.toThrow()
      }),
    )
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => readMeterSenml(value)).not.toThrow()
      }),
    )
  })

  it('decimals keep their digits: what was read is written again, and no binary fraction slips in', () => {
    expect(exactOf('31.5')).toEqual({ digits: 315, scale: 1 })
    expect(atScale({ digits: 12_345, scale: 2 }, 3)).toBe(123_450)
    expect([atScale({ digits: 25, scale: 1 }, 0), atScale({ digits: -25, scale: 1 }, 0)]).toEqual([3, -3])
    expect(['', '.', '1e400', 'NaN', '0x10', '12 3'].map(exactOf)).toEqual([null, null, null, null, null, null])
    const decimals = fc.record({ digits: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), scale: fc.nat(9) })
    fc.assert(
      fc.property(decimals, (value) => {
        expect(exactOf(textOf(value))).toEqual(value)
      }),
    )
  })

  it('Base64 is read as everybody writes it', () => {
    const some = fc.uint8Array({ maxLength: 40 })
    fc.assert(
      fc.property(some, (one) => {
        expect(fromBase64(Buffer.from(one).toString('base64'))).toEqual(one)
      }),
    )
    expect(fromBase64('a?b=')).toBeNull()
  })
})

function bytes(text: string): Uint8Array {
  const found = fromHex(text)
  if (found === null) throw new Error(`no hexadecimal: ${text}`)
  return found
}

function meterFrames(): fc.Arbitrary<MeterFrame> {
  return fc.record({
    type: fc.constantFrom(0x10, 0x11, 0x20, 0x30),
    meter: fc.stringMatching(/^\d{10}$/),
    maker: fc.stringMatching(/^[0-9A-F]{4}$/),
    control: fc.nat(255),
    identifier: fc.constantFrom(0x901f, 0xa017),
    order: fc.constantFrom('low' as const, 'high' as const),
    sequence: fc.nat(255),
    data: fc.uint8Array({ maxLength: 100 }),
  })
}

function cuts(length: number): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.nat(length), { maxLength: 12 }).map((all) => all.sort((a, b) => a - b))
}

function through(stream: Uint8Array, places: readonly number[]) {
  let rest: Uint8Array = new Uint8Array()
  const frames: Uint8Array[] = []
  const faults: string[] = []
  for (const [index, from] of [0, ...places].entries()) {
    const cut = cutFrames(rest, stream.subarray(from, places[index] ?? stream.length), meterFrameLength)
    frames.push(...cut.frames)
    faults.push(...cut.faults)
    rest = cut.rest
  }
  return { frames, faults, rest }
}
