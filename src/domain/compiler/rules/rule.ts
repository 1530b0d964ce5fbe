import type { Label } from '#domain/label.ts'
import type { Clause } from '../clauses.ts'
import type { Lexicon } from '../lexicon.ts'
import type { OrderKind } from '../order-kind.ts'
import type { DirectiveType, SentenceRole } from '../types.ts'
import type { Zone } from '../zones.ts'

/** 所见 — all that a rule may look at. */
export type View = {
  readonly words: string
  readonly clauses: readonly Clause[]
  readonly zone: Zone
  readonly isStyle: boolean
  readonly isFirstUnder: boolean
  /** Weight of the best clause, and how many clauses reach 1. */
  readonly weight: number
  readonly works: number
  readonly actors: readonly string[]
  /** Under the heading of a stage, whose work ends with it. */
  readonly isStage: boolean
  /** Kind of paper that orders; null in a speech or report. */
  readonly order: OrderKind
  readonly modal: boolean
  readonly past: boolean
  readonly hasMechanism: boolean
  readonly hasDeliverable: boolean
  readonly hasDeadline: boolean
}

/** 规则 — why a sentence is what it is. All given conditions must hold; the first rule that holds decides. */
export type Rule = {
  readonly id: string
  readonly role: SentenceRole
  /** Set when the sentence becomes a row of the plan. */
  readonly type?: DirectiveType
  readonly reason: Label
  readonly zones?: readonly Zone[]
  readonly opens?: Lexicon
  readonly has?: Lexicon
  readonly lacks?: Lexicon
  readonly pattern?: RegExp
  readonly when?: (view: View) => boolean
  /** A sentence of our own that the rule must decide, and one that it must leave to others. */
  readonly example: string
  readonly counterExample: string
  /** Where the example stands; in the plan when absent. */
  readonly exampleAt?: Partial<Place>
}

/** True when the rule decides the sentence. */
export function holds(rule: Rule, view: View): boolean {
  if (rule.zones !== undefined && !rule.zones.includes(view.zone)) return false
  if (rule.opens !== undefined && rule.opens.startsAt(view.words, 0) === null) return false
  if (rule.has !== undefined && !rule.has.has(view.words)) return false
  if (rule.lacks?.has(view.words)) return false
  if (rule.pattern !== undefined && !rule.pattern.test(view.words)) return false
  return rule.when === undefined || rule.when(view)
}

export type Place = {
  readonly zone: Zone
  readonly isStyle: boolean
  readonly isFirstUnder: boolean
  readonly order?: OrderKind
  readonly isStage?: boolean
}

/** Gathers what the rules look at from the clauses of a part. */
export function viewOf(clauses: readonly Clause[], words: string, place: Place): View {
  return {
    words: words.slice(0, LONGEST_LOOK),
    clauses,
    zone: place.zone,
    isStyle: place.isStyle,
    isFirstUnder: place.isFirstUnder,
    weight: clauses.reduce((best, clause) => Math.max(best, clause.weight), 0),
    works: clauses.filter((clause) => clause.weight > 0).length,
    actors: actorsOf(clauses),
    isStage: place.isStage ?? false,
    order: place.order ?? null,
    modal: clauses.some((clause) => clause.modal),
    past: clauses.some((clause) => clause.past && !clause.modal),
    hasMechanism: clauses.some((clause) => clause.isMechanism && clause.weight > 0),
    hasDeliverable: clauses.some((clause) => clause.deliverable !== null),
    hasDeadline: clauses.some((clause) => clause.deadline !== null),
  }
}

/** 评为较差的单位，主要负责人要…: the condition names them; with an agent behind 由 it only says when. */
function actorsOf(clauses: readonly Clause[]): string[] {
  const acting = withAntecedent(clauses).filter((clause) => !clause.past || clause.modal || clause.agency !== undefined)
  const condition = acting.find((clause) => clause.agency === 'condition')
  if (condition === undefined) return acting.flatMap((clause) => clause.actors)
  const isForAgent = acting.some((clause) => clause.agency === 'agent')
  return acting
    .filter((clause) => !(isForAgent && clause === condition))
    .flatMap((clause) => clause.actors)
    .filter((name) => isForAgent || !POST_OF_IT.test(name))
}

/** 检查不合格的单位，其负责人要…: 其 stands for the unit named before. */
function withAntecedent(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.map((clause, at) => {
    const before = clauses[at - 1]
    const first = clause.actors[0] ?? ''
    if (!first.startsWith('其') && !POST_OF_IT.test(first)) return clause
    if (before === undefined || !ANTECEDENT.test(before.words)) return clause
    return { ...clause, actors: [before.words, ...clause.actors.slice(1)] }
  })
}

const ANTECEDENT =
  /^(?!对|将|把|为|在|由|以)[^，。；]{2,30}的[^，。；的]{0,10}(?:单位|部门|企业|街道|镇街|园区|公司|小组|干部|人员|个人)$/

/** 其主要负责人 is the head of the unit that the condition names. */
const POST_OF_IT = /^其?(?:单位)?(?:主要|分管)?(?:负责人|领导|责任人)$/
const LONGEST_LOOK = 600
