import type { Stage } from '#demo/stage.ts'
import type { UnitName } from '#demo/units.ts'

type Segment = 'up' | 'middle' | 'down' | 'support'
type Firm = readonly [shortName: string, role: 'master' | 'backbone' | 'supplier', product: string, share: number]
type Node = {
  readonly name: string
  readonly segment: Segment
  readonly industries: readonly string[]
  readonly firms?: readonly Firm[]
  readonly gap?: string
  readonly gapAct?: 'fill' | 'extend' | 'strengthen'
  readonly local?: number
}
type Chain = { readonly name: string; readonly unit: UnitName; readonly aim: string; readonly nodes: readonly Node[] }

/** 主导产业链 — the four chains of the zone, their nodes, and which of its firms stand on them. */
export async function playChains(stage: Stage): Promise<void> {
  const firms = new Map<string, string>()
  for (const one of chains.flatMap(({ nodes }) => nodes).flatMap(({ firms: on = [] }) => on))
    firms.set(one[0], await stage.enterprise(one[0]))
  for (const { nodes, unit, ...facts } of chains) {
    const chain = await stage.create('jingfa2', -120, 'industry_chain', {
      ...facts,
      unit: await stage.unit(unit),
      head: await stage.post('管委会副主任（工业、招商）'),
      strongFrom: 2,
      presentFrom: 2,
      ruleBasis: '产业链链长制工作方案',
    })
    for (const [order, { firms: on = [], local, ...node }] of nodes.entries()) {
      const id = await stage.create('jingfa2', -118, 'chain_node', {
        ...node,
        chain,
        order,
        ...(local === undefined ? {} : { localShare: local, localSource: '链上企业采购调查，今年一季度' }),
      })
      for (const [firm, role, product, share] of on)
        await stage.create('jingfa2', -117, 'chain_member', {
          ...{ node: id, role, product, share },
          enterprise: firms.get(firm) ?? '',
        })
    }
  }
}

const chains: readonly Chain[] = [
  {
    name: '铜基新材料',
    unit: '经发局',
    aim: '由铜冶炼加工向电子材料、电力装备延伸。',
    nodes: [
      {
        ...{ name: '再生铜', segment: 'up', industries: ['4210'] },
        firms: [['再造金属', 'supplier', '再生铜原料', 100]],
      },
      {
        name: '铜冶炼',
        segment: 'up',
        industries: ['3211'],
        gap: '本区没有冶炼产能，原料外购。',
        gapAct: 'strengthen',
      },
      {
        ...{ name: '铜板带箔', segment: 'middle', industries: ['3251'], local: 38 },
        firms: [['赤岩铜业', 'master', '精密铜带', 100]],
      },
      {
        ...{ name: '电解铜箔、覆铜板', segment: 'middle', industries: ['3985'] },
        firms: [['砺金铜箔', 'backbone', '锂电铜箔', 100]],
      },
      {
        ...{ name: '电线电缆', segment: 'down', industries: ['3831'] },
        firms: [['弦歌线缆', 'backbone', '特种线缆', 100]],
      },
      { name: '印制电路板', segment: 'down', industries: ['3982'], gap: '铜箔下游缺电路板企业。', gapAct: 'fill' },
    ],
  },
  {
    name: '大健康',
    unit: '经发局',
    aim: '由食品向生物医药、医疗器械升级。',
    nodes: [
      { name: '健康食品', segment: 'up', industries: ['1439'], firms: [['百合食品', 'backbone', '百合制品', 100]] },
      { name: '中成药', segment: 'middle', industries: ['2740'], firms: [['杏源药业', 'master', '口服制剂', 100]] },
      { name: '医疗器械', segment: 'down', industries: ['3589'], firms: [['明衡器械', 'supplier', '检测耗材', 100]] },
      { name: '药用辅料及包材', segment: 'support', industries: ['2780'], gap: '包材全部外购。', gapAct: 'fill' },
    ],
  },
  {
    name: '绿色水工',
    unit: '科创局',
    aim: '水表、管材、管件、阀门成套，配智慧水务。',
    nodes: [
      { name: '表壳铜件', segment: 'up', industries: ['3392'], gap: '铸件由邻市供应。', gapAct: 'extend', local: 15 },
      {
        ...{ name: '智能水表', segment: 'middle', industries: ['4016'], local: 42 },
        firms: [['澄波水表', 'master', '物联网水表', 100]],
      },
      { name: '塑料管道', segment: 'middle', industries: ['2922'], firms: [['沛然管业', 'backbone', '给水管材', 100]] },
      { name: '阀门', segment: 'middle', industries: ['3443'], firms: [['青阀科技', 'supplier', '减压阀', 100]] },
      {
        name: '智慧水务软件',
        segment: 'support',
        industries: ['6531'],
        firms: [['听澜物联', 'supplier', '抄表平台', 100]],
      },
    ],
  },
  {
    name: '智能终端',
    unit: '招商局',
    aim: '整机带动显示、电声、结构件。',
    nodes: [
      { name: '显示模组', segment: 'up', industries: ['3974'], firms: [['星榆光电', 'backbone', '显示模组', 100]] },
      { name: '电声器件', segment: 'up', industries: ['3984'], firms: [['鹤鸣电声', 'backbone', '扬声器', 100]] },
      { name: '整机', segment: 'down', industries: ['3922'], firms: [['启屏终端', 'backbone', '平板终端', 100]] },
      {
        name: '表面处理',
        segment: 'support',
        industries: ['3360'],
        gap: '受环境容量限制，须进统一电镀园区。',
        gapAct: 'fill',
      },
    ],
  },
]
