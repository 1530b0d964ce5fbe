import type { Moment } from '#domain/moment.ts'
import { refusal } from '#schema/messages.ts'
import type { SavedView } from '#schema/saved-view.ts'
import type { Actor } from '#schema/who.ts'
import type { Database } from '#store/database.ts'
import { newId } from '#store/new-id.ts'

/** Whoever keeps more on one list finds none of them again. */
const most = 30

/** The views that an account keeps of a list, by their names. */
export async function viewsOf(db: Database, actor: Actor, register: string): Promise<readonly SavedView[]> {
  return db.query(
    `select id, name, address from saved_view where zone_id = $1 and account = $2::uuid and register = $3 order by name, id`,
    [actor.zone, actor.account, register],
  )
}

export async function saveView(
  db: Database,
  actor: Actor,
  now: Moment,
  view: { readonly register: string; readonly name: string; readonly address: string },
): Promise<SavedView> {
  if ((await viewsOf(db, actor, view.register)).length >= most) throw refusal('too-many-views', { most })
  const id = newId(now.millisecond)
  const name = nameOf(view.name)
  await db
    .query('insert into saved_view (zone_id, account, id, register, name, address) values ($1, $2, $3, $4, $5, $6)', [
      actor.zone,
      actor.account,
      id,
      view.register,
      name,
      view.address,
    ])
    .catch(refuseTaken)
  return { id, name, address: view.address }
}

/** Another name, another content, or both. */
export async function changeView(
  db: Database,
  actor: Actor,
  id: string,
  { name, address }: { readonly name?: string; readonly address?: string },
): Promise<SavedView> {
  const [changed] = await db
    .query(
      `update saved_view set name = coalesce($4, name), address = coalesce($5, address)
        where zone_id = $1 and account = $2::uuid and id = $3::uuid returning id, name, address`,
      [actor.zone, actor.account, id, name === undefined ? null : nameOf(name), address ?? null],
    )
    .catch(refuseTaken)
  if (changed === undefined) throw refusal('not-found')
  return changed
}

export async function removeView(db: Database, actor: Actor, id: string): Promise<void> {
  const gone = await db.query(
    'delete from saved_view where zone_id = $1 and account = $2::uuid and id = $3::uuid returning 1 as done',
    [actor.zone, actor.account, id],
  )
  if (gone.length === 0) throw refusal('not-found')
}

function nameOf(given: string): string {
  const name = given.trim()
  if (name === '') throw refusal('view-name-needed')
  return name
}

function refuseTaken(error: unknown): never {
  const isTaken = error instanceof Error && 'constraint' in error && error.constraint === 'saved_view_name_once'
  throw isTaken ? refusal('view-name-taken') : error
}
