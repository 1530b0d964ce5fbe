import type { Moment } from '#domain/moment.ts'
import type { ParsedPacket, Unread, Wrapped } from '#domain/telemetry/parser.ts'
import type { QuarantineReason } from '#domain/telemetry/quarantine.ts'
import type { Readings } from '#domain/telemetry/reading.ts'
import { atDesk, newSequence, type Sequence } from '#services/telemetry/desk.ts'
import { alone, type Helps, type Ingested, ingest, type Parsed } from '#services/telemetry/ingest.ts'
import { rememberedDevices } from '#services/telemetry/known-devices.ts'
import type { Parsers } from '#services/telemetry/parsers.ts'
import type { Connection, Database } from '#store/database.ts'
import { type Kept, noteOutcomes, type Outcome, takeWaiting } from '#store/telemetry/raw-rows.ts'

/** How many packets became data, and how many were kept apart with a reason. */
export type Counted = { readonly messages: number; readonly stored: number; readonly quarantined: number }

/**
 * Reads waiting messages into data, oldest first, until none is left or so many packets were read; each batch is one transaction.
 * While one batch is written the next is taken apart; if both speak of the same device the later one waits for the earlier.
 */
export async function parseWaiting(
  db: Database,
  zone: string,
  now: Moment,
  parsers: Parsers,
  most = Number.POSITIVE_INFINITY,
): Promise<Counted> {
  let all: Counted = { messages: 0, stored: 0, quarantined: 0 }
  for (let isMore = true; isMore && all.stored + all.quarantined < most; ) {
    const before = all
    const sitting: Sitting = { sequence: newSequence(), marked: new Set() }
    const read = async () => {
      while (all.stored + all.quarantined < Math.min(most, before.stored + before.quarantined + turn)) {
        const done = await readBatch(db, zone, now, parsers, sitting)
        if (done.messages === 0) break
        all = add(all, done)
      }
    }
    await atDesk(db, zone, () => both(read(), read()))
    isMore = all.messages > before.messages
  }
  return all
}

/** Waits for both even if one fails: nothing of ours may be under way when the desk is left. */
async function both(one: Promise<void>, other: Promise<void>): Promise<void> {
  await Promise.allSettled([one, other])
  await one
  await other
}

/** So many packets go in one transaction, and so many are read before another server that waits has its turn. */
const batch = 4000
const turn = 200_000

async function readBatch(
  db: Database,
  zone: string,
  now: Moment,
  parsers: Parsers,
  { sequence, marked }: Sitting,
): Promise<Counted> {
  let leave = () => {}
  const marking = new Set<string>()
  try {
    const done = await db.transaction(async (tx) => {
      const { work, place } = await sequence.enter(async () => {
        const messages = await takeWaiting(tx, zone, batch)
        const read = messages.map((message) => ({ message, packets: packetsOf(message, parsers) }))
        return { work: read, devices: devicesIn(read) }
      })
      leave = place.leave
      await place.isFree
      return writeMessages(tx, zone, now, parsers, work, false, { find: rememberedDevices, marked, marking })
    })
    for (const one of marking) marked.add(one)
    return done
  } finally {
    leave()
  }
}

/** What batches share as long as we sit at the desk. */
type Sitting = { readonly sequence: Sequence; readonly marked: Set<string> }

type Read = readonly { readonly message: Kept; readonly packets: readonly ParsedPacket[] }[]

/** Of which devices messages speak; null where a platform names them otherwise than the register. */
function devicesIn(read: Read): ReadonlySet<string> | null {
  const numbers = new Set<string>()
  for (const { packets } of read)
    for (const packet of packets) {
      if ('wrapped' in packet) return null
      if (packet.number !== undefined) numbers.add(packet.number)
    }
  return numbers
}

export function add(a: Counted, b: Counted): Counted {
  return { messages: a.messages + b.messages, stored: a.stored + b.stored, quarantined: a.quarantined + b.quarantined }
}

/** Makes data of messages, in their order, and notes of each packet what became of it: taken in = stored + kept apart. */
export async function readMessages(
  db: Connection,
  zone: string,
  now: Moment,
  parsers: Parsers,
  messages: readonly Kept[],
  isReplay = false,
): Promise<Counted> {
  const read = messages.map((message) => ({ message, packets: packetsOf(message, parsers) }))
  return writeMessages(db, zone, now, parsers, read, isReplay, alone())
}

async function writeMessages(
  db: Connection,
  zone: string,
  now: Moment,
  parsers: Parsers,
  read: Read,
  isReplay: boolean,
  helps: Helps,
): Promise<Counted> {
  if (read.length === 0) return { messages: 0, stored: 0, quarantined: 0 }
  const unwrap = await unwrapping(db, zone, parsers, read)
  const parsed: Parsed[] = []
  const results = read.map(({ message, packets }) =>
    packets.flatMap((packet, place) => {
      const found = 'wrapped' in packet ? unwrap(message, packet) : [packet]
      return found.map((one): Result => {
        if ('reason' in one) return { place, number: one.number ?? null, reason: one.reason }
        const { platformAt = null } = one
        parsed.push({ origin: { packet: message.id, receivedAt: message.receivedAt, platformAt }, readings: one })
        return { place, number: one.number, reason: parsed.length - 1 }
      })
    }),
  )
  const reasons = await ingest(db, zone, parsed, isReplay, helps)
  const outcomes = read.map(({ message, packets }, i) => outcomeOf(message, packets, results[i] ?? [], reasons))
  await noteOutcomes(db, zone, outcomes, now.at)
  return {
    messages: read.length,
    stored: outcomes.reduce((sum, { stored }) => sum + stored, 0),
    quarantined: outcomes.reduce((sum, { refused }) => sum + refused.length, 0),
  }
}

/** A message that cannot be read at all, or holds another number of packets than were counted at the door, is kept apart whole. */
function packetsOf(message: Kept, parsers: Parsers): readonly ParsedPacket[] {
  const all = (reason: QuarantineReason) => Array.from({ length: message.packets }, () => ({ reason }))
  const parse = Object.hasOwn(parsers, message.kind) ? parsers[message.kind] : undefined
  if (parse === undefined) return all('unknown-parser')
  try {
    const packets = parse({ ...message, text: () => Buffer.from(message.body).toString('utf8') }).map(writable)
    return message.packets === 1 || packets.length === message.packets ? packets : all('wrong-length')
  } catch {
    return all('unreadable')
  }
}

/** A number that no row can hold belongs to no device. */
function writable(packet: ParsedPacket): ParsedPacket {
  return packet.number?.includes('\0') === true ? { reason: 'unreadable' } : packet
}

type Inner = Exclude<ParsedPacket, Wrapped>
/** Of one packet why it was not read, or its place among those that were. */
type Result = { readonly place: number; readonly number: string | null; readonly reason: QuarantineReason | number }

function outcomeOf(
  message: Kept,
  packets: readonly ParsedPacket[],
  results: readonly Result[],
  ingested: Ingested,
): Outcome {
  const { id, receivedOn } = message
  const said = packets.find((packet) => 'platformAt' in packet && typeof packet.platformAt === 'string')
  const platformAt = said !== undefined && 'platformAt' in said ? (said.platformAt ?? null) : null
  const refused = new Map<number, Outcome['refused'][number]>()
  // A message that counts as one packet is one, however many readings were in it.
  for (const { place, number, reason: found } of results) {
    const reason = typeof found === 'number' ? (ingested[found] ?? null) : found
    const at = message.packets === 1 ? 0 : place
    if (reason !== null && !refused.has(at)) refused.set(at, { place: at, number, reason })
  }
  return { id, receivedOn, platformAt, refused: [...refused.values()], stored: message.packets - refused.size }
}

/** Frames that a platform carried are read by the parser of the device's model, found by its number or IMEI. */
async function unwrapping(
  db: Connection,
  zone: string,
  parsers: Parsers,
  read: readonly { readonly packets: readonly ParsedPacket[] }[],
): Promise<(message: Kept, wrapped: Wrapped) => readonly Inner[]> {
  const names = read.flatMap(({ packets }) => packets.flatMap((one) => ('wrapped' in one ? [one.number] : [])))
  const rows =
    names.length === 0
      ? []
      : await db.query(
          `select d.number, d.imei, m.parser from "device" d join "product_model" m on m.zone_id = d.zone_id and m.id = d.model
            where d.zone_id = $1 and (d.number = any($2) or d.imei = any($2))`,
          [zone, names],
        )
  const known = new Map(rows.flatMap((row) => [row.number, row.imei].map((name) => [name, row] as const)))
  return (message, { wrapped, number, platformAt }) => {
    const device = known.get(number)
    if (device === undefined) return [{ reason: 'unknown-device', number }]
    const inner = { ...message, kind: device.parser, sender: device.number, packets: 1, body: wrapped }
    return packetsOf(inner, parsers).map((packet) => innerOf(packet, device.number, platformAt))
  }
}

function innerOf(packet: ParsedPacket, number: string, platformAt: string | null): Readings | Unread {
  if ('wrapped' in packet) return { reason: 'unreadable', number }
  return 'reason' in packet
    ? { ...packet, number }
    : { ...packet, number, ...(platformAt === null ? {} : { platformAt }) }
}
