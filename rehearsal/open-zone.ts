import { demoAccounts } from '#demo/accounts.ts'
import { addDays, yearOf } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'
import { Refusal } from '#domain/refusal.ts'
import { playYear, rehearsalZone } from '#rehearsal/year.ts'
import type { Database } from '#store/database.ts'
import { findChainHead } from '#store/events.ts'

type Wanted = {
  readonly now: Moment
  /** 1 for a zone of 430 firms. */
  readonly scale: number
  readonly setPassword: (account: string, password: string) => Promise<void>
  readonly told: (day: string, sent: number) => void
}

/**
 * 彩排到今天 — plays this year up to yesterday, so that a zone of full size can be looked at in the middle of its year; tells whether
 * there was anything to do. Sign-ins come last: a play that was interrupted is known by them and is not taken for a zone.
 */
export async function openRehearsedZone(
  db: Database,
  { now, scale, setPassword, told }: Wanted,
): Promise<'played' | 'there'> {
  if ((await findChainHead(db, rehearsalZone)) !== null) {
    if (await hasSignIns(db)) return 'there'
    throw new Refusal('rehearsal-unfinished', [
      '上一次彩排没有完成。请删除这个数据文件夹后重新开始。',
      'The rehearsal before was not finished. Delete this data folder and begin again.',
    ])
  }
  await playYear(db, { seed: 1, year: yearOf(now.today), scale, until: addDays(now.today, -1) }, told)
  const accounts = await db.query('select id, login from account where zone_id = $1', [rehearsalZone])
  const ids = new Map<string, string>(accounts.map(({ id, login }) => [login, id]))
  for (const { login, password } of demoAccounts) await setPassword(ids.get(login) ?? '', password)
  return 'played'
}

async function hasSignIns(db: Database): Promise<boolean> {
  const [row] = await db.query('select count(*)::int as n from credential where zone_id = $1', [rehearsalZone])
  return row?.n === demoAccounts.length
}
