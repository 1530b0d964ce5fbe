import type { UnitName } from '#demo/units.ts'

/** What happened of a step, in days from the day of seeding: begun, finished, and whether supervision has verified it. */
export type DemoFact = readonly [step: string, started: number, finished?: number, isUnverified?: boolean]

export type DemoProject = {
  readonly name: string
  /** Short name of the firm that owns it; public works name their owner instead. */
  readonly enterprise?: string
  readonly owner: string | null
  readonly content: string
  readonly kind: 'industry' | 'infrastructure' | 'livelihood'
  readonly building: 'fresh' | 'enlarge' | 'renew' | 'move'
  readonly industry: string | null
  readonly unit: UnitName
  readonly leader: string
  /** In 万元. */
  readonly total: number
  readonly thisYear: number
  readonly listed: number
  readonly plan?: {
    readonly template: string
    readonly laid: number
    readonly due: number
    readonly leaveOut?: readonly string[]
    readonly units: Readonly<Record<string, UnitName>>
    readonly facts: readonly DemoFact[]
  }
}

const industryLeader = '管委会副主任（工业、招商）'
const buildingLeader = '管委会副主任（建设、征迁）'

const buildingUnits: Readonly<Record<string, UnitName>> = {
  offer: '规划分局',
  deal: '规划分局',
  'land-permit': '规划分局',
  design: '规划分局',
  'works-permit': '规划分局',
  drawings: '建设局',
  tender: '建设局',
  'work-permit': '建设局',
  complete: '建设局',
}
const ownLand = ['offer', 'deal', 'land-permit']

/** 重点项目 — invented: no firm, place or sum is real. Some are in time, some late, one was late before it began. */
export const demoProjects: readonly DemoProject[] = [
  {
    name: '砚湖高精铜带项目',
    enterprise: '赤岩铜业',
    owner: null,
    content: '建设年产3万吨高精铜带生产线及配套厂房',
    kind: 'industry',
    building: 'fresh',
    industry: '铜压延加工',
    unit: '经发局',
    leader: '管委会主任',
    total: 128_000,
    thisYear: 46_000,
    listed: -447,
    plan: {
      template: 'project-construction',
      laid: -445,
      due: 60,
      units: buildingUnits,
      facts: [
        ['file', -442, -438],
        ['environment', -420, -365],
        ['energy', -420, -380],
        ['offer', -438, -402],
        ['deal', -402, -360],
        ['land-permit', -360, -349],
        ['design', -349, -300],
        ['works-permit', -300, -288],
        ['drawings', -300, -270],
        ['tender', -288, -255],
        ['work-permit', -255, -247],
        ['start', -247, -236],
        ['statistics', -236, -205],
        ['frame', -236, -70],
        ['install', -70],
      ],
    },
  },
  {
    name: '汀洲智能终端二期',
    enterprise: '启屏终端',
    owner: null,
    content: '扩建装配车间2万平方米，新增贴片线6条',
    kind: 'industry',
    building: 'enlarge',
    industry: '智能终端制造',
    unit: '招商局',
    leader: industryLeader,
    total: 62_000,
    thisYear: 24_000,
    listed: -202,
    plan: {
      template: 'project-construction',
      laid: -200,
      due: 240,
      leaveOut: ownLand,
      units: buildingUnits,
      facts: [
        ['file', -199, -195],
        ['environment', -195, -140],
        ['energy', -195, -165],
        ['design', -195, -150],
        ['works-permit', -150, -140],
        ['drawings', -150, -120],
        ['tender', -140, -108],
        ['work-permit', -108, -101],
        ['start', -101, -90],
        ['statistics', -90, -60],
        ['frame', -90],
      ],
    },
  },
  {
    name: '苇白水务装备扩能技改',
    enterprise: '澄波水表',
    owner: null,
    content: '改造水表装配和检定车间，年新增智能水表80万台',
    kind: 'industry',
    building: 'renew',
    industry: '水务装备制造',
    unit: '经发局',
    leader: industryLeader,
    total: 21_500,
    thisYear: 9_000,
    listed: -92,
    plan: {
      template: 'project-construction',
      laid: -90,
      due: 290,
      leaveOut: ownLand,
      units: buildingUnits,
      facts: [
        ['file', -88, -84],
        ['environment', -84, -3, true],
        ['energy', -60],
        ['design', -80],
      ],
    },
  },
  {
    name: '麓南医疗器械产业园',
    owner: '云岭高新区国有资产运营公司',
    content: '新建标准厂房8栋和检测中心，引进企业20家',
    kind: 'industry',
    building: 'fresh',
    industry: '医疗仪器设备制造',
    unit: '招商局',
    leader: industryLeader,
    total: 96_000,
    thisYear: 6_000,
    listed: -14,
    plan: {
      template: 'project-construction',
      laid: -12,
      due: 475,
      units: buildingUnits,
      facts: [
        ['file', -10, -6],
        ['offer', -6],
      ],
    },
  },
  {
    name: '东片区三期征地',
    owner: null,
    content: '征收集体土地约612亩，涉及2个社区、1个村',
    kind: 'infrastructure',
    building: 'fresh',
    industry: null,
    unit: '拓园指挥部',
    leader: buildingLeader,
    total: 38_000,
    thisYear: 15_000,
    listed: -137,
    plan: {
      template: 'land-acquisition',
      laid: -135,
      due: 195,
      units: {
        survey: '拓园指挥部',
        funds: '财政局',
        apply: '规划分局',
        approve: '规划分局',
        publish: '规划分局',
        pay: '财政局',
      },
      facts: [
        ['announce', -133, -103],
        ['survey', -103, -84],
        ['risk', -103, -86],
        ['plan-notice', -84, -41],
        ['funds', -41, -25],
        ['sign', -41],
      ],
    },
  },
  {
    name: '污水处理厂提标改造',
    owner: '云岭高新区国有资产运营公司',
    content: '出水由一级A提标，新增深度处理单元',
    kind: 'infrastructure',
    building: 'renew',
    industry: null,
    unit: '建设局',
    leader: buildingLeader,
    total: 12_600,
    thisYear: 4_200,
    listed: -62,
    plan: {
      template: 'public-tender',
      laid: -60,
      due: 34,
      units: {},
      facts: [
        ['prepare', -58, -40],
        ['notice', -40, -5],
        ['candidates', -5],
      ],
    },
  },
  {
    name: '人才公寓一期',
    owner: '云岭高新区国有资产运营公司',
    content: '建设人才公寓336套',
    kind: 'livelihood',
    building: 'fresh',
    industry: null,
    unit: '建设局',
    leader: buildingLeader,
    total: 18_400,
    thisYear: 5_300,
    listed: -382,
    plan: {
      template: 'project-construction',
      laid: -380,
      due: -40,
      leaveOut: [...ownLand, 'environment', 'energy', 'install'],
      units: { design: '规划分局', 'works-permit': '规划分局' },
      facts: [
        ['file', -379, -375],
        ['design', -375, -335],
        ['works-permit', -335, -325],
        ['drawings', -335, -308],
        ['tender', -325, -298],
        ['work-permit', -298, -291],
        ['start', -291, -281],
        ['statistics', -281, -255],
        ['frame', -281, -128],
        ['complete', -128, -98],
        ['produce', -98, -62],
      ],
    },
  },
  {
    name: '砚池冷链集散中心',
    enterprise: '百合食品',
    owner: null,
    content: '新建冷库4万立方米及分拣中心',
    kind: 'industry',
    building: 'fresh',
    industry: '冷链物流',
    unit: '招商局',
    leader: industryLeader,
    total: 15_000,
    thisYear: 0,
    listed: 0,
  },
]
