import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Role } from '#schema/who.ts'
import type { Context, Facts } from '#services/context.ts'

const administrators: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']

/** 三员分立 — an administrator's account carries that one role, and one person is never two of the three (MLPS 2.0, separation of administrators). */
export async function checkAdministrators(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const after = { ...row, ...facts }
  const roles = after.roles as readonly Role[] // validated against the register before it comes here
  const held = roles.filter((role) => administrators.includes(role))
  if (held.length === 0) return facts
  if (roles.length > 1) throw refusal('three-administrators')
  const others = await context.db.query(
    'select 1 from account where zone_id = $1 and person = $2::uuid and id <> $3::uuid and state = $4 limit 1',
    [context.actor.zone, after.person ?? null, row.id, 'active'],
  )
  if (others.length > 0) throw refusal('three-administrators')
  return facts
}
