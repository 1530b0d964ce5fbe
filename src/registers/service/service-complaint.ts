import { choice, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'

const office = { both: [{ role: 'supervision' }, { not: { sameUnit: 'unit' } }] } as const satisfies Who
const firm = { sameEnterprise: 'enterprise' } as const satisfies Who

/** 作风投诉 — a complaint about shirking or stalling goes to supervision and never to the unit that it is about. */
export const serviceComplaint = defineRegister('service_complaint', {
  label: ['作风投诉', 'Conduct complaint'],
  title: 'words',
  fields: {
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    serviceCase: ref('service_case', '相关诉求', 'Case concerned').frozen(),
    unit: ref('unit', '被投诉单位', 'Unit complained about').required().frozen(),
    kind: choice('情形', 'What it is about', {
      shirking: ['推诿扯皮', 'Shirking'],
      stalling: ['办事拖拉', 'Stalling'],
      refusal: ['不受理、不告知', 'Not taken in, not told'],
      extra: ['额外索要', 'Asked for more than is due'],
      attitude: ['态度生硬', 'Manner'],
      other: ['其他', 'Other'],
    })
      .required()
      .frozen(),
    words: text('投诉内容', 'Complaint').required().max(1000).multiline().frozen(),
    filedOn: day('投诉日期', 'Filed on').kept(),
    finding: text('核查结论', 'Finding')
      .max(1000)
      .multiline()
      .hint('答复给企业，不写个人姓名', 'Goes to the firm; no names of persons'),
    decidedOn: day('核查日期', 'Decided on').kept(),
    decidedBy: ref('person', '核查人', 'Decided by').kept(),
  },
  lifecycle: {
    states: {
      filed: ['待核查', 'To be looked into'],
      examining: ['核查中', 'Being looked into'],
      founded: ['属实', 'Founded'],
      unfounded: ['不属实', 'Unfounded'],
    },
    initial: 'filed',
    tells: { create: office, take: firm, find: firm, clear: firm },
    moves: {
      take: { label: ['开始核查', 'Look into it'], from: 'filed', to: 'examining', by: office, isMain: true },
      find: {
        label: ['核查属实', 'Founded'],
        from: 'examining',
        to: 'founded',
        by: office,
        isMain: true,
        takes: ['finding'],
        needs: ['finding'],
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
      clear: {
        label: ['核查不属实', 'Unfounded'],
        from: 'examining',
        to: 'unfounded',
        by: office,
        takes: ['finding'],
        needs: ['finding'],
        stamps: { decidedOn: 'today', decidedBy: 'person' },
      },
    },
  },
  access: { read: { either: [office, firm] }, create: firm, change: { nobody: true } },
  deadlines: {
    decide: {
      label: ['核查答复', 'Decide by'],
      after: 'filedOn',
      limit: 'service-complaint',
      metIn: ['founded', 'unfounded'],
    },
  },
  indexed: [['unit'], ['enterprise']],
  views: {
    list: ['words', 'kind', 'unit', 'enterprise', 'serviceCase', 'filedOn'],
    order: 'filedOn',
    form: {
      basics: { label: ['投诉', 'Complaint'], fields: ['enterprise', 'serviceCase', 'unit', 'kind', 'words'] },
    },
  },
})
