/** 督办对象 — departments, lower governments and bodies with public functions (Regulation on government supervision, 2021). */
export type Body = { readonly kind: string; readonly state: string; readonly hasPublicFunctions: boolean | null }

/** Why a body cannot be an object of supervision; null when it can. Enterprises and residents never are. */
export function whyNoObject({ kind, state, hasPublicFunctions }: Body): 'dissolved' | 'enterprise' | null {
  if (state === 'dissolved') return 'dissolved'
  return kind === 'company' && hasPublicFunctions !== true ? 'enterprise' : null
}
