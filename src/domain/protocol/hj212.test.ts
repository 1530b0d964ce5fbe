import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromLatin, joined, latinOf } from '#domain/protocol/bytes.ts'
import { textOf } from '#domain/protocol/exact.ts'
import { crcOf212 } from '#domain/protocol/hj212-crc.ts'
import { ask, hear, newTalk, requestTo, rouse, usualRules } from '#domain/protocol/hj212-dialogue.ts'
import { editionOf, flagOf, frameOf, type Packet212, readSegment, writeFrame } from '#domain/protocol/hj212-frame.ts'
import { readUpload } from '#domain/protocol/hj212-reading.ts'
import { emptyRest, splitEnd, splitFrames } from '#domain/protocol/hj212-split.ts'

const heartbeat = '##0065ST=91;CN=9014;PW=123456;MN=GXQ00000000000000000001;Flag=4;CP=&&&&1F40'
const realTime =
  '##0169QN=20260105083000123;ST=32;CN=2011;PW=123456;MN=GXQ00000000000000000001;Flag=5;CP=&&DataTime=20260105083000;w01018-Rtd=31.5,w01018-Flag=N;w21003-Rtd=1.26,w21003-Flag=N&&D4C1'

describe('frames of HJ 212', () => {
  it('the check of both vectors of the specification is what stands in them, and it is not that of Modbus', () => {
    for (const frame of [heartbeat, realTime]) {
      const segment = fromLatin(frame.slice(6, -4))
      expect(segment.length).toBe(Number(frame.slice(2, 6)))
      expect(crcOf212(segment)).toBe(Number.parseInt(frame.slice(-4), 16))
      expect(latinOf(frameOf(segment))).toBe(`${frame}\r\n`)
    }
  })

  it('the real-time vector is 31.5 mg/L COD and 1.26 mg/L ammonia nitrogen at 08:30, both marked normal', () => {
    const parsed = readUpload(packetOf(realTime))
    expect(parsed).toMatchObject({ device: 'GXQ00000000000000000001', at: '2026-01-05T08:30:00', faults: [] })
    expect(parsed.readings.map(({ metric, value, unit, mark }) => [metric, textOf(value), unit, mark])).toEqual([
      ['w01018', '31.5', 'mg/L', 'N'],
      ['w21003', '1.26', 'mg/L', 'N'],
    ])
  })

  it('codes of 2005 are the same factors, sums have their own unit, and DataTime may have 17 digits', () => {
    const packet = packetOf(
      frameText(
        'ST=32;CN=2061;PW=1;MN=88888880000001;CP=&&DataTime=20260105080000000;011-Avg=30.0,011-Cou=12.5;B01-Cou=400;zz9-Avg=1&&',
      ),
    )
    expect(editionOf(packet.flag)).toBe('2005')
    const parsed = readUpload(packet)
    expect(parsed.at).toBe('2026-01-05T08:00:00')
    expect(parsed.readings.map(({ metric, of, unit }) => `${metric} ${of} ${unit}`)).toEqual([
      'w01018 avg mg/L',
      'w01018 sum kg',
      'w00000 sum m3',
    ])
    expect(parsed.faults).toEqual(['code'])
  })

  it('Flag tells version, packet number and answer: 5 is 2017 with answer, 8 and 9 are 2025', () => {
    expect([0, 1, 4, 5, 8, 9].map((flag) => [editionOf(flag), flag & 1])).toEqual([
      ['2005', 0],
      ['2005', 1],
      ['2017', 0],
      ['2017', 1],
      ['2025', 0],
      ['2025', 1],
    ])
    expect([flagOf('2017', true), flagOf('2025', true)]).toEqual([5, 9])
  })

  it('an encrypted body is opened by the hook, and without it told to be sealed', () => {
    const segment = fromLatin('ST=32;CN=2011;PW=1;MN=GX1;Flag=9;CP=&&9f86d081884c7d65&&')
    expect(readSegment(segment)).toBe('sealed')
    const opened = readSegment(segment, latinOf, () => 'DataTime=20260105083000;w01001-Rtd=7.1')
    expect(typeof opened === 'string' ? opened : readUpload(opened).readings[0]?.metric).toBe('w01001')
  })

  it('a packet that was written is read back as it was', () => {
    fc.assert(
      fc.property(packets(), (packet) => {
        const { segments, faults } = splitFrames(emptyRest, writeFrame(packet))
        expect(faults).toEqual([])
        expect(segments.map(({ bytes }) => readSegment(bytes))).toEqual([packet])
      }),
    )
  })
})

describe('the stream of a station', () => {
  const vectors = fromLatin(`${realTime}\r\n`)
  const wrongLength = fromLatin(`${realTime.replace('##0169', '##0140')}\r\n`)
  const tooLong = fromLatin(`${realTime.replace('##0169', '##0451')}\r\n`)
  const broken = fromLatin(`${realTime.replace('31.5', '31.6')}\r\n`)

  it('a wrong declared length is told and the frame is taken, whether too short or too long', () => {
    for (const frame of [wrongLength, tooLong]) {
      const { segments } = splitFrames(emptyRest, joined(frame, vectors))
      expect(segments.map(({ isSound, faults }) => [isSound, faults])).toEqual([
        [true, ['length']],
        [true, []],
      ])
    }
  })

  it('a frame whose check does not fit is unsound, and the next one is not lost', () => {
    const { segments } = splitFrames(emptyRest, joined(broken, vectors))
    expect(segments.map(({ isSound }) => isSound)).toEqual([false, true])
  })

  it('a frame that was cut off does not swallow the one that follows', () => {
    const { segments } = splitFrames(emptyRest, joined(vectors.subarray(0, 60), vectors))
    expect(segments.map(({ isSound }) => isSound)).toEqual([false, true])
  })

  it('frames merged without line ends are told apart, and the last one is whole without one', () => {
    const { segments, rest } = splitFrames(emptyRest, fromLatin(`${heartbeat}${realTime}`))
    expect(segments.map(({ isSound }) => isSound)).toEqual([true, true])
    expect(splitEnd(rest)).toEqual({ segments: [], faults: [] })
  })

  it('frames are the same however the stream is cut, and garbage around them is counted', () => {
    const part = fc.constantFrom(vectors, wrongLength, tooLong, broken, fromLatin(heartbeat), fromLatin('##12x#\r\n?'))
    const stream = fc
      .array(fc.oneof(part, fc.uint8Array({ maxLength: 30 })), { maxLength: 6 })
      .map((all) => joined(...all))
    fc.assert(
      fc.property(stream, fc.array(fc.nat(1200), { maxLength: 10 }), (bytes, places) => {
        const sorted = places.map((place) => Math.min(place, bytes.length)).sort((a, b) => a - b)
        expect(through(bytes, sorted)).toEqual(through(bytes, []))
      }),
      { numRuns: 400 },
    )
  })

  it('a line that never ends is given up at the bound, so that a buffer has an end', () => {
    const { segments, rest, faults } = splitFrames(
      emptyRest,
      joined(fromLatin('##0100'), new Uint8Array(30_000).fill(65)),
    )
    expect([segments.length, rest.bytes.length]).toEqual([0, 0])
    expect(faults).toEqual(['tooLong', 'junk'])
  })
})

describe('the dialogue of the centre', () => {
  const now = '2026-01-05T08:30:02'

  it('data that want an answer get 9014 with their own QN', () => {
    const { answers, isData, ahead } = hear(newTalk, packetOf(realTime), now)
    expect([isData, ahead]).toEqual([true, -2])
    expect(answers).toMatchObject([{ CN: '9014', QN: '20260105083000123', ST: '91', flag: 4 }])
    expect(hear(newTalk, { ...packetOf(realTime), flag: 4 }, now).answers).toEqual([])
  })

  it('a station whose clock is wrong is set once, not with every packet', () => {
    const first = hear(newTalk, packetOf(realTime), '2026-01-05T09:00:00')
    expect(first.answers.map(({ CN }) => CN)).toEqual(['9014', '1012'])
    expect(first.answers[1]?.groups).toEqual([[['SystemTime', '20260105090000']]])
    const second = hear(first.talk, packetOf(realTime), '2026-01-05T09:10:00')
    expect(second.answers.map(({ CN }) => CN)).toEqual(['9014'])
  })

  it('a request goes from sent to taken to done, is repeated without an answer and given up in the end', () => {
    const request = requestTo(packetOf(realTime), '2011', now, [], 7)
    const asked = ask(newTalk, request, now)
    const answer = (CN: string, name: string, code: string): Packet212 => ({
      ...{ QN: request.QN, ST: '91', CN, PW: '1', MN: 'x', flag: 4 },
      groups: [[[name, code]]],
    })
    const taken = hear(asked, answer('9011', 'QnRtn', '1'), now).talk
    const done = hear(taken, answer('9012', 'ExeRtn', '1'), now).talk
    expect([asked, taken, done].map((talk) => talk.asked[0]?.state)).toEqual(['sent', 'taken', 'done'])
    expect(hear(asked, answer('9011', 'QnRtn', '2'), now).talk.asked[0]).toMatchObject({ state: 'refused', code: 2 })
    expect(hear(taken, answer('9012', 'ExeRtn', '100'), now).talk.asked[0]).toMatchObject({
      state: 'failed',
      code: 100,
    })

    let talk = asked
    const sent: number[] = []
    for (const minute of ['31', '32', '33', '34', '35']) {
      const roused = rouse(talk, `2026-01-05T08:${minute}:30`)
      talk = roused.talk
      sent.push(roused.again.length)
    }
    expect(sent).toEqual([1, 1, 1, 0, 0])
    expect(talk.asked[0]).toMatchObject({ state: 'unanswered', times: usualRules.recounts + 1 })
  })

  it('a talk never grows without end, whatever a station says', () => {
    const said = fc.array(packets(), { maxLength: 60 })
    fc.assert(
      fc.property(said, (all) => {
        const talk = all.reduce((before, packet) => hear(before, packet, now).talk, newTalk)
        expect(talk.asked.length).toBeLessThanOrEqual(32)
      }),
      { numRuns: 30 },
    )
  })
})

function packetOf(frame: string): Packet212 {
  const packet = readSegment(fromLatin(frame.trim().slice(6, -4)))
  if (typeof packet === 'string') throw new Error(packet)
  return packet
}

function frameText(segment: string): string {
  return latinOf(frameOf(fromLatin(segment)))
}

function packets(): fc.Arbitrary<Packet212> {
  const name = fc.stringMatching(/^[a-zA-Z0-9-]{1,10}$/)
  const value = fc.stringMatching(/^[a-zA-Z0-9.]{1,10}$/)
  return fc.record({
    QN: fc.option(fc.constant('20260105083000123')),
    ST: fc.constantFrom('21', '22', '32'),
    CN: fc.constantFrom('2011', '2061', '1013', '9011', '9015', '3019'),
    PW: fc.stringMatching(/^\d{6}$/),
    MN: fc.stringMatching(/^[0-9A-Z]{14}$/),
    flag: fc.constantFrom(0, 1, 4, 5, 8, 9),
    groups: fc.array(fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
  })
}

function through(bytes: Uint8Array, places: readonly number[]) {
  let rest = emptyRest
  const segments: string[] = []
  const faults: string[] = []
  for (const [index, from] of [0, ...places].entries()) {
    const split = splitFrames(rest, bytes.subarray(from, places[index] ?? bytes.length))
    segments.push(...split.segments.map((one) => `${latinOf(one.bytes)} ${one.isSound} ${one.faults.join()}`))
    faults.push(...split.faults)
    rest = split.rest
  }
  return { segments, faults, rest: latinOf(rest.bytes), end: splitEnd(rest) }
}
