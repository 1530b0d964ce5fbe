import type { Moment } from '#domain/moment.ts'
import type { Context, Procedures } from '#services/context.ts'
import type { Connection } from '#store/database.ts'

/** 规则 — acts that the rules of a zone make due are nobody's: no person, no role, known in the log by this name only. */
export function byRule(db: Connection, zone: string, now: Moment, procedures: Procedures): Context {
  const actor = {
    zone,
    account: 'clock',
    person: null,
    name: '规则',
    roles: [],
    units: [],
    posts: [],
    charges: [],
    enterprise: null,
  }
  return { db, actor, now, through: 'clock', procedures }
}
