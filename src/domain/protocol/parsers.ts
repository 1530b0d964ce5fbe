import { readMeterAnswer } from '#domain/protocol/cjt188-reading.ts'
import { editionIn } from '#domain/protocol/hj212-dictionaries.ts'
import { editionOf, readSegment } from '#domain/protocol/hj212-frame.ts'
import { readUpload } from '#domain/protocol/hj212-reading.ts'
import { emptyRest, splitEnd, splitFrames } from '#domain/protocol/hj212-split.ts'
import { readMeterSenml, readMeterTlv } from '#domain/protocol/lwm2m-meter.ts'
import { type Dictionary, dictionaries } from '#domain/protocol/maker-dictionary.ts'
import { readMakerFrame } from '#domain/protocol/maker-reading.ts'
import { type Pushed, readCtwing, readHuawei, readOnenet } from '#domain/protocol/pushed.ts'
import type { Fault, Parsed } from '#domain/protocol/reading.ts'
import { readSpoken } from '#domain/protocol/spoken-json.ts'
import { fromDigits, toUnix } from '#domain/protocol/times.ts'
import { isEmpty, readingsOf, type Sent } from '#domain/protocol/to-readings.ts'
import { spokenOn } from '#domain/protocol/topics.ts'
import { isoOf } from '#domain/telemetry/instant.ts'
import type { MetricCode } from '#domain/telemetry/metrics.ts'
import type { ParsedPacket, Parser, RawMessage } from '#domain/telemetry/parser.ts'
import type { QuarantineReason } from '#domain/telemetry/quarantine.ts'

/** Parsers by the kind of a way in, and by the word that a product model names for the frames of its devices. */
export const protocolParsers: Readonly<Record<string, Parser>> = {
  mqtt: spokenMessage,
  udp: datagram,
  hj212: uploads,
  ctwing: pushedBy(readCtwing),
  onenet: pushedBy(readOnenet),
  iotda: pushedBy(readHuawei),
  cjt188: (message) => packetsOf([readMeterAnswer(message.body)], message),
  'lwm2m-tlv': (message) => packetsOf([readMeterTlv(message.body)], message),
  'lwm2m-senml': (message) => packetsOf([readMeterSenml(JSON.parse(message.text()))], message),
  ...Object.fromEntries(Object.values(dictionaries).map((one) => [one.name, makerParser(one)])),
}

function spokenMessage(message: RawMessage): readonly ParsedPacket[] {
  const spoken = spokenOn(message.source)
  if (spoken === null) return [{ reason: 'unknown-parser', number: message.sender }]
  if (spoken.language === 'frame') return byFormat(spoken.format, { ...message, sender: spoken.device })
  return packetsOf(readSpoken(spoken, message.sender, JSON.parse(message.text())), message)
}

/** Frames of makers say nothing of their dictionary: the model of the device knows it. */
function datagram(message: RawMessage): readonly ParsedPacket[] {
  const format = message.source.replace(/^coap\//, '')
  if (format === 'maker') return [{ wrapped: message.body, number: message.sender, platformAt: null }]
  if (format === 'answers') return []
  if (format === 'own')
    return packetsOf(
      readSpoken({ language: 'own', device: message.sender }, message.sender, JSON.parse(message.text())),
      message,
    )
  return byFormat(format, message)
}

function byFormat(format: string, message: RawMessage): readonly ParsedPacket[] {
  const parser = ['cjt188', 'lwm2m-tlv', 'lwm2m-senml', ...Object.keys(dictionaries)].includes(format)
    ? protocolParsers[format]
    : undefined
  return parser?.(message) ?? [{ reason: 'unknown-parser', number: message.sender }]
}

/** At stacks the same codes are other quantities than in the air that people breathe. */
const atStacks: Readonly<Record<string, MetricCode>> = { a21026: 'stackSo2' }

function uploads(message: RawMessage): readonly ParsedPacket[] {
  const split = splitFrames(emptyRest, message.body)
  const segments = [...split.segments, ...splitEnd(split.rest).segments]
  return segments.flatMap((segment): readonly ParsedPacket[] => {
    const packet = segment.isSound ? readSegment(segment.bytes) : 'check'
    if (typeof packet === 'string') return [{ reason: reasonOf(packet), number: message.sender }]
    const sentAt = packet.QN === null ? null : fromDigits(packet.QN)
    const factors = packet.ST === '22' || packet.ST === '21' ? {} : atStacks
    const parsed = readUpload(packet, editionIn(message.source) ?? editionOf(packet.flag))
    // Corrected values of 2005 and 2017 are no values of their own here: the measured ones are kept.
    const measured = parsed.readings.filter(({ metric }) => !metric.endsWith('-Zs'))
    return packetsOf([{ ...parsed, readings: measured }], message, { sentAt, factors })
  })
}

function makerParser(dictionary: Dictionary): Parser {
  return (message) => {
    const parsed = readMakerFrame(message.body, dictionary)
    return packetsOf([parsed], message, { cell: parsed.texts.cell })
  }
}

function pushedBy(read: (body: unknown) => readonly Pushed[]): Parser {
  return (message) =>
    read(JSON.parse(message.text())).flatMap((one): readonly ParsedPacket[] => {
      const platformAt = one.platformAt === null ? null : isoOf(toUnix(one.platformAt) * 1000)
      if (one.frame !== null) return [{ wrapped: one.frame, number: one.device ?? '', platformAt }]
      return packetsOf(one.parsed, { ...message, sender: one.device ?? message.sender }).map((packet) =>
        'reason' in packet || 'wrapped' in packet ? packet : { ...packet, platformAt },
      )
    })
}

type More = Pick<Sent, 'sentAt' | 'factors' | 'cell'>

/** A packet without anything that can be kept is told apart by what was wrong with it; states and answers without values are none. */
function packetsOf(all: readonly Parsed[], message: RawMessage, more: More = {}): readonly ParsedPacket[] {
  return all.flatMap((parsed): readonly ParsedPacket[] => {
    const readings = readingsOf(parsed, { sender: message.sender, receivedAt: message.receivedAt, ...more })
    if (!isEmpty(readings)) return [readings]
    const [fault] = parsed.faults
    if (fault !== undefined) return [{ reason: reasonOf(fault), number: readings.number }]
    return parsed.readings.length === 0 ? [] : [{ reason: 'unknown-metric', number: readings.number }]
  })
}

function reasonOf(fault: Fault): QuarantineReason {
  if (fault === 'check') return 'wrong-checksum'
  if (fault === 'length' || fault === 'tooLong' || fault === 'ending') return 'wrong-length'
  return fault === 'code' ? 'unknown-metric' : 'unreadable'
}
