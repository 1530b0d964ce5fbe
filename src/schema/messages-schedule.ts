import type { Label } from '#domain/label.ts'

/** What schedules, milestones, projects and time limits are refused with. */
export const scheduleMessages = {
  'milestone-one-parent': [
    '节点须属于一个工作项或一个重点项目，且只属于其一。',
    'A milestone belongs to one work item or to one key project, and only to one of them.',
  ],
  'milestone-due-laid': [
    '项目节点的时限只能通过重新倒排或由督查员调整。',
    'The due day of a project milestone changes by laying out anew, or by supervision.',
  ],
  'wait-needs-basis': ['法定等待期须写明天数和依据。', 'A legal wait needs its length and its basis.'],
  'wait-shortened': ['法定等待期不得短于规定的{days}天。', 'The legal wait may not be shorter than its {days} days.'],
  'wait-not-over': [
    '法定等待期至{day}届满，此前不能报告完成。',
    'The legal wait runs until {day}; it cannot be reported as finished before.',
  ],
  'fact-in-future': ['“{field}”不能晚于今日。', '“{fieldEn}” cannot lie after today.'],
  'fact-order': ['“{field}”不能早于“{before}”。', '“{fieldEn}” cannot lie before “{beforeEn}”.'],
  'project-not-listed': ['该项目不在重点项目名单内。', 'The project is not on the key list.'],
  'project-facts-recorded': [
    '实际日期不在此填写：由节点核实产生，或由督查员登记核实日期。',
    'Actual days are not typed here: they come from verified milestones or are recorded by supervision.',
  ],
  'bad-steps': ['环节不能启用：{detail}', 'The steps cannot be put in force: {detailEn}'],
  'template-not-in-force': ['该节点模板未启用或已停用。', 'The plan template is not in force.'],
  'layout-reason-needed': ['重新倒排须写明理由。', 'Laying out anew needs a reason.'],
  'layout-unit-missing': ['环节“{step}”没有承办单位。', 'The step “{step}” has no unit.'],
  'layout-broken': ['不能倒排：{detail}', 'It cannot be laid out: {detailEn}'],
  'limit-overlaps': [
    '同一编码的时限在这段时间内已有规定。',
    'A time limit with this code is in force in that time already.',
  ],
} as const satisfies Record<string, Label>
