import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import type { Connection } from '#store/database.ts'

/** What a person wants to be sent outside the console; nothing unless it is asked for. */
export type Wishes = { readonly email: string | null; readonly brief: boolean; readonly messages: boolean }

export async function wishesOf(db: Connection, actor: Actor): Promise<Wishes> {
  const [found] = await db.query(
    'select email, wants_brief as brief, wants_messages as messages from "message_wish" where zone_id = $1 and account = $2::uuid',
    [actor.zone, actor.account],
  )
  return found ?? { email: null, brief: false, messages: false }
}

export async function wish(db: Connection, actor: Actor, { email, brief, messages }: Wishes): Promise<void> {
  const address = email?.trim() || null
  if (address !== null && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(address)) throw refusal('bad-email')
  await db.query(
    `insert into "message_wish" (zone_id, account, email, wants_brief, wants_messages) values ($1, $2, $3, $4, $5)
      on conflict (zone_id, account) do update set email = excluded.email, wants_brief = excluded.wants_brief,
        wants_messages = excluded.wants_messages`,
    [actor.zone, actor.account, address, brief, messages],
  )
}
