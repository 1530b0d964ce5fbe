import type { Limit } from '#domain/clock/limit.ts'

/** 法定期限 — what the law itself says; a zone may post longer and announce sooner, never the other way round. */
export const statutory = {
  'land-pre-notice': { count: 10, per: 'workdays', isLeast: true },
  'land-plan-notice': { count: 30, per: 'days', isLeast: true },
  // [memory] 自然资源听证规定: the notice of a hearing is served seven working days before it.
  'land-hearing-notice': { count: 7, per: 'workdays', isLeast: true },
  'land-final-notice': { count: 15, per: 'workdays', isLeast: false },
} as const

export type StatutoryCode = keyof typeof statutory

/** Whether a zone's own length stays within the law; other limits are the zone's affair. */
export function isLawful(code: string, limit: Limit): boolean {
  if (!(code in statutory)) return true
  const law = statutory[code as StatutoryCode] // looked up just before
  if (limit.per !== law.per) return false
  return law.isLeast ? limit.count >= law.count : limit.count <= law.count
}
