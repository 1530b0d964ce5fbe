import type { Actor } from '#schema/who.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import type { Connection } from '#store/database.ts'

/** Where the facts of a bulletin come from: those held in memory, and the tables of what is bulky or personal. */
export type Source = { readonly db: Connection; readonly zone: string; readonly facts: FactBase }

/**
 * 全区口径 — a bulletin tells of the whole zone, whoever drafts it: its facts are read by the rules of the registers as somebody
 * reads who looks after all of it and belongs to no unit. Nobody can sign in as this.
 */
export function wholeZone(zone: string): Actor {
  return {
    zone,
    account: 'bulletin',
    person: null,
    name: '通报',
    roles: ['supervision', 'leader'],
    units: [],
    posts: [],
    charges: ['land', 'service', 'investment', 'enterprises'],
    enterprise: null,
  }
}
