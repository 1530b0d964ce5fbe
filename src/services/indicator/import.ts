import { parseDay } from '#domain/day.ts'
import type { Edition, Scope } from '#domain/indicator/facts.ts'
import { subjectOf } from '#domain/indicator/series.ts'
import { readNumber, readPeriod, type SheetRow } from '#domain/indicator/sheet.ts'
import type { Label } from '#domain/label.ts'
import { Refusal } from '#domain/refusal.ts'
import type { StoredFile } from '#registers/document.ts'
import { indicator } from '#registers/indicator.ts'
import { observation } from '#registers/observation.ts'
import { peer } from '#registers/peer.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { createRecord } from '#services/save.ts'
import { allRows, rowsWhere } from '#store/records.ts'

type Observation = RowOf<typeof observation>

/** What became of a line: a figure of a new period, a later edition of one, one that was there already, or refused. */
export type ImportedRow = {
  readonly row: number
  readonly state: 'new' | 'later' | 'known' | 'refused'
  readonly text: Label | null
  readonly indicator: string
  readonly period: string
  readonly subject: string
  readonly value: number | null
  readonly growth: number | null
  readonly rank: number | null
  readonly edition: string
}

/** 导入 — enters the lines of a sheet by the rules of entering one figure; what is refused says why, and nothing is skipped unseen. */
export async function importRows(
  context: Context,
  rows: readonly SheetRow[],
  file: StoredFile | null,
): Promise<readonly ImportedRow[]> {
  const book = await openBook(context, rows)
  const results: ImportedRow[] = []
  for (const row of rows) results.push(await importRow(context, book, row, file))
  return results
}

type Book = {
  readonly indicators: ReadonlyMap<string, RowOf<typeof indicator>>
  readonly units: ReadonlyMap<string, string>
  readonly peers: ReadonlyMap<string, string>
  /** Figures that are there, by indicator, period and subject; those entered on the way are added. */
  readonly there: Map<string, Pick<Observation, 'edition' | 'value' | 'growth' | 'rank'>[]>
}

async function openBook(context: Context, rows: readonly SheetRow[]): Promise<Book> {
  const { db, actor } = context
  const codes = [...new Set(rows.map(({ cells }) => String(cells.code ?? '')))]
  const indicators = (await rowsWhere(db, indicator, actor.zone, 'code', codes)) as unknown as RowOf<typeof indicator>[] // the columns of this register
  const units = (await allRows(db, unit, actor.zone)) as unknown as RowOf<typeof unit>[] // as above
  const peers = (await allRows(db, peer, actor.zone)) as unknown as RowOf<typeof peer>[] // as above
  const ids = indicators.map(({ id }) => id)
  const figures = (await rowsWhere(db, observation, actor.zone, 'indicator', ids)) as unknown as Observation[] // as above
  const there: Book['there'] = new Map()
  for (const figure of figures) append(there, placeOf(figure), figure)
  return {
    indicators: new Map(indicators.map((one) => [one.code, one])),
    units: new Map(units.flatMap(({ id, name, shortName }) => [[name, id] as const, [shortName, id] as const])),
    peers: new Map(peers.map(({ id, name }) => [name, id])),
    there,
  }
}

async function importRow(context: Context, book: Book, row: SheetRow, file: StoredFile | null): Promise<ImportedRow> {
  const { cells } = row
  const shown = {
    row: row.row,
    indicator: book.indicators.get(String(cells.code ?? ''))?.name ?? String(cells.name ?? cells.code ?? ''),
    period: readPeriod(cells.period) ?? '',
    subject: String(cells.subject ?? cells.scope ?? ''),
    value: numberOr(cells.value),
    growth: numberOr(cells.growth),
    rank: numberOr(cells.rank),
    edition: String(cells.edition ?? ''),
  }
  try {
    const facts = factsOf(context, book, row)
    const place = placeOf(facts)
    const before = book.there.get(place) ?? []
    if (before.some((one) => isSame(one, facts))) return { ...shown, state: 'known', text: null }
    await createRecord(withoutKey(context), observation, { facts: { ...facts, file } })
    append(book.there, place, facts)
    return { ...shown, state: before.length === 0 ? 'new' : 'later', text: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...shown, state: 'refused', text: error.text }
  }
}

type Entered = Pick<
  Observation,
  'indicator' | 'period' | 'scope' | 'unit' | 'industry' | 'peer' | 'value' | 'growth' | 'rank' | 'edition'
> & { readonly releasedOn: string; readonly document: string; readonly note: string; readonly owner: string }

function factsOf({ actor }: Context, book: Book, { row, cells }: SheetRow): Entered {
  const measured = book.indicators.get(String(cells.code ?? ''))
  if (measured === undefined) throw cellRefusal('指标代码', 'Code', cells.code)
  const scope = optionOf<Scope>(observation.fields.scope.rules.options ?? {}, cells.scope)
  if (scope === null) throw cellRefusal('范围', 'Scope', cells.scope)
  const edition = optionOf<Edition>(observation.fields.edition.rules.options ?? {}, cells.edition)
  if (edition === null) throw cellRefusal('版次', 'Edition', cells.edition)
  const releasedOn = parseDay(String(cells.releasedOn ?? ''))
  if (releasedOn === null) throw cellRefusal('发布日期', 'Released on', cells.releasedOn)
  if (cells.document === null) throw cellRefusal('依据文件', 'Document', null)
  const rank = numberOf('位次', 'Rank', cells.rank)
  if (rank !== null && !(Number.isInteger(rank) && rank > 0)) throw cellRefusal('位次', 'Rank', cells.rank)
  return {
    indicator: measured.id,
    period: readPeriod(cells.period) ?? '',
    scope,
    ...subjectIn(book, scope, cells.subject),
    value: numberOf('数值', 'Value', cells.value),
    growth: numberOf('同比', 'Growth', cells.growth),
    rank,
    edition,
    releasedOn,
    document: String(cells.document).slice(0, 200),
    note: [cells.note, `导入文件第${row}行`]
      .filter((part) => part !== null)
      .join('；')
      .slice(0, 500),
    // Who owns another unit's figures is refused by name; the own unit alone opens the way to that answer.
    owner: actor.units.includes(measured.owner) ? measured.owner : (actor.units[0] ?? measured.owner),
  }
}

function subjectIn(
  book: Book,
  scope: Scope,
  cell: string | number | null,
): Pick<Entered, 'unit' | 'industry' | 'peer'> {
  const none = { unit: null, industry: null, peer: null }
  const name = String(cell ?? '')
  if (scope === 'zone') return none
  if (scope === 'industry') return { ...none, industry: name === '' ? null : name.slice(0, 40) }
  const id = (scope === 'unit' ? book.units : book.peers).get(name)
  if (id === undefined) throw cellRefusal('对象', 'Subject', cell)
  return { ...none, [scope]: id }
}

function optionOf<O extends string>(options: Readonly<Record<O, Label>>, cell: string | number | null): O | null {
  const entries = Object.entries<Label>(options)
  const found = entries.find(([key, [zh, en]]) => [key, zh, en].includes(String(cell ?? '')))
  return (found?.[0] ?? null) as O | null // a key of the options
}

function numberOf(zh: string, en: string, cell: string | number | null): number | null {
  const number = readNumber(cell)
  if (number === 'no-number') throw cellRefusal(zh, en, cell)
  return number
}

function numberOr(cell: string | number | null): number | null {
  const number = readNumber(cell)
  return number === 'no-number' ? null : number
}

function cellRefusal(column: string, columnEn: string, cell: string | number | null): Refusal {
  return cell === null
    ? refusal('cell-empty', { column, columnEn })
    : refusal('cell-unknown', { column, columnEn, cell: String(cell).slice(0, 40) })
}

/** One key makes one record; the lines of a sheet are many. */
function withoutKey({ onceKey: _onceKey, ...context }: Context): Context {
  return context
}

function placeOf(facts: Pick<Observation, 'indicator' | 'period' | 'scope' | 'unit' | 'industry' | 'peer'>): string {
  return `${facts.indicator} ${facts.period} ${subjectOf(facts)}`
}

type Figures = Pick<Observation, 'edition' | 'value' | 'growth' | 'rank'>

function isSame(one: Figures, other: Figures): boolean {
  return (
    one.edition === other.edition && one.value === other.value && one.growth === other.growth && one.rank === other.rank
  )
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
