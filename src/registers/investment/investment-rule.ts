import { choice, day, number, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { business, promoter } from './access.ts'

const keeper = { either: [promoter, { charge: 'gate' }] } as const

/** 招商规则 — what the zone asks of a project and what it does not count: thresholds, vetoes, reasons of exclusion, each with its source and days. */
export const investmentRule = defineRegister('investment_rule', {
  label: ['招商规则', 'Investment rule'],
  title: 'name',
  fields: {
    kind: choice('类别', 'Kind', {
      threshold: ['准入门槛', 'Threshold of the gate'],
      veto: ['否决事项', 'Veto'],
      exclusion: ['不予认定情形', 'Reason of exclusion'],
      measure: ['计算参数', 'Parameter'],
    }).required(),
    code: text('编码', 'Code').required().max(40).frozen(),
    name: text('名称', 'Name').required().max(120).searched(),
    sense: choice('方向', 'Sense', {
      least: ['不低于', 'At least'],
      most: ['不高于', 'At most'],
    }),
    value: number('数值', 'Value'),
    unitName: text('计量单位', 'Measured in').max(20),
    validFrom: day('施行日期', 'Valid from').required(),
    validUntil: day('停用日期', 'Valid until'),
    basis: text('依据', 'Basis').required().max(300),
  },
  lifecycle: { states: { inForce: ['有效', 'In force'] }, initial: 'inForce', moves: {} },
  access: { read: business, create: keeper, change: keeper },
  unique: [['code', 'validFrom']],
  views: {
    list: ['name', 'kind', 'sense', 'value', 'unitName', 'validFrom', 'validUntil', 'basis'],
    order: 'kind',
    form: {
      rule: {
        label: ['规则', 'Rule'],
        fields: ['kind', 'code', 'name', 'sense', 'value', 'unitName'],
      },
      source: { label: ['依据与时间', 'Basis and days'], fields: ['basis', 'validFrom', 'validUntil'] },
    },
  },
})
