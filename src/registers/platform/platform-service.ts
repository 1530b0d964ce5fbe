import { choice, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keeper = { charge: 'platforms' } as const
const firm = { sameEnterprise: 'enterprise' } as const

/** 平台服务 — one service that a platform gave to one firm, or a firm that moved in; the firm itself says whether it was so. */
export const platformService = defineRegister('platform_service', {
  label: ['平台服务', 'Platform service'],
  title: 'what',
  fields: {
    what: text('服务内容', 'Service').required().max(200).searched(),
    platform: ref('platform', '平台', 'Platform').required().frozen(),
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    kind: choice('类别', 'Kind', {
      test: ['检测试验', 'Testing'],
      research: ['联合研发', 'Joint research'],
      training: ['培训辅导', 'Training'],
      trade: ['商贸物流', 'Trade and logistics'],
      advice: ['咨询和申报', 'Advice'],
      tenancy: ['入驻', 'Tenancy'],
      incubation: ['入孵', 'Incubation'],
    }).required(),
    servedOn: day('服务日期', 'Served on').required().hint('入驻、入孵的填起始日期', 'For a tenancy, its first day'),
    graduatedOn: day('毕业日期', 'Graduated on'),
    endedOn: day('迁出日期', 'Moved out on'),
    result: text('服务结果', 'Result').max(300).multiline(),
    confirmedOn: day('企业确认日期', 'Confirmed on').kept(),
  },
  lifecycle: {
    states: {
      given: ['待企业确认', 'To be confirmed'],
      confirmed: ['企业已确认', 'Confirmed'],
      disputed: ['企业不认可', 'Disputed'],
    },
    initial: 'given',
    tells: { create: firm, dispute: keeper },
    moves: {
      confirm: {
        label: ['确认', 'Confirm'],
        from: ['given', 'disputed'],
        to: 'confirmed',
        by: firm,
        isMain: true,
        stamps: { confirmedOn: 'today' },
      },
      dispute: { label: ['不认可', 'Dispute'], from: 'given', to: 'disputed', by: firm, needsReason: true },
    },
  },
  access: {
    read: { either: [{ role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] }, firm] },
    create: keeper,
    change: keeper,
  },
  indexed: [['platform', 'servedOn'], ['enterprise']],
  views: {
    list: ['what', 'platform', 'enterprise', 'kind', 'servedOn', 'confirmedOn', 'endedOn', 'graduatedOn'],
    order: 'servedOn',
    form: {
      basics: {
        label: ['服务', 'Service'],
        fields: ['platform', 'enterprise', 'kind', 'what', 'servedOn', 'result', 'graduatedOn', 'endedOn'],
      },
    },
  },
})
