import { allows } from '#derive/access.ts'
import { calendarOf, type FeedEntry } from '#domain/messages/calendar-feed.ts'
import type { Moment } from '#domain/moment.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import { zone as zoneRegister } from '#registers/zone.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import { findActor } from '#services/actor.ts'
import { hashToken, newToken } from '#services/sign-in/secrets.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { factsNow } from '#services/standing/facts.ts'
import type { Connection } from '#store/database.ts'

/** 日程订阅 — makes the secret address of a person's feed; an earlier one ends with it. Only its hash is kept. */
export async function openFeed(db: Connection, actor: Actor, now: Moment): Promise<string> {
  const token = newToken()
  await closeFeed(db, actor)
  await db.query('insert into "calendar_feed" (zone_id, token_hash, account, made_at) values ($1, $2, $3, $4)', [
    actor.zone,
    hashToken(token),
    actor.account,
    now.at,
  ])
  return token
}

export async function closeFeed(db: Connection, actor: Actor): Promise<void> {
  await db.query('delete from "calendar_feed" where zone_id = $1 and account = $2::uuid', [actor.zone, actor.account])
}

/** The feed behind an address: what the person may see today and has to do with. A revoked one is not found. */
export async function feedOf(db: Connection, zone: string, token: string, now: Moment, home: string): Promise<string> {
  const [feed] = await db.query('select account from "calendar_feed" where zone_id = $1 and token_hash = $2', [
    zone,
    hashToken(token),
  ])
  const actor = feed && (await findActor(db, zone, feed.account, now.today))
  if (!actor) throw refusal('not-found')
  const facts = await factsNow(db, zone)
  const [place] = facts.all(zoneRegister)
  return calendarOf(`${place?.shortName ?? ''} 时限`, new URL(home).host, now.at, entriesOf(facts, actor, home))
}

/** Open tasks of the person's units; for those without a unit, of everybody they may see. */
function entriesOf(facts: FactBase, actor: Actor, home: string): readonly FeedEntry[] {
  const isOwn = (row: { readonly lead: string | null; readonly cooperating: readonly string[] | null }) =>
    actor.units.length === 0 || [row.lead, ...(row.cooperating ?? [])].some((one) => actor.units.includes(one ?? ''))
  return facts.all(task).flatMap((row) => {
    const isOpen = ['issued', 'objected', 'active', 'submitted', 'verified'].includes(row.state)
    if (!isOpen || row.dueCurrent === null || !isOwn(row) || !allows(task.access.read, actor, row)) return []
    const lead = facts.find(unit, row.lead)?.shortName ?? ''
    return [
      {
        id: row.id,
        version: row.version,
        on: row.dueCurrent,
        from: null,
        until: null,
        title: `${row.title}（${lead}）`,
        note: row.asIssued,
        address: `${home}/task/${row.id}`,
      },
    ]
  })
}
