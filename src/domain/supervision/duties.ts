import { type Day, daysBetween } from '#domain/day.ts'

export type DutyKind =
  | 'approve'
  | 'decideProposal'
  | 'decideChange'
  | 'decideObjection'
  | 'register'
  | 'assign'
  | 'answerExtension'
  | 'coordinate'
  | 'review'
  | 'close'
  | 'call'
  | 'draw'
  | 'findings'
  | 'lookBack'
  | 'archive'
  | 'sign'
  | 'acknowledge'
  | 'answerRequest'

/** What waits for somebody: the step, the matter, since when, and until when by the rules. */
export type Duty = {
  readonly kind: DutyKind
  readonly by: 'supervision' | 'leader' | 'unit'
  /** The record on which the step is taken, and the matter that it is about. */
  readonly register: string
  readonly id: string
  readonly matter: { readonly register: string; readonly id: string; readonly title: string }
  readonly unit: string | null
  readonly since: Day | null
  readonly until: Day | null
}

/** What stops others comes before what ends a matter, and that before what only follows up. */
const order: readonly DutyKind[] = [
  'approve',
  'decideProposal',
  'decideChange',
  'decideObjection',
  'sign',
  'answerRequest',
  'acknowledge',
  'register',
  'assign',
  'answerExtension',
  'coordinate',
  'review',
  'close',
  'call',
  'draw',
  'findings',
  'lookBack',
  'archive',
]

/** 下步要办 — in the order in which it should be done: what is late first, then the nearest limit, then by kind and age. */
export function inOrder<D extends Duty>(duties: readonly D[], today: Day): readonly D[] {
  return duties.toSorted(
    (a, b) =>
      Number(isLate(b, today)) - Number(isLate(a, today)) ||
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      leftOf(a, today) - leftOf(b, today) ||
      compare(a.since ?? today, b.since ?? today) ||
      compare(a.id, b.id),
  )
}

export function isLate({ until }: Duty, today: Day): boolean {
  return until !== null && until < today
}

function leftOf({ until }: Duty, today: Day): number {
  return until === null ? 100_000 : daysBetween(today, until)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
