import { bcdOf, fromLatin, latinOf, reversed, toBcd, toWhole, wholeOf } from '#domain/protocol/bytes.ts'
import type { Dictionary, Tag } from '#domain/protocol/maker-dictionary.ts'
import { decodeMakerFrame, type Tlv } from '#domain/protocol/maker-frame.ts'
import {
  type DeviceEvent,
  type Fault,
  nothingParsed,
  type Parsed,
  type Reading,
  type Series,
} from '#domain/protocol/reading.ts'
import { civil } from '#domain/protocol/times.ts'

export type MakerParsed = Parsed & {
  readonly control: number | null
  readonly sequence: number | null
  readonly texts: Readonly<Record<string, string>>
}

/** Reads a report of a meter by the dictionary of its maker; tags that it does not have are counted. */
export function readMakerFrame(bytes: Uint8Array, dictionary: Dictionary): MakerParsed {
  const frame = decodeMakerFrame(bytes)
  if (typeof frame === 'string') return { ...nothingParsed, control: null, sequence: null, texts: {}, faults: [frame] }
  const clock = frame.body.find(({ tag }) => dictionary.tags[tag]?.is === 'clock')
  const at = clock === undefined ? null : clockOf(clock.value)
  const found = frame.body.map((one) => tagOf(one, dictionary.tags[one.tag], at))
  const faults: Fault[] = clock !== undefined && at === null ? ['time'] : []
  return {
    ...{ device: frame.meter, at, control: frame.control, sequence: frame.sequence },
    readings: found.flatMap((one) => one.readings ?? []),
    series: found.flatMap((one) => one.series ?? []),
    events: found.flatMap((one) => one.events ?? []),
    texts: Object.fromEntries(found.flatMap((one) => one.texts ?? [])),
    faults: [...faults, ...found.flatMap((one) => one.fault ?? [])],
  }
}

type Found = {
  readings?: readonly Reading[]
  series?: readonly Series[]
  events?: readonly DeviceEvent[]
  texts?: readonly (readonly [string, string])[]
  fault?: Fault
}

function tagOf({ value }: Tlv, tag: Tag | undefined, at: string | null): Found {
  if (tag === undefined) return { fault: 'code' }
  if (tag.is === 'clock') return {}
  if (tag.is === 'text') return { texts: [[tag.name, latinOf(value).trim()]] }
  if (tag.is === 'bits') return { events: bitsOf(value, tag.events).map((event) => ({ event, at })) }
  if (tag.is === 'series') return seriesOf(value, tag)
  if (value.length === 0 || value.length > 6) return { fault: 'value' }
  if (!tag.isSigned && value.every((byte) => byte === 0xff)) return {}
  const digits = wholeOf(value, tag.isSigned)
  const exact = { digits, scale: tag.scale }
  return { readings: [{ metric: tag.metric, value: exact, unit: tag.unit, at, kind: tag.kind ?? 'now' }] }
}

function seriesOf(bytes: Uint8Array, tag: Extract<Tag, { is: 'series' }>): Found {
  const day = bcdOf(bytes.subarray(0, 3))
  const stepMinutes = bytes[3] ?? 0
  const start = day === null ? null : civil(`20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}`, '00:00:00')
  if (start === null) return { fault: 'time' }
  if (stepMinutes === 0 || (bytes.length - 4) % tag.width !== 0) return { fault: 'length' }
  const values = Array.from({ length: (bytes.length - 4) / tag.width }, (_, index) => {
    const value = bytes.subarray(4 + index * tag.width, 4 + (index + 1) * tag.width)
    return value.every((byte) => byte === 0xff) ? null : wholeOf(value)
  })
  return { series: [{ metric: tag.metric, unit: tag.unit, scale: tag.scale, start, stepMinutes, values }] }
}

/** Writes a series as a meter would: the other way round of reading it. */
export function seriesBytes({ start, stepMinutes, values }: Omit<Series, 'metric' | 'unit' | 'scale'>, width: number) {
  const points = values.flatMap((value) => [
    ...(value === null ? new Uint8Array(width).fill(0xff) : toWhole(value, width)),
  ])
  return Uint8Array.from([...toBcd(start.slice(2, 10).replaceAll('-', ''), 3), stepMinutes, ...points])
}

export function clockBytes(at: string): Uint8Array {
  return toBcd(at.replace(/\D/g, '').slice(2, 14), 6)
}

export function textBytes(text: string): Uint8Array {
  return fromLatin(text)
}

function clockOf(bytes: Uint8Array): string | null {
  const digits = bytes.length === 6 ? bcdOf(bytes) : null
  const parts = digits?.match(/\d\d/g)
  if (parts === null || parts === undefined) return null
  return civil(`20${parts[0]}-${parts[1]}-${parts[2]}`, `${parts[3]}:${parts[4]}:${parts[5]}`)
}

function bitsOf(bytes: Uint8Array, names: readonly (string | null)[]): readonly string[] {
  const bits = [...reversed(bytes)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return names.flatMap((name, index) => (name !== null && bits[bits.length - 1 - index] === '1' ? [name] : []))
}
