import type { Moment } from '#domain/moment.ts'
import { robot } from '#registers/robot.ts'
import { webhook } from '#registers/webhook.ts'
import type { RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { headlineOf, type News } from '#services/messages/headline.ts'
import type { Connection } from '#store/database.ts'
import { newId } from '#store/new-id.ts'
import { rowsWhere } from '#store/records.ts'

export type Channel = 'robot' | 'webhook' | 'email'

/** A message in line. */
export type Waiting = {
  readonly id: string
  readonly channel: Channel
  readonly target: string
  readonly seq: number | null
  readonly words: string | null
  readonly attempts: number
}

/** Puts a piece of news in line for every channel that wants it: group robots, other programs, mail that was asked for. */
export async function enqueue(
  db: Connection,
  zone: string,
  now: Moment,
  news: News,
  readers: readonly Actor[],
): Promise<void> {
  const words = headlineOf(news)[0]
  const units = new Set(readers.flatMap((reader) => reader.units))
  const robots = (await rowsWhere(db, robot, zone, 'state', ['on'])) as unknown as readonly RowOf<typeof robot>[] // rows of this register
  for (const one of robots.filter(({ unit }) => unit === null || units.has(unit)))
    await putInLine(db, zone, now, 'robot', one.id, news.logged.seq, one.showsTitles ? words : null)
  const hooks = (await rowsWhere(db, webhook, zone, 'state', ['on'])) as unknown as readonly RowOf<typeof webhook>[] // as above
  for (const one of hooks.filter(({ registers }) => !registers?.length || registers.includes(news.register.name)))
    await putInLine(db, zone, now, 'webhook', one.id, news.logged.seq, null)
  const wishes = await db.query(
    'select account from "message_wish" where zone_id = $1 and wants_messages and email is not null and account = any($2::uuid[])',
    [zone, readers.map((reader) => reader.account)],
  )
  for (const { account } of wishes) await putInLine(db, zone, now, 'email', account, news.logged.seq, words)
}

export async function putInLine(
  db: Connection,
  zone: string,
  now: Moment,
  channel: Channel,
  target: string,
  seq: number | null,
  words: string | null,
): Promise<void> {
  await db.query(
    `insert into "delivery" (zone_id, id, channel, target, seq, words, made_at, next_at, attempts)
      values ($1, $2, $3, $4, $5, $6, $7, $7, 0)`,
    [zone, newId(now.millisecond), channel, target, seq, words, now.at],
  )
}
