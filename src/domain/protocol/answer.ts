import { fieldsOf } from '#domain/protocol/properties.ts'

/** 应答 — what a device says to a letter: that it carried it out, or did not, and perhaps why. */
export type Answer = { readonly id: string; readonly isDone: boolean; readonly words?: string }

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** `{ "id": "…", "done": true, "words": "…" }` as JSON; null for what is no answer. */
export function readAnswer(text: string): Answer | null {
  const told = fieldsOf(jsonIn(text))
  if (told === null || typeof told.id !== 'string' || !uuid.test(told.id) || typeof told.done !== 'boolean') return null
  const words =
    typeof told.words === 'string' && told.words.trim() !== '' ? { words: told.words.replaceAll('\0', '') } : {}
  return { id: told.id.toLowerCase(), isDone: told.done, ...words }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
