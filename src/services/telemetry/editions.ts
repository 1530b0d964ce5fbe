import type { Day } from '#domain/day.ts'
import { sourceOf } from '#domain/protocol/hj212-dictionaries.ts'
import type { Edition } from '#domain/protocol/hj212-frame.ts'
import type { Connection } from '#store/database.ts'

/** The edition of HJ 212 by which a device speaks on a day; null where its record says nothing and the flag of each packet tells. */
export async function dictionaryOf(db: Connection, zone: string, number: string, on: Day): Promise<Edition | null> {
  const rows = await db.query(
    `select later_edition_from as "from" from "device" where zone_id = $1 and number = $2 and state = 'active'`,
    [zone, number],
  )
  return editionSince(rows[0]?.from ?? null, on)
}

type Kept = { readonly kind: string; readonly sender: string; readonly source: string; readonly receivedOn: Day }

/** 按当日版本 — messages to be read again, each under the edition that its device's record gives for the day on which it came. */
export async function underTheirEditions<M extends Kept>(
  db: Connection,
  zone: string,
  messages: readonly M[],
): Promise<readonly M[]> {
  const senders = [...new Set(messages.filter(({ kind }) => kind === 'hj212').map(({ sender }) => sender))]
  if (senders.length === 0) return messages
  const rows = await db.query(
    `select number, later_edition_from as "from" from "device" where zone_id = $1 and number = any($2) and state = 'active'`,
    [zone, senders],
  )
  const since = new Map<string, Day | null>(rows.map(({ number, from }) => [number, from]))
  return messages.map((message) => {
    if (message.kind !== 'hj212' || !since.has(message.sender)) return message
    return { ...message, source: sourceOf(editionSince(since.get(message.sender) ?? null, message.receivedOn)) }
  })
}

/** A device without such a day speaks as its flag says; one with it spoke by 2017 until then. */
function editionSince(from: Day | null, on: Day): Edition | null {
  if (from === null) return null
  return from <= on ? '2025' : '2017'
}
