import type { Difference } from '#store/catalogue.ts'

/** A draft of the SQL that would close a difference. Renames and conversions of values are a person's work. */
export function draftOf({ missing, surplus }: Difference, wanted: readonly string[]): string {
  const newTables = wanted.filter(
    (statement) => statement.startsWith('create table') && isWhollyMissing(statement, missing, surplus),
  )
  const names = newTables.map(tableOf)
  const columns = missing
    .filter((line) => line.startsWith('column ') && !names.includes(tableOfColumn(line)))
    .map(addColumn)
  const indexes = wanted.filter(
    (statement) => /^create (unique )?index/.test(statement) && missing.some((line) => isIndexOf(line, statement)),
  )
  const leftovers = surplus.map((line) => `-- only in the database: ${line}`)
  const lines = [...newTables.map((text) => `${text};`), ...columns, ...indexes.map((text) => `${text};`), ...leftovers]
  return lines.length === 0 ? '-- The migrations build what the registers want.\n' : `${lines.join('\n\n')}\n`
}

function isWhollyMissing(statement: string, missing: readonly string[], surplus: readonly string[]): boolean {
  const key = `column ${tableOf(statement)}.zone_id `
  return missing.some((line) => line.startsWith(key)) && !surplus.some((line) => line.startsWith(key))
}

function tableOf(statement: string): string {
  return /^create table (?:\w+\.(?="))?"?(\w+)"?/.exec(statement)?.[1] ?? ''
}

function tableOfColumn(line: string): string {
  return /^column (\w+)\./.exec(line)?.[1] ?? ''
}

function addColumn(line: string): string {
  const [, table, column, type] = /^column (\w+)\.(\w+) (.+)$/.exec(line) ?? []
  return `alter table "${table}" add column "${column}" ${type};`
}

function isIndexOf(line: string, statement: string): boolean {
  const name = /index "(\w+)"/.exec(statement)?.[1]
  return name !== undefined && new RegExp(`INDEX "?${name}"? ON`).test(line)
}
