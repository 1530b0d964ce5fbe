import { day, money, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keeper = { charge: 'finance' } as const
const unit = ['万元', '× 10,000 yuan'] as const

/** 基金 — an industrial or start-up fund that the state group takes part in: its size, what is paid in and who manages it. */
export const fund = defineRegister('fund', {
  label: ['基金', 'Fund'],
  title: 'name',
  fields: {
    name: text('基金名称', 'Fund').required().max(80).searched(),
    manager: text('管理人', 'Manager').required().max(80),
    unit: ref('unit', '出资国有企业', 'State company taking part').required(),
    size: money('认缴规模', 'Size', unit).required().min(1),
    ownShare: money('区属出资认缴', 'Own share of the size', unit).required().min(0),
    paidIn: money('实缴金额', 'Paid in', unit).required().min(0),
    foundedOn: day('设立日期', 'Founded on').required(),
    untilOn: day('存续至', 'Runs until'),
    multiple: number('返投倍数要求', 'Reinvestment asked', ['倍', 'times']).min(0),
  },
  lifecycle: {
    states: { active: ['存续', 'Running'], ended: ['已清算', 'Wound up'] },
    initial: 'active',
    moves: { end: { label: ['清算', 'Wind up'], from: 'active', to: 'ended', by: keeper, needsReason: true } },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: keeper,
    change: { both: [keeper, { inState: 'active' }] },
  },
  metrics: { size: { label: ['基金规模', 'Size of funds'], sum: 'size' } },
  unique: [['name']],
  views: {
    list: ['name', 'manager', 'unit', 'size', 'paidIn', 'foundedOn', 'untilOn', 'multiple'],
    order: 'name',
    form: {
      basics: {
        label: ['基金', 'Fund'],
        fields: ['name', 'manager', 'unit', 'size', 'ownShare', 'paidIn', 'foundedOn', 'untilOn', 'multiple'],
      },
    },
  },
})
