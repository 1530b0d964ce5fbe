import type { Label } from '#domain/label.ts'

/** Refusals of what concerns plans, their indices and public facilities. */
export const planningMessages = {
  'plan-notice-short': [
    '公示{days}日，少于{least}日（含首尾），请延长公示。',
    'The notice hangs {days} days, fewer than {least} with the first and the last; let it hang longer.',
  ],
  'plan-notice-hangs': ['公示到{until}止，期满后再登记批准。', 'The notice hangs until {until}; approve after it.'],
  'plan-no-drawing': ['请先登记至少一份规划图件，再公示。', 'File at least one drawing before the plan is posted.'],
  'plan-drawing-needed': ['请填写图件名称并上传文件。', 'Name the drawing and send its file.'],
  'plan-approval-early': [
    '批准日期应在公示期满之后，且不晚于今天。',
    'The approval comes after the notice and not after today.',
  ],
  'plan-valid-early': ['生效日期不能早于批准日期。', 'A plan is not valid before it is approved.'],
  'plan-not-yet-valid': ['生效日期为{on}，届时再生效。', 'It is valid from {on}; bring it into force then.'],
  'plan-replaces-wrong': [
    '替代版本应为同层级、现行有效的规划，且版次更早。',
    'What is replaced is a plan of the same level in force, of an earlier edition.',
  ],
  'plan-already-replaced': ['原规划已被替代。', 'The plan that it replaces is replaced already.'],
  'plan-not-draft': ['规划已不在编制中，不能再增加地块。', 'The plan is no longer a draft; no plot can be added.'],
  'index-crossed': ['{index}下限高于上限。', 'The least {indexEn} lies above the greatest.'],
  'index-no-change': ['请至少填写一项与现值不同的调整。', 'Name at least one change that differs from what holds.'],
  'index-twice': ['同一指标只填一行。', 'Each index once only.'],
  'index-argued-late': ['论证日期不能在今天之后。', 'The argumentation cannot lie ahead.'],
  'check-not-valid': [
    '该地块指标在{on}尚未生效或已取消，不能据以核对。',
    'The indices of this plot were not in force on {on}.',
  ],
  'check-to-come': ['核对日期不能在今天之后。', 'A check cannot lie ahead.'],
  'check-order': [
    '与{point}（{on}）的先后不符，请核实日期。',
    'It does not fit the order with {pointEn} on {on}; look at the days.',
  ],
  'check-high-floors': ['超高层高建筑面积不能大于总建筑面积。', 'Floors of high storeys cannot exceed all floors.'],
  'check-over-land': ['各项占地不能大于用地面积。', 'No part can be larger than the land.'],
  'check-no-land': ['用地面积应大于零。', 'The land has some area.'],
  'check-nothing': ['请至少填写一项实测或文件载明的数值。', 'Enter at least one value that was measured or stated.'],
  'check-handled-early': [
    '处理日期应在核对日期当天或之后，且不晚于今天。',
    'It is settled on or after the day of the check.',
  ],
  'facility-days': [
    '日期顺序不对：开工不晚于投用，投用不晚于今天。',
    'The days are not in order: work begins before it opens, and it has opened by today.',
  ],
  'facility-has-task': ['该设施已有补短板任务。', 'This facility has its task already.'],
  'facility-is-open': ['该设施已投用，不必再下达任务。', 'This facility is open; no task is needed.'],
  'facility-no-gap': ['按现有数据，{area}的{kind}没有缺口。', 'By what is known, {area} lacks no {kindEn}.'],
  'residents-late': ['人口数据日期不能在今天之后。', 'The day of the residents cannot lie ahead.'],
} as const satisfies Record<string, Label>
