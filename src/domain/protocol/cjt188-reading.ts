import { bcdOf, reversed } from '#domain/protocol/bytes.ts'
import { controls, decodeMeterFrame, identifiers, type MeterFrame } from '#domain/protocol/cjt188.ts'
import type { DeviceEvent, Fault, Parsed, Reading } from '#domain/protocol/reading.ts'
import { nothingParsed } from '#domain/protocol/reading.ts'
import { civil } from '#domain/protocol/times.ts'

/** Unit bytes of CJ/T 188; 2C is in the vectors, the others are from general knowledge of the standard. */
const units: Readonly<Record<number, { unit: string; scale: number }>> = {
  44: { unit: 'm3', scale: 2 },
  41: { unit: 'L', scale: 2 },
  5: { unit: 'kWh', scale: 2 },
  53: { unit: 'm3/h', scale: 4 },
}

/** Status bits of the 2004 edition, from general knowledge: what a maker uses otherwise goes into its product model. */
const valveEvents: readonly (string | null)[] = [null, 'valveClosed', null, 'valveFault']

/** What a meter answered to “read now”: its counter, the counter of the settling day, its clock and its state. */
export function readMeterAnswer(bytes: Uint8Array): Parsed {
  const frame = decodeMeterFrame(bytes)
  if (typeof frame === 'string') return { ...nothingParsed, faults: [frame] }
  const meter = { ...nothingParsed, device: frame.meter }
  if (frame.control === controls.readFailed) return { ...meter, events: [{ event: 'readRefused', at: null }] }
  if (frame.control !== controls.readAnswer) return meter
  if (frame.identifier !== identifiers.readNow) return { ...meter, faults: ['code'] }
  return isWater(frame) ? waterAnswer(frame) : { ...meter, faults: ['code'] }
}

function waterAnswer(frame: MeterFrame): Parsed {
  const { data } = frame
  const at = clockOf(data.subarray(10, 17))
  const now = counterOf(data.subarray(0, 5))
  const frozen = counterOf(data.subarray(5, 10))
  const readings: Reading[] = []
  const faults: Fault[] = []
  if (typeof now === 'string') faults.push(now)
  else readings.push({ metric: 'volume', ...now, at, kind: 'now' })
  if (typeof frozen === 'string') faults.push(frozen)
  // The answer does not say of which settling day it is: the day is the product model's, so no time is given here.
  else readings.push({ metric: 'volume', ...frozen, at: null, kind: 'frozen' })
  if (at === null) faults.push('time')
  return { ...nothingParsed, device: frame.meter, at, readings, events: stateOf(data.subarray(17, 19), at), faults }
}

function counterOf(bytes: Uint8Array): Pick<Reading, 'value' | 'unit'> | Fault {
  const digits = bytes.length === 5 ? bcdOf(reversed(bytes.subarray(0, 4))) : null
  const unit = units[bytes[4] ?? -1]
  if (digits === null) return 'value'
  if (unit === undefined) return 'code'
  return { value: { digits: Number(digits), scale: unit.scale }, unit: unit.unit }
}

/** Seven bytes from the second to the century. */
function clockOf(bytes: Uint8Array): string | null {
  const digits = bytes.length === 7 ? bcdOf(reversed(bytes)) : null
  if (digits === null) return null
  const [day, time] = [digits.slice(0, 8), digits.slice(8)]
  return civil(
    `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
    `${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`,
  )
}

function stateOf(bytes: Uint8Array, at: string | null): readonly DeviceEvent[] {
  const bits = bytes[0] ?? 0
  const valve = valveEvents[bits & 3] ?? null
  const events: DeviceEvent[] = valve === null ? [] : [{ event: valve, at }]
  if ((bits & 4) !== 0) events.push({ event: 'lowBattery', at })
  return events
}

function isWater(frame: MeterFrame): boolean {
  return frame.type >= 0x10 && frame.type <= 0x19
}
