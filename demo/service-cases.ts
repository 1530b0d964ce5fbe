import type { UnitName } from '#demo/units.ts'

/** How far a case has come: each step stands on a day counted from today. */
export type DemoCase = {
  readonly firm: string
  readonly title: string
  readonly words: string
  readonly kind: string
  readonly channel: string
  readonly mode: 'instant' | 'joint' | 'timed' | 'tracked' | 'agent'
  readonly grade: 'consult' | 'simple' | 'normal' | 'hard'
  readonly unit: UnitName
  readonly login: string
  readonly cooperating?: readonly UnitName[]
  readonly asked: number
  readonly assigned?: number
  readonly signed?: number
  readonly replied?: readonly [day: number, words: string]
  readonly confirmed?: number
  readonly closed?: number
}

const jianshe = { unit: '建设局', login: 'jianshe' } as const
const caizheng = { unit: '财政局', login: 'caizheng' } as const
const renshe = { unit: '人社局', login: 'renshe' } as const
const timed = { mode: 'timed' } as const

/** 企业诉求 — one of each way and state, in the words in which firms speak. */
export const demoCases: readonly DemoCase[] = [
  {
    ...{
      firm: '沛然管业',
      title: '咨询高新技术企业所得税优惠口径',
      words: '研发费用归集到哪一级才能享受？',
      kind: 'policy',
    },
    ...{ channel: 'phone', mode: 'instant', grade: 'consult', ...caizheng, asked: -41, assigned: -41, signed: -41 },
    ...{ replied: [-41, '当日电话并书面告知归集口径和留存备查材料清单。'], confirmed: -40, closed: -39 },
  },
  {
    ...{ firm: '百合食品', title: '旺季缺包装工六十人', words: '九月起订单翻倍，包装线缺六十人。', kind: 'labour' },
    ...{ channel: 'visit', ...timed, grade: 'normal', ...renshe, asked: -38, assigned: -38, signed: -37 },
    ...{ replied: [-28, '从两所职校和邻镇组织六十二人到岗，签订用工协议。'], confirmed: -26, closed: -25 },
  },
  {
    ...{ firm: '青阀科技', title: '厂区自来水压不足', words: '三楼试压台白天水压不到零点二兆帕。', kind: 'utilities' },
    ...{ channel: 'desk', ...timed, grade: 'simple', ...jianshe, asked: -33, assigned: -33, signed: -32 },
    ...{ replied: [-27, '调整加压泵站运行时段，现场实测零点三五兆帕。'], confirmed: -26, closed: -24 },
  },
  {
    ...{
      firm: '鹤鸣电声',
      title: '员工子女插班入学',
      words: '引进的三名工程师子女需在本学期插班。',
      kind: 'schooling',
    },
    ...{
      channel: 'sponsor',
      ...timed,
      grade: 'simple',
      unit: '社会事业局',
      login: 'sheshi',
      asked: -15,
      assigned: -15,
      signed: -14,
    },
  },
  {
    ...{
      firm: '砺金铜箔',
      title: '二期扩建临时用电容量',
      words: '设备调试需临时增容六百三十千伏安。',
      kind: 'utilities',
    },
    ...{ channel: 'desk', ...timed, grade: 'normal', ...jianshe, asked: -12, assigned: -12, signed: -11 },
  },
  {
    ...{ firm: '星榆光电', title: '园区蒸汽管网何时通到北园', words: '北园三家企业都在自烧锅炉。', kind: 'utilities' },
    ...{ channel: 'leader', mode: 'tracked', grade: 'hard', ...jianshe, asked: -30, assigned: -30, signed: -29 },
  },
  {
    ...{
      firm: '启屏终端',
      title: '扩产项目从备案到施工许可全程代办',
      words: '公司没有报建人员，请求代办。',
      kind: 'permit',
    },
    ...{
      channel: 'desk',
      mode: 'agent',
      grade: 'hard',
      unit: '经发局',
      login: 'jingfa',
      asked: -16,
      assigned: -16,
      signed: -15,
    },
  },
  {
    ...{
      firm: '赤岩铜业',
      title: '铁路专用线道口改造',
      words: '大件运输受限高影响，涉及建设、规划、应急三家。',
      kind: 'logistics',
    },
    ...{ channel: 'leader', mode: 'joint', grade: 'hard', ...jianshe, cooperating: ['规划分局', '应急局'] },
    ...{ asked: -9, assigned: -9, signed: -8 },
  },
  {
    ...{
      firm: '杏源药业',
      title: '环评批复后的排污许可衔接',
      words: '新线下月试产，许可证变更还在排队。',
      kind: 'environment',
    },
    ...{
      channel: 'phone',
      ...timed,
      grade: 'hard',
      unit: '经发局',
      login: 'jingfa',
      asked: -20,
      assigned: -20,
      signed: -19,
    },
  },
  {
    ...{
      firm: '再造金属',
      title: '总包单位拖欠厂房工程尾款',
      words: '竣工一年，尾款一百八十万元未付。',
      kind: 'arrears',
    },
    ...{ channel: 'hotline', ...timed, grade: 'hard', ...jianshe, asked: -26, assigned: -26, signed: -25 },
    ...{ replied: [-6, '已约谈双方，签订分三期支付协议，首期六十万元已到账。'] },
  },
  {
    ...{ firm: '听澜物联', title: '申请小微企业贷款贴息', words: '贷款八十万元，贴息材料交到哪里？', kind: 'finance' },
    ...{ channel: 'desk', ...timed, grade: 'simple', ...caizheng, asked: -8, assigned: -8, signed: -7 },
    ...{ replied: [-4, '材料已受理，贴息一万六千元列入本季度拨付。'], confirmed: -3 },
  },
  {
    ...{
      firm: '明衡器械',
      title: '标准厂房电梯停用',
      words: '货梯停用三天，原料上不了楼。',
      kind: 'utilities',
      channel: 'phone',
    },
    ...{ ...timed, grade: 'simple', unit: '国资公司', login: 'qifu', asked: -1, assigned: -1 },
  },
  {
    ...{
      firm: '弦歌线缆',
      title: '反映税务稽查补税有异议',
      words: '对补税决定不服。',
      kind: 'other',
      channel: 'desk',
      mode: 'timed',
    },
    ...{ grade: 'normal', ...caizheng, asked: -14 },
  },
]
