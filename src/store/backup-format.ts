/** The lines of a backup: a head, then each table with its rows, then a tail. */
export const formatOfBackup = { gaoxin: 'backup', format: 1 } as const

export type BackupHead = typeof formatOfBackup & { readonly at: string; readonly migrations: readonly string[] }
export type BackupTable = { readonly table: string; readonly columns: readonly string[] }
export type BackupTail = {
  readonly end: true
  readonly counts: Readonly<Record<string, number>>
  readonly sha256: string
}

export function isHead(value: unknown): value is BackupHead {
  return isObject(value) && value.gaoxin === 'backup' && value.format === 1 && isTexts(value.migrations)
}

export function isTable(value: unknown): value is BackupTable {
  return isObject(value) && typeof value.table === 'string' && isTexts(value.columns)
}

export function isTail(value: unknown): value is BackupTail {
  return isObject(value) && value.end === true && typeof value.sha256 === 'string' && isObject(value.counts)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
