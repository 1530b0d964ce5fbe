import { proposeFirstDue } from '#domain/compiler/due.ts'
import { type Day, yearOf } from '#domain/day.ts'

export type NamedUnit = { readonly id: string; readonly names: readonly string[] }
export type NamedSeries = { readonly id: string; readonly names: readonly string[] }

/** What a line typed in the room says of itself; it is shown before it is saved and can be changed. */
export type ReadLine = {
  readonly lead: string | null
  readonly cooperating: readonly string[]
  readonly due: Day | null
  readonly dueSeries: string | null
}

type Found = { readonly id: string; readonly at: number; readonly end: number }

/**
 * 一行记录 — reads lead, cooperating units and day out of one typed decision. The unit that stands before 牵头 leads, without
 * that word the first one named; the others cooperate. A day is read as the compiler reads it, in the year of the meeting.
 */
export function readLine(
  line: string,
  on: Day,
  units: readonly NamedUnit[],
  series: readonly NamedSeries[] = [],
): ReadLine {
  const found = unitsIn(line, units)
  const leading = found.findLast(({ end }) => /^牵头/u.test(line.slice(end)))
  const lead = leading ?? found[0] ?? null
  const cooperating = [...new Set(found.map(({ id }) => id))].filter((id) => id !== lead?.id)
  const dueSeries = seriesIn(line, series)
  const stated = dueSeries === null ? (proposeFirstDue(line, yearOf(on))?.on ?? null) : null
  return { lead: lead?.id ?? null, cooperating, due: stated !== null && stated > on ? stated : null, dueSeries }
}

/** Names in the order of the line; where names overlap, the longest one is meant. */
function unitsIn(line: string, units: readonly NamedUnit[]): readonly Found[] {
  const all = units
    .flatMap(({ id, names }) =>
      names.flatMap((name) => placesOf(line, name).map((at) => ({ id, at, end: at + name.length }))),
    )
    .toSorted((a, b) => a.at - b.at || b.end - a.end)
  const kept: Found[] = []
  for (const one of all) if (one.at >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

function placesOf(line: string, name: string): readonly number[] {
  const places: number[] = []
  if (name === '') return places
  for (let at = line.indexOf(name); at !== -1; at = line.indexOf(name, at + 1)) places.push(at)
  return places
}

/** 下次党工委会 — the series may be named short of its last word. */
function seriesIn(line: string, series: readonly NamedSeries[]): string | null {
  const after = /下(?:一)?次([^，。；]*)/u.exec(line)?.[1] ?? ''
  const meant = series.filter(({ names }) =>
    names.some((name) => name !== '' && (after.startsWith(name) || after.startsWith(name.replace(/议$/u, '')))),
  )
  return meant.length === 1 ? (meant[0]?.id ?? null) : null
}
