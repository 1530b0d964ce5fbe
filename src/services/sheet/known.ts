import { createHash } from 'node:crypto'
import { quote } from '#derive/names.ts'
import { canonical } from '#domain/json.ts'
import { plain } from '#domain/sheet/cells.ts'
import { type Field, type Kind, sealedMark } from '#schema/fields.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'
import { keyedSum, openSealed } from '#services/sealing.ts'
import type { Connection } from '#store/database.ts'
import { rowsWhere } from '#store/records.ts'

/**
 * 去重键 — one row of a sheet makes one record, however often it comes: by what it says. In place of a sealed value stands its
 * keyed sum: two people of one name are two rows, and nobody can try values against the log.
 */
export function onceKeyOf(db: Connection, zone: string, register: Register, facts: Facts): string {
  const said = Object.entries(facts).map(([key, value]) => {
    const isSealed = register.fields[key]?.rules.isSealed === true && typeof value === 'string' && value !== ''
    return [key, isSealed ? keyedSum(db, zone, register, key, value) : value]
  })
  const words = canonical(Object.fromEntries(said))
  return `import:${register.name}:${createHash('sha256').update(words).digest('hex')}`
}

/** Which of these once-keys are in the log already. */
export async function takenKeys(db: Connection, zone: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db.query('select once_key from "event" where zone_id = $1 and once_key = any($2::text[])', [
    zone,
    keys,
  ])
  return new Set(rows.map((row) => row.once_key as string)) // the column asked for
}

/** A set of fields that occurs once and that a person can give: by it a record is known. */
export function keysOf(register: Register): readonly (readonly string[])[] {
  return (register.unique ?? []).filter((set) => set.every((key) => register.fields[key]?.rules.isKept !== true))
}

/** What a row says in the fields of a key, as written or in one spelling; null where it does not say all of them. */
export function identityOf(set: readonly string[], facts: Facts, isExact = false): string | null {
  const values = set.map((key) => facts[key])
  if (values.some((value) => value === undefined || value === null || value === '')) return null
  return canonical(values.map((value) => (typeof value === 'string' && !isExact ? spelled(value) : value)))
}

function spelled(value: string): string {
  return plain(value)
    .replace(/[\s\-‐–—]/g, '')
    .toUpperCase()
}

/** The records that rows are known by, whoever may read them: by unique fields, or where there are none by their titles. */
export async function findKnown(
  db: Connection,
  register: Register,
  zone: string,
  rows: readonly Facts[],
): Promise<(facts: Facts) => Row | null> {
  const sets = keysOf(register)
  if (sets.length === 0) return findEqual(db, register, zone, rows)
  const found = new Map<string, Row>()
  for (const set of sets) {
    const given = rows.filter((facts) => identityOf(set, facts) !== null)
    // The text among them tells most apart.
    const by = set.find((key) => register.fields[key]?.kind === 'text') ?? set[0] ?? ''
    const values = [...new Set(given.flatMap((facts) => spellings(facts[by])))]
    if (values.length === 0) continue
    for (const row of await rowsBy(db, register, zone, by, values)) {
      found.set(`${set.join()} ${identityOf(set, row)}`, row)
      found.set(`exactly ${set.join()} ${identityOf(set, row, true)}`, row)
    }
  }
  return (facts) => {
    for (const set of sets.filter((one) => identityOf(one, facts) !== null)) {
      const row =
        found.get(`exactly ${set.join()} ${identityOf(set, facts, true)}`) ??
        found.get(`${set.join()} ${identityOf(set, facts)}`)
      if (row !== undefined) return row
    }
    return null
  }
}

function spellings(value: unknown): readonly unknown[] {
  return typeof value === 'string' ? [value, plain(value), spelled(value)] : [value]
}

async function findEqual(
  db: Connection,
  register: Register,
  zone: string,
  rows: readonly Facts[],
): Promise<(facts: Facts) => Row | null> {
  const titles = [...new Set(rows.flatMap((facts) => facts[register.title] ?? []))]
  if (titles.length === 0) return () => null
  const byTitle = new Map<unknown, Row[]>()
  for (const row of await rowsBy(db, register, zone, register.title, titles)) {
    byTitle.set(row[register.title], [...(byTitle.get(row[register.title]) ?? []), row])
  }
  return (facts) =>
    byTitle
      .get(facts[register.title])
      ?.find((row) => Object.keys(differing(db, register, zone, row, facts)).length === 0) ?? null
}

/** Ids first, straight from the index: asked for whole rows in order, the planner walks through the register instead. */
async function rowsBy(
  db: Connection,
  register: Register,
  zone: string,
  key: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const cast = casts[register.fields[key]?.kind ?? 'text'] ?? 'text'
  const ids = await db.query(
    `select id from "${register.name}" where zone_id = $1 and ${quote(key)} = any($2::${cast}[])`,
    [zone, values],
  )
  return ids.length === 0
    ? []
    : rowsWhere(
        db,
        register,
        zone,
        'id',
        ids.map(({ id }) => id),
      )
}

const casts: { readonly [K in Kind]?: string } = {
  ref: 'uuid',
  day: 'date',
  flag: 'boolean',
  whole: 'bigint',
  money: 'bigint',
  number: 'numeric',
}

/** The facts in which a row says something else than its record. */
export function differing(db: Connection, register: Register, zone: string, row: Row, facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([key, value]) => {
      const field = register.fields[key]
      return field !== undefined && !isSame(db, register, zone, { key, field }, row[key] ?? null, value ?? null)
    }),
  )
}

type Of = { readonly key: string; readonly field: Field<unknown, Kind, boolean> }

function isSame(
  db: Connection,
  register: Register,
  zone: string,
  { key, field }: Of,
  there: unknown,
  given: unknown,
): boolean {
  if (field.rules.isSealed) {
    if (given === sealedMark || given === there) return true
    return typeof there === 'string' && openSealed(db, zone, register, key, there) === given
  }
  const kind = field.kind
  // An empty text and none look the same in a sheet.
  if (kind === 'text' && there === '' && given === null) return true
  if (kind === 'texts' || kind === 'choices' || kind === 'refs') return isSameList(kind, there, given)
  if (kind === 'text' && typeof there === 'string' && typeof given === 'string')
    return there.trim() === given || (isUnique(register, key) && spelled(there) === spelled(given))
  return canonical(there) === canonical(given)
}

function isUnique(register: Register, key: string): boolean {
  return keysOf(register).some((set) => set.includes(key))
}

/** The order of choices says nothing, and no list is an empty one; a name that holds a separator came back in two. */
function isSameList(kind: 'texts' | 'choices' | 'refs', there: unknown, given: unknown): boolean {
  const [before, after] = [listIn(there), listIn(given)]
  if (kind === 'texts')
    return (
      before
        .join('、')
        .replace(/[，,;；\n]/g, '、')
        .replace(/\s+/g, '') === after.join('、').replace(/\s+/g, '')
    )
  return canonical([...before].sort()) === canonical([...after].sort())
}

function listIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}
