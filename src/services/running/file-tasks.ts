import { type Day, yearOf } from '#domain/day.ts'
import { decisionsText, shortTitle } from '#domain/meeting/sentences.ts'
import { document } from '#registers/document.ts'
import { plan } from '#registers/plan.ts'
import { task } from '#registers/task.ts'
import type { Context } from '#services/context.ts'
import { plantRecord } from '#services/save.ts'

export type ToFile = {
  readonly text: string
  /** Its own name; without one, the first clause of the text. */
  readonly title?: string
  readonly lead: string
  readonly cooperating?: readonly string[]
  readonly due: Day
}

type Under = { readonly about: string; readonly name: string; readonly section: string }

/**
 * 入册 — matters that a named person decided are filed as a document with a plan of their own, as decisions of a meeting are, so
 * that each task keeps its sentence. The key of a request belongs to the record that the person acted on, not to what is planted.
 */
export async function fileTasks(
  context: Context,
  { about, name, section }: Under,
  items: readonly ToFile[],
): Promise<readonly string[]> {
  const { today } = context.now
  const { words, places } = decisionsText(
    about,
    today,
    items.map(({ text }, i) => ({ id: String(i), text })),
  )
  const { onceKey: _onceKey, ...act } = context
  const source = await plantRecord(act, document, {
    facts: { name, kind: 'minutes', year: yearOf(today), givenOn: today, words },
  })
  const filed = await plantRecord(act, plan, {
    state: 'issued',
    facts: { name, document: source.id, year: yearOf(today), issuedOn: today, issuedBy: context.actor.person },
  })
  const made: string[] = []
  for (const [i, { text, title, lead, cooperating, due }] of items.entries()) {
    const place = places[i]
    if (place === undefined) throw new Error('Every matter has its place in the text')
    const row = await plantRecord(act, task, {
      state: 'issued',
      facts: {
        ...{ plan: filed.id, section, kind: 'task', title: title ?? shortTitle(text) },
        ...{ asSaid: place.said, asIssued: text, start: place.start, end: place.end },
        ...{ lead, cooperating: cooperating ?? [], dueOriginal: due, dueCurrent: due, issuedOn: today },
      },
    })
    made.push(row.id)
  }
  return made
}
