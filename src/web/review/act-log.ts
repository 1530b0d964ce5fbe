import type { Label } from '#domain/label.ts'
import type { Shelf } from './drafts.ts'

/** A step that can be undone: the server's batch and the words for it. */
export type Step = { readonly batch: string; readonly label: Label }

const longest = 50

export function logKey(person: string, plan: string): string {
  return `gaoxin.draft.${person}.steps.${plan}`
}

/** The steps of this person on this plan, oldest first, as far as this browser made them. */
export function readSteps(shelf: Shelf, key: string): readonly Step[] {
  try {
    const value: unknown = JSON.parse(shelf.getItem(key) ?? '[]')
    return Array.isArray(value) ? value.filter(isStep) : []
  } catch {
    return []
  }
}

export function keepSteps(shelf: Shelf, key: string, steps: readonly Step[]): void {
  try {
    shelf.setItem(key, JSON.stringify(steps))
  } catch {
    // a full store costs only the names of the steps; undoing itself is the server's
  }
}

export function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  return [...steps.filter((other) => other.batch !== step.batch), step].slice(-longest)
}

/** The steps after the latest one was undone. */
export function withoutLatest(steps: readonly Step[]): readonly Step[] {
  return steps.slice(0, -1)
}

/** What the undo button says it will undo. */
export function undoLabel(steps: readonly Step[]): Label {
  const latest = steps.at(-1)
  if (!latest) return ['撤销上一步', 'Undo the last step']
  return [`撤销：${latest.label[0]}`, `Undo: ${latest.label[1]}`]
}

function isStep(value: unknown): value is Step {
  if (typeof value !== 'object' || value === null) return false
  const { batch, label } = value as Record<string, unknown> // an object read back from JSON
  return (
    typeof batch === 'string' &&
    Array.isArray(label) &&
    label.length === 2 &&
    label.every((text) => typeof text === 'string')
  )
}
