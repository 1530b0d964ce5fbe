import { isInChina } from '#domain/land/gcj.ts'
import { blurred } from '#domain/public/open311.ts'
import { barePicture } from '#files/bare-picture.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { refusal } from '#schema/messages.ts'
import type { FollowedReport, PublicRequest, ReportKind } from '#schema/public-views.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { storeFile } from '#services/files.ts'
import { freshReceipt, receiptSum } from '#services/public/receipts.ts'
import { ratesOn } from '#services/rates.ts'
import { fileTicket } from '#services/ticket/file.ts'
import { unitNamesIn } from '#services/visible.ts'
import type { Connection } from '#store/database.ts'
import { rowsWhere } from '#store/records.ts'

export type Reported = {
  readonly kind: string
  readonly what: string
  readonly place: string | null
  readonly at: { readonly longitude: number; readonly latitude: number; readonly crs: 'wgs84' | 'gcj02' } | null
  readonly contact: string | null
  readonly photo: { readonly name: string; readonly bytes: Uint8Array } | null
}

export type ReportReceipt = { readonly id: string; readonly number: string; readonly secret: string }

/** Kinds of the catalogue that anybody may choose. */
export async function reportKinds(db: Connection, zone: string): Promise<readonly ReportKind[]> {
  return db.query(
    `select code, name, filing, area from ticket_kind where zone_id = $1 and state = 'inForce' and is_public
      order by code = 'citizen-pin' desc, code`,
    [zone],
  )
}

/** 随手报 — a pin, a few words and, where somebody likes, a picture become a ticket; no name is asked for and no picture is forced. */
export async function fileReport(context: Context, given: Reported): Promise<ReportReceipt> {
  const { db, actor } = context
  const kinds = await reportKinds(db, actor.zone)
  const kind = kinds.find(({ code }) => code === given.kind)
  if (kind === undefined) throw refusal('not-found')
  if (given.at === null && (given.place ?? '').trim() === '') throw refusal('place-needed')
  if (given.at !== null && !isInChina([given.at.longitude, given.at.latitude])) throw refusal('pin-outside')
  const secret = freshReceipt()
  const filed = await fileTicket(context, {
    ...{ kind: kind.code, title: `${kind.name}：${given.what}`.slice(0, 80), what: given.what, channel: 'citizen' },
    ...{ place: given.place, contact: given.contact, ...(given.at === null ? {} : { at: given.at }) },
    photo: given.photo === null ? null : await keepPhoto(context, given.photo),
    receipt: receiptSum(db, actor.zone, secret),
  })
  return { id: filed.id, number: filed.numberText, secret }
}

async function keepPhoto({ db, actor, now }: Context, { name, bytes }: NonNullable<Reported['photo']>) {
  const { 'public-photo-mb': most } = await ratesOn(db, actor.zone, ['public-photo-mb'], now.today)
  // Where somebody stood, when and with which phone is nobody's business: it is taken off before anything is kept.
  const bare = bytes.byteLength > most.value * 1024 * 1024 ? null : barePicture(bytes)
  if (bare === null) throw refusal('photo-unfit', { limit: most.value })
  return storeFile(db, actor.zone, now, name, bare)
}

/** What whoever reported is told: how far it is, by when, and what was done. */
export async function followReport(db: Connection, zone: string, secret: string): Promise<FollowedReport> {
  const [row] = await rowsWhere(db, ticket, zone, 'receipt', [receiptSum(db, zone, secret)])
  if (row === undefined) throw refusal('receipt-unknown')
  const one = row as unknown as RowOf<typeof ticket> // a row of this register
  const names = await unitNamesIn(db, zone)
  return {
    ...{ number: one.numberText ?? '', title: one.title, state: one.state, foundOn: one.foundOn, dueOn: one.dueOn },
    unit: one.unit === null ? null : (names.get(one.unit) ?? null),
    ...{ result: one.result, handled: one.handled, closedOn: one.closedOn },
    ...{ contactedOn: one.contactedOn, ratedOn: one.ratedOn, mayRate: one.state === 'closed' && one.ratedOn === null },
  }
}

/** Reports of citizens as everybody may read them: no words of who reported, no door, no picture. */
export async function publicRequests(
  db: Connection,
  zone: string,
  asked: { readonly ids?: readonly string[]; readonly code?: string; readonly from: string; readonly until: string },
): Promise<readonly PublicRequest[]> {
  const rows: readonly PublicRequest[] = await db.query(
    `select t.id, k.code, k.name, u.short_name as unit, t.result, t.found_on as "foundOn", t.due_on as "dueOn",
        t.closed_on as "closedOn", t.fixed_on as "fixedOn", t.longitude::float8 as longitude, t.latitude::float8 as latitude,
        t.state in ('closed', 'refused') as "isClosed"
      from ticket t join ticket_kind k on k.zone_id = t.zone_id and k.id = t.kind
      left join unit u on u.zone_id = t.zone_id and u.id = t.unit
      where t.zone_id = $1 and t.channel = 'citizen' and k.is_public
        and ($2::uuid[] is null or t.id = any($2)) and ($3::text is null or k.code = $3)
        and ($2::uuid[] is not null or (t.found_on >= $4::date and t.found_on <= $5::date))
      order by t.found_on desc, t.id desc limit 1000`,
    [zone, asked.ids ?? null, asked.code ?? null, asked.from, asked.until],
  )
  return rows.map((row) => ({ ...row, longitude: blurred(row.longitude), latitude: blurred(row.latitude) }))
}
