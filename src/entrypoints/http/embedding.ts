import { Refusal } from '#domain/refusal.ts'

/**
 * Who may show the pages in a frame, as the policy of the page says it: nobody, or the origins that the operator listed. In
 * a frame of another site browsers send no cookie of ours, so people of the house are never signed in there.
 */
export function frameAncestors(listed: string | undefined): string {
  const origins = (listed ?? '').split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
  const wrong = origins.find((origin) => !/^https:\/\/[a-z0-9.-]+(:\d+)?$/i.test(origin))
  if (wrong !== undefined)
    throw new Refusal('bad-origin', [
      `GAOXIN_EMBED_ORIGINS 中的“${wrong}”不是 https 来源。`,
      `“${wrong}” in GAOXIN_EMBED_ORIGINS is no https origin.`,
    ])
  return origins.length === 0 ? "'none'" : origins.join(' ')
}

/** A secret that two systems share must be as long as what it signs with; shorter ones are refused at the start. */
export function embedSecret(given: string | undefined): string | null {
  if (given === undefined || given === '') return null
  if (given.length >= 32) return given
  throw new Refusal('short-secret', [
    'GAOXIN_EMBED_SECRET 至少 32 个字符。',
    'GAOXIN_EMBED_SECRET must have 32 characters at least.',
  ])
}
