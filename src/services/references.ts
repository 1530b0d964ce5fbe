import type { StoredFile } from '#registers/document.ts'
import type { Columns } from '#schema/fields.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Connection } from '#store/database.ts'

/** Refuses a record that refers to something which is not in the zone; one statement for all references of the row. */
export async function assertReferences(
  db: Connection,
  register: Register,
  id: string,
  zone: string,
  row: Row,
  keys: readonly string[] = Object.keys(register.fields),
): Promise<void> {
  await assertAll(db, register, zone, [{ ...row, id }], keys)
}

/** The same for many rows at once; a row may refer to itself, not to another that is not there yet. */
export async function assertReferencesOfAll(
  db: Connection,
  register: Register,
  zone: string,
  rows: readonly Row[],
): Promise<void> {
  await assertAll(db, register, zone, rows, Object.keys(register.fields))
}

async function assertAll(
  db: Connection,
  register: Register,
  zone: string,
  rows: readonly Row[],
  keys: readonly string[],
): Promise<void> {
  const asked = keys.flatMap((key) => {
    const { target, shape, columns } = register.fields[key]?.rules ?? {}
    if (shape === 'file') return filesIn(key, rows)
    if (columns !== undefined) return linesIn(key, columns, rows)
    const ids = target === undefined ? [] : rows.flatMap((row) => idsIn(row[key]).filter((value) => value !== row.id))
    return ids.length === 0 ? [] : [{ key, target: target ?? '', ids: [...new Set(ids)] }]
  })
  if (asked.length === 0) return
  const counts = asked.map(
    ({ target }, i) => `(select count(*) from "${target}" where zone_id = $1 and id = any($${i + 2}::uuid[])) as n${i}`,
  )
  const [found] = await db.query(`select ${counts.join(', ')}`, [zone, ...asked.map(({ ids }) => ids)])
  const wrong = asked.find(({ ids }, i) => found[`n${i}`] !== ids.length)
  const label = wrong && register.fields[wrong.key]?.label
  if (label) throw refusal('unknown-reference', { field: label[0], fieldEn: label[1] })
}

/** A file is uploaded before a record refers to it. */
function filesIn(key: string, rows: readonly Row[]): { key: string; target: string; ids: string[] }[] {
  const ids = rows.flatMap((row) => (row[key] as StoredFile | null)?.id ?? [])
  return ids.length === 0 ? [] : [{ key, target: 'file', ids: [...new Set(ids)] }]
}

/** What the lines of a value refer to, column by column. */
function linesIn(
  key: string,
  columns: Columns,
  rows: readonly Row[],
): { key: string; target: string; ids: string[] }[] {
  const lines = rows.flatMap((row) => (row[key] as readonly Readonly<Record<string, unknown>>[] | null) ?? [])
  return Object.entries(columns).flatMap(([column, { rules }]) => {
    const ids = rules.target === undefined ? [] : lines.flatMap((line) => idsIn(line[column]))
    return ids.length === 0 ? [] : [{ key, target: rules.target ?? '', ids: [...new Set(ids)] }]
  })
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value : []
}
