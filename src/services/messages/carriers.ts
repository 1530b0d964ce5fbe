import { type Moment, wallOf } from '#domain/moment.ts'
import { robot } from '#registers/robot.ts'
import { webhook } from '#registers/webhook.ts'
import { zone as zoneRegister } from '#registers/zone.ts'
import { refusal } from '#schema/messages.ts'
import type { AnyRegister, RowOf } from '#schema/register.ts'
import type { Waiting } from '#services/messages/enqueue.ts'
import type { Post } from '#services/messages/outbound.ts'
import { isTaken, robotRequest } from '#services/messages/robot-wire.ts'
import { hookRequest } from '#services/messages/webhook-wire.ts'
import { openSealed } from '#services/sealing.ts'
import type { Connection } from '#store/database.ts'
import { eventsAt } from '#store/events.ts'
import { findRow, rowsWhere } from '#store/records.ts'

/** The ways out of the house, handed in from outside: HTTP, mail (null where none is set up), and our own address for links. */
export type Carrier = {
  readonly post: Post
  readonly mail: ((to: string, subject: string, text: string) => Promise<void>) | null
  readonly home: string
}

/** Sends a bundle of messages of one target as one message; throws when it was not taken. */
export async function carry(
  db: Connection,
  zone: string,
  now: Moment,
  bundle: readonly Waiting[],
  carrier: Carrier,
): Promise<void> {
  const [first] = bundle
  if (first === undefined) return
  if (first.channel === 'robot') return carryToRobot(db, zone, now, bundle, carrier)
  if (first.channel === 'email') return carryByMail(db, zone, bundle, carrier)
  return carryToHook(db, zone, now, first, carrier)
}

async function carryToRobot(
  db: Connection,
  zone: string,
  now: Moment,
  bundle: readonly Waiting[],
  { post, home }: Carrier,
): Promise<void> {
  const row = (await findRow(db, robot, zone, bundle[0]?.target ?? '')) as RowOf<typeof robot> | null // the row of this register
  if (row === null || row.state !== 'on') throw refusal('channel-off')
  const address = opened(db, zone, robot, 'address', row.address) ?? ''
  const secret = opened(db, zone, robot, 'secret', row.secret)
  const words = await wordsOf(db, zone, bundle, home)
  const answer = await post(robotRequest({ kind: row.kind, address, secret }, words, wallOf(now)))
  if (!isTaken(answer)) throw new Error(`HTTP ${answer.status} ${answer.body.slice(0, 200)}`)
}

async function carryToHook(db: Connection, zone: string, now: Moment, one: Waiting, { post }: Carrier): Promise<void> {
  const row = (await findRow(db, webhook, zone, one.target)) as RowOf<typeof webhook> | null // the row of this register
  const [logged] = one.seq === null ? [] : await eventsAt(db, zone, [one.seq])
  if (row === null || row.state !== 'on' || logged === undefined) throw refusal('channel-off')
  const { register, record, version, act, move, at } = logged.event
  const event = { zone, register, id: record, version, act: move ?? act, at }
  const secret = opened(db, zone, webhook, 'secret', row.secret) ?? ''
  const answer = await post(hookRequest(row.address, secret, one.id, event, wallOf(now)))
  if (answer.status < 200 || answer.status > 299) throw new Error(`HTTP ${answer.status}`)
}

async function carryByMail(
  db: Connection,
  zone: string,
  bundle: readonly Waiting[],
  { mail, home }: Carrier,
): Promise<void> {
  const [wish] = await db.query('select email from "message_wish" where zone_id = $1 and account = $2::uuid', [
    zone,
    bundle[0]?.target,
  ])
  if (mail === null || !wish?.email) throw refusal('channel-off')
  const words = await wordsOf(db, zone, bundle, home)
  const [subject = ''] = words.split('\n')
  await mail(wish.email, subject, words)
}

/** One line a matter, the zone on top, the way back at the end; matters whose titles must not leave the house are only counted. */
async function wordsOf(db: Connection, zone: string, bundle: readonly Waiting[], home: string): Promise<string> {
  const [place] = await rowsWhere(db, zoneRegister, zone, 'state', ['active'])
  const told = bundle.flatMap(({ words }) => (words === null ? [] : [words]))
  const silent = bundle.length - told.length
  const lines = told.length > 20 ? [...told.slice(0, 20), `另有${told.length - 20}项`] : told
  const counted = silent === 0 ? [] : [`有${silent}项新的事项，请登录查看。`]
  const head =
    told.length === 1 && silent === 0 ? [] : [`【${String(place?.shortName ?? '')}】${bundle.length}项新消息`]
  return [...head, ...lines, ...counted, home].join('\n')
}

function opened(db: Connection, zone: string, register: AnyRegister, key: string, value: string | null): string | null {
  return value === null ? null : openSealed(db, zone, register, key, value)
}
