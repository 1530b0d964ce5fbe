import { expect, it } from 'vitest'
import type { ChainMap } from '#schema/chain-views.ts'
import { chainMap } from '#services/chain/map.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move } = actsIn(zone)
const today = testNow.today

async function mapOf(name: string, login = 'jingfa2'): Promise<ChainMap> {
  const [found] = await zone.db.query('select id from industry_chain where zone_id = $1 and name = $2', [
    'yunling',
    name,
  ])
  const { actor } = await zone.as(login)
  return chainMap(zone.db, actor, found?.id, { asOf: today, today })
}

async function firm(shortName: string): Promise<string> {
  const [found] = await zone.db.query('select id from enterprise where short_name = $1', [shortName])
  return found?.id
}

const nodeIn = (map: ChainMap, name: string) => map.nodes.find((node) => node.name === name)

it('a node is as strong as the firms on it make it, and the coverage says of how many nodes', async () => {
  const map = await mapOf('铜基新材料')
  expect(nodeIn(map, '铜板带箔')?.strength).toBe('strong')
  expect(nodeIn(map, '电线电缆')?.strength).toBe('present')
  expect(nodeIn(map, '印制电路板')?.strength).toBe('empty')
  expect(map.coverage).toEqual({ filled: 4, nodes: 6 })
})

it('a firm that leaves its node or the zone leaves a broken node behind, and the day before still shows it whole', async () => {
  const before = nodeIn(await mapOf('绿色水工'), '阀门')
  expect(before?.strength).toBe('present')
  await move('jingfa2', today, 'enterprise', await firm('青阀科技'), 'leave', {}, '整体迁出')
  expect(nodeIn(await mapOf('绿色水工'), '阀门')?.strength).toBe('broken')
  const [member] = await zone.db.query('select id from chain_member where enterprise = $1::uuid and state = $2', [
    await firm('沛然管业'),
    'active',
  ])
  await move('jingfa2', today, 'chain_member', member?.id, 'end', {}, '转产')
  expect(nodeIn(await mapOf('绿色水工'), '塑料管道')?.strength).toBe('broken')
})

it('a firm stands on a node once, and its revenue is not divided into more than there is', async () => {
  const map = await mapOf('智能终端')
  const [display, whole] = ['显示模组', '整机'].map((name) => nodeIn(map, name)?.id)
  const join = (node: string | undefined, enterprise: string, share: number) =>
    create('jingfa2', today, 'chain_member', { node, enterprise, role: 'supplier', product: '样品', share })
  expect(await codeOf(join(display, await firm('星榆光电'), 0))).toBe('member-there')
  expect(await codeOf(join(whole, await firm('星榆光电'), 10))).toBe('share-over')
  expect(await codeOf(join(whole, await firm('星榆光电'), 0))).toBe('done')
})

it('only who looks after chains draws the map, and a firm does not read whom the zone wants to attract', async () => {
  const facts = { name: '低空经济', unit: await zone.unit('科创局'), strongFrom: 2, presentFrom: 2, ruleBasis: '方案' }
  expect(await codeOf(create('zhaoshang', today, 'industry_chain', facts))).toBe('not-allowed')
  await expect(mapOf('大健康', 'chengbo')).rejects.toMatchObject({ code: 'not-found' })
})

it('after this the tables equal the fold of the log', async () => {
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
})
