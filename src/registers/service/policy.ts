import { certificateTitles } from '#registers/enterprise/certificate.ts'
import { rungs } from '#registers/enterprise/growth-criterion.ts'
import { choice, choices, day, ref, text, texts } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keeper = { charge: ['service', 'enterprises', 'funds'] } as const

/** Every title and rung but the one above scale, which is a condition of its own. */
const { aboveScale: _, ...onLadders } = rungs
export const policyRungs = { techSme: certificateTitles.techSme, ...onLadders } as const

/** 惠企政策 — who it is for in conditions that a program can read, from when to when, and what a firm has to do. */
export const policy = defineRegister('policy', {
  label: ['惠企政策', 'Enterprise policy'],
  title: 'title',
  fields: {
    title: text('政策', 'Policy').required().max(120).searched(),
    documentNo: text('文号', 'Document').max(80).searched(),
    issuer: text('发文机关', 'Issuer').max(80),
    benefit: text('支持内容', 'What it gives').required().max(500).multiline(),
    todo: text('怎么办', 'What to do').required().max(500).multiline(),
    industries: texts('行业代码', 'Industry codes').hint(
      'GB/T 4754—2017 代码开头几位，如 39；不填即不限',
      'First digits of GB/T 4754—2017; none means all',
    ),
    sizes: choices('企业规模', 'Sizes', {
      large: ['大型', 'Large'],
      medium: ['中型', 'Medium'],
      small: ['小型', 'Small'],
      micro: ['微型', 'Micro'],
    }).hint('不选即不限', 'None means all'),
    scale: choice('规上要求', 'Scale', {
      above: ['限规上企业', 'Above scale only'],
      below: ['限规下企业', 'Below scale only'],
    }),
    rungs: choices('培育梯次', 'Rungs', policyRungs).hint('不选即不限', 'None means all'),
    land: choice('用地要求', 'Land', {
      own: ['有自有用地', 'Land of its own'],
      rented: ['租用土地厂房', 'Rented land or plant'],
    }),
    validFrom: day('执行自', 'Valid from').required(),
    validUntil: day('执行至', 'Valid until'),
    unit: ref('unit', '经办单位', 'Unit').required(),
  },
  lifecycle: {
    states: { open: ['可申报', 'Open'], ended: ['已停止', 'Ended'] },
    initial: 'open',
    moves: {
      end: { label: ['停止执行', 'End'], from: 'open', to: 'ended', by: keeper, needsReason: true },
    },
  },
  access: {
    read: { not: { role: ['systemAdmin', 'securityAdmin', 'auditAdmin'] } },
    create: keeper,
    change: { both: [keeper, { inState: 'open' }] },
  },
  indexed: [['state', 'validUntil']],
  views: {
    list: ['title', 'documentNo', 'industries', 'sizes', 'scale', 'validFrom', 'validUntil', 'unit'],
    order: 'validUntil',
    form: {
      basics: {
        label: ['政策', 'Policy'],
        fields: ['title', 'documentNo', 'issuer', 'benefit', 'todo', 'unit', 'validFrom', 'validUntil'],
      },
      who: { label: ['适用对象', 'Who it is for'], fields: ['industries', 'sizes', 'scale', 'rungs', 'land'] },
    },
  },
})
