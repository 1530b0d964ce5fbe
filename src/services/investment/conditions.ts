import { yearOf } from '#domain/day.ts'
import { decisionsText, shortTitle } from '#domain/meeting/sentences.ts'
import { document } from '#registers/document.ts'
import type { gateReview } from '#registers/investment/gate-review.ts'
import { plan } from '#registers/plan.ts'
import { task } from '#registers/task.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { plantRecord } from '#services/save.ts'

/**
 * 附加条件入册 — the conditions are filed as a document with a plan of their own, as decisions of a meeting are, so that each
 * task keeps its sentence.
 */
export async function fileConditions(context: Context, review: RowOf<typeof gateReview>): Promise<readonly string[]> {
  const { today } = context.now
  const conditions = (review.conditions ?? []).map((text, i) => ({ id: String(i), text }))
  const name = `${review.name}附加条件`
  const { words, places } = decisionsText(review.name, today, conditions)
  const { onceKey: _onceKey, ...act } = context
  const source = await plantRecord(act, document, {
    facts: { name, kind: 'minutes', year: yearOf(today), givenOn: today, words },
  })
  const filed = await plantRecord(act, plan, {
    state: 'issued',
    facts: { name, document: source.id, year: yearOf(today), issuedOn: today, issuedBy: context.actor.person },
  })
  const made: string[] = []
  for (const [i, { text }] of conditions.entries()) {
    const place = places[i]
    if (place === undefined) throw new Error('Every condition has its place in the text')
    const row = await plantRecord(act, task, {
      state: 'issued',
      facts: {
        plan: filed.id,
        section: '准入评审附加条件',
        kind: 'task',
        title: shortTitle(text),
        asSaid: place.said,
        asIssued: text,
        start: place.start,
        end: place.end,
        lead: review.conditionUnit,
        dueOriginal: review.conditionDue,
        dueCurrent: review.conditionDue,
        issuedOn: today,
      },
    })
    made.push(row.id)
  }
  return made
}
