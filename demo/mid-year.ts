import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type DemoAccount, demoAccounts } from '#demo/accounts.ts'
import { clockOf } from '#entrypoints/clock.ts'
import { rebuildZone } from '#services/rebuild.ts'
import { setSealingKey } from '#services/sealing.ts'
import { setPassword } from '#services/sign-in/password.ts'
import { publicCost } from '#services/sign-in/secrets.ts'
import type { Connection, Database } from '#store/database.ts'
import { findChainHead, zonesOf } from '#store/events.ts'
import { appendArchive } from '#store/log-archive.ts'

/** 年中 — the zone that the first start shows: a year played to its middle (docs/decisions/0043). */
export const midYearZone = 'nianzhong'

export const midYearArchive = fileURLToPath(new URL('./mid-year.log.br', import.meta.url))

/**
 * What is sealed in the archive was invented like everything in it, and its key is as public as the passwords of the accounts:
 * it opens this zone and nothing else. Everything else in a house is sealed under the key of the house.
 */
export function giveMidYearKey(db: Connection): void {
  setSealingKey(db, createHash('sha256').update('高新区年中演示，公开密钥').digest(), midYearZone)
}

/** Opens the zone in a house that has none; tells what is there afterwards. Two servers that start together open it once. */
export async function openMidYear(db: Database, archive = midYearArchive): Promise<'opened' | 'there' | 'another'> {
  giveMidYearKey(db)
  const isNew = await db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(4712)')
    if ((await zonesOf(tx)).length > 0) return false
    const { zone } = await appendArchive(tx, archive)
    await rebuildZone(tx, zone)
    return true
  })
  if ((await findChainHead(db, midYearZone)) === null) return 'another'
  await setPasswords(db)
  return isNew ? 'opened' : 'there'
}

/** The printed accounts that the zone knows: those that were added to the list later come with the next archive. */
export async function midYearAccounts(db: Database): Promise<readonly (DemoAccount & { readonly id: string })[]> {
  const rows = await db.query('select id, login from account where zone_id = $1', [midYearZone])
  const ids = new Map<string, string>(rows.map(({ id, login }) => [login, id]))
  return demoAccounts.flatMap((one) => {
    const id = ids.get(one.login)
    return id === undefined ? [] : [{ ...one, id }]
  })
}

/** Sign-ins that have no password yet get theirs: a start that was broken off is made good. */
async function setPasswords(db: Database): Promise<void> {
  const now = (await clockOf(db))()
  const have = await db.query('select account from credential where zone_id = $1', [midYearZone])
  const known = new Set(have.map(({ account }) => account))
  const open = (await midYearAccounts(db)).filter(({ id }) => !known.has(id))
  await Promise.all(open.map(({ id, password }) => setPassword(db, midYearZone, id, password, now, publicCost)))
}
