import { defaultPace, minutesUntilRetry, sendingOf } from '#domain/messages/pace.ts'
import type { Moment } from '#domain/moment.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Carrier, carry } from '#services/messages/carriers.ts'
import type { Channel, Waiting } from '#services/messages/enqueue.ts'
import type { Database } from '#store/database.ts'

/**
 * Sends what waits on the channels of a zone, each at its own pace: nothing at night, never above what a platform bears,
 * one digest where too much waits. A failure is tried again later and given up after a day; the row says why.
 */
export async function sendWaiting(db: Database, zone: string, now: Moment, carrier: Carrier): Promise<number> {
  let sent = 0
  const targets = await db.query(
    `select distinct channel, target from "delivery" where zone_id = $1 and sent_at is null and failed_at is null and next_at <= $2`,
    [zone, now.at],
  )
  for (const { channel, target } of targets) sent += await sendTo(db, zone, now, channel, target, carrier)
  return sent
}

async function sendTo(
  db: Database,
  zone: string,
  now: Moment,
  channel: Channel,
  target: string,
  carrier: Carrier,
): Promise<number> {
  const taken = await takeWaiting(db, zone, now, channel, target)
  const sending = sendingOf(taken.waiting, taken.sentLastMinute, hourOf(now), defaultPace)
  if (sending.kind === 'wait') return 0
  const bundles =
    sending.kind === 'digest' && channel !== 'webhook' ? [sending.items] : sending.items.map((one) => [one])
  for (const bundle of bundles.slice(0, defaultPace.mostPerMinute)) {
    const error = await carry(db, zone, now, bundle, carrier).then(
      () => null,
      (problem: unknown) => (problem instanceof Refusal ? problem.text[0] : String(problem)),
    )
    await settle(db, zone, now, bundle, error)
  }
  return bundles.length
}

async function takeWaiting(db: Database, zone: string, now: Moment, channel: Channel, target: string) {
  const waiting: readonly Waiting[] = await db.query(
    `select id, channel, target, seq, words, attempts from "delivery" where zone_id = $1 and channel = $2 and target = $3::uuid
      and sent_at is null and failed_at is null and next_at <= $4 order by id`,
    [zone, channel, target, now.at],
  )
  const minuteAgo = new Date(now.millisecond - 60_000).toISOString()
  const [{ sent }] = await db.query(
    `select count(distinct sent_at) as sent from "delivery" where zone_id = $1 and target = $2::uuid and sent_at > $3`,
    [zone, target, minuteAgo],
  )
  return { waiting, sentLastMinute: Number(sent) }
}

async function settle(
  db: Database,
  zone: string,
  now: Moment,
  bundle: readonly Waiting[],
  error: string | null,
): Promise<void> {
  const ids = bundle.map(({ id }) => id)
  if (error === null) {
    await db.query(
      'update "delivery" set sent_at = $3, attempts = attempts + 1 where zone_id = $1 and id = any($2::uuid[])',
      [zone, ids, now.at],
    )
    return
  }
  const minutes = minutesUntilRetry(Math.max(...bundle.map(({ attempts }) => attempts)) + 1)
  await db.query(
    `update "delivery" set attempts = attempts + 1, error = $3, next_at = $4, failed_at = $5
      where zone_id = $1 and id = any($2::uuid[])`,
    [zone, ids, error.slice(0, 500), minutes === null ? now.at : later(now, minutes), minutes === null ? now.at : null],
  )
}

function later(now: Moment, minutes: number): string {
  return new Date(now.millisecond + minutes * 60_000).toISOString()
}

/** The hour of the day in China. */
export function hourOf(now: Moment): number {
  return new Date(now.millisecond + 8 * 3_600_000).getUTCHours()
}
