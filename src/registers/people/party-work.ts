import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'
import { house, partyOffice } from './readers.ts'

const keeper = {
  either: [partyOffice, { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] }],
} as const satisfies Who
/** Whoever receives says whether it came; the unit that did it does not say so of itself. */
const receiver = {
  both: [
    { either: [{ sameUnit: 'village' }, partyOffice] },
    { not: { sameUnit: 'unit' } },
    { role: ['unitHead', 'unitOfficer'] },
  ],
} as const satisfies Who

/** 党建实事 — what a Party body did for an enterprise, a village or village cadres: promised, delivered with evidence, confirmed by who received it. No points and no order of persons. */
export const partyWork = defineRegister('party_work', {
  label: ['党建实事', 'Party work'],
  title: 'matter',
  fields: {
    matter: text('事项', 'Matter').required().max(120).searched(),
    kind: choice('类别', 'Kind', {
      enterprise: ['为企业解难', 'For an enterprise'],
      village: ['为村（社区）解难', 'For a village'],
      care: ['关爱村干部', 'Care for village cadres'],
      pairing: ['结对项目', 'Paired project'],
    }).required(),
    careKind: choice('关爱措施', 'Care measure', {
      pay: ['报酬按时发放', 'Pay on time'],
      pension: ['养老保险补助', 'Pension'],
      checkup: ['健康体检', 'Health check-up'],
      leave: ['落实休假', 'Leave'],
      training: ['培训和学历提升', 'Training'],
      hardship: ['困难走访', 'Visit in hardship'],
    }),
    body: ref('party_body', '党组织', 'Party body').required(),
    unit: ref('unit', '承办单位', 'Unit that does it').required(),
    enterprise: ref('enterprise', '服务的企业', 'For enterprise'),
    village: ref('unit', '服务的村（社区）', 'For village'),
    reached: whole('惠及人数', 'People reached', ['人', 'people']).min(0).summed(),
    task: ref('task', '对应任务', 'Task'),
    due: day('承诺时限', 'Promised by').required(),
    result: text('办理结果', 'Result').max(500).multiline(),
    proof: data<StoredFile>('佐证材料', 'Proof', 'file'),
    deliveredOn: day('办结日期', 'Delivered on').kept(),
    confirmedOn: day('确认日期', 'Confirmed on').kept(),
  },
  lifecycle: {
    states: {
      promised: ['办理中', 'Promised'],
      delivered: ['待确认', 'Delivered'],
      confirmed: ['已确认', 'Confirmed'],
      dropped: ['已终止', 'Dropped'],
    },
    initial: 'promised',
    tells: { deliver: { either: [{ sameUnit: 'village' }, partyOffice] } },
    moves: {
      deliver: {
        label: ['报办结', 'Deliver'],
        from: 'promised',
        to: 'delivered',
        by: keeper,
        isMain: true,
        takes: ['result', 'proof', 'reached'],
        needs: ['result'],
        stamps: { deliveredOn: 'today' },
      },
      confirm: {
        label: ['确认落实', 'Confirm'],
        from: 'delivered',
        to: 'confirmed',
        by: receiver,
        isMain: true,
        stamps: { confirmedOn: 'today' },
      },
      return: {
        label: ['未落实，退回', 'Return'],
        from: 'delivered',
        to: 'promised',
        by: receiver,
        needsReason: true,
      },
      drop: { label: ['终止', 'Drop'], from: 'promised', to: 'dropped', by: partyOffice, needsReason: true },
    },
  },
  access: { read: house, create: keeper, change: { both: [keeper, { inState: 'promised' }] } },
  metrics: {
    open: { label: ['办理中', 'Open'], count: { in: ['promised', 'delivered'] } },
    confirmedShare: {
      label: ['确认率', 'Confirmed'],
      share: { of: ['confirmed'], among: ['promised', 'delivered', 'confirmed'] },
    },
  },
  indexed: [['body'], ['unit'], ['village']],
  views: {
    list: ['matter', 'kind', 'body', 'unit', 'enterprise', 'village', 'due', 'deliveredOn'],
    order: 'due',
    form: {
      basics: {
        label: ['事项', 'Matter'],
        fields: [
          ...(['matter', 'kind', 'careKind', 'body', 'unit', 'enterprise', 'village'] as const),
          ...(['reached', 'task', 'due'] as const),
        ],
      },
    },
  },
})
