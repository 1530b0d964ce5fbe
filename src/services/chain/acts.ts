import { changeMember, checkNode, joinNode } from '#services/chain/members.ts'
import { eachAlone, type Procedures } from '#services/context.ts'

/** What acts on industry chains do besides saving their record. */
export const chainActs: Procedures = {
  'chain_member.create': { before: joinNode },
  'chain_member.change': { before: changeMember },
  'chain_node.create': eachAlone(checkNode),
  'chain_node.change': eachAlone(checkNode),
}
