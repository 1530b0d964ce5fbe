import { choice, day, ref, refs, text, texts } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 报表目录 — a form that somebody wants units to fill in: owner, basis, frequency and last day; refused if what it asks is known. */
export const form = defineRegister('form', {
  label: ['报表', 'Form'],
  title: 'name',
  fields: {
    name: text('报表名称', 'Name of the form').required().max(80).searched(),
    owner: ref('unit', '要求填报的单位', 'Unit that asks').required(),
    basis: text('依据', 'Basis').required().max(200).hint('文件名称和文号', 'Paper and number'),
    frequency: choice('频次', 'Frequency', {
      once: ['一次性', 'Once'],
      yearly: ['每年', 'Yearly'],
      quarterly: ['每季', 'Quarterly'],
      monthly: ['每月', 'Monthly'],
      weekly: ['每周', 'Weekly'],
    }).required(),
    asked: refs('unit', '填报单位', 'Units asked').required(),
    asks: texts('填报项', 'What it asks').required().hint('一项一行', 'One a line'),
    until: day('有效期至', 'Valid until').required(),
    known: texts('已有来源', 'Known already').kept(),
  },
  lifecycle: {
    states: {
      proposed: ['待登记', 'Proposed'],
      refused: ['不予登记', 'Refused'],
      inForce: ['有效', 'In force'],
      ended: ['已停用', 'Ended'],
    },
    initial: 'proposed',
    consequences: { refuse: ['不予登记', 'Refuse'] },
    moves: {
      register: {
        label: ['登记', 'Register'],
        from: 'proposed',
        to: 'inForce',
        by: { role: 'supervision' },
        isMain: true,
      },
      resubmit: {
        label: ['重新提出', 'Propose again'],
        from: 'refused',
        to: 'proposed',
        by: { either: [{ role: 'supervision' }, { both: [{ sameUnit: 'owner' }, { role: 'unitHead' }] }] },
        isMain: true,
      },
      end: {
        label: ['停用', 'End'],
        from: ['proposed', 'refused', 'inForce'],
        to: 'ended',
        by: { role: 'supervision' },
        needsReason: true,
      },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer', 'systemAdmin'] },
    create: { either: [{ role: 'supervision' }, { both: [{ sameUnit: 'owner' }, { role: 'unitHead' }] }] },
    change: {
      both: [
        { inState: ['proposed', 'refused'] },
        { either: [{ role: 'supervision' }, { both: [{ sameUnit: 'owner' }, { role: 'unitHead' }] }] },
      ],
    },
  },
  indexed: [['owner']],
  views: {
    list: ['name', 'owner', 'frequency', 'asks', 'until', 'known'],
    order: 'until',
    form: {
      basics: { label: ['报表', 'Form'], fields: ['name', 'owner', 'basis', 'frequency', 'until'] },
      asks: { label: ['填报内容', 'What is asked'], fields: ['asked', 'asks'] },
    },
  },
})
