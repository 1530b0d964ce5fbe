import { demoAccounts } from '#demo/accounts.ts'
import { plantOrganisation } from '#demo/organisation.ts'
import { Stage } from '#demo/stage.ts'
import { playYear } from '#demo/story.ts'
import type { Moment } from '#domain/moment.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { foundZone } from '#services/presets/found-zone.ts'
import type { Connection, Database } from '#store/database.ts'
import { findChainHead } from '#store/events.ts'

export const demoZone = 'yunling'

/** Loads the demonstration zone as of a moment; tells whether there was anything to do. Safe to run again after a crash. */
export async function seedDemo(
  db: Database,
  now: Moment,
  setPassword: (account: string, password: string) => Promise<void>,
): Promise<boolean> {
  await db.transaction(async (tx) => {
    await queue(tx)
    if ((await findChainHead(tx, demoZone)) === null) await found(tx, longAgo(now))
  })
  if (await isPlayed(db)) return false
  await setPasswords(db, setPassword)
  return db.transaction(async (tx) => {
    await queue(tx)
    if (await isPlayed(tx)) return false
    await playYear(new Stage(tx, demoZone, now))
    return true
  })
}

/** Two servers that start together on one database load the zone once: the later one finds what the first has made. */
async function queue(tx: Connection): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(4712)')
}

async function isPlayed(db: Connection): Promise<boolean> {
  return (await db.query('select 1 from plan where zone_id = $1 limit 1', [demoZone])).length > 0
}

async function found(tx: Parameters<typeof foundZone>[0], now: Moment): Promise<void> {
  const context = await foundZone(tx, demoZone, now, 'demo', {
    name: '云岭高新技术产业开发区',
    shortName: '云岭高新区',
    issuer: '云岭高新区党工委管委会',
    supervisionOffice: '云岭高新区党政办公室督查室',
    paperCode: '云高字',
    province: '云中省',
    city: '云岭市',
  })
  await plantOrganisation(context)
}

/** The zone was there before its plan: rules and calendars of the days that are played are known on them. */
function longAgo(now: Moment): Moment {
  return momentOf(now.millisecond - 900 * 24 * 3600 * 1000)
}

/** Set before the year is played, so that a zone with a plan always has its sign-ins. */
async function setPasswords(
  db: Database,
  setPassword: (account: string, password: string) => Promise<void>,
): Promise<void> {
  const accounts = await db.query('select id, login from account where zone_id = $1', [demoZone])
  const ids = new Map<string, string>(accounts.map((row) => [row.login, row.id]))
  await Promise.all(demoAccounts.map(({ login, password }) => setPassword(ids.get(login) ?? '', password)))
}
