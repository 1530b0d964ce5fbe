import type { Day } from '#domain/day.ts'

/** Under which heading a task stands that was made of like cases; by it the page of the task knows to show them. */
export const structuralSection = '同类诉求专项'

export type CaseTold = { readonly title: string; readonly askedOn: Day; readonly firm: string }

/** 立项依据 — the words that a structural task begins with: what was asked, by how many firms, since when. A person edits them. */
export function structuralWords(
  kind: string,
  cases: readonly CaseTold[],
): { readonly title: string; readonly grounds: string } {
  const firms = new Set(cases.map(({ firm }) => firm)).size
  const days = cases.map(({ askedOn }) => askedOn).toSorted()
  const titles = cases.map(({ title, firm }) => `${firm}“${title}”`).join('；')
  return {
    title: `${kind}类诉求专项整治`,
    grounds: `${days[0] ?? ''}以来，${firms}家企业提出${cases.length}件${kind}类诉求：${titles}。查明共同原因，从根上解决，不再逐件答复。`,
  }
}
