import { type Figures, ledgerSheet } from '#derive/ledger-sheet.ts'
import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/label.ts'
import type { Sheet } from '#domain/paper/sheet.ts'
import { getRegister } from '#registers/index.ts'
import type { Ledger } from '#schema/ledger.ts'
import type { Row } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { loaders } from '#services/ledger/loaders.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { visibleRows } from '#services/visible.ts'
import type { Connection } from '#store/database.ts'

type Asked = {
  readonly db: Connection
  readonly actor: Actor
  readonly asOf: Day
  readonly today: Day
  readonly language: Language
}

const whole = (ids: readonly string[]) => (add: (value: unknown) => string) => `t.id = any(${add(ids)}::uuid[])`

/** 台账导出 — rows that the person was given as a list, in the layout of a ledger; what they refer to under its own rules. */
export async function exportLedger(asked: Asked, ledger: Ledger, listed: readonly Row[]): Promise<Sheet> {
  const { db, actor, asOf, today } = asked
  const past = asOf < today ? asOf : null
  const rows = await wholeRows(asked, past, ledger, listed)
  const load = loaders[ledger.name]
  const figures: Figures =
    load === undefined
      ? () => ({})
      : await load({ ...asked, past, facts: () => factsAsOf(db, actor.zone, asOf, today), calendar: calendarIn }, rows)
  const found = await reachedFrom(asked, past, ledger, rows)
  const reached = (row: Row, key: string) => found.get(String(row[key])) ?? null
  return ledgerSheet(ledger, { rows, figures, reached }, asked.language, asOf)
}

/** A list serves the fields that it shows; a ledger needs others of the same records, in the same order. */
async function wholeRows({ db, actor }: Asked, past: Day | null, { register }: Ledger, listed: readonly Row[]) {
  const where = whole(listed.map(({ id }) => id))
  const rows: readonly Row[] =
    listed.length === 0 ? [] : await visibleRows({ db, actor, asOf: past }, register, { where })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return listed.flatMap(({ id }) => byId.get(id) ?? [])
}

async function reachedFrom({ db, actor }: Asked, past: Day | null, ledger: Ledger, rows: readonly Row[]) {
  const keys = ledger.columns.flatMap((column) =>
    'through' in column ? [column.through] : 'field' in column && column.by !== undefined ? [column.field] : [],
  )
  const found = new Map<string, Row>()
  for (const key of new Set(keys)) {
    const target = getRegister(ledger.register.fields[key].rules.target)
    const ids = [...new Set(rows.flatMap((row) => (typeof row[key] === 'string' ? [row[key]] : [])))]
    if (ids.length === 0) continue
    for (const row of await visibleRows({ db, actor, asOf: past }, target, { where: whole(ids) }))
      found.set(row.id, row)
  }
  return found
}
