import type { Day } from '#domain/day.ts'
import { idea } from '#registers/people/idea.ts'
import type { WaitingIdea } from '#schema/public-views.ts'
import { nextDues } from '#services/deadlines.ts'
import { type Looking, mostShown, visibleRows } from '#services/visible.ts'

const waitingIn = ['received', 'accepted', 'shortlisted', 'published', 'adopted', 'carried'] as const

/** 等待办理的建议 — of those that the reader may see: who is due first stands first, and what has no day comes last, the oldest first. */
export async function waitingIdeas(looking: Looking, today: Day): Promise<readonly WaitingIdea[]> {
  const rows = await visibleRows(looking, idea, {
    where: (add) => `t.state = any(${add(waitingIn)})`,
    newest: mostShown,
    named: ['campaign'],
  })
  const dues = await nextDues(looking.db, looking.actor.zone, idea, rows)
  const lines = rows.map(({ id, title, state, names, score, receivedOn }, i) => {
    const next = dues[i] ?? null
    const call = typeof names.campaign === 'string' ? names.campaign : null
    return { id, title, state, call, score, receivedOn, next, isLate: next !== null && next.on < today }
  })
  return lines.toSorted((a, b) => rankOf(a).localeCompare(rankOf(b)))
}

function rankOf({ next, receivedOn, id }: WaitingIdea): string {
  return `${next?.on ?? '9999'} ${receivedOn ?? ''} ${id}`
}
