import { choice, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 抽查加权 — a pattern in reports that makes a matter more likely to be drawn; it proves nothing by itself. */
export const spotPattern = defineRegister('spot_pattern', {
  label: ['抽查加权', 'Weight of a pattern'],
  title: 'name',
  fields: {
    pattern: choice('情形', 'Pattern', {
      jump: ['月末进度跳升', 'Progress jumps before the end of a month'],
      percentOnly: ['只报百分比、未达节点', 'A percentage without a milestone'],
      manyAtOnce: ['同日集中报送', 'Many reports on one day'],
      silent: ['久未报送', 'No report for long'],
    })
      .required()
      .frozen(),
    name: text('名称', 'Name').required().max(60),
    weight: whole('加权', 'Weight added').required().min(0).max(100),
    days: whole('天数', 'Days').min(0).max(365),
    threshold: whole('阈值', 'Threshold').min(0).max(100),
    basis: text('依据', 'Basis').required().max(200),
  },
  lifecycle: { states: { inForce: ['有效', 'In force'] }, initial: 'inForce', moves: {} },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: { nobody: true },
    change: { role: 'supervision' },
  },
  views: {
    list: ['name', 'pattern', 'weight', 'days', 'threshold', 'basis'],
    form: {
      basics: {
        label: ['抽查加权', 'Weight of a pattern'],
        fields: ['pattern', 'name', 'weight', 'days', 'threshold', 'basis'],
      },
    },
  },
})
