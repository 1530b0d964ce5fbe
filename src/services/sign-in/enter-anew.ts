import type { Moment } from '#domain/moment.ts'
import { findCredential } from '#services/sign-in/credentials.ts'
import { closeOthers, type Needs, renewSession, type Visit } from '#services/sign-in/session.ts'
import { needsOf } from '#services/sign-in/sign-in.ts'
import type { Connection } from '#store/database.ts'
import { logSecurity, type SecurityAct } from '#store/security-events.ts'

export type Entered = { readonly token: string; readonly needs: Needs | null }

/** After a secret of an account changed: its other sessions end, this one gets a new token, the log says why. */
export async function enterAnew(
  tx: Connection,
  { zone, account, token, caller }: Visit,
  act: SecurityAct,
  now: Moment,
): Promise<Entered> {
  const credential = await findCredential(tx, zone, account)
  const [found] = await tx.query('select roles from account where zone_id = $1 and id = $2::uuid', [zone, account])
  const needs = credential === null ? null : needsOf(credential, found.roles, now)
  await closeOthers(tx, zone, account, token)
  await logSecurity(tx, zone, { at: now.at, act, account, record: account, ...caller })
  return { token: await renewSession(tx, token, needs), needs }
}
