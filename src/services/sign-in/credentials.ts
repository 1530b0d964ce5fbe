import type { Moment } from '#domain/moment.ts'
import type { Connection } from '#store/database.ts'

/** The secrets of an account, as hashes; the shared secret of the second factor is the one that must be kept readable. */
export type Credential = {
  readonly zone: string
  readonly account: string
  readonly passwordHash: string
  readonly earlierHashes: readonly string[]
  readonly mustChange: boolean
  readonly changedAt: string
  readonly totpSecret: string | null
  readonly totpConfirmed: boolean
  readonly totpLastStep: number | null
  readonly recoveryHashes: readonly string[]
}

export async function findCredential(db: Connection, zone: string, account: string): Promise<Credential | null> {
  const [found] = await db.query(
    `select zone_id as zone, account, password_hash as "passwordHash", earlier_hashes as "earlierHashes", must_change as "mustChange",
        to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt", totp_secret as "totpSecret",
        totp_confirmed as "totpConfirmed", totp_last_step as "totpLastStep", recovery_hashes as "recoveryHashes"
      from credential where zone_id = $1 and account = $2::uuid`,
    [zone, account],
  )
  return found ?? null
}

/** Puts a new hash in place of the old one, which joins those that may not come back. */
export async function storePassword(
  db: Connection, zone: string, account: string, hash: string, { earlier, mustChange, now }: { earlier: readonly string[]; mustChange: boolean; now: Moment },
): Promise<void> {
  await db.query(
    `insert into credential (zone_id, account, password_hash, earlier_hashes, must_change, changed_at, totp_confirmed, recovery_hashes)
      values ($1, $2, $3, $4, $5, $6, false, '{}')
      on conflict (zone_id, account) do update set password_hash = excluded.password_hash, earlier_hashes = excluded.earlier_hashes,
        must_change = excluded.must_change, changed_at = excluded.changed_at`,
    [zone, account, hash, earlier, mustChange, now.at],
  )
}

export async function storeTotp(db: Connection, zone: string, account: string, secret: string): Promise<void> {
  await db.query('update credential set totp_secret = $3, totp_confirmed = false, totp_last_step = null where zone_id = $1 and account = $2::uuid', [zone, account, secret])
}

export async function confirmTotp(db: Connection, zone: string, account: string, step: number, recoveryHashes: readonly string[]): Promise<void> {
  await db.query(
    'update credential set totp_confirmed = true, totp_last_step = $3, recovery_hashes = $4 where zone_id = $1 and account = $2::uuid',
    [zone, account, step, recoveryHashes],
  )
}

/** Marks a step or a recovery code as used; false when another request used it in the meantime. */
export async function useFactor(db: Connection, zone: string, account: string, used: { step: number } | { recovery: string }): Promise<boolean> {
  const rows = 'step' in used
    ? await db.query(
        'update credential set totp_last_step = $3 where zone_id = $1 and account = $2::uuid and (totp_last_step is null or totp_last_step < $3) returning 1 as done',
        [zone, account, used.step],
      )
    : await db.query(
        'update credential set recovery_hashes = array_remove(recovery_hashes, $3) where zone_id = $1 and account = $2::uuid and $3 = any(recovery_hashes) returning 1 as done',
        [zone, account, used.recovery],
      )
  return rows.length > 0
}
