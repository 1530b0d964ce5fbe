import { recordSql } from '#derive/select.ts'
import type { Due } from '#domain/calendar.ts'
import { limitEnd } from '#domain/clock/limit.ts'
import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { getRegister } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { loadCalendar } from '#services/calendar.ts'
import { getLimits, limitFrom } from '#services/limits.ts'
import { type Connection, run } from '#store/database.ts'

/** 时限 — a limit that runs on a record: until when, by which rule, and whether it is met. */
export type RunningDeadline = Due & {
  readonly name: string
  readonly label: Label
  readonly isMet: boolean
  readonly basis: string
}

/** The limits of a record that have begun; one that counts from a day not yet known is left out. */
export async function deadlinesOf(
  db: Connection,
  register: Register,
  actor: Actor,
  id: string,
  asOf: Day | null = null,
): Promise<readonly RunningDeadline[]> {
  const [found] = await run(db, recordSql(register, getRegister, actor, id, asOf))
  if (found === undefined) throw refusal('not-found')
  const row: Row = JSON.parse(found.body)
  const running: RunningDeadline[] = []
  for (const [name, deadline] of Object.entries(register.deadlines ?? {})) {
    const from = row[deadline.after]
    if (typeof from !== 'string') continue
    const { on, provisional, rule } = await limitFrom(db, actor.zone, deadline.limit, from as Day) // a deadline counts from a day, by its type
    running.push({
      name,
      label: deadline.label,
      on,
      provisional,
      isMet: deadline.metIn.includes(row.state),
      basis: rule.basis,
    })
  }
  return running
}

export type NextDue = { readonly on: Day; readonly label: Label }

/** Of each record the first limit that runs and is not met; null where none does. Rules and calendar are read once. */
export async function nextDues(
  db: Connection,
  zone: string,
  register: Register,
  rows: readonly Row[],
): Promise<readonly (NextDue | null)[]> {
  const deadlines = Object.values(register.deadlines ?? {})
  const ruleOf = await getLimits(
    db,
    zone,
    deadlines.map(({ limit }) => limit),
  )
  const calendar = await loadCalendar(db, zone)
  return rows.map((row) => {
    const running = deadlines.flatMap(({ after, limit, metIn, label }): readonly NextDue[] => {
      const from = row[after]
      if (typeof from !== 'string' || metIn.includes(row.state)) return []
      return [{ on: limitEnd(ruleOf(limit, from as Day), from as Day, calendar).on, label }] // as above
    })
    return running.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null
  })
}
