import type { Moment } from '#domain/moment.ts'
import type { ParsedPacket, Unread, Wrapped } from '#domain/telemetry/parser.ts'
import type { QuarantineReason } from '#domain/telemetry/quarantine.ts'
import type { Readings } from '#domain/telemetry/reading.ts'
import { ingest, type Parsed } from '#services/telemetry/ingest.ts'
import type { Parsers } from '#services/telemetry/parsers.ts'
import type { Connection, Database } from '#store/database.ts'
import { type Kept, noteOutcomes, type Outcome, takeWaiting } from '#store/telemetry/raw-rows.ts'

/** How many packets became data, and how many were kept apart with a reason. */
export type Counted = { readonly messages: number; readonly stored: number; readonly quarantined: number }

/** Reads waiting messages into data, oldest first, until none is left or so many packets were read; each batch is one transaction. */
export async function parseWaiting(
  db: Database,
  zone: string,
  now: Moment,
  parsers: Parsers,
  most = Number.POSITIVE_INFINITY,
): Promise<Counted> {
  let all: Counted = { messages: 0, stored: 0, quarantined: 0 }
  const read = async () => {
    while (all.stored + all.quarantined < most) {
      const done = await db.transaction(async (tx) =>
        readMessages(tx, zone, now, parsers, await takeWaiting(tx, zone, batch)),
      )
      if (done.messages === 0) break
      all = add(all, done)
    }
  }
  // While one batch is written the next is taken apart; more than two would only wait for each other.
  await Promise.all([read(), read()])
  return all
}

/** So many packets go in one transaction. */
const batch = 4000

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
  const unwrap = await unwrapping(db, zone, parsers, read)
  const flat = read.flatMap(({ message, packets }, from) =>
    packets.flatMap((packet, place) =>
      ('wrapped' in packet ? unwrap(message, packet) : [packet]).map((one) => ({ from, place, one })),
    ),
  )
  const parsed = flat.flatMap(({ from, one }): readonly Parsed[] => {
    const message = messages[from]
    if ('reason' in one || 'wrapped' in one || message === undefined) return []
    const { platformAt = null, ...readings } = one
    return [{ origin: { packet: message.id, receivedAt: message.receivedAt, platformAt }, readings }]
  })
  const reasons = (await ingest(db, zone, parsed, isReplay)).values()
  const results = flat.map(({ from, place, one }) => ({
    from,
    place,
    number: 'number' in one ? (one.number ?? null) : null,
    reason: 'reason' in one ? one.reason : (reasons.next().value ?? null),
  }))
  const byMessage = Map.groupBy(results, ({ from }) => from)
  const outcomes = read.map(({ message, packets }, i) => outcomeOf(message, packets, byMessage.get(i) ?? []))
  await noteOutcomes(db, zone, outcomes, now.at)
  return {
    messages: messages.length,
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
    const packets = parse({ ...message, text: () => Buffer.from(message.body).toString('utf8') })
    return message.packets === 1 || packets.length === message.packets ? packets : all('wrong-length')
  } catch {
    return all('unreadable')
  }
}

type Inner = Exclude<ParsedPacket, Wrapped>
type Result = { readonly place: number; readonly number: string | null; readonly reason: QuarantineReason | null }

function outcomeOf(message: Kept, packets: readonly ParsedPacket[], results: readonly Result[]): Outcome {
  const { id, receivedOn } = message
  const said = packets.find((packet) => 'platformAt' in packet && typeof packet.platformAt === 'string')
  const platformAt = said !== undefined && 'platformAt' in said ? (said.platformAt ?? null) : null
  const refused = new Map<number, Outcome['refused'][number]>()
  // A message that counts as one packet is one, however many readings were in it.
  for (const { place, number, reason } of results) {
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
