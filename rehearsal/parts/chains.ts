import { addDays, dayOf } from '#domain/day.ts'
import type { Stage } from '#rehearsal/stage.ts'
import type { Row } from '#schema/register.ts'

const keeper = 'jingfa2'

/** 产业链 — two chains with their nodes; firms take their places in spring, some leave theirs, and the strength of nodes follows. */
export async function playChains(stage: Stage): Promise<void> {
  const { house, agenda, year, unit, scale, firms } = stage
  const dice = stage.dice.fork('chains')
  const post = stage.somePost(dice)
  const earlier = firms.length
  const taking = new Map<string, number>()
  for (const [name, names] of chains)
    agenda.at(dayOf(year, 1, 18), async () => {
      const hand = house.as(keeper)
      const facts = {
        name,
        unit: unit('经发局'),
        head: post,
        strongFrom: 2,
        presentFrom: 3,
        ruleBasis: '产业链工作方案',
      }
      const chain = await hand.create('industry-chain', facts)
      stage.chains.push(chain.id)
      for (const [order, [node, segment, industry]] of names.entries()) {
        const gap = dice.chance(0.3) ? { gap: '本区缺此环节龙头企业。', gapAct: 'fill' } : {}
        const row = await hand.create('chain-node', {
          ...{ chain: chain.id, name: node, segment, industries: [industry], order },
          ...gap,
        })
        for (let i = 0; i < Math.round(dice.between(0, 9) * Math.max(scale, 0.3)); i += 1)
          agenda.at(addDays(dayOf(year, 1, 20), dice.between(0, 240)), () => join(stage, row, i))
      }
    })

  /** A firm stands on a few nodes at most, each with its share of the revenue; those of the demonstration have chains of their own. */
  async function join({ house: at }: Stage, node: Row, i: number): Promise<void> {
    if (firms.length === earlier) return
    const enterprise = dice.pick(firms.slice(earlier))
    const role = i === 0 && dice.chance(0.3) ? 'master' : dice.pick(['backbone', 'supplier'])
    const nth = (taking.get(enterprise) ?? 0) + 1
    if (nth > 3 || taking.has(`${node.id} ${enterprise}`)) return
    taking.set(enterprise, nth).set(`${node.id} ${enterprise}`, 1)
    const facts = { node: node.id, enterprise, role, product: '配套产品', share: dice.between(5, 30) }
    const row = await at.as(keeper).create('chain-member', facts)
    if (dice.chance(0.12))
      agenda.after(at.now().today, dice.between(40, 150), async () => {
        await at.as(keeper).next('chain-member', row, 'end', {}, '转产')
      })
  }
}

type Node = readonly [name: string, segment: string, industry: string]

const chains: readonly (readonly [name: string, nodes: readonly Node[]])[] = [
  [
    '电子材料',
    [
      ['电子铜材', 'up', '3251'],
      ['覆铜板', 'up', '3985'],
      ['印制电路板', 'middle', '3982'],
      ['线束组件', 'middle', '3831'],
      ['智能整机', 'down', '3922'],
      ['检测服务', 'support', '7452'],
    ],
  ],
  [
    '流体装备',
    [
      ['管材管件', 'up', '3352'],
      ['塑料管道', 'up', '2922'],
      ['阀门', 'middle', '3443'],
      ['仪表', 'middle', '4016'],
      ['成套装备', 'down', '3463'],
      ['智慧水务软件', 'support', '6531'],
    ],
  ],
]
