import { allows } from '#derive/access.ts'
import { dispute } from '#registers/dispute/dispute.ts'
import { conductDecision } from '#registers/people/conduct-decision.ts'
import { watchedHousehold } from '#registers/rural/watched-household.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, Row } from '#schema/register.ts'
import type { SealedReading } from '#schema/sealed-views.ts'
import type { Actor, Who } from '#schema/who.ts'
import type { Context } from '#services/context.ts'
import { openSealed } from '#services/sealing.ts'
import type { Connection } from '#store/database.ts'
import { findRow } from '#store/records.ts'
import { logSecurity, sealedReadings } from '#store/security-events.ts'

type Opening = { readonly register: Register; readonly fields: readonly string[]; readonly who: Who }

const worker = { role: ['unitHead', 'unitOfficer'] } as const satisfies Who

/** 可查阅的加密内容 — an allow-list: what is not named here is opened by no page. Leaders and supervision read lists, not identities. */
const openings: readonly Opening[] = [
  { register: conductDecision, fields: ['subject', 'words'], who: conductDecision.access.read },
  {
    register: watchedHousehold,
    fields: ['people', 'identity', 'phone', 'health'],
    who: { both: [worker, { either: [{ charge: 'rural' }, { sameUnit: 'village' }, { sameUnit: 'town' }] }] },
  },
  {
    register: dispute,
    fields: ['parties'],
    who: { both: [worker, { either: [{ charge: 'society' }, { sameUnit: 'unit' }] }] },
  },
]

type Asked = { readonly register: string; readonly id: string; readonly field: string; readonly purpose: string }
type Caller = { readonly device: string; readonly address: string }

/** 查阅 — one sealed value for a purpose that is said; who, when, which and why stand in the log before the words are given. */
export async function openForPurpose(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  { register, id, field, purpose }: Asked,
  { device, address }: Caller,
): Promise<{ readonly value: string }> {
  const said = purpose.trim()
  if ([...said].length < 2) throw refusal('purpose-needed')
  const { opening, row } = await mayOpen(db, actor, register, id)
  if (!opening.fields.includes(field)) throw refusal('not-found')
  const about = `${register} ${id} ${field}`
  const { zone, account } = actor
  await logSecurity(db, zone, {
    at: now.at,
    act: 'sealed-read',
    account,
    record: id,
    device,
    address,
    reason: said,
    about,
  })
  const value = row[field]
  return {
    value: typeof value === 'string' && value !== '' ? openSealed(db, zone, opening.register, field, value) : '',
  }
}

/** 谁看过 — everybody who opened something of a record, for those who might open it: what is asked of them when the person concerned asks. */
export async function whoLooked(
  db: Connection,
  actor: Actor,
  register: string,
  id: string,
): Promise<readonly SealedReading[]> {
  await mayOpen(db, actor, register, id)
  const read = await sealedReadings(db, actor.zone, id)
  return read.map(({ seq, at, by, about, reason }) => ({
    ...{ id: String(seq), at, by, purpose: reason ?? '', field: about?.split(' ')[2] ?? '' },
  }))
}

async function mayOpen(
  db: Connection,
  actor: Actor,
  name: string,
  id: string,
): Promise<{ opening: Opening; row: Row }> {
  const opening = openings.find(({ register }) => register.name === name)
  if (opening === undefined) throw refusal('not-found')
  const row = await findRow(db, opening.register, actor.zone, id)
  const isSeen = row !== null && allows(opening.register.access.read, actor, row)
  if (!isSeen) throw refusal('not-found')
  if (!allows(opening.who, actor, row)) throw refusal('not-allowed')
  return { opening, row }
}
