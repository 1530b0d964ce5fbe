import { hexOf, toWhole } from '#domain/protocol/bytes.ts'
import { controls, decodeMeterFrame, encodeMeterFrame, identifiers } from '#domain/protocol/cjt188.ts'
import { decodeMakerFrame, encodeMakerFrame, makerControls, type Tlv } from '#domain/protocol/maker-frame.ts'
import { clockBytes } from '#domain/protocol/maker-reading.ts'
import { fromUnix } from '#domain/protocol/times.ts'
import type { Arrival, Command } from '#entrypoints/arrivals.ts'

/** A bare frame in a datagram. */
export type RawFrame = {
  readonly format: 'maker' | 'cjt188'
  readonly device: string
  /** What is equal when the same frame comes again. */
  readonly key: string
  readonly sequence: number
  readonly type: number
  readonly maker: string
  readonly bytes: Uint8Array
}

export function rawFrame(bytes: Uint8Array): RawFrame | null {
  const maker = decodeMakerFrame(bytes)
  const shared = { bytes, key: hexOf(bytes.subarray(-24)) }
  if (typeof maker !== 'string')
    return { ...shared, format: 'maker', device: maker.meter, sequence: maker.sequence, type: 0, maker: '' }
  const meter = decodeMeterFrame(bytes)
  if (typeof meter === 'string') return null
  const { sequence, type } = meter
  return { ...shared, format: 'cjt188', device: meter.meter, sequence, type, maker: meter.maker }
}

export function frameArrival(frame: RawFrame, receivedAt: string): Arrival {
  return { kind: 'udp', source: frame.format, sender: frame.device, body: frame.bytes, receivedAt }
}

/** The acknowledgement with our time, then one frame for each command. */
export function frameReply(frame: RawFrame, now: string, commands: readonly Command[]): readonly Uint8Array[] {
  const time = fromUnix(Date.parse(now) / 1000) ?? ''
  if (frame.format === 'maker') {
    const told = { meter: frame.device, sequence: frame.sequence }
    const clock: Tlv = { tag: 1, value: clockBytes(time) }
    const answer = encodeMakerFrame({ ...told, control: makerControls.reportAnswer, body: [clock] })
    return [answer, ...commands.flatMap((command) => makerCommand(told, command, clock))]
  }
  const head = {
    type: frame.type,
    meter: frame.device,
    maker: frame.maker,
    control: controls.write,
    order: 'low' as const,
  }
  const clock = Uint8Array.from([...clockBytes(time)].reverse())
  const set = {
    ...head,
    identifier: identifiers.setTime,
    sequence: frame.sequence,
    data: Uint8Array.from([...clock, 0x20]),
  }
  const valves = commands.flatMap(({ name }, index) => {
    const state = valveBytes[name]
    if (state === undefined) return []
    const data = Uint8Array.from([state])
    return [encodeMeterFrame({ ...head, identifier: identifiers.setValve, sequence: (index + 1) & 0xff, data })]
  })
  return [encodeMeterFrame(set), ...valves]
}

/** 55 opens and 99 closes a valve, in both kinds of frame [memory for CJ/T 188; ours for the example of a maker]. */
const valveBytes: Readonly<Record<string, number>> = { openValve: 0x55, closeValve: 0x99 }

/** Tag 1 sets the clock, as in the answer to a report, 0x80 asks for the valve, 0x81 for the minutes between reports, 0x8F carries the command's number for the answer. */
function makerCommand(
  told: { meter: string; sequence: number },
  { name, value }: Command,
  clock: Tlv,
): readonly Uint8Array[] {
  const valve = valveBytes[name]
  const minutes = name === 'setCycle' ? Number(value) : Number.NaN
  const body: Tlv[] = name === 'syncClock' ? [clock] : []
  if (valve !== undefined) body.push({ tag: 0x80, value: Uint8Array.from([valve]) })
  if (Number.isInteger(minutes) && minutes > 0) body.push({ tag: 0x81, value: toWhole(minutes, 2) })
  return body.length === 0 ? [] : [encodeMakerFrame({ ...told, control: makerControls.command, body })]
}
