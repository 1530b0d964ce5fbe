import type { Label } from '#domain/label.ts'

export type RefusalFacts = Readonly<Record<string, string | number>>

/** 拒绝 — a clear no to a person, in both languages; every other error is a bug of ours. */
export class Refusal extends Error {
  /** Stable name of the reason, such as `file-too-large`; programs branch on it, never on the sentence. */
  readonly code: string
  /** The sentence a person reads. */
  readonly text: Label
  /** The numbers and names behind the sentence. */
  readonly facts: RefusalFacts

  constructor(code: string, text: Label, facts: RefusalFacts = {}, options?: ErrorOptions) {
    super(text[1], options)
    this.name = 'Refusal'
    this.code = code
    this.text = text
    this.facts = facts
  }
}
