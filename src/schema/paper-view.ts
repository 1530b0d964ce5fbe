import type { Change } from '#domain/paper/changes.ts'
import type { Correction, Snapshot } from '#domain/paper/figure.ts'

/** What the page of a paper shows: the frozen snapshot, or how a draft would come out now. */
export type PaperView = {
  readonly snapshot: Snapshot | null
  /** Whether the snapshot was drawn for this answer, from the facts known now. */
  readonly isPreview: boolean
  readonly previous: { readonly id: string; readonly title: string; readonly number: string | null } | null
  readonly changes: readonly Change[]
  /** What facts known now say against the paper as it was signed. */
  readonly overtaken: readonly Correction[]
  readonly templates: readonly { readonly id: string; readonly name: string }[]
}
