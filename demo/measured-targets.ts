import type { PlantedIndicators } from '#demo/indicator-story.ts'
import { demoShares } from '#demo/indicators.ts'
import type { Stage } from '#demo/stage.ts'
import type { Facts } from '#services/context.ts'

type Measure = { readonly by: string; readonly facts: Facts }

/** 设定计量 — how each target of the plan is measured, in the order of the plan. */
function measuresOf(year: number, peers: PlantedIndicators['peers'], firms: number): Readonly<Record<string, Measure>> {
  const growth = { aspect: 'growth', path: 'linear', measuredPrices: 'current' }
  const total = { aspect: 'value', path: 'linear' }
  return {
    新签约亿元以上项目: { by: 'QYXM', facts: total },
    规模以上工业增加值增速: { by: 'GYZJZ', facts: { ...growth, measuredPrices: 'comparable' } },
    固定资产投资增速: { by: 'GDZCTZ', facts: growth },
    新增规模以上工业企业: {
      by: 'GSGYQY',
      facts: { aspect: 'gain', path: 'linear', basePeriod: `${year - 1}-12`, baseValue: firms },
    },
    一般公共预算收入: {
      by: 'YBGGYSSR',
      facts: { ...total, stretch: 33, path: 'curve', curve: '10,18,26,35,44,54,63,71,80,88,94,100' },
    },
    利用省外资金: { by: 'LYSWZJ', facts: total },
    社会消费品零售总额增速: {
      by: 'SHXFPLSZE',
      facts: { ...growth, benchmarkPeer: peers.get('云岭市'), points: 1 },
    },
    外贸进出口: { by: 'WMJCK', facts: total },
    一般性支出: { by: 'YBXZC', facts: total },
  }
}

export async function measureTargets(
  stage: Stage,
  { indicators, peers }: PlantedIndicators,
  year: number,
  on: number,
): Promise<void> {
  const firms = await stage.latest(indicators.get('GSGYQY') ?? '', `${year - 1}-12`)
  for (const [name, { by, facts }] of Object.entries(measuresOf(year, peers, firms))) {
    const id = await stage.target(name)
    const measuredBy = indicators.get(by)
    await stage.move('ducha', on, 'target', id, 'measure', {
      ...facts,
      measuredBy,
      startPeriod: `${year}`,
      endPeriod: `${year}`,
    })
    if (name !== '利用省外资金') continue
    for (const [unit, amount] of demoShares)
      await stage.create('ducha', on, 'target_share', {
        target: id,
        unit: await stage.unit(unit),
        amount,
        basis: '管委会主任办公会分解方案',
      })
  }
}
