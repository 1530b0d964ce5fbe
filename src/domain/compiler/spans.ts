export type Spanned = { readonly start: number; readonly end: number }

/** Looks up the first item that overlaps a span; spans must be asked in the order of the text. */
export function cursorOver<T extends Spanned>(items: readonly T[]): (start: number, end: number) => T | null {
  let at = 0
  return (start, end) => {
    while (at < items.length && (items[at]?.end ?? 0) <= start) at += 1
    const item = items[at]
    return item !== undefined && item.start < end ? item : null
  }
}
