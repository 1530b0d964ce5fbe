import { givenLabels, systemLabels } from '#domain/land/outline-in.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, choices, data, day, money, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { landOffice, landStaff } from './readers.ts'

const square = ['㎡', 'm²'] as const
const tenThousand = ['万元', '× 10,000 yuan'] as const

/** What must be settled before land is called clean. */
export const cleanItems = {
  title: ['权属清晰', 'Clear title'],
  compensation: ['补偿安置落实', 'Compensation settled'],
  dispute: ['无法律经济纠纷', 'No dispute'],
  conditions: ['规划条件明确', 'Planning conditions fixed'],
  road: ['通路', 'Road'],
  water: ['通水', 'Water'],
  power: ['通电', 'Power'],
  level: ['场地平整', 'Level ground'],
  archaeology: ['考古调查', 'Archaeology'],
  soil: ['土壤污染状况调查', 'Soil survey'],
} as const

/** One item of the checklist with what proves it. */
export type CleanProof = {
  readonly item: keyof typeof cleanItems
  readonly proof: string
  readonly file: StoredFile | null
  readonly on: string
  readonly by: string | null
}

/** 地块 — one piece of land from the intention to the factory that stands on it; areas in m², shown in mu. */
export const plot = defineRegister('plot', {
  label: ['地块', 'Plot'],
  title: 'number',
  fields: {
    number: text('地块编号', 'Plot number').required().max(40).searched(),
    batch: ref('land_batch', '批次', 'Batch').required(),
    village: ref('unit', '村（社区）', 'Village').required(),
    landClass: choice('地类', 'Class of land', {
      basic: ['永久基本农田', 'Permanent basic farmland'],
      arable: ['耕地', 'Arable land'],
      otherFarm: ['其他农用地', 'Other farmland'],
      building: ['建设用地', 'Building land'],
      unused: ['未利用地', 'Unused land'],
    }).required(),
    area: number('面积', 'Area', square).required().min(0.01).summed(),
    outline: text('界址点坐标', 'Corner points')
      .max(4000)
      .multiline()
      .hint(
        '每点两个数以逗号隔开，按序以分号隔开；高斯投影的横坐标带带号（8位）',
        'Two numbers a point parted by a comma, points in order by semicolons; eastings carry their zone (8 figures)',
      ),
    coordinates: choice('界址点坐标系', 'Corner points given in', systemLabels).hint(
      '不填的为经纬度；换算后按 CGCS2000 经纬度保存',
      'Left empty: longitude and latitude; kept as CGCS2000 longitude and latitude',
    ),
    givenIn: choice('界址点来源坐标系', 'Corner points came in', givenLabels).kept(),
    measured: number('按坐标算面积', 'Area by the corner points', square).kept(),
    surveyedOn: day('丈量', 'Measured on'),
    signedOn: day('签约', 'Signed on'),
    paidOn: day('付清', 'Paid on'),
    clearedOn: day('清表', 'Cleared on'),
    acceptedOn: day('净地验收', 'Accepted as clean on').kept(),
    reservedOn: day('入储备', 'Reserved on'),
    suppliedOn: day('供地', 'Supplied on'),
    handedOverOn: day('交地', 'Handed over on'),
    startedOn: day('实际开工', 'Actual start'),
    extraChecks: choices('另须核查', 'Checks needed besides', cleanItems).hint(
      '每宗必查的事项由标准值“净地核查”设定',
      'What every plot must prove is set by the standard values',
    ),
    cleanItem: choice('核查事项', 'Item of the checklist', cleanItems),
    cleanProofText: text('证明材料', 'Proof').max(200),
    cleanProofFile: data<StoredFile>('证明附件', 'File of the proof', 'file'),
    cleanList: data<readonly CleanProof[]>('净地核查清单', 'Checklist of clean land').kept(),
    acceptedBy: ref('person', '验收人', 'Accepted by').kept(),
    enterprise: ref('enterprise', '用地企业', 'Enterprise'),
    contractNo: text('供地合同编号', 'Supply contract').max(60).searched(),
    price: money('成交价款', 'Price', tenThousand).min(0),
    startDue: day('约定开工', 'Start due'),
    finishDue: day('约定竣工', 'Finish due'),
    areaStarted: number('已动工面积', 'Area begun', square).min(0),
    planned: money('总投资', 'Total investment', tenThousand).min(0),
    invested: money('已投资', 'Invested', tenThousand).min(0),
    stoppedOn: day('停工', 'Stopped on'),
    idleCause: choice('未动工原因', 'Cause', {
      own: ['企业自身原因', 'The enterprise itself'],
      force: ['不可抗力', 'Force majeure'],
      government: ['政府及有关部门行为', 'An act of government'],
      preparatory: ['动工必需的前期工作', 'Necessary preparatory work'],
    }),
    disposal: text('处置意见', 'Disposal').max(300).multiline(),
    disposedOn: day('处置日期', 'Disposed on'),
  },
  lifecycle: {
    states: { active: ['在册', 'On the books'], left: ['已退出', 'Left'] },
    initial: 'active',
    moves: {
      check: {
        label: ['登记净地核查', 'Check an item'],
        from: 'active',
        to: 'active',
        by: landOffice,
        takes: ['cleanItem', 'cleanProofText', 'cleanProofFile'],
      },
      accept: {
        label: ['净地验收', 'Accept as clean'],
        from: 'active',
        to: 'active',
        by: landOffice,
        isMain: true,
        needs: ['clearedOn'],
        stamps: { acceptedOn: 'today', acceptedBy: 'person' },
      },
      leave: { label: ['退出批次', 'Leave'], from: 'active', to: 'left', by: landOffice, needsReason: true },
      return: { label: ['恢复在册', 'Take back'], from: 'left', to: 'active', by: landOffice, needsReason: true },
    },
  },
  stages: {
    surveyedOn: ['已丈量', 'Measured'],
    signedOn: ['已签约', 'Signed'],
    paidOn: ['已付清', 'Paid'],
    clearedOn: ['已清表', 'Cleared'],
    acceptedOn: ['净地', 'Clean'],
    reservedOn: ['入储备', 'Reserved'],
    suppliedOn: ['已供地', 'Supplied'],
    handedOverOn: ['已交地', 'Handed over'],
    startedOn: ['已开工', 'Started'],
  },
  access: { read: landStaff, create: landOffice, change: { both: [landOffice, { inState: 'active' }] } },
  metrics: { area: { label: ['地块面积', 'Area of plots'], sum: 'area' } },
  unique: [['number']],
  indexed: [['batch'], ['village']],
  views: {
    list: ['number', 'batch', 'village', 'landClass', 'area', 'enterprise', 'contractNo', 'startDue', 'startedOn'],
    order: 'number',
    form: {
      basics: {
        label: ['地块', 'Plot'],
        fields: ['number', 'batch', 'village', 'landClass', 'area', 'coordinates', 'outline', 'measured'],
      },
      days: {
        label: ['征收净地', 'Clearance'],
        fields: ['surveyedOn', 'signedOn', 'paidOn', 'clearedOn', 'extraChecks', 'acceptedOn', 'acceptedBy'],
      },
      supply: {
        label: ['供地', 'Supply'],
        fields: [
          ...(['reservedOn', 'suppliedOn', 'handedOverOn', 'enterprise', 'contractNo', 'price'] as const),
          ...(['startDue', 'finishDue'] as const),
        ],
      },
      use: {
        label: ['动工利用', 'Use'],
        fields: [
          ...(['startedOn', 'areaStarted', 'planned', 'invested', 'stoppedOn', 'idleCause'] as const),
          ...(['disposal', 'disposedOn'] as const),
        ],
      },
    },
  },
})
