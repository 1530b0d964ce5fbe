/** An event as it lies in the log: its place and its body, which is JSON. */
export type LogLine = { readonly seq: number; readonly body: string }

/** A record as the events up to a place left it. */
export type Rec = { readonly id: string; readonly version: number; readonly [field: string]: unknown }

/** Register → id → record, in the order in which the records were made. */
export type World = ReadonlyMap<string, ReadonlyMap<string, Rec>>

type Body = {
  readonly register: string
  readonly record: string
  readonly version: number
  readonly at: string
  readonly changes: Readonly<Record<string, readonly [before: unknown, after: unknown]>>
}

/** Plays the log from its beginning up to a place, that event included; without a place to its end. */
export function foldLog(lines: readonly LogLine[], upTo = Number.POSITIVE_INFINITY): World {
  const world = new Map<string, Map<string, Rec>>()
  for (const line of lines) {
    if (line.seq > upTo) break
    take(world, line)
  }
  return world
}

/** Plays the log once and shows the world as it was at each place asked for; it is good only while it is looked at. */
export function walkLog<T>(
  lines: readonly LogLine[],
  stops: readonly number[],
  look: (world: World, stop: number) => readonly T[],
): readonly T[] {
  const world = new Map<string, Map<string, Rec>>()
  const found: T[] = []
  let at = 0
  for (const stop of [...new Set(stops)].sort((a, b) => a - b)) {
    for (let line = lines[at]; line !== undefined && line.seq <= stop; line = lines[at]) {
      take(world, line)
      at += 1
    }
    found.push(...look(world, stop))
  }
  return found
}

function take(world: Map<string, Map<string, Rec>>, line: LogLine): void {
  const { register, record, version, at, changes } = bodyOf(line)
  const records = world.get(register) ?? new Map<string, Rec>()
  world.set(register, records)
  const next: Record<string, unknown> = { ...records.get(record) }
  for (const [field, [, after]] of Object.entries(changes ?? {})) next[field] = after
  records.set(record, { madeOn: dayInChina(at), ...next, id: record, version })
}

const bodies = new WeakMap<LogLine, Body>()

/** The log is played several times; its words are read once. */
function bodyOf(line: LogLine): Body {
  const known = bodies.get(line)
  if (known !== undefined) return known
  const body = JSON.parse(line.body) as Body // the form of the log
  bodies.set(line, body)
  return body
}

function dayInChina(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
}

export function allOf(world: World, register: string): readonly Rec[] {
  return [...(world.get(register)?.values() ?? [])]
}

export function oneOf(world: World, register: string, id: unknown): Rec | null {
  return world.get(register)?.get(text(id)) ?? null
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Null stays null: what is missing is no zero. */
export function amount(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
