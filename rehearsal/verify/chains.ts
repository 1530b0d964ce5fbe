import type { BoardMaker, Figures } from '#rehearsal/verify/boards.ts'
import { allOf, amount, oneOf, type Rec, text, type World } from '#rehearsal/verify/log.ts'

/** 图谱复算 — how well each node of a chain is filled, and by whom, from the firms that the log knows. */
export const chainBoard: BoardMaker = { shown: shownFigures, worked: workedFigures }

type Node = {
  readonly id: string
  readonly strength: string
  readonly firms: readonly { readonly id: string; readonly role: string }[]
}
type View = { readonly coverage: { readonly filled: number; readonly nodes: number }; readonly nodes: readonly Node[] }

function shownFigures(body: unknown): Figures {
  const { coverage, nodes } = body as View // the answer of the page
  const names = (firms: Node['firms']) =>
    firms
      .map(({ id, role }) => `${id}/${role}`)
      .sort()
      .join(' ')
  return new Map([
    ['coverage', `${coverage.filled}/${coverage.nodes}`],
    ...nodes.map(({ id, strength, firms }) => [`node.${id}`, `${strength} ${names(firms)}`] as const),
  ])
}

function workedFigures(world: World, _asOf: string, about: string): Figures {
  const chain = oneOf(world, 'industry_chain', about)
  const nodes = allOf(world, 'chain_node')
    .filter((node) => node.chain === about && node.state === 'active')
    .map((node) => nodeOf(world, chain, node))
  const filled = nodes.filter(({ firms }) => firms.length > 0).length
  return shownFigures({ coverage: { filled, nodes: nodes.length }, nodes } satisfies View)
}

/** Strong by a master above scale or by enough firms above scale; there by one of them or by enough of any; broken where all have gone. */
function nodeOf(world: World, chain: Rec | null, { id }: Rec): Node {
  const members = allOf(world, 'chain_member').filter((one) => one.node === id)
  const here = members.flatMap((one) => {
    const firm = oneOf(world, 'enterprise', one.enterprise)
    return one.state === 'active' && firm?.state === 'active' ? [{ firm, role: text(one.role) }] : []
  })
  const large = here.filter(({ firm }) => firm.isAboveScale === true)
  const isStrong =
    large.some(({ role }) => role === 'master') || large.length >= (amount(chain?.strongFrom) ?? Number.MAX_VALUE)
  const isThere = large.length > 0 || here.length >= (amount(chain?.presentFrom) ?? Number.MAX_VALUE)
  const strength =
    here.length === 0 ? (members.length > 0 ? 'broken' : 'empty') : isStrong ? 'strong' : isThere ? 'present' : 'weak'
  return { id, strength, firms: here.map(({ firm, role }) => ({ id: firm.id, role })) }
}
