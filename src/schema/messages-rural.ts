import type { Label } from '#domain/label.ts'

/** Refusals of what concerns villages. */
export const ruralMessages = {
  'notice-short': [
    '公示{days}日，少于{least}日（含首尾），请延长公示。',
    'The notice hangs {days} days, fewer than {least} with the first and the last; let it hang longer.',
  ],
  'notice-before-review': ['公示应在村级评议之后。', 'The notice follows the review of the village.'],
  'notice-once': ['一户只公示一次，不重复公示。', 'A household is posted once and not again.'],
  'notice-hangs': ['公示到{until}止，期满后再核查。', 'The notice hangs until {until}; check after it.'],
  'exit-not-all': [
    '收入稳定、三保障及饮水安全、风险已消除须同时成立，才能认定风险消除。',
    'Income, securities and the risk itself must all be settled before the risk counts as gone.',
  ],
  'income-quarter': [
    '季度应写作2026-Q3，且不晚于本季度：{quarter}。',
    'A quarter is written 2026-Q3 and not to come: {quarter}.',
  ],
  'visit-about': [
    '请选择走访的监测户或设施，二者选一。',
    'Choose the household or the work that was visited, one of them.',
  ],
  'visit-other-village': ['走访对象不在本村。', 'What was visited is not of this village.'],
  'visit-to-come': ['走访日期不能在今天之后。', 'A visit cannot lie ahead.'],
  'visit-not-watched': ['该户不在监测中。', 'This household is not being watched.'],
  'visit-use': ['查看设施请写明是否在用。', 'Say whether the work is in use.'],
  'not-your-village': ['只能登记本村的事项。', 'Only what lies in your own village can be entered.'],
  'homestead-no-agreement': [
    '有偿使用、退出、出租须有协议日期。',
    'What is paid for, given up or leased needs the day of its agreement.',
  ],
  'village-nobody': ['这一页供村（社区）干部使用。', 'This page is for the cadres of a village.'],
} as const satisfies Record<string, Label>
