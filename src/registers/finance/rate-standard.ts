import { day, number, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** Each charge keeps the standards of its own matters; the register does not tell them apart. */
const charges = [
  'finance',
  'labour',
  'service',
  'legal',
  'funds',
  'land',
  'water',
  'ideas',
  'party',
  'planning',
  'city',
  'safety',
] as const
const keeper = { either: [{ role: 'supervision' }, { charge: charges }] } as const

/** 标准值 — a rate, ratio, cap or count by which the zone lends, pays, counts or reminds, with its unit and basis; a preset that the zone may change. */
export const rateStandard = defineRegister('rate_standard', {
  label: ['标准值', 'Standard value'],
  title: 'name',
  fields: {
    code: text('编码', 'Code').required().max(40).frozen(),
    name: text('名称', 'Name').required().max(60).searched(),
    value: number('数值', 'Value').required().min(0),
    unitName: text('计量单位', 'Unit of measure').required().max(20),
    basis: text('依据', 'Basis').required().max(200),
    validFrom: day('适用自', 'Valid from'),
    validUntil: day('适用至', 'Valid until'),
  },
  lifecycle: { states: { inForce: ['有效', 'In force'] }, initial: 'inForce', moves: {} },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: keeper,
    change: keeper,
  },
  unique: [['code', 'validFrom']],
  views: {
    list: ['name', 'value', 'unitName', 'basis', 'validFrom', 'validUntil'],
    order: 'code',
    form: {
      basics: { label: ['标准', 'Standard'], fields: ['code', 'name', 'value', 'unitName'] },
      basis: { label: ['依据', 'Basis'], fields: ['basis', 'validFrom', 'validUntil'] },
    },
  },
})
