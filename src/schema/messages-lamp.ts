import type { Label } from '#domain/label.ts'

/** Refusals about lamps. */
export const lampMessages = {
  'rules-faulty': ['规则不能采用：{faults}。', 'These rules cannot be taken: {faultsEn}.'],
  'rules-own': [
    '您起草或修改过这份规则，须由另一人批准施行。',
    'You drafted or changed these rules; another person must put them in force.',
  ],
  'rules-backdated': [
    '施行日期不得早于批准之日{today}：过去的灯按当时的规则，不改动。',
    'Rules cannot be in force from before {today}: past lamps stay as they were judged then.',
  ],
  'one-subject': ['请指明一个且只有一个调灯对象。', 'Name one subject of the change, and only one.'],
  'lamp-until-past': ['有效期须在今日（{today}）或之后。', 'The last day must not lie before today, {today}.'],
  'no-lamp': ['该记录尚未下发或不在亮灯范围内，没有灯。', 'This record is not issued or not judged; it has no lamp.'],
  'not-a-day': ['“{given}”不是有效日期，请写成年-月-日。', '“{given}” is no day; write it as year-month-day.'],
  'day-ahead': ['只能查看今日（{today}）及以前。', 'Only today, {today}, and days before it can be looked at.'],
} as const satisfies Record<string, Label>
