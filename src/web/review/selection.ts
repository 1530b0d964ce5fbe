/** 选择 — the line that has the focus, and the lines that are marked for a bulk act. */
export type Selection = {
  readonly current: string | null
  readonly marked: ReadonlySet<string>
}

export const nothingSelected: Selection = { current: null, marked: new Set() }

/** The line so many lines further, held at both ends; from nowhere it begins at the near end. */
export function step(order: readonly string[], current: string | null, by: number): string | null {
  if (order.length === 0) return null
  const at = current === null ? -1 : order.indexOf(current)
  if (at < 0) return (by > 0 ? order[0] : order.at(-1)) ?? null
  return order[Math.min(order.length - 1, Math.max(0, at + by))] ?? null
}

/** The same for places that are counted; an endless step goes to the end. */
export function stepIndex(count: number, at: number | null, by: number): number | null {
  if (count === 0) return null
  const from = at ?? (by > 0 ? -1 : count)
  return Math.min(count - 1, Math.max(0, from + by))
}

export function moveTo(selection: Selection, current: string | null): Selection {
  return current === selection.current ? selection : { ...selection, current }
}

export function toggle(selection: Selection, key: string): Selection {
  const marked = new Set(selection.marked)
  if (!marked.delete(key)) marked.add(key)
  return { current: key, marked }
}

/** Marks from the current line to the next one in this direction and goes there. */
export function extend(selection: Selection, order: readonly string[], by: 1 | -1): Selection {
  const next = step(order, selection.current, by)
  if (next === null) return selection
  const marked = new Set(selection.marked)
  if (selection.current !== null && order.includes(selection.current)) marked.add(selection.current)
  marked.add(next)
  return { current: next, marked }
}

/** Marks all lines between the current one and this one, as a click with Shift does. */
export function markRange(selection: Selection, order: readonly string[], to: string): Selection {
  const from = selection.current === null ? -1 : order.indexOf(selection.current)
  const until = order.indexOf(to)
  if (until < 0) return selection
  const [low, high] = from < 0 ? [until, until] : [Math.min(from, until), Math.max(from, until)]
  return { current: to, marked: new Set([...selection.marked, ...order.slice(low, high + 1)]) }
}

export function markAll(selection: Selection, order: readonly string[]): Selection {
  const isFull = order.length > 0 && order.every((key) => selection.marked.has(key))
  return { ...selection, marked: isFull ? new Set() : new Set(order) }
}

/** What an act is for: the marked lines in the order shown, otherwise the current line. */
export function chosen(selection: Selection, order: readonly string[]): readonly string[] {
  const marked = order.filter((key) => selection.marked.has(key))
  if (marked.length > 0) return marked
  return selection.current !== null && order.includes(selection.current) ? [selection.current] : []
}

/**
 * Keeps the selection meaningful when lines come and go: marks of vanished lines fall away, and the place of a
 * vanished current line passes to the line that moved up into it.
 */
export function afterChange(selection: Selection, before: readonly string[], after: readonly string[]): Selection {
  const there = new Set(after)
  const marked = [...selection.marked].filter((key) => there.has(key))
  const current = selection.current
  const next = current === null || there.has(current) ? current : heir(current, before, there)
  if (next === current && marked.length === selection.marked.size) return selection
  return { current: next, marked: new Set(marked) }
}

function heir(current: string, before: readonly string[], there: ReadonlySet<string>): string | null {
  const at = before.indexOf(current)
  if (at < 0) return null
  const below = before.slice(at + 1).find((key) => there.has(key))
  return below ?? before.slice(0, at).findLast((key) => there.has(key)) ?? null
}
