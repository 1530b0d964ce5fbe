import { choice, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 印发用词 — the word that this zone prints for each standing of a matter. */
export const printedWord = defineRegister('printed_word', {
  label: ['印发用词', 'Printed word'],
  title: 'word',
  fields: {
    standing: choice('情形', 'Standing', {
      done: ['已经办结', 'Closed'],
      ahead: ['早于时限报结', 'Submitted before the due day'],
      on: ['时限以内', 'Within the time limit'],
      behind: ['超过时限', 'Past the time limit'],
      other: ['中止、异议或尚未分办', 'Suspended, objected or not yet assigned'],
    })
      .required()
      .frozen(),
    word: text('用词', 'Word').required().max(20),
    basis: text('依据', 'Basis').required().max(200),
  },
  lifecycle: { states: { inForce: ['有效', 'In force'] }, initial: 'inForce', moves: {} },
  access: {
    read: { role: ['supervision', 'leader', 'unitHead', 'unitOfficer'] },
    create: { nobody: true },
    change: { role: 'supervision' },
  },
  views: {
    list: ['word', 'standing', 'basis'],
    form: { basics: { label: ['印发用词', 'Printed word'], fields: ['standing', 'word', 'basis'] } },
  },
})
