import type { Label } from '#domain/label.ts'

/** Words of the pages of schedules that are no label of a register. */
export const scheduleWords = {
  step: ['环节', 'Step'],
  usualUnit: ['通常承办', 'Usual unit'],
  stepCount: ['{n}个环节', '{n} steps'],
  addStep: ['加环节', 'Add a step'],
  workdays: ['{n}个工作日', '{n} working days'],
  days: ['{n}日', '{n} days'],
  legalWait: ['法定等待期', 'Legal wait'],
} as const satisfies Record<string, Label>
