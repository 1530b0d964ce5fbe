import { type Day, endOf } from '#domain/day.ts'
import { FactBase } from '#services/standing/fact-base.ts'
import { judged } from '#services/standing/judged.ts'
import type { Connection } from '#store/database.ts'
import { eventsSince, eventsUntil, findChainHead } from '#store/events.ts'
import { allRows } from '#store/records.ts'

/**
 * The facts of a zone as they are now, what the running transaction wrote included. They are kept in memory and moved on
 * by the events that came since, so that the cost of a question depends on what is new and not on the length of the log.
 */
export async function factsNow(db: Connection, zone: string): Promise<FactBase> {
  const facts = db.isTransaction ? await factsWithin(db, zone) : (keptBy(db).get(zone) ?? (await loadTables(db, zone)))
  if (!db.isTransaction) keep(keptBy(db), zone, facts)
  const head = await findChainHead(db, zone)
  // Papers and files are large, and nothing is judged on them: their words stay where they are.
  facts.follow(await eventsSince(db, zone, facts.seq, null, names))
  facts.skipTo(head?.seq ?? 0)
  return facts
}

const names = judged.map(({ name }) => name)

/** A base that only this transaction sees, moved on from one question to the next; it is gone with the transaction. */
async function factsWithin(tx: Connection, zone: string): Promise<FactBase> {
  const known = within.get(tx)?.get(zone)
  if (known !== undefined) return known
  const made = keptBy(tx).get(zone)?.fork() ?? (await loadTables(tx, zone))
  within.set(tx, (within.get(tx) ?? new Map<string, FactBase>()).set(zone, made))
  return made
}

const within = new WeakMap<Connection, Map<string, FactBase>>()

/** The facts of a zone as they were known at the end of a past day in China: the log folded up to that midnight. */
export async function factsOn(db: Connection, zone: string, day: Day): Promise<FactBase> {
  const kept = keptBy(db)
  const key = `${zone} ${day}`
  const facts = kept.get(key) ?? new FactBase(judged)
  const head = (await findChainHead(db, zone))?.seq ?? 0
  const logged = await eventsSince(db, zone, facts.seq, endOf(day), names)
  facts.follow(logged.filter(({ seq }) => seq <= head))
  facts.skipTo(head)
  keep(kept, key, facts)
  return facts
}

/** Facts of the day a question is about: today's are the present ones. */
export function factsAsOf(db: Connection, zone: string, asOf: Day, today: Day): Promise<FactBase> {
  return asOf < today ? factsOn(db, zone, asOf) : factsNow(db, zone)
}

/** Zones and past days of which the facts stay in memory; the one used longest ago goes first. */
const mostKept = 24

const keepers = new WeakMap<object, Map<string, FactBase>>()

function keptBy(db: Connection): Map<string, FactBase> {
  const known = keepers.get(db.home)
  if (known !== undefined) return known
  const made = new Map<string, FactBase>()
  keepers.set(db.home, made)
  return made
}

function keep(kept: Map<string, FactBase>, key: string, facts: FactBase): void {
  kept.delete(key)
  kept.set(key, facts)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}

/**
 * Reads the tables, and from the log what was before. The place in the log is read before the tables, so that nothing
 * written meanwhile can be missed.
 */
async function loadTables(db: Connection, zone: string): Promise<FactBase> {
  const head = await findChainHead(db, zone)
  const facts = new FactBase(judged, head?.seq ?? 0)
  for (const register of judged) facts.load(register, await allRows(db, register, zone))
  facts.recall(await eventsUntil(db, zone, names, facts.seq))
  return facts
}
