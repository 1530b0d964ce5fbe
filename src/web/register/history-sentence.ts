import type { Label } from '#domain/label.ts'
import type { AnyRegister, Move } from '#schema/register.ts'
import type { HistoryEntry } from '../api.ts'
import { words } from '../words.ts'

/** 办理过程的一句话 — one event of the log as a person would tell it. */
export type Sentence = {
  readonly what: Label
  /** The state before and after, where it changed. */
  readonly states: readonly [from: string, to: string] | null
  /** Fields whose change is told with its values. */
  readonly fields: readonly string[]
}

export function sentenceOf(register: AnyRegister, entry: HistoryEntry): Sentence {
  const fields = Object.keys(entry.changes).filter((key) => register.fields[key] !== undefined)
  const states = statesOf(entry)
  if (entry.act === 'create') return { what: words.made, states: null, fields: [] }
  if (entry.act === 'undo') return { what: words.undid, states, fields }
  if (entry.act === 'change') return { what: changedOf(register, fields), states, fields }
  const move = register.lifecycle.moves[entry.move ?? '']
  // A step of another record (an objection that reassigns a task) moves this one under its own name.
  const label: Label =
    move?.label ??
    register.lifecycle.consequences?.[entry.move ?? ''] ??
    (states ? ['办理', 'moved it on'] : changedOf(register, fields))
  // Days and names that a step stamps are told by the step itself, also when a later step takes them back.
  const stamped = new Set(
    Object.values<Move>(register.lifecycle.moves).flatMap(({ stamps }) => Object.keys(stamps ?? {})),
  )
  return {
    what: [words.step[0].replace('{move}', label[0]), words.step[1].replace('{move}', label[1])],
    states,
    fields: fields.filter((key) => !stamped.has(key)),
  }
}

function statesOf({ changes }: HistoryEntry): Sentence['states'] {
  const state = changes.state
  return state && typeof state[0] === 'string' && typeof state[1] === 'string' ? [state[0], state[1]] : null
}

function changedOf(register: AnyRegister, fields: readonly string[]): Label {
  const labels = fields.map((key) => register.fields[key].label as Label)
  const [zh, en] = words.changed
  return [
    zh.replace('{fields}', labels.map((label) => label[0]).join('、')),
    en.replace('{fields}', labels.map((label) => label[1].toLowerCase()).join(', ')),
  ]
}
