import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Context } from '#services/context.ts'
import type { LoadedPlan } from '#services/review/load-plan.ts'
import { createRecord } from '#services/save.ts'

export type Rescued = { readonly start: number; readonly end: number; readonly kind: 'task' | 'order' | 'mechanism' }

/** Takes in by hand a sentence that the compiler left out; its role and the reason against it stay on record. */
export async function rescueSentence(
  context: Context,
  { document, plan, tasks }: LoadedPlan,
  { start, end, kind }: Rescued,
): Promise<string> {
  const words = document.words.slice(start, end)
  const asSaid = words.replace(/^\s+|[\s，。；、：！？]+$/gu, '')
  if (end > document.words.length || asSaid === '') throw refusal('bad-span')
  const sentence = document.reading?.sentences.find((one) => one.start < end && one.end > start)
  const from = start + words.indexOf(asSaid)
  const isTaken = (one: (typeof tasks)[number]) =>
    one.start === from && one.end === from + asSaid.length && one.state !== 'merged' && one.state !== 'rejected'
  if (tasks.some(isTaken)) throw refusal('already-task')
  const section = document.reading?.items.filter((item) => item.kind === 'outline' && item.start <= from).at(-1)
  const row = await createRecord(context, task, {
    facts: {
      plan: plan.id,
      kind,
      title: (asSaid.split(/[，；]/u)[0] ?? asSaid).slice(0, 25),
      asSaid,
      asIssued: asSaid,
      start: from,
      end: from + asSaid.length,
      cooperating: [],
      section: section?.kind === 'outline' ? section.section : null,
      rescue: sentence === undefined ? null : { role: sentence.role, reason: sentence.reason },
    },
  })
  return row.id
}
