import { house } from '#registers/people/readers.ts'
import { choice, choices, day, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'
import { personal } from './personal.ts'

const own = { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] } as const satisfies Who
const head = { both: [{ sameUnit: 'unit' }, { role: 'unitHead' }] } as const satisfies Who

/** Where the head examined it, a leader adopts it. */
const adopter = {
  both: [{ either: [head, { role: 'leader' }] }, { not: { person: 'examinedBy' } }],
} as const satisfies Who

/** 个人信息保护影响评估 — whether what is done with data of persons is lawful and needed, what it may do to them, and whether they are protected enough (个人信息保护法 55、56). The head of the unit adopts what somebody else examined; it is looked at again in time, and stays on record. */
export const impactAssessment = defineRegister('impact_assessment', {
  label: ['个人信息保护影响评估', 'Impact assessment'],
  title: 'matter',
  fields: {
    matter: text('处理活动', 'Processing').required().max(120).searched(),
    unit: ref('unit', '处理单位', 'Unit').required().frozen(),
    holdings: choices('涉及的台账', 'Registers concerned', personal).required(),
    kinds: choices('个人信息类别', 'Kinds of data', {
      identity: ['身份', 'Identity'],
      contact: ['联系方式', 'Contact'],
      family: ['家庭成员', 'Family'],
      health: ['健康', 'Health'],
      money: ['收入和账户', 'Income and accounts'],
      home: ['住址和居家规律', 'Address and habits at home'],
      minors: ['不满十四周岁未成年人', 'Minors under 14'],
      other: ['其他', 'Other'],
    }).required(),
    purpose: text('处理目的和方式', 'Purpose and way').required().max(500).multiline(),
    grounds: choices('合法性基础', 'Legal ground', {
      duty: ['履行法定职责或法定义务', 'Statutory duty'],
      consent: ['取得个人同意', 'Consent'],
      contract: ['订立、履行合同所必需', 'Contract'],
      emergency: ['应对突发事件', 'Emergency'],
    }).required(),
    basis: text('依据', 'Basis')
      .required()
      .max(300)
      .hint('法规条款、授权书或合同名称', 'Article, authorisation or contract'),
    necessity: text('为何必要，能否更少', 'Why it is needed, and whether less would do')
      .required()
      .max(500)
      .multiline(),
    impact: text('对个人权益的影响和安全风险', 'Effects on persons, and risks').required().max(1000).multiline(),
    measures: text('保护措施', 'Safeguards').required().max(1000).multiline(),
    risk: choice('剩余风险', 'Risk that remains', {
      low: ['低', 'Low'],
      middle: ['中', 'Middle'],
      high: ['高', 'High'],
    }).required(),
    replaces: ref('impact_assessment', '替代的评估', 'Replaces').hint('复评时填写', 'When examined again'),
    examinedBy: ref('person', '评估人', 'Examined by').kept(),
    adoptedBy: ref('person', '审定人', 'Adopted by').kept(),
    adoptedOn: day('审定日期', 'Adopted on').kept(),
    endedOn: day('停止处理日期', 'Processing ended on').kept(),
  },
  lifecycle: {
    states: {
      draft: ['评估中', 'Draft'],
      submitted: ['待审定', 'To be adopted'],
      inForce: ['有效', 'In force'],
      replaced: ['已复评', 'Examined again'],
      ended: ['处理已停止', 'Processing ended'],
    },
    initial: 'draft',
    consequences: { replace: ['被新的评估替代', 'Replaced by the next one'] },
    tells: { submit: head },
    moves: {
      submit: {
        label: ['提交审定', 'Submit'],
        from: 'draft',
        to: 'submitted',
        by: own,
        isMain: true,
        stamps: { examinedBy: 'person' },
      },
      adopt: {
        label: ['审定', 'Adopt'],
        from: 'submitted',
        to: 'inForce',
        by: adopter,
        isMain: true,
        stamps: { adoptedBy: 'person', adoptedOn: 'today' },
      },
      return: { label: ['退回', 'Return'], from: 'submitted', to: 'draft', by: adopter, needsReason: true },
      end: {
        label: ['处理已停止', 'Processing has ended'],
        from: 'inForce',
        to: 'ended',
        by: head,
        stamps: { endedOn: 'today' },
      },
    },
  },
  deadlines: {
    review: {
      label: ['复评', 'To be examined again'],
      after: 'adoptedOn',
      limit: 'impact-review',
      metIn: ['replaced', 'ended'],
    },
  },
  access: { read: house, create: own, change: { both: [own, { inState: 'draft' }] } },
  metrics: { inForce: { label: ['有效评估', 'In force'], count: { in: ['inForce'] } } },
  indexed: [['unit'], ['replaces']],
  views: {
    list: ['matter', 'unit', 'holdings', 'risk', 'adoptedOn'],
    order: 'adoptedOn',
    form: {
      processing: {
        label: ['处理活动', 'Processing'],
        fields: ['matter', 'unit', 'holdings', 'kinds', 'purpose', 'replaces'],
      },
      examined: {
        label: ['评估', 'Assessment'],
        fields: ['grounds', 'basis', 'necessity', 'impact', 'measures', 'risk'],
      },
    },
  },
})
