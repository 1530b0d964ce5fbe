import type { Day } from '#domain/day.ts'

/** What the detectors look at: the course of one case, without names of persons. */
export type Course = {
  readonly transfers: readonly { readonly kind: string; readonly reason: string; readonly duty: string | null }[]
  readonly refusals: number
  readonly replies: readonly string[]
  /** Replies that the unit gave to other cases. */
  readonly otherReplies: readonly string[]
  readonly dueOn: Day | null
  readonly extensionAskedOn: Day | null
}

export type Signal = 'transfers' | 'baseless' | 'refusedTwice' | 'reusedReply' | 'lateExtension'

/**
 * 推诿扯皮的迹象 — what a case shows by its course (economy.md I3). A signal is a question to a person, never a verdict:
 * passed on twice, returned without a basis, refused twice by the firm, answered with words used before, more time asked too late.
 */
export function signalsOf(course: Course): readonly Signal[] {
  const returned = course.transfers.filter(({ kind }) => kind === 'return')
  const passed = course.transfers.filter(({ kind }) => kind !== 'assign' && kind !== 'return')
  const found: readonly (readonly [Signal, boolean])[] = [
    ['transfers', passed.length >= 2],
    ['baseless', returned.some(({ reason, duty }) => reason.trim() === '' || duty === null)],
    ['refusedTwice', course.refusals >= 2],
    ['reusedReply', isReused(course)],
    [
      'lateExtension',
      course.extensionAskedOn !== null && course.dueOn !== null && course.extensionAskedOn > course.dueOn,
    ],
  ]
  return found.filter(([, holds]) => holds).map(([signal]) => signal)
}

/** An answer that says again what this firm refused, or what another firm was told word for word. */
function isReused({ replies, otherReplies }: Course): boolean {
  const plain = replies.map(plainOf).filter((text) => text.length >= shortest)
  const elsewhere = new Set(otherReplies.map(plainOf))
  return plain.some((text, i) => elsewhere.has(text) || plain.indexOf(text) !== i)
}

/** “已办结” and the like are said alike by everybody; only a sentence can be copied. */
const shortest = 12

function plainOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}\d]/gu, '')
}

export type Alike = { readonly id: string; readonly kind: string; readonly enterprise: string }

/** 同类诉求 — several firms ask the same: one task that removes the cause is worth more than five answers. */
export function clustersOf(
  cases: readonly Alike[],
  least: number,
): readonly { readonly kind: string; readonly cases: readonly string[]; readonly firms: number }[] {
  const kinds = [...new Set(cases.map(({ kind }) => kind))]
  return kinds
    .map((kind) => {
      const like = cases.filter((one) => one.kind === kind)
      return { kind, cases: like.map(({ id }) => id), firms: new Set(like.map(({ enterprise }) => enterprise)).size }
    })
    .filter((one) => one.cases.length >= least && one.firms > 1)
    .toSorted((a, b) => b.cases.length - a.cases.length)
}
