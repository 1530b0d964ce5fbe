import type { UnitName } from '#demo/units.ts'
import type { Facts } from '#services/context.ts'

type Step = readonly [after: number, move: string, given: Facts, restored?: true]

/** 涉企违法事件 — invented: one settled by mediation, one penalised by the police, one still being looked into. */
export const demoIncidents: readonly (Facts & {
  readonly day: number
  readonly firm: string
  readonly steps: readonly Step[]
})[] = [
  {
    ...{ day: -72, firm: '星榆光电', place: '北园 3 号地块南门', kinds: ['blocking'], happenedAt: '08:20', people: 12 },
    words: '有人堵住施工便道，要求先结清征地青苗款。',
    steps: [
      [0, 'arrive', { policeMinutes: 8, unitMinutes: 18, policeNumber: '示例-0001' }],
      [0, 'stop', { hoursLost: 3.5 }],
      [0, 'investigate', { claim: 'compensation' }],
      [2, 'settle', { outcome: 'mediation', outcomeWords: '核实青苗款漏登一户，当日补付，群众撤离。' }],
      [2, 'restore', {}, true],
      [9, 'visit', { visit: '施工正常，未再发生。' }],
    ],
  },
  {
    ...{ day: -31, firm: '赤岩铜业', place: '西园货场', kinds: ['forcedLoading', 'harassment'], happenedAt: '14:05' },
    ...{ people: 5, words: '数人拦停货车，强行要求由其装卸并收费。' },
    steps: [
      [0, 'arrive', { policeMinutes: 13, unitMinutes: 19, policeNumber: '示例-0002' }],
      [0, 'stop', { hoursLost: 2 }],
      [0, 'investigate', { claim: 'none' }],
      [5, 'settle', { outcome: 'penalty', outcomeWords: '公安机关依法作出行政处罚。' }],
      [5, 'restore', {}, true],
    ],
  },
  {
    ...{ day: -2, firm: '砺金铜箔', place: '西园货场', kinds: ['forcedLoading'], happenedAt: '09:40', people: 3 },
    words: '拒绝企业自备叉车卸货，货车滞留。',
    steps: [
      [0, 'arrive', { policeMinutes: 9, unitMinutes: 26, policeNumber: '示例-0003' }],
      [0, 'stop', { hoursLost: 1.5 }],
    ],
  },
]

/** 涉企普法 — with how many firms each reached. */
export const demoLessons = [
  { day: -58, topic: '合同与欠款：保障中小企业款项支付条例', kind: 'lecture', firms: 42, people: 65 },
  { day: -20, topic: '厂区治安与依法报警', kind: 'visit', firms: 9, people: 120 },
] as const

/** 惠企政策 — invented ones, with conditions that can be matched; days count from today. */
export const demoPolicies: readonly (Facts & {
  readonly unit: UnitName
  readonly from: number
  readonly until: number | null
  readonly documentNo: { readonly office: string; readonly count: number }
})[] = [
  {
    ...{
      title: '智能制造装备更新补助',
      documentNo: { office: '云高字', count: 18 },
      issuer: '云岭高新区管委会',
      unit: '经发局',
    },
    benefit: '设备投资五百万元以上的，按投资额百分之八补助，最高三百万元。',
    todo: '在截止日前向经发局提交投资清单、发票和投用照片。',
    ...{
      industries: ['34', '35', '38', '39', '40'],
      sizes: ['medium', 'large'],
      scale: 'above',
      from: -120,
      until: 60,
    },
  },
  {
    ...{
      title: '中小企业稳岗扩岗补贴',
      documentNo: { office: '云人社', count: 7 },
      issuer: '云岭市人社局',
      unit: '人社局',
    },
    benefit: '新招用并缴纳社保满三个月的，每人补贴一千元。',
    todo: '在人社局网办系统填报，系统按社保数据核对，不用交纸质材料。',
    ...{ sizes: ['medium', 'small', 'micro'], from: -90, until: 120 },
  },
  {
    ...{
      title: '专精特新企业贷款贴息',
      documentNo: { office: '云财金', count: 11 },
      issuer: '云岭市财政局',
      unit: '财政局',
    },
    benefit: '按实付利息的百分之五十贴息，每户每年不超过五十万元。',
    todo: '向财政局提交贷款合同、付息凭证和认定文件。',
    ...{ rungs: ['specialised', 'littleGiant'], from: -200, until: 30 },
  },
  {
    ...{
      title: '规下企业升规奖励',
      documentNo: { office: '云高字', count: 9 },
      issuer: '云岭高新区管委会',
      unit: '经发局',
    },
    benefit: '首次入规的一次性奖励十万元。',
    todo: '入规次月凭统计部门确认通知申领。',
    ...{ scale: 'below', from: -200, until: null },
  },
  {
    ...{
      title: '食品企业标准化改造补助',
      documentNo: { office: '云市监', count: 5 },
      issuer: '云岭市市场监管局',
      unit: '经发局',
    },
    benefit: '通过体系认证的，按认证费用百分之五十补助，最高十万元。',
    todo: '取得证书后三个月内申报。',
    ...{ industries: ['13', '14', '15'], from: -150, until: 90 },
  },
  {
    ...{
      title: '“小巨人”企业培育奖励',
      documentNo: { office: '云高字', count: 21 },
      issuer: '云岭高新区管委会',
      unit: '经发局',
    },
    benefit: '首次认定的一次性奖励五十万元。',
    todo: '凭认定文件在公布后三个月内申领。',
    ...{ rungs: ['littleGiant'], land: 'own', from: -60, until: 150 },
  },
]
