import type { StoredFile } from '#registers/document.ts'
import { landStaff } from '#registers/land/readers.ts'
import { choice, data, day, flag, money, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { ruralOffice, villageCadres } from './readers.ts'

const office = { both: [ruralOffice, { role: ['unitHead', 'unitOfficer'] }] } as const

/** 农村人居环境设施 — a toilet, a water supply, a road of a village: built, accepted, paid for, and whether it was in use when somebody last looked. */
export const ruralWork = defineRegister('rural_work', {
  label: ['农村人居设施', 'Rural work'],
  title: 'name',
  fields: {
    name: text('名称（户号或路段）', 'Name').required().max(80).searched(),
    village: ref('unit', '村（社区）', 'Village').required(),
    town: ref('unit', '乡镇', 'Town').kept(),
    kind: choice('类别', 'Kind', {
      toilet: ['户用厕所', 'Household toilet'],
      publicToilet: ['公共厕所', 'Public toilet'],
      water: ['农村供水', 'Water supply'],
      road: ['村组道路', 'Village road'],
      sewage: ['生活污水设施', 'Sewage works'],
    })
      .required()
      .frozen(),
    make: choice('厕所类型', 'Type of toilet', {
      sewer: ['接入管网', 'Into a sewer'],
      threeChamber: ['三格化粪池', 'Three chambers'],
      biogas: ['沼气池', 'Biogas'],
      other: ['其他', 'Other'],
    }),
    waterSource: text('水源和处理', 'Source and treatment').max(120),
    households: whole('受益户数', 'Households served').min(0).summed(),
    length: number('长度', 'Length', ['米', 'm']).min(0),
    width: number('宽度', 'Width', ['米', 'm']).min(0),
    keeper: text('管护主体', 'Maintained by').max(60),
    builtOn: day('建成', 'Built on'),
    cost: money('投资', 'Cost', ['元', 'yuan']).min(0),
    subsidy: money('补助', 'Subsidy', ['元', 'yuan']).min(0).summed(),
    acceptedOn: day('验收', 'Accepted on'),
    acceptance: text('验收意见', 'What the acceptance said').max(300).multiline(),
    acceptedBy: ref('unit', '验收单位', 'Accepted by').kept(),
    paidOn: day('补助兑付', 'Subsidy paid on'),
    payProof: text('支付凭证号', 'Voucher').max(60),
    lastLookOn: day('最近查看', 'Last looked at').kept(),
    isInUse: flag('在用', 'In use').kept(),
    defect: text('存在问题', 'Defect').max(200),
    repair: text('整改情况', 'Repair').max(300).multiline(),
    repairedOn: day('整改日期', 'Repaired on'),
    photo: data<StoredFile>('验收资料', 'Papers of the acceptance', 'file'),
  },
  lifecycle: {
    states: {
      planned: ['在建', 'Being built'],
      accepted: ['已验收', 'Accepted'],
      defective: ['待整改', 'To be repaired'],
      retired: ['已停用', 'Out of use'],
    },
    initial: 'planned',
    consequences: { look: ['按走访更新', 'As seen at a visit'] },
    moves: {
      accept: {
        label: ['验收', 'Accept'],
        from: 'planned',
        to: 'accepted',
        by: { either: [office, { sameUnit: 'town' }] },
        isMain: true,
        takes: ['builtOn', 'acceptedOn', 'acceptance', 'photo'],
        needs: ['builtOn', 'acceptedOn', 'acceptance'],
        stamps: { acceptedBy: 'unit' },
      },
      pay: {
        label: ['登记补助兑付', 'Record the subsidy'],
        from: 'accepted',
        to: 'accepted',
        by: office,
        takes: ['paidOn', 'payProof'],
        needs: ['paidOn', 'payProof', 'subsidy'],
      },
      report: {
        label: ['登记问题', 'Report a defect'],
        from: 'accepted',
        to: 'defective',
        by: { either: [villageCadres, { sameUnit: 'town' }] },
        takes: ['defect'],
        needs: ['defect'],
      },
      repair: {
        label: ['登记整改', 'Record the repair'],
        from: 'defective',
        to: 'accepted',
        by: { either: [villageCadres, { sameUnit: 'town' }] },
        isMain: true,
        takes: ['repair', 'repairedOn'],
        needs: ['repair', 'repairedOn'],
      },
      retire: {
        label: ['停用', 'Take out of use'],
        from: ['planned', 'accepted', 'defective'],
        to: 'retired',
        by: office,
        needsReason: true,
      },
    },
  },
  access: {
    read: landStaff,
    create: { either: [villageCadres, { sameUnit: 'town' }] },
    change: { both: [{ either: [villageCadres, { sameUnit: 'town' }] }, { inState: 'planned' }] },
  },
  metrics: {
    defective: { label: ['待整改', 'To be repaired'], count: { in: ['defective'] } },
    subsidy: { label: ['补助合计', 'Subsidies'], sum: 'subsidy' },
  },
  unique: [['village', 'kind', 'name']],
  indexed: [['village'], ['town']],
  views: {
    list: ['name', 'village', 'kind', 'households', 'builtOn', 'acceptedOn', 'lastLookOn', 'isInUse', 'defect'],
    order: 'name',
    form: {
      basics: { label: ['设施', 'Work'], fields: ['name', 'village', 'kind', 'households', 'keeper'] },
      made: {
        label: ['建设', 'How it is built'],
        fields: ['make', 'waterSource', 'length', 'width', 'cost', 'subsidy'],
      },
    },
  },
})
