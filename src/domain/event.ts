import { canonical, isSame, type Json } from '#domain/json.ts'

/** 事件 — one change as it was made. Events are appended, never edited; folding them gives the records again. */
export type EventBody = {
  /** Moment, ISO 8601 in UTC. */
  readonly at: string
  readonly account: string
  readonly person: string | null
  /** Way in: web, api, command line, seed. */
  readonly through: string
  readonly register: string
  readonly record: string
  readonly version: number
  readonly act: 'create' | 'change' | 'move' | 'undo'
  readonly move?: string | undefined
  /** Field → [before, after]; the state is a field like the others. */
  readonly changes: Changes
  readonly reason?: string | undefined
  /** How many facts the person typed for it; what procedures, stamps and pre-filling added is not counted. */
  readonly typed?: number | undefined
  /** Events of one act of a person share it, so that the act can be undone as a whole. */
  readonly batch?: string | undefined
  readonly undoes?: string | undefined
  readonly onceKey?: string | undefined
}

export type Changes = { readonly [field: string]: readonly [before: Json, after: Json] }

export type Folded = { readonly version: number; readonly fields: Readonly<Record<string, Json>> }

/** Applies an event to what the events before it gave; a text says which proof failed. */
export function fold(before: Folded | null, event: EventBody): Folded | string {
  const version = before?.version ?? 0
  if (event.version !== version + 1) return `version ${event.version} follows ${version}`
  const fields: Record<string, Json> = { ...before?.fields }
  for (const [key, [from, to]] of Object.entries(event.changes)) {
    if (!isSame(fields[key], from)) return `${key} was ${canonical(fields[key])}, the event says ${canonical(from)}`
    fields[key] = to
  }
  return { version: event.version, fields }
}

/** What differs between two versions of a record's fields. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Changes {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const pairs = keys
    .filter((key) => !isSame(before[key], after[key]))
    .map((key) => [key, [asJson(before[key]), asJson(after[key])]] as const)
  return Object.fromEntries(pairs)
}

function asJson(value: unknown): Json {
  return value === undefined ? null : (value as Json) // field values are JSON by the type of the register
}
