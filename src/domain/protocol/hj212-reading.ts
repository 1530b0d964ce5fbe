import { exactOf } from '#domain/protocol/exact.ts'
import { unitOf, uploads } from '#domain/protocol/hj212-codes.ts'
import { dictionaries212, factorOf } from '#domain/protocol/hj212-dictionaries.ts'
import { type Edition, editionOf, type Item, type Packet212 } from '#domain/protocol/hj212-frame.ts'
import { type Fault, nothingParsed, type Parsed, type Reading } from '#domain/protocol/reading.ts'
import { fromDigits } from '#domain/protocol/times.ts'

/** Which field of a factor is which figure; corrected values (`ZsRtd`, `ZsAvg`) are metrics of their own. */
const figures: Readonly<Record<string, { of?: NonNullable<Reading['of']>; isCorrected?: true }>> = {
  Rtd: {},
  ZsRtd: { isCorrected: true },
  Avg: { of: 'avg' },
  ZsAvg: { of: 'avg', isCorrected: true },
  Min: { of: 'min' },
  Max: { of: 'max' },
  Cou: { of: 'sum' },
}

/** The figures of an upload (2011, 2051, 2061, 2031). Unknown codes are counted, they are never guessed. */
export function readUpload(packet: Packet212, edition: Edition = editionOf(packet.flag)): Parsed {
  const kind = uploads[packet.CN]
  if (kind === undefined) return { ...nothingParsed, device: packet.MN }
  const items = packet.groups.flat()
  const told = items.find(([name]) => name === 'DataTime')?.[1]
  const at = told === undefined ? null : fromDigits(told)
  const marked = new Map(items.flatMap(([name, value]) => (name.endsWith('-Flag') ? [[name.slice(0, -5), value]] : [])))
  const faults: Fault[] = at === null ? ['time'] : []
  const readings: Reading[] = []
  for (const item of items) {
    const reading = readingOf(packet, item, marked, edition)
    if (typeof reading === 'string') faults.push(reading)
    else if (reading !== null) readings.push({ ...reading, at, kind })
  }
  return { ...nothingParsed, device: packet.MN, at, readings, faults }
}

type Bare = Omit<Reading, 'at' | 'kind'>

function readingOf(
  packet: Packet212,
  [name, told]: Item,
  marked: ReadonlyMap<string, string>,
  edition: Edition,
): Bare | Fault | null {
  const [code = '', field] = name.split('-')
  const figure = figures[field ?? '']
  if (figure === undefined) return null // Flag, SampleTime and what else stands beside the figures
  const factor = factorOf(edition, code)
  if (factor === null) return 'code'
  const value = exactOf(told)
  if (value === null) return 'value'
  const mark = dictionaries212[edition].marks[marked.get(code) ?? ''] ?? marked.get(code)
  return {
    metric: figure.isCorrected ? `${factor.code}-Zs` : factor.code,
    value,
    unit: unitOf(factor, packet.ST, figure.of === 'sum'),
    ...(figure.of === undefined ? {} : { of: figure.of }),
    ...(mark === undefined || mark === '' ? {} : { mark }),
  }
}
