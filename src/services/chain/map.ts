import { allows } from '#derive/access.ts'
import { coverageOf, strengthOf } from '#domain/chain/strength.ts'
import type { Day } from '#domain/day.ts'
import { chainMember } from '#registers/chain/chain-member.ts'
import { chainNode } from '#registers/chain/chain-node.ts'
import { industryChain } from '#registers/chain/industry-chain.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import type { ChainMap, ChainNodeView } from '#schema/chain-views.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import type { Connection } from '#store/database.ts'

/** 产业链图谱 — the nodes of a chain with the firms on them and how strong that makes each, today or on a past day. */
export async function chainMap(
  db: Connection,
  actor: Actor,
  id: string,
  { asOf, today }: { readonly asOf: Day; readonly today: Day },
): Promise<ChainMap> {
  const facts = await factsAsOf(db, actor.zone, asOf, today)
  const about = facts.find(industryChain, id)
  if (about === null || !allows(industryChain.access.read, actor, about)) throw refusal('not-found')
  const nodes = facts
    .of(chainNode, 'chain', id)
    .filter((node) => node.state === 'active' && allows(chainNode.access.read, actor, node))
    .toSorted((a, b) => (a.order ?? 999) - (b.order ?? 999) || a.name.localeCompare(b.name, 'zh'))
    .map((node) => nodeView(facts, about, node))
  return { id, name: about.name, coverage: coverageOf(nodes.map(({ strength }) => strength)), nodes }
}

function nodeView(facts: FactBase, about: RowOf<typeof industryChain>, node: RowOf<typeof chainNode>): ChainNodeView {
  const members = facts.of(chainMember, 'node', node.id)
  const firms = members.flatMap(({ state, enterprise: firm, role, product }) => {
    const found = facts.find(enterprise, firm)
    if (state !== 'active' || found === null || found.state !== 'active') return []
    return [{ id: firm, name: found.shortName ?? found.name, role, product, isAboveScale: found.isAboveScale === true }]
  })
  const filling = firms.map(({ isAboveScale, role }) => ({ isAboveScale, isMaster: role === 'master' }))
  const { name, segment, gap, gapAct, priority, targets, localShare, localSource } = node
  return {
    ...{ id: node.id, name, segment, gap, gapAct, priority, localShare, localSource },
    targets: targets ?? [],
    firms,
    strength: strengthOf({ firms: filling, hadFirms: members.length > 0 }, about),
  }
}
