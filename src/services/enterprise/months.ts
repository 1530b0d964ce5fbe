import { allows } from '#derive/access.ts'
import { normaliseUscc } from '#domain/enterprise/uscc.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { enterpriseMonth } from '#registers/enterprise/enterprise-month.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { plantRecords } from '#services/save-many.ts'
import type { Connection } from '#store/database.ts'
import { rowsWhere } from '#store/records.ts'

export type Month = RowOf<typeof enterpriseMonth>
export type MonthSource = NonNullable<Month['source']>

/** The figures that a report can hold; the same names as in the register. */
export const monthFigures = [
  ...(['revenue', 'output', 'valueAdded', 'tax', 'profit', 'cost', 'exports', 'rd'] as const),
  ...(['power', 'energy', 'emissions', 'staff'] as const),
]
export type MonthFigure = (typeof monthFigures)[number]

/**
 * 填报 — a firm files for itself, an office what its source says or what a firm told it; a second report of the same period
 * from the same source is a new edition beside the first.
 */
export async function fileMonth(context: Context, row: Row): Promise<Facts> {
  const period = String(row.period)
  assertPeriod(period, context.now.today)
  const isEmpty = [...monthFigures, 'orders', 'difficulties'].every((key) => (row[key] ?? '') === '')
  if (isEmpty) throw refusal('month-empty')
  const firm = String(row.enterprise)
  const source = sourceOf(context, row)
  const edition = ((await editionsOf(context, [firm], source)).get(`${firm} ${period}`) ?? 0) + 1
  const origin = context.actor.enterprise === null && source === 'self' ? ofOffice : null
  return { source, edition, origin, filedOn: context.now.today }
}

/** Seen beside the report, in the language of the zone's papers: the firm did not sign in for it. */
const ofOffice = '由部门代录'

function sourceOf({ actor }: Context, row: Row): MonthSource {
  const said = (row.source ?? 'self') as MonthSource // the options of this field
  if (actor.enterprise !== null && said !== 'self') throw refusal('month-own-word')
  return said
}

export type ImportedMonth = { readonly uscc: string; readonly period: string } & {
  readonly [K in MonthFigure]?: number | null
}

/** 导入 — figures of an office come in as a whole or not at all; what is there already stays, a newer edition stands beside it. */
export async function importMonths(
  context: Context,
  source: string,
  origin: string,
  rows: readonly ImportedMonth[],
): Promise<number> {
  if (!context.actor.charges.some((one) => one === 'enterprises' || one === 'statistics')) throw refusal('not-allowed')
  if (!['tax', 'power', 'environment', 'statistics'].includes(source)) throw refusal('month-source')
  const codes = rows.map(({ uscc }) => normaliseUscc(uscc))
  const firms = await rowsWhere(context.db, enterprise, context.actor.zone, 'uscc', codes)
  const byCode = new Map(firms.map((firm) => [String(firm.uscc), firm.id]))
  const editions = await editionsOf(context, [...byCode.values()], source)
  const made = rows.map(({ uscc: _, period, ...figures }, i) => {
    const firm = byCode.get(codes[i] ?? '')
    if (firm === undefined) throw refusal('month-unknown-firm', { row: i + 1, code: codes[i] ?? '' })
    assertPeriod(period, context.now.today)
    const edition = (editions.get(`${firm} ${period}`) ?? 0) + 1
    editions.set(`${firm} ${period}`, edition)
    return { ...figures, enterprise: firm, period, source, edition, origin, filedOn: context.now.today }
  })
  await plantRecords(context, enterpriseMonth, made)
  return rows.length
}

/** The reports of some periods, of one firm or of all; the newest edition of each source only. */
export async function monthsOf(
  db: Connection,
  zone: string,
  periods: readonly string[],
  firm: string | null,
  asOf: string,
): Promise<readonly Month[]> {
  const rows = (await rowsWhere(db, enterpriseMonth, zone, 'period', periods)) as readonly Month[] // rows of this register
  const newest = new Map<string, Month>()
  for (const row of rows) {
    if ((firm !== null && row.enterprise !== firm) || (row.filedOn ?? '') > asOf) continue
    const key = `${row.enterprise} ${row.period} ${row.source}`
    if ((newest.get(key)?.edition ?? 0) < (row.edition ?? 0)) newest.set(key, row)
  }
  return [...newest.values()]
}

export function readable(rows: readonly Month[], { actor }: Pick<Context, 'actor'>): readonly Month[] {
  return rows.filter((row) => allows(enterpriseMonth.access.read, actor, row))
}

export function monthsIn(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)
}

export type Sourced = { readonly value: number; readonly source: MonthSource }

/** 取数次序 — the office that counts a figure comes before one that has it from others; the firm's own word comes last. */
export function bestOf(rows: readonly Month[], figure: MonthFigure): Sourced | null {
  for (const source of orderOf(figure)) {
    const value = rows.find((row) => row.source === source)?.[figure]
    if (value !== null && value !== undefined) return { value, source }
  }
  return null
}

/** The figure of a whole year: as given for the year, or the sum of its twelve months from one source; never of fewer. */
export function yearFigure(rows: readonly Month[], year: number, figure: MonthFigure): Sourced | null {
  const given = bestOf(
    rows.filter(({ period }) => period === String(year)),
    figure,
  )
  if (given !== null) return given
  for (const source of orderOf(figure)) {
    const values = monthsIn(year).flatMap(
      (period) => rows.find((row) => row.period === period && row.source === source)?.[figure] ?? [],
    )
    if (values.length < 12) continue
    const total = values.reduce((sum, value) => sum + value, 0)
    return { value: figure === 'staff' ? Math.round(total / 12) : total, source }
  }
  return null
}

function orderOf(figure: MonthFigure): readonly MonthSource[] {
  const first = figure === 'tax' ? 'tax' : figure === 'power' ? 'power' : figure === 'emissions' ? 'environment' : null
  const order: readonly MonthSource[] = ['statistics', 'tax', 'power', 'environment', 'self']
  return first === null ? order : [first, ...order.filter((one) => one !== first)]
}

function assertPeriod(period: string, today: string): void {
  const isRight = /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period) && period <= today.slice(0, period.length)
  if (!isRight) throw refusal('month-period', { period })
}

/** The last edition of each firm and period from a source. */
async function editionsOf(
  { db, actor }: Context,
  firms: readonly string[],
  source: string,
): Promise<Map<string, number>> {
  const known = await db.query(
    `select enterprise, period, max(edition)::integer as last from enterprise_month
     where zone_id = $1 and enterprise = any($2::uuid[]) and source = $3 group by enterprise, period`,
    [actor.zone, firms, source],
  )
  return new Map(known.map(({ enterprise: firm, period, last }) => [`${firm} ${period}`, Number(last)]))
}
