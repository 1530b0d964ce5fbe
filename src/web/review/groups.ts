import type { Item, Outline } from './model.ts'

/** A heading of the speech with the lines that stand under it. */
export type Group = {
  readonly section: string
  /** The headings from the top of the document down to this one. */
  readonly path: readonly string[]
  readonly items: readonly Item[]
}

/** The lines under their headings, headings in the order of the speech, none of them empty. */
export function groupBySection(items: readonly Item[], outline: readonly Outline[]): readonly Group[] {
  const paths = pathsOf(outline)
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const section = item.row.section ?? ''
    const group = groups.get(section)
    if (group) group.push(item)
    else groups.set(section, [item])
  }
  const rank = new Map(outline.map((entry, index) => [entry.section, index]))
  return [...groups]
    .map(([section, inside]) => ({
      section,
      path: paths.get(section) ?? (section === '' ? [] : [section]),
      items: inside,
    }))
    .sort((a, b) => (rank.get(a.section) ?? -1) - (rank.get(b.section) ?? -1))
}

/** The lines in the order in which the groups show them: what the arrow keys follow. */
export function orderOf(groups: readonly Group[]): readonly string[] {
  return groups.flatMap((group) => group.items.map((item) => item.key))
}

function pathsOf(outline: readonly Outline[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>()
  const open: Outline[] = []
  for (const entry of [...outline].sort((a, b) => a.start - b.start)) {
    while (open.length > 0 && open.at(-1)!.level >= entry.level) open.pop()
    open.push(entry)
    paths.set(
      entry.section,
      open.map((above) => above.text),
    )
  }
  return paths
}
