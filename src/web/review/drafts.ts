import type { Facts } from './difference.ts'

/** 未存的填写 — what an officer has typed but not saved, kept in the browser until it is saved or thrown away. */
export type Draft = {
  readonly version: number
  /** The record's own values of the entered fields when typing began, to tell later who changed what. */
  readonly base: Facts
  readonly facts: Facts
}

/** The part of localStorage that drafts need. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export function draftKey(person: string, item: string): string {
  return `gaoxin.draft.${person}.review.${item}`
}

export function findDraft(shelf: Shelf, key: string): Draft | null {
  const text = quietly(() => shelf.getItem(key))
  if (!text) return null
  try {
    const value: unknown = JSON.parse(text)
    return isDraft(value) ? value : null
  } catch {
    return null
  }
}

/** Keeps the draft; one without facts is thrown away. A full or forbidden store loses nothing but the keeping. */
export function keepDraft(shelf: Shelf, key: string, draft: Draft): void {
  const isEmpty = Object.keys(draft.facts).length === 0
  quietly(() => (isEmpty ? shelf.removeItem(key) : shelf.setItem(key, JSON.stringify(draft))))
}

export function dropDraft(shelf: Shelf, key: string): void {
  quietly(() => shelf.removeItem(key))
}

/** The draft with one more fact entered; a fact set back to the record's own value leaves the draft. */
export function withFact(
  draft: Draft | null,
  row: Facts & { readonly version: number },
  field: string,
  value: unknown,
): Draft {
  const before = draft ?? { version: row.version, base: {}, facts: {} }
  const base = field in before.base ? before.base : { ...before.base, [field]: row[field] ?? null }
  const { [field]: _, ...others } = before.facts
  const isBack = JSON.stringify(value ?? null) === JSON.stringify(base[field] ?? null)
  return { version: before.version, base, facts: isBack ? others : { ...others, [field]: value } }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const { version, base, facts } = value as Record<string, unknown> // an object read back from JSON
  return typeof version === 'number' && isObject(base) && isObject(facts)
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function quietly<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
