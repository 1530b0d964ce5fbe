import type { Stage } from '#demo/stage.ts'
import type { UnitName } from '#demo/units.ts'

const keeper = 'kechuang'

type Service = readonly [firm: string, kind: string, what: string, day: number, graduated?: number]

type Platform = {
  readonly name: string
  readonly kind: string
  readonly operator: string
  readonly unit: UnitName
  readonly area: number
  readonly funds: number
  readonly services: readonly Service[]
}

const platforms: readonly Platform[] = [
  {
    ...{ name: '云岭物联网双创基地', kind: 'incubator', operator: '云岭双创运营有限公司', unit: '科创局' },
    ...{ area: 21_000, funds: 46_000_000 },
    services: [
      ['听澜物联', 'incubation', '入孵双创基地 2 楼', -620, -70],
      ['明衡器械', 'incubation', '入孵医疗器械加速器', -300],
      ['听澜物联', 'training', '股权融资辅导', -110],
      ['明衡器械', 'advice', '注册证申报辅导', -35],
    ],
  },
  {
    ...{ name: '窄带物联网开放实验室', kind: 'laboratory', operator: '云中大学云岭研究院', unit: '科创局' },
    ...{ area: 1800, funds: 18_000_000 },
    services: [
      ['澄波水表', 'test', '窄带模组射频一致性测试', -150],
      ['澄波水表', 'test', '水表远传功耗测试', -20],
      ['听澜物联', 'research', '低功耗固件联合开发', -60],
      ['鹤鸣电声', 'test', '消声室声学测试', -45],
    ],
  },
  {
    ...{ name: '铜基新材料检测中心', kind: 'research', operator: '省铜产品质量监督检验中心', unit: '科创局' },
    ...{ area: 5200, funds: 32_000_000 },
    services: [
      ['赤岩铜业', 'test', '铜带导电率和晶粒度检测', -128],
      ['砺金铜箔', 'test', '六微米铜箔抗拉检测', -52],
      ['弦歌线缆', 'test', '线缆燃烧性能检测', -14],
    ],
  },
  {
    ...{ name: '东园商贸物流中心', kind: 'trade', operator: '云岭供应链有限公司', unit: '招商局' },
    ...{ area: 36_000, funds: 88_000_000 },
    services: [
      ['百合食品', 'tenancy', '租用冷库 2 号库', -240],
      ['沛然管业', 'trade', '出口拼箱代理', -75],
      ['百合食品', 'trade', '冷链干线配送', -30],
    ],
  },
]

/** 服务平台 — four platforms with what they did for firms; one firm confirms for itself. */
export async function playPlatforms(stage: Stage, firms: ReadonlyMap<string, string>): Promise<void> {
  for (const { services, unit, ...one } of platforms) {
    const facts = { ...one, unit: await stage.unit(unit), since: stage.on(-800) }
    const platform = await stage.create(keeper, -160, 'platform', facts)
    for (const [firm, kind, what, day, graduated] of services) {
      const id = await stage.create(keeper, Math.max(-158, day), 'platform_service', {
        ...{ platform, enterprise: firms.get(firm), kind, what, servedOn: stage.on(day) },
      })
      if (firm === '澄波水表' && day < -100) await stage.move('chengbo', day + 3, 'platform_service', id, 'confirm')
      if (graduated === undefined) continue
      const given = { graduatedOn: stage.on(graduated), endedOn: stage.on(graduated) }
      await stage.change(keeper, graduated, 'platform_service', id, 1, given)
    }
  }
}
