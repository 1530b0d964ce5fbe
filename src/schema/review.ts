import type { Label } from '#domain/label.ts'

/** 审阅 — what the review desk and the server say to each other; both read it here. An item of a plan, and which version was seen. */
export type ItemKey = {
  readonly register: 'task' | 'target'
  readonly id: string
  /** With it the act is refused when somebody has changed the item since it was seen. */
  readonly version?: number
}

/** One act of an officer at the review desk, over one item or many. */
export type ReviewAct =
  | { readonly act: 'accept'; readonly items: readonly ItemKey[] }
  | { readonly act: 'reject'; readonly items: readonly ItemKey[]; readonly reason: string }
  | { readonly act: 'assign'; readonly items: readonly ItemKey[]; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly act: 'acceptProposals'; readonly items: readonly ItemKey[] }
  | { readonly act: 'merge'; readonly ids: readonly string[] }
  | { readonly act: 'split'; readonly id: string; readonly at: readonly number[] }
  | {
      readonly act: 'rescue'
      readonly start: number
      readonly end: number
      readonly kind: 'task' | 'order' | 'mechanism'
    }

/** What still stands between a reviewed plan and its issue, with the ids of the items behind each count. */
export type Gaps = {
  readonly sentences: number
  readonly accounted: number
  readonly undecided: readonly string[]
  readonly withoutLead: readonly string[]
  readonly withoutDue: readonly string[]
  readonly withoutValue: readonly string[]
  readonly accepted: number
  readonly mayIssue: boolean
  readonly text: Label
}

/** What became of a document that was sent to be compiled. */
export type CompiledDocument = {
  readonly document: string
  readonly plan: string
  readonly counts: {
    readonly tasks: number
    readonly targets: number
    readonly mechanisms: number
    readonly facts: number
    readonly sentences: number
  }
  readonly notice: Label | null
}

/** How far the compiling of a document is on the server. */
export type CompileStep = 'waiting' | 'reading' | 'compiling' | 'filing'
