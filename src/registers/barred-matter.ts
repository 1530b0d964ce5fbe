import { text, texts } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 禁列事项 — what may not be assessed, by the words that carry its meaning and the rule that forbids it. */
export const barredMatter = defineRegister('barred_matter', {
  label: ['禁列事项', 'Barred matter'],
  title: 'rule',
  fields: {
    rule: text('规则', 'Rule').required().max(200).searched(),
    source: text('依据', 'Source').required().max(200),
    words: texts('词语', 'Words').hint('用“+”连接的须同时出现', 'Parts joined by + must occur together'),
    unless: texts('不在此列', 'Unless').hint('同时出现这些词语的除外', 'Where these occur too, it does not apply'),
    basis: text('说明', 'Note').max(400).multiline(),
  },
  lifecycle: {
    states: { inForce: ['有效', 'In force'], retired: ['已停用', 'Retired'] },
    initial: 'inForce',
    moves: {
      retire: {
        label: ['停用', 'Retire'],
        from: 'inForce',
        to: 'retired',
        by: { role: 'leader' },
        needsReason: true,
      },
    },
  },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: { role: 'supervision' },
    change: { role: 'supervision' },
  },
  views: {
    list: ['rule', 'source', 'words', 'unless'],
    form: {
      basics: { label: ['禁列事项', 'Barred matter'], fields: ['rule', 'source', 'words', 'unless', 'basis'] },
    },
  },
})
