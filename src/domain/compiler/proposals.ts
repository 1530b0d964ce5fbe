import type { Label } from '#domain/label.ts'
import { pairsOf } from './similarity.ts'
import type { AssignedUnit, CompileInput, Duty } from './types.ts'

/** 职责库 — the duty dictionary and the confirmed assignments, ready to be asked. */
export type Directory = {
  /** The id of a unit by its name or alias, null when it is unknown. */
  unitOf(name: string): string | null
  /** Units that may be asked to act, best first; each with the words that speak for it. */
  propose(words: string): AssignedUnit[]
  readonly version: string
}

/** Prepares the directory once for a whole document. */
export function openDirectory(input: CompileInput): Directory {
  const duties = input.duties ?? []
  const names = new Map<string, string>()
  for (const duty of duties) for (const name of [duty.name, ...duty.aliases]) names.set(name, duty.unit)
  const areas = new Map<string, Map<string, Duty[]>>()
  for (const duty of duties) for (const area of duty.areas) addArea(areas, area, duty)
  const confirmed = (input.confirmed ?? []).map((each) => ({ ...each, pairs: pairsOf(each.text) }))
  const byId = new Map(duties.map((duty) => [duty.unit, duty]))
  return {
    version: `${duties.length}-${confirmed.length}-${checksum(JSON.stringify([duties, input.confirmed ?? []]))}`,
    unitOf: (name) => names.get(name) ?? findContained(names, name),
    propose: (words) => {
      const learned = learnedFor(words, confirmed, byId)
      return learned === null ? byAreas(words, areas) : [learned]
    },
  }
}

function addArea(areas: Map<string, Map<string, Duty[]>>, area: string, duty: Duty): void {
  if (area === '') return
  const bucket = areas.get(area.charAt(0)) ?? new Map<string, Duty[]>()
  areas.set(area.charAt(0), bucket)
  bucket.set(area, [...(bucket.get(area) ?? []), duty])
}

/** 高新区经发局 is 经发局. */
function findContained(names: ReadonlyMap<string, string>, name: string): string | null {
  let best: string | null = null
  let length = 1
  for (const [known, unit] of names) {
    if (known.length > length && (name.endsWith(known) || known.endsWith(name))) {
      best = unit
      length = known.length
    }
  }
  return best
}

type Confirmed = { readonly text: string; readonly unit: string; readonly pairs: ReadonlySet<string> }

/** A confirmed matter speaks for its unit when most of its words stand in the sentence. */
function learnedFor(
  words: string,
  confirmed: readonly Confirmed[],
  byId: ReadonlyMap<string, Duty>,
): AssignedUnit | null {
  let best: Confirmed | null = null
  let share = LEAST_SHARE
  const pairs = pairsOf(words)
  for (const each of confirmed) {
    let shared = 0
    for (const pair of each.pairs) if (pairs.has(pair)) shared += 1
    const own = each.pairs.size === 0 ? 0 : shared / each.pairs.size
    if (own > share) {
      best = each
      share = own
    }
  }
  if (best === null) return null
  const reason: Label = [`此前已确认“${best.text}”由其承担`, `Confirmed earlier for “${best.text}”`]
  return { name: byId.get(best.unit)?.name ?? best.unit, unit: best.unit, source: 'learned', reason }
}

const LEAST_SHARE = 0.6
const MOST_PROPOSED = 3

function byAreas(words: string, areas: ReadonlyMap<string, ReadonlyMap<string, readonly Duty[]>>): AssignedUnit[] {
  const scores = new Map<Duty, string[]>()
  for (let at = 0; at < words.length; at += 1) {
    for (const [area, duties] of areas.get(words.charAt(at)) ?? []) {
      if (!words.startsWith(area, at)) continue
      for (const duty of duties) {
        const found = scores.get(duty) ?? []
        if (!found.includes(area)) scores.set(duty, [...found, area])
      }
    }
  }
  const weight = (found: readonly string[]): number => found.reduce((total, area) => total + area.length, 0)
  return [...scores]
    .sort((a, b) => weight(b[1]) - weight(a[1]) || (a[0].name < b[0].name ? -1 : 1))
    .slice(0, MOST_PROPOSED)
    .map(([duty, found]) => ({
      name: duty.name,
      unit: duty.unit,
      source: 'proposed',
      reason: [`职责库：主管${found.join('、')}`, `Duty dictionary: in charge of ${found.join(', ')}`],
    }))
}

/** A short stable number for the version string (FNV-1a). */
function checksum(words: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16)
}
