import type { ServedRow } from '../api.ts'

export type MonthRows = { readonly month: string | null; readonly rows: readonly ServedRow[] }

/** Puts lines that come in the order of a day under their months; those without a day stand at the end. */
export function byMonth(rows: readonly ServedRow[], key: string): readonly MonthRows[] {
  const months = new Map<string | null, ServedRow[]>()
  for (const row of rows) {
    const day = row[key]
    const month = typeof day === 'string' ? day.slice(0, 7) : null
    months.set(month, [...(months.get(month) ?? []), row])
  }
  return [...months]
    .map(([month, inMonth]) => ({ month, rows: inMonth }))
    .sort((a, b) => (a.month ?? '9999').localeCompare(b.month ?? '9999'))
}
