import { chainMember } from '#registers/chain/chain-member.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { rowsWhere } from '#store/records.ts'

/** 列入节点 — once for each node, and with no more than the whole revenue of a firm over all of them. */
export async function joinNode(context: Context, row: Row): Promise<Facts> {
  const others = await membersOf(context, row)
  if (others.some(({ node }) => node === row.node)) throw refusal('member-there')
  assertShares([...others, row])
  return { since: context.now.today }
}

export async function changeMember(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertShares([...(await membersOf(context, row)), { ...row, ...facts }])
  return facts
}

/** 节点 — a share of local supply says from which survey it is. */
export async function checkNode(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { localShare, localSource } = { ...row, ...facts }
  if (typeof localShare === 'number' && !localSource) throw refusal('local-source')
  return facts
}

async function membersOf({ db, actor }: Context, row: Row): Promise<readonly Row[]> {
  const rows = await rowsWhere(db, chainMember, actor.zone, 'enterprise', [row.enterprise])
  return rows.filter(({ id, state }) => id !== row.id && state === 'active')
}

function assertShares(rows: readonly Row[]): void {
  const sum = rows.reduce((total, { share }) => total + (typeof share === 'number' ? share : 0), 0)
  if (sum > 100) throw refusal('share-over', { sum })
}
