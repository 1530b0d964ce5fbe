/** A row that names other rows of its file: by their numbers. */
export type Naming = { readonly row: number; readonly names: readonly number[] }

export type Order = {
  /** Rows by level: each names only rows of levels before it, or rows that name none. */
  readonly levels: readonly (readonly number[])[]
  /** Rows that lead back to themselves, or to such a circle. */
  readonly circle: readonly number[]
}

/** 行间引用 — in which order rows that name each other can be entered; what runs in a circle cannot. */
export function orderOf(rows: readonly Naming[]): Order {
  const own = new Set(rows.map(({ row }) => row))
  const open = new Map(rows.map(({ row, names }) => [row, new Set(names.filter((name) => own.has(name))).size]))
  const namedBy = new Map<number, number[]>()
  for (const { row, names } of rows)
    for (const name of new Set(names)) if (own.has(name)) listIn(namedBy, name).push(row)
  const levels: number[][] = []
  let level = rows.flatMap(({ row }) => (open.get(row) === 0 ? [row] : []))
  while (level.length > 0) {
    levels.push(level)
    const next: number[] = []
    for (const done of level) {
      open.delete(done)
      for (const row of namedBy.get(done) ?? []) {
        const left = (open.get(row) ?? 0) - 1
        open.set(row, left)
        if (left === 0) next.push(row)
      }
    }
    level = next
  }
  return { levels, circle: rows.map(({ row }) => row).filter((row) => open.has(row)) }
}

function listIn(lists: Map<number, number[]>, key: number): number[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
