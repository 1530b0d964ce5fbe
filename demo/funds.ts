import type { Stage } from '#demo/stage.ts'
import type { UnitName } from '#demo/units.ts'
import type { Channel } from '#domain/funds/channels.ts'

const keeper = 'jingfa2'

type Days = Partial<Record<'pooledOn' | 'appliedOn' | 'cityOn' | 'provinceOn' | 'nationalOn', number>>

type Line = {
  readonly name: string
  readonly channel: Channel
  readonly unit: UnitName
  readonly direction: string
  /** In 万元. */
  readonly asked: number
  readonly project?: string
  readonly days: Days
  readonly grant?: { readonly on: number; readonly no: string; readonly amount: number; readonly isSpread?: boolean }
  readonly arrived?: readonly [amount: number, on: number]
  readonly paid?: readonly [amount: number, on: number]
  readonly lost?: string
}

/** 三争 — calls that are open or over, and eight applications at different levels. */
export async function playFunds(stage: Stage): Promise<void> {
  for (const [name, issuer, channel, direction, cap, deadline, unit, filed] of windows) {
    const id = await stage.create(keeper, filed, 'fund_window', {
      ...{ name, issuer, channel, direction, cap: cap * 10_000 },
      ...{ deadline: stage.on(deadline), unit: await stage.unit(unit) },
    })
    if (deadline < 0) await stage.move(keeper, deadline + 1, 'fund_window', id, 'close')
  }
  for (const line of lines) await playLine(stage, line)
}

const windows: readonly (readonly [string, string, Channel, string, number, number, UnitName, number])[] = [
  [
    '下一年度中央预算内投资项目申报',
    '省发展改革部门',
    'centralBudget',
    '污水处理、园区基础设施',
    5_000,
    12,
    '建设局',
    -9,
  ],
  ['先进制造业集群专项申报', '省工业和信息化部门', 'fiscalGrant', '技术改造、设备更新', 1_000, 40, '经发局', -6],
  ['绿色园区试点申报', '省工业和信息化部门', 'pilot', '绿色园区、绿色工厂', 0, -70, '生态环境分局', -110],
]

const lines: readonly Line[] = [
  {
    name: '污水处理厂提标改造中央预算内投资',
    channel: 'centralBudget',
    unit: '建设局',
    direction: '园区污水处理',
    asked: 3_000,
    project: '污水处理厂提标改造',
    days: { pooledOn: -60, appliedOn: -58, cityOn: -52, provinceOn: -45, nationalOn: -30 },
    grant: { on: -24, no: '示例投资〔示例〕112号', amount: 2_400 },
    arrived: [2_400, -15],
    paid: [900, -4],
  },
  {
    name: '麓南医疗器械产业园专项债券',
    channel: 'specialBond',
    unit: '招商局',
    direction: '产业园区基础设施',
    asked: 20_000,
    project: '麓南医疗器械产业园',
    days: { pooledOn: -200, appliedOn: -190, cityOn: -185, provinceOn: -170, nationalOn: -150 },
    grant: { on: -120, no: '示例财债〔示例〕27号', amount: 12_000 },
    arrived: [12_000, -110],
    paid: [4_000, -12],
  },
  {
    name: '智能水表产业集群专项资金',
    channel: 'fiscalGrant',
    unit: '经发局',
    direction: '产业集群',
    asked: 1_000,
    days: { appliedOn: -140, cityOn: -130, provinceOn: -112 },
    grant: { on: -40, no: '示例财建〔示例〕63号', amount: 800 },
  },
  {
    name: '工业企业设备更新奖补',
    channel: 'reward',
    unit: '经发局',
    direction: '设备更新',
    asked: 500,
    days: { appliedOn: -150, cityOn: -142, provinceOn: -120 },
    grant: { on: -90, no: '示例工信〔示例〕19号', amount: 200 },
    arrived: [200, -75],
    paid: [200, -60],
  },
  {
    name: '技能培训专项补助',
    channel: 'fiscalGrant',
    unit: '人社局',
    direction: '职业培训',
    asked: 400,
    days: { appliedOn: -160, cityOn: -150, provinceOn: -135 },
    grant: { on: -100, no: '示例财社〔示例〕31号', amount: 400, isSpread: true },
    arrived: [400, -80],
  },
  {
    name: '医疗器械检测平台专项',
    channel: 'fiscalGrant',
    unit: '科创局',
    direction: '创新平台',
    asked: 600,
    days: { pooledOn: -50, appliedOn: -42, cityOn: -30, provinceOn: -8 },
  },
  {
    name: '东片区地下管网超长期特别国债',
    channel: 'longBond',
    unit: '建设局',
    direction: '城市地下管网',
    asked: 9_000,
    days: { pooledOn: -80, appliedOn: -70, cityOn: -64, provinceOn: -50, nationalOn: -14 },
  },
  {
    name: '省级绿色园区试点',
    channel: 'pilot',
    unit: '生态环境分局',
    direction: '绿色园区',
    asked: 0,
    days: { appliedOn: -75, cityOn: -68, provinceOn: -50 },
    lost: '单位工业增加值能耗未达到申报条件，明年补齐能耗在线监测后再报。',
  },
]

async function playLine(stage: Stage, line: Line): Promise<void> {
  const [project] = line.project === undefined ? [] : await stage.records('project', 'name', line.project)
  const unit = await stage.unit(line.unit)
  const [first] = Object.values(line.days)
  const id = await stage.create(keeper, (first ?? 0) - 1, 'fund_application', {
    ...{ name: line.name, channel: line.channel, unit, direction: line.direction },
    ...{ asked: line.asked * 10_000, project: project?.id ?? null },
  })
  const move = (on: number, name: string, facts: Record<string, unknown>, reason?: string) =>
    stage.move(keeper, on, 'fund_application', id, name, facts, reason)
  for (const [key, on] of Object.entries(line.days)) await move(on, 'record', { [key]: stage.on(on) })
  const { grant, arrived, paid, lost } = line
  if (grant !== undefined)
    await move(grant.on, 'grant', {
      ...{ granted: grant.amount * 10_000, documentNo: grant.no, documentOn: stage.on(grant.on) },
      ...{ isSpread: grant.isSpread === true, credited: unit },
    })
  if (arrived !== undefined)
    await move(arrived[1], 'receive', { arrived: arrived[0] * 10_000, arrivedOn: stage.on(arrived[1]) })
  if (paid !== undefined) await move(paid[1], 'pay', { paid: paid[0] * 10_000, paidOn: stage.on(paid[1]) })
  if (lost !== undefined) await move(-20, 'lose', {}, lost)
}
