import { mightAllow } from '#derive/access.ts'
import { recordSql, titlesSql } from '#derive/select.ts'
import { type Day, endOf } from '#domain/day.ts'
import type { Changes } from '#domain/event.ts'
import { getRegister } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import type { Register } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { type Connection, run } from '#store/database.ts'
import { eventsOfRecord } from '#store/events.ts'

export type HistoryLine = {
  readonly seq: number
  readonly at: string
  readonly by: string | null
  readonly act: string
  readonly move: string | null
  readonly changes: Changes
  readonly names: Readonly<Record<string, string>>
  readonly reason: string | null
}

/** The history of a record for one who may read it: who did what, when, from which value to which. */
export async function historyOf(
  db: Connection,
  register: Register,
  actor: Actor,
  id: string,
  asOf: Day | null = null,
): Promise<readonly HistoryLine[]> {
  if ((await run(db, recordSql(register, getRegister, actor, id, asOf))).length === 0) throw refusal('not-found')
  const all = await eventsOfRecord(db, actor.zone, id)
  const logged = asOf === null ? all : all.filter(({ event }) => event.at < endOf(asOf))
  const persons = await titlesOf(
    db,
    actor,
    'person',
    logged.flatMap(({ event }) => event.person ?? []),
  )
  const firms = await firmsOf(db, actor.zone)
  const names = await namesIn(
    db,
    actor,
    register,
    logged.map(({ event }) => event.changes),
  )
  // Of records that the house keeps a firm sees what changed and when, not who wrote it and for what reason.
  const isTold = actor.enterprise === null || mightAllow(register.access.create, actor)
  return logged.map(({ seq, event }) => ({
    seq,
    at: event.at,
    by: isTold ? (event.person === null ? (firms.get(event.account) ?? null) : (persons[event.person] ?? null)) : null,
    act: event.act,
    move: event.move ?? null,
    changes: withoutData(register, event.changes),
    names,
    reason: isTold ? (event.reason ?? null) : null,
  }))
}

/** Accounts that sign in for a firm: what they do is told as done by the firm, for no person of the house stands behind them. */
async function firmsOf(db: Connection, zone: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query(
    `select a.id, coalesce(e.short_name, e.name) as name from account a
      join enterprise e on e.zone_id = a.zone_id and e.id = a.enterprise where a.zone_id = $1`,
    [zone],
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Titles of the records that the changed reference fields point to, as far as the actor may open them. */
async function namesIn(
  db: Connection,
  actor: Actor,
  register: Register,
  all: readonly Changes[],
): Promise<Readonly<Record<string, string>>> {
  const wanted = new Map<string, string[]>()
  for (const changes of all) {
    for (const [key, values] of Object.entries(changes)) {
      const target = register.fields[key]?.rules.target
      if (target !== undefined)
        wanted.set(target, [...(wanted.get(target) ?? []), ...values.flat().filter((id) => typeof id === 'string')])
    }
  }
  const found = await Promise.all([...wanted].map(([target, ids]) => titlesOf(db, actor, target, ids)))
  return Object.assign({}, ...found)
}

async function titlesOf(
  db: Connection,
  actor: Actor,
  target: string,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  if (ids.length === 0) return {}
  const rows = await run(db, titlesSql(getRegister(target), actor, ids))
  return Object.fromEntries(rows.map((row) => [row.id, row.title]))
}

/** Structured values are too long for a line of history and sealed ones are nobody's to read: that they changed is said without their content. Internal keys are not told. */
function withoutData(register: Register, changes: Changes): Changes {
  return Object.fromEntries(
    Object.entries(changes).flatMap(([key, change]) => {
      const { kind, rules } = register.fields[key] ?? {}
      if (rules?.isInternal) return []
      return [[key, kind === 'data' || rules?.isSealed ? [null, null] : change]]
    }),
  )
}
