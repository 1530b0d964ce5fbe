import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Context } from '#services/context.ts'
import { getOpenTask, type LoadedPlan } from '#services/review/load-plan.ts'
import { amendRecord, createRecord } from '#services/save.ts'

/** Splits a task at places of its words (offsets into the quote): each part becomes a task with the same owners. */
export async function splitTask(
  context: Context,
  loaded: LoadedPlan,
  id: string,
  at: readonly number[],
): Promise<readonly string[]> {
  const whole = getOpenTask(loaded, id)
  const cuts = [0, ...new Set([...at].sort((a, b) => a - b)), whole.asSaid.length]
  if (cuts.some((cut, i) => i > 0 && cut <= (cuts[i - 1] ?? 0)) || cuts.length < 3) throw refusal('bad-split')
  const made: string[] = []
  for (const [i, from] of cuts.slice(0, -1).entries()) {
    const span = trimmed(whole.asSaid, from, cuts[i + 1] ?? from)
    if (span.text === '') throw refusal('bad-split')
    const { id: _id, version: _version, state: _state, ...facts } = whole
    const part = await createRecord(context, task, {
      facts: {
        ...facts,
        asSaid: span.text,
        asIssued: span.text,
        title: titleOf(span.text),
        start: whole.start + span.from,
        end: whole.start + span.to,
      },
    })
    made.push(part.id)
  }
  await amendRecord(context, task, whole, { state: 'merged' }, { act: 'move', move: 'split' })
  return [id, ...made]
}

const edges = /^[\s，。；、：]+|[\s，。；、：]+$/gu

/** The part without the punctuation at its edges, with its place in the whole. */
function trimmed(words: string, from: number, to: number): { text: string; from: number; to: number } {
  const part = words.slice(from, to)
  const text = part.replace(edges, '')
  const start = from + part.indexOf(text)
  return { text, from: start, to: start + text.length }
}

/** The beginning of the words up to the first pause, as a title that the officer may better. */
function titleOf(text: string): string {
  return (text.split(/[，。；]/u)[0] ?? text).slice(0, 25)
}
