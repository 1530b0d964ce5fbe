import { systemClock } from '#entrypoints/clock.ts'
import { openSession } from '#services/sign-in/session.ts'
import type { Database } from '#store/database.ts'
import { actor, units, uuid, zone } from '#test/load/fill.ts'

/** Opens a session for the officer of the filled database and gives its token. */
export async function signIn(db: Database): Promise<string> {
  await db.query(
    `insert into "person" (zone_id, id, version, state, changed_at, name, tokens) values ($1, $2, 1, 'active', now(), '经办', '{}')`,
    [zone, actor.person],
  )
  await db.query(
    `insert into "post" (zone_id, id, version, state, changed_at, name, unit, tokens) values ($1, $2, 1, 'active', now(), '经办', $3, '{}')`,
    [zone, uuid(6, 0), units[7]],
  )
  await db.query(
    `insert into "tenure" (zone_id, id, version, state, changed_at, post, person, since) values ($1, $2, 1, 'valid', now(), $3, $4, '2020-01-01')`,
    [zone, uuid(7, 0), uuid(6, 0), actor.person],
  )
  await db.query(
    `insert into "account" (zone_id, id, version, state, changed_at, login, person, roles, tokens) values ($1, $2, 1, 'active', now(), 'bench', $3, $4, '{}')`,
    [zone, actor.account, actor.person, actor.roles],
  )
  return openSession(db, { zone, account: actor.account, needs: null }, { device: '', address: '' }, systemClock())
}
