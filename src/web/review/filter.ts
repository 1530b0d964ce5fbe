import { asksAbout } from '#domain/compiler/question-places.ts'
import type { Label } from '#domain/label.ts'
import type { Gaps } from '#schema/review.ts'
import type { Item, Question } from './model.ts'
import { isOut, titleOf } from './model.ts'

/** What the plan is narrowed to. The gaps are the same sets that keep the plan from being issued. */
export type Filter =
  | 'all'
  | 'undecided'
  | 'accepted'
  | 'rejected'
  | 'withoutLead'
  | 'withoutDue'
  | 'withoutValue'
  | 'weak'
  | 'questioned'

export const filterNames: Readonly<Record<Filter, Label>> = {
  all: ['全部', 'All'],
  undecided: ['未决定', 'Undecided'],
  accepted: ['已采纳', 'Accepted'],
  rejected: ['不列入', 'Rejected'],
  withoutLead: ['缺牵头单位', 'Without lead unit'],
  withoutDue: ['缺时限', 'Without due day'],
  withoutValue: ['缺数值', 'Without value'],
  weak: ['可查性弱', 'Hard to check'],
  questioned: ['有疑问', 'With a question'],
}

/** The gaps in the order in which the coverage bar names them. */
export const gapFilters = [
  'undecided',
  'withoutLead',
  'withoutDue',
  'withoutValue',
] as const satisfies readonly Filter[]

/** The lines that a filter and a search leave, in the order of the speech. Merged lines never show. */
export function narrow(
  items: readonly Item[],
  filter: Filter,
  words: string,
  gaps: Gaps,
  questions: readonly Question[],
): readonly Item[] {
  const keeps = keeperOf(filter, gaps, questions)
  const wanted = words.trim().toLowerCase()
  return items.filter((item) => item.row.state !== 'merged' && keeps(item) && (wanted === '' || holds(item, wanted)))
}

/** The questions that concern the words of an item and that the item does not answer by now. */
export function questionsOf(item: Item, questions: readonly Question[]): readonly Question[] {
  return questions.filter((question) => asksAbout(question, item.row) && !isAnswered(item, question.code))
}

/** Whether a task that stands has these words already; a full stop at the end does not count. */
export function isInPlan(words: { readonly start: number; readonly end: number }, items: readonly Item[]): boolean {
  return items.some(
    (item) =>
      item.register === 'task' && !isOut(item) && item.row.start <= words.start && item.row.end >= words.end - 1,
  )
}

export function isFilter(text: string | null): text is Filter {
  return text !== null && text in filterNames
}

function keeperOf(filter: Filter, gaps: Gaps, questions: readonly Question[]): (item: Item) => boolean {
  switch (filter) {
    case 'all':
      return (item) => !isOut(item)
    case 'accepted':
      return (item) => item.row.state !== 'proposed' && !isOut(item)
    case 'rejected':
      return (item) => item.row.state === 'rejected'
    case 'weak':
      return (item) => !isOut(item) && item.register === 'task' && item.row.proposal?.checkability.grade === 'weak'
    case 'questioned':
      return (item) => !isOut(item) && questionsOf(item, questions).length > 0
    default: {
      const ids = new Set(gaps[filter])
      return (item) => ids.has(item.row.id)
    }
  }
}

/** What the compiler asked for and an officer has filled in since. */
function isAnswered(item: Item, code: Question['code']): boolean {
  if (code === 'missing-unit') return item.row.lead !== null
  if (code === 'missing-due') return (item.register === 'task' ? item.row.dueCurrent : item.row.due) !== null
  if (code === 'masked-value') return item.register === 'target' && item.row.noQuantity !== 'pending'
  return code === 'expand-collective' && (item.row.cooperating ?? []).length > 0
}

function holds(item: Item, wanted: string): boolean {
  const names = Object.values(item.row.names ?? {}).flat()
  return [titleOf(item), item.row.asSaid, ...names].some((text) => text?.toLowerCase().includes(wanted))
}
