import type { Moment } from '#domain/moment.ts'
import { openSecret, sealSecret } from '#services/sealing.ts'
import type { Connection } from '#store/database.ts'

/** The secrets of an account, as hashes; the shared secret of the second factor is needed in plain and therefore sealed. */
export type Credential = {
  readonly zone: string
  readonly account: string
  readonly passwordHash: string
  readonly earlierHashes: readonly string[]
  readonly mustChange: boolean
  /** Milliseconds since 1970. */
  readonly changedAt: number
  readonly totpSealed: string | null
  readonly totpConfirmed: boolean
  readonly totpLastStep: number | null
  readonly recoveryHashes: readonly string[]
}

/** The secrets of an account, or null while nobody set any. With `lock` other changes of them wait. */
export async function findCredential(
  db: Connection,
  zone: string,
  account: string,
  lock = false,
): Promise<Credential | null> {
  const [found] = await db.query(
    `select zone_id as zone, account, password_hash as "passwordHash", earlier_hashes as "earlierHashes", must_change as "mustChange",
        (extract(epoch from changed_at) * 1000)::bigint as "changedAt", totp_secret as "totpSealed",
        totp_confirmed as "totpConfirmed", totp_last_step as "totpLastStep", recovery_hashes as "recoveryHashes"
      from credential where zone_id = $1 and account = $2::uuid${lock ? ' for update' : ''}`,
    [zone, account],
  )
  return found ?? null
}

/** Puts a new hash in place of the old one, which joins those that may not come back. */
export async function storePassword(
  db: Connection,
  zone: string,
  account: string,
  hash: string,
  { earlier, mustChange, now }: { earlier: readonly string[]; mustChange: boolean; now: Moment },
): Promise<void> {
  await db.query(
    `insert into credential (zone_id, account, password_hash, earlier_hashes, must_change, changed_at, totp_confirmed, recovery_hashes)
      values ($1, $2, $3, $4, $5, $6, false, '{}')
      on conflict (zone_id, account) do update set password_hash = excluded.password_hash, earlier_hashes = excluded.earlier_hashes,
        must_change = excluded.must_change, changed_at = excluded.changed_at`,
    [zone, account, hash, earlier, mustChange, now.at],
  )
}

/** Keeps a secret that is to become the factor; false when there is a factor already. */
export async function storeTotp(db: Connection, zone: string, account: string, secret: string): Promise<boolean> {
  const rows = await db.query(
    'update credential set totp_secret = $3, totp_last_step = null where zone_id = $1 and account = $2::uuid and not totp_confirmed returning 1 as done',
    [zone, account, sealSecret(db, placeOf(zone, account), secret)],
  )
  return rows.length > 0
}

/** The shared secret in plain, pending or confirmed; null where there is none. */
export function totpSecretOf(db: Connection, { zone, account, totpSealed }: Credential): string | null {
  return totpSealed === null ? null : openSecret(db, placeOf(zone, account), totpSealed)
}

function placeOf(zone: string, account: string): string {
  return `${zone}/credential/${account}`
}

/** Makes the pending secret the factor; false when it was replaced or confirmed in the meantime. */
export async function confirmTotp(
  db: Connection,
  zone: string,
  account: string,
  { sealed, step, recoveryHashes }: { sealed: string; step: number; recoveryHashes: readonly string[] },
): Promise<boolean> {
  const rows = await db.query(
    `update credential set totp_confirmed = true, totp_last_step = $4, recovery_hashes = $5
      where zone_id = $1 and account = $2::uuid and totp_secret = $3 and not totp_confirmed returning 1 as done`,
    [zone, account, sealed, step, recoveryHashes],
  )
  return rows.length > 0
}

/** Takes the factor away with its recovery codes; false when there was none. */
export async function removeTotp(db: Connection, zone: string, account: string): Promise<boolean> {
  const rows = await db.query(
    `update credential set totp_secret = null, totp_confirmed = false, totp_last_step = null, recovery_hashes = '{}'
      where zone_id = $1 and account = $2::uuid and totp_confirmed returning 1 as done`,
    [zone, account],
  )
  return rows.length > 0
}

/** Replaces a hash by a costlier one of the same password, unless the password was changed in the meantime. */
export async function strengthenHash(
  db: Connection,
  { zone, account, passwordHash }: Credential,
  hash: string,
): Promise<void> {
  await db.query(
    'update credential set password_hash = $4 where zone_id = $1 and account = $2::uuid and password_hash = $3',
    [zone, account, passwordHash, hash],
  )
}

/** Marks a step or a recovery code as used; false when another request used it in the meantime. */
export async function spendFactor(
  db: Connection,
  zone: string,
  account: string,
  used: { step: number } | { recovery: string },
): Promise<boolean> {
  const rows =
    'step' in used
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
