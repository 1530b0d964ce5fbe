import { account } from '#registers/account.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Role } from '#schema/who.ts'
import type { Context, Facts } from '#services/context.ts'
import { rowsWhere } from '#store/records.ts'

const administrators: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']

/** 三员分立 — whoever administers the system holds that one role and nothing else, on one account or on several (MLPS 2.0, separation of administrators). */
export async function checkAdministrators(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { person, roles } = { ...row, ...facts }
  const others = person === null ? [] : await rowsWhere(context.db, account, context.actor.zone, 'person', [person])
  const live = others.filter((other) => other.id !== row.id && other.state === 'active')
  const held = new Set([roles, ...live.map((other) => other.roles)].flat() as readonly Role[]) // roles are checked against the register before
  if (held.size > 1 && administrators.some((role) => held.has(role))) throw refusal('three-administrators')
  assertEnterprise({ ...row, ...facts })
  return facts
}

/** Whoever signs in for a firm works for it alone. */
function assertEnterprise({ roles, enterprise }: Facts): void {
  const isOfFirm = (roles as readonly Role[]).includes('enterprise')
  const isAlone = (roles as readonly Role[]).length === 1
  if (isOfFirm ? typeof enterprise !== 'string' || !isAlone : typeof enterprise === 'string')
    throw refusal('enterprise-account')
}
