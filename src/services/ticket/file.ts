import type { Limit } from '#domain/clock/limit.ts'
import type { Day } from '#domain/day.ts'
import { fromGcj, isInChina } from '#domain/land/gcj.ts'
import { minuteOf } from '#domain/moment.ts'
import { caseStanding } from '#domain/service/case-clock.ts'
import { atFor, started, type TicketClock, type TicketTransfer } from '#domain/ticket/course.ts'
import type { StoredFile } from '#registers/document.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { ticketKind } from '#registers/ticket/ticket-kind.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context, Facts } from '#services/context.ts'
import { refuseLikelyGcj } from '#services/map/zone-box.ts'
import { takeNumber } from '#services/numbering.ts'
import { plantRecord } from '#services/save.ts'
import { contactClock } from '#services/ticket/callers.ts'
import { asTicket, kindOf, type Ticket, type TicketKind } from '#services/ticket/read.ts'
import { rowsWhere } from '#store/records.ts'

/** What another part of the house hands over to have a matter set right. */
export type NewTicket = {
  /** A code of the catalogue (`services/presets/ticket-kinds.ts`), such as `leak`, `river-outfall`, `citizen-pin`. */
  readonly kind: string
  readonly title: string
  readonly what: string
  readonly channel: NonNullable<Ticket['channel']>
  readonly place?: string | null
  /** Kept in CGCS2000 or WGS-84; what comes in GCJ-02 is converted here. */
  readonly at?: { readonly longitude: number; readonly latitude: number; readonly crs: 'cgcs2000' | 'wgs84' | 'gcj02' }
  /** Id of the unit in charge; without it the one that the catalogue names. With either, a direct kind is dispatched at once. */
  readonly unit?: string | null
  /** Id of the town or village in whose area it lies. */
  readonly area?: string | null
  readonly enterprise?: string | null
  readonly dispute?: string | null
  readonly foodEntity?: string | null
  /** Id of a body of water. */
  readonly waterBody?: string | null
  /**
   * The record it comes of, such as `{ register: 'alarm', id }`: while its ticket of this kind is open no second one is filed. An
   * occasion tells apart what comes back, such as a quarter.
   */
  readonly origin?: TicketOrigin
  /** Kept sealed. */
  readonly contact?: string | null
  readonly photo?: StoredFile | null
  /** By which a citizen without an account finds the ticket again. */
  readonly receipt?: string | null
}

export type TicketOrigin = { readonly register: string; readonly id: string; readonly occasion?: string }

export type Filed = { readonly id: string; readonly numberText: string; readonly isNew: boolean }

/**
 * 立单 — files a ticket for another part of the house, in the transaction of its own act (`context.db`); the caller has asked who may.
 * Later the origin finds its tickets by `ticketsOf`. The act is logged under the actor of the context.
 */
export async function fileTicket(context: Context, given: NewTicket): Promise<Filed> {
  const kind = await kindByCode(context, given.kind)
  const { origin, at, kind: _, unit, ...facts } = given
  const key = origin === undefined ? null : originKey(origin)
  const known =
    key === null ? undefined : (await ticketsAt(context, key)).find((one) => one.kind === kind.id && isOpen(one))
  if (known !== undefined) return { id: known.id, numberText: known.numberText ?? '', isNew: false }
  const taken = await taking(context, kind, { ...facts, ...(at ?? {}) })
  const sent = await sentAtOnce(context, kind, unit ?? kind.unit)
  const row = await plantRecord(context, ticket, {
    ...(sent === null ? {} : { state: 'dispatched' }),
    facts: { ...facts, ...(at ?? {}), kind: kind.id, origin: key, ...taken, ...sent },
  })
  return { id: row.id, numberText: String(row.numberText), isNew: true }
}

/** Tickets that came of a record, the oldest first. */
export function ticketsOf(context: Context, origin: TicketOrigin): Promise<readonly Ticket[]> {
  return ticketsAt(context, originKey(origin))
}

function originKey({ register, id, occasion }: TicketOrigin): string {
  return [register, id, ...(occasion === undefined ? [] : [occasion])].join(' ')
}

async function ticketsAt(context: Context, key: string): Promise<readonly Ticket[]> {
  return (await rowsWhere(context.db, ticket, context.actor.zone, 'origin', [key])).map(asTicket)
}

export function isOpen({ state }: Pick<Ticket, 'state'>): boolean {
  return state !== 'closed' && state !== 'refused'
}

/** 采集 — whoever files it by hand: number, desk, day and who found it come by themselves. */
export async function takeTicket(context: Context, row: Row): Promise<Facts> {
  const kind = await kindOf(context, row.kind)
  if (kind.state !== 'inForce') throw refusal('kind-retired', { kind: kind.name })
  return taking(context, kind, row)
}

async function taking(context: Context, kind: TicketKind, facts: Facts): Promise<Facts> {
  const { longitude = null, latitude = null, crs = null } = facts as Partial<Ticket> // facts of this register
  await refuseLikelyGcj(context.db, context.actor.zone, [{ longitude, latitude, isVouched: crs !== null }])
  const { text } = await takeNumber(context, 'ticket')
  return {
    ...placeOf(facts),
    numberText: text,
    desk: kind.desk,
    isMajor: kind.isMajor === true,
    foundOn: context.now.today,
    foundBy: context.actor.units[0] ?? null,
    returns: 0,
    redone: 0,
    isForced: false,
    isReopened: false,
  }
}

/** 坐标 — both numbers or none; what came in GCJ-02 is kept as WGS-84, so that one map shows everything in its place. */
export function placeOf({ longitude, latitude, crs }: Facts): Facts {
  if (typeof longitude !== 'number' && typeof latitude !== 'number') return { crs: null }
  if (typeof longitude !== 'number' || typeof latitude !== 'number') throw refusal('half-a-place')
  if (crs !== 'gcj02') return { crs: crs ?? 'cgcs2000' }
  if (!isInChina([longitude, latitude])) throw refusal('place-outside')
  const [east, north] = fromGcj([longitude, latitude])
  return { longitude: rounded(east), latitude: rounded(north), crs: 'wgs84' }
}

/** Seven decimals are a centimetre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}

/** A kind that needs no triage goes to its unit as it is filed. */
async function sentAtOnce(context: Context, kind: TicketKind, unit: string | null): Promise<Facts | null> {
  if (kind.isDirect !== true || unit === null) return null
  const { today } = context.now
  const sent: TicketTransfer = { kind: 'dispatch', from: null, to: unit, on: today, reason: '' }
  const clock = newClock(context, kind)
  const due = await dueOf(context, clock)
  const contact = await contactClock(context, kind)
  return {
    unit,
    filedOn: today,
    dispatchedOn: today,
    clock,
    ...contact,
    ...due,
    firstDueOn: due.dueOn,
    transfers: [sent],
  }
}

/** A clock by the limit of the kind as it stands now; later changes of the catalogue do not touch it. */
export function newClock(context: Context, kind: TicketKind): TicketClock {
  const limit: Limit = { count: kind.count, per: kind.per }
  return started(limit, kind.code, atFor(limit, context.now.today, minuteOf(context.now)))
}

export async function dueOf({ db, actor, now }: Context, clock: TicketClock): Promise<{ readonly dueOn: Day | null }> {
  const { due } = caseStanding(clock, now.today, await loadCalendar(db, actor.zone))
  return { dueOn: due?.on ?? null }
}

async function kindByCode({ db, actor }: Context, code: string): Promise<TicketKind> {
  const [row] = await rowsWhere(db, ticketKind, actor.zone, 'code', [code])
  if (row === undefined) throw refusal('kind-missing', { code })
  return row as unknown as TicketKind // a row of this register
}
