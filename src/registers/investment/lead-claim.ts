import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, flag, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { business, leader, ownUnit, promoter } from './access.ts'

/** 首谈与流转 — who talked first, and how a lead goes to another unit with shares agreed; decided by dated files and the word of the investor. */
export const leadClaim = defineRegister('lead_claim', {
  label: ['首谈与流转', 'First talk or transfer'],
  title: 'name',
  fields: {
    name: text('事项', 'Matter').kept().searched(),
    kind: choice('类别', 'Kind', { firstTalk: ['首谈登记', 'First talk'], transfer: ['流转', 'Transfer'] })
      .required()
      .frozen(),
    lead: ref('lead', '招商线索', 'Lead').required().frozen(),
    unit: ref('unit', '申报单位', 'Filed by').required().frozen(),
    toUnit: ref('unit', '转入单位', 'Transferred to'),
    introducer: text('引荐人', 'Introducer').max(60),
    proofOn: day('材料落款日期', 'Day of the paper').required(),
    proof: data<StoredFile>('投资意向书等材料', 'Proposal or letter of intent', 'file'),
    isConfirmed: flag('投资方已书面确认', 'Confirmed by the investor in writing'),
    share: number('申报单位约定份额（%）', 'Share kept by the unit (%)').min(0).max(100),
    grounds: text('理由', 'Grounds').required().max(500).multiline(),
    filedOn: day('登记日期', 'Filed on').kept(),
    validUntil: day('有效至', 'Valid until').kept(),
    decidedOn: day('裁定日期', 'Decided on').kept(),
    decidedBy: ref('person', '裁定人', 'Decided by').kept(),
  },
  lifecycle: {
    states: { filed: ['待裁定', 'Filed'], upheld: ['成立', 'Upheld'], dismissed: ['不成立', 'Dismissed'] },
    initial: 'filed',
    tells: { create: promoter, uphold: { sameUnit: 'unit' }, dismiss: { sameUnit: 'unit' } },
    moves: {
      uphold: {
        label: ['裁定成立', 'Uphold'],
        from: 'filed',
        to: 'upheld',
        by: { either: [promoter, leader] },
        isMain: true,
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      dismiss: {
        label: ['裁定不成立', 'Dismiss'],
        from: 'filed',
        to: 'dismissed',
        by: { either: [promoter, leader] },
        needsReason: true,
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
    },
  },
  access: {
    read: {
      either: [promoter, leader, { both: [business, { either: [{ sameUnit: 'unit' }, { sameUnit: 'toUnit' }] }] }],
    },
    create: { either: [promoter, ownUnit] },
    change: { both: [{ either: [promoter, ownUnit] }, { inState: 'filed' }] },
  },
  indexed: [['lead'], ['unit']],
  views: {
    list: ['name', 'kind', 'lead', 'unit', 'toUnit', 'proofOn', 'isConfirmed', 'share', 'decidedOn'],
    order: 'proofOn',
    form: {
      claim: {
        label: ['申报', 'Claim'],
        fields: ['kind', 'lead', 'unit', 'toUnit', 'introducer', 'proofOn', 'proof', 'isConfirmed', 'share', 'grounds'],
      },
    },
  },
})
