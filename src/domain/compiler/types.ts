import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'

/** 编译结果 — what a document says, item by item, each anchored to its words in `text` (UTF-16 offsets, end exclusive). */
export type Compiled = {
  readonly title: string
  /** The cleaned text that all offsets refer to. */
  readonly text: string
  /** Version of the built-in words and of the duty dictionary that made this result. */
  readonly dictionary: string
  readonly items: readonly Item[]
  readonly sentences: readonly Sentence[]
  readonly questions: readonly Question[]
}

export type Item = OutlineItem | TargetItem | DirectiveItem | MechanismItem | FactItem

export type Span = { readonly start: number; readonly end: number; readonly text: string }

export type OutlineItem = Span & {
  readonly kind: 'outline'
  /** 1 title and 一、 · 2 （一） · 3 一要, 一是, 一方面 or a lead sentence */
  readonly level: number
  /** Path such as 二(二)1, unique in the document. */
  readonly section: string
}

export type Comparator = 'eq' | 'ge' | 'gt' | 'le' | 'up' | 'down' | 'rank' | 'approx' | 'range' | 'ref'

export type TargetItem = Span & {
  readonly kind: 'target'
  readonly section: string
  readonly indicator: string
  /** The literal words of the value, null when the sentence gives only a direction. */
  readonly value: string | null
  readonly unit: string | null
  readonly comparator: Comparator
  readonly period: string | null
  /** 确保 is a floor, 力争 a stretch, 预期 an expectation; null when the words do not say. */
  readonly strength: 'floor' | 'stretch' | 'expected' | 'benchmark' | 'directional' | 'vague' | 'rank' | null
  readonly modality: 'binding' | 'expected' | null
  /** True when the value is masked or missing (x亿元): never a number, always a question. */
  readonly pending: boolean
}

export type DirectiveType = 'task' | 'order' | 'mechanism'

export type DirectiveItem = Span & {
  readonly kind: 'directive'
  readonly type: DirectiveType
  readonly section: string
  /** At most 25 characters, built from the words of the sentence. */
  readonly title: string
  /** Literal names of those told to act, the first-listed leads; stated in the sentence or in the bracket of its item. */
  readonly units: readonly string[]
  readonly responsibility: Responsibility
  /** The literal phrase of the time limit, from the sentence, the bracket of its item or the heading of its stage. */
  readonly deadline: string | null
  readonly due: DueProposal | null
  readonly parts: readonly string[]
  readonly context: Span | null
  readonly deliverable: string | null
  /** Directive strength: 必须 duty, 要 ordinary, 鼓励 soft, 继续 continues an earlier one. */
  readonly modality: 'strong' | 'ordinary' | 'soft'
  readonly checkability: Checkability
  /** Id of the unfinished task of an earlier plan that this one continues. */
  readonly continues: { readonly id: string; readonly reason: Label } | null
  /** The rule that recognised the sentence, for the officer and for tests. */
  readonly rule: string
}

export type Responsibility = {
  readonly lead: AssignedUnit | null
  readonly cooperating: readonly AssignedUnit[]
  /** A collective such as 各部门: to be expanded or confirmed by an officer. */
  readonly broadcast: string | null
}

export type AssignedUnit = {
  readonly name: string
  /** Id in the duty dictionary, null when the name is not known there. */
  readonly unit: string | null
  readonly source: 'stated' | 'inherited' | 'proposed' | 'learned'
  readonly reason: Label
}

export type DueProposal = {
  readonly phrase: string
  /** The proposed date; null when it floats on an event or on a meeting without date. */
  readonly on: Day | null
  readonly precision:
    | 'day'
    | 'dekad'
    | 'month'
    | 'quarter'
    | 'half'
    | 'year'
    | 'event'
    | 'recurring'
    | 'ongoing'
    | 'none'
  readonly recurrence: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly' | null
  readonly source: 'stated' | 'inherited'
  readonly provisional: boolean
  readonly reason: Label
}

export type Checkability = {
  readonly grade: 'strong' | 'medium' | 'weak'
  readonly reason: Label
  /** How to make it checkable; null when it is already. */
  readonly proposal: Label | null
}

export type MechanismItem = Span & { readonly kind: 'mechanism'; readonly section: string; readonly name: string }

export type FactItem = Span & { readonly kind: 'fact'; readonly section: string; readonly reason: Label }

export type SentenceRole =
  | 'heading'
  | 'task'
  | 'order'
  | 'mechanism'
  | 'target'
  | 'fact'
  | 'praise'
  | 'criticism'
  | 'slogan'
  | 'principle'
  | 'appeal'
  | 'request'
  | 'prohibition'
  | 'lead-in'
  | 'agenda'
  | 'courtesy'
  | 'review'
  | 'judgement'
  | 'context'
  | 'noise'

/** Every sentence of the document with its role; where it is not a task, `reason` says why. */
export type Sentence = {
  readonly start: number
  readonly end: number
  readonly role: SentenceRole
  readonly reason: Label
}

/** 待核问题 — what an officer must answer before the plan can be issued. */
export type Question = {
  readonly code:
    | 'masked-value'
    | 'missing-unit'
    | 'missing-due'
    | 'ambiguous'
    | 'child-count'
    | 'numbering'
    | 'expand-collective'
    | 'plan-year'
    | 'caliber'
  /** Of the first place when the question is put once for many. */
  readonly start: number
  readonly end: number
  /** All places, when the same question concerns more than one. */
  readonly places?: readonly { readonly start: number; readonly end: number }[]
  readonly text: Label
}

/** 职责库条目 — a unit with its names and its duties, from which an owner may be proposed. */
export type Duty = {
  readonly unit: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Words of the matters it is in charge of, e.g. 招商引资, 用工. */
  readonly areas: readonly string[]
}

export type CompileInput = {
  /** Text as read from the file: paragraphs separated by LF; may still carry site chrome and page marks. */
  readonly raw: string
  /** Title given by the file's metadata or by the officer. */
  readonly title?: string
  /** The year that the plan is for; null or absent raises a question, it is never inferred from the body. */
  readonly planYear?: number
  readonly duties?: readonly Duty[]
  /** Assignments that an officer confirmed earlier: key words of the matter → unit. */
  readonly confirmed?: readonly { readonly text: string; readonly unit: string }[]
  readonly unfinished?: readonly { readonly id: string; readonly title: string; readonly text: string }[]
}
