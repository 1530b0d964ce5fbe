import type { Day } from '#domain/day.ts'

/** Under which heading a task stands that was made of like cases; by it the page of the task knows to show them. */
export const structuralSection = '同类诉求专项'

/** How many cases the words name; the rest are told by their number and stand in the list of the task. */
export const namedInWords = 12

export type ClusterTold = {
  readonly kind: string
  readonly since: Day
  readonly cases: number
  readonly firms: number
  /** The first of them. */
  readonly named: readonly { readonly title: string; readonly firm: string }[]
}

/** 立项依据 — the words that a structural task begins with: what was asked, by how many firms, since when. A person edits them. */
export function structuralWords({ kind, since, cases, firms, named }: ClusterTold): {
  readonly title: string
  readonly grounds: string
} {
  const titles = named.map(({ title, firm }) => `${firm}“${title}”`).join('；')
  const others = cases > named.length ? '等' : ''
  return {
    title: `${kind}类诉求专项整治`,
    grounds: `${since}以来，${firms}家企业提出${cases}件${kind}类诉求：${titles}${others}。查明共同原因，从根上解决，不再逐件答复。`,
  }
}
