import { allows } from '#derive/access.ts'
import { isWorkday } from '#domain/calendar.ts'
import { addDays, type Day, endOf } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import { zone as zoneRegister } from '#registers/zone.ts'
import type { RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { allActors } from '#services/actor.ts'
import { loadCalendar } from '#services/calendar.ts'
import { limitFrom } from '#services/limits.ts'
import { putInLine } from '#services/messages/enqueue.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { factsNow } from '#services/standing/facts.ts'
import type { Connection, Database } from '#store/database.ts'

/** 每日简报 — what waits, what falls due soon by the limit of the zone, what is late, what came since yesterday; one screen of text. */
export async function briefOf(db: Connection, actor: Actor, today: Day): Promise<string | null> {
  const facts = await factsNow(db, actor.zone)
  const soon = (await limitFrom(db, actor.zone, 'due-soon', today)).on
  const own = facts.all(task).filter((row) => isOpen(row) && isOwn(actor, row) && allows(task.access.read, actor, row))
  const due = (from: Day | null, until: Day) =>
    own.filter(({ dueCurrent }) => dueCurrent !== null && (from === null || dueCurrent >= from) && dueCurrent <= until)
  const parts = [
    section(
      '待签收',
      own.filter(({ state }) => state === 'issued'),
      facts,
    ),
    section('已超期', due(null, addDays(today, -1)), facts),
    section(`${soon}前到期`, due(today, soon), facts),
    await newsSince(db, actor, addDays(today, -1)),
  ].flat()
  if (parts.length === 0) return null
  const [place] = facts.all(zoneRegister)
  return [`【${place?.shortName ?? ''}】${today} 简报`, ...parts].join('\n')
}

/** Puts the brief of the day in line for whoever asked for it, once a working day. */
export async function briefAll(db: Database, zone: string, now: Moment): Promise<number> {
  if (!isWorkday(now.today, await loadCalendar(db, zone))) return 0
  const wanting = await db.query(
    `select account from "message_wish" where zone_id = $1 and wants_brief and email is not null
      and (briefed_on is null or briefed_on < $2::date)`,
    [zone, now.today],
  )
  const actors = new Map((await allActors(db, zone, now.today)).map((actor) => [actor.account, actor]))
  let made = 0
  for (const { account } of wanting) {
    const actor = actors.get(account)
    const words = actor === undefined ? null : await briefOf(db, actor, now.today)
    await db.transaction(async (tx) => {
      const claimed = await tx.query(
        `update "message_wish" set briefed_on = $3::date where zone_id = $1 and account = $2::uuid
          and (briefed_on is null or briefed_on < $3::date) returning 1`,
        [zone, account, now.today],
      )
      if (claimed.length === 0 || words === null) return
      await putInLine(tx, zone, now, 'email', account, null, words)
      made += 1
    })
  }
  return made
}

type Task = RowOf<typeof task>

function isOpen({ state }: Task): boolean {
  return ['issued', 'objected', 'active', 'submitted', 'verified'].includes(state)
}

function isOwn(actor: Actor, { lead, cooperating }: Task): boolean {
  return actor.units.length === 0 || [lead, ...(cooperating ?? [])].some((one) => actor.units.includes(one ?? ''))
}

function section(title: string, rows: readonly Task[], facts: FactBase): readonly string[] {
  if (rows.length === 0) return []
  const lines = rows
    .toSorted((a, b) => ((a.dueCurrent ?? '') < (b.dueCurrent ?? '') ? -1 : 1))
    .slice(0, 10)
    .map((row) => `· ${row.title}（${facts.find(unit, row.lead)?.shortName ?? ''}，${row.dueCurrent ?? '无时限'}）`)
  return [`${title} ${rows.length} 项`, ...lines]
}

async function newsSince(db: Connection, { zone, account }: Actor, day: Day): Promise<readonly string[]> {
  const [{ n }] = await db.query(
    `select count(*) as n from "message" m join "event" e on e.zone_id = m.zone_id and e.seq = m.seq
      where m.zone_id = $1 and m.account = $2::uuid and e.body::json ->> 'at' >= $3`,
    [zone, account, endOf(addDays(day, -1))],
  )
  return Number(n) === 0 ? [] : [`昨日以来新消息 ${n} 条`]
}
