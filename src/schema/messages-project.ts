import type { Label } from '#domain/label.ts'

/** What plans and months of key projects and applications for funds are refused with. */
export const projectMessages = {
  'project-owner-known': [
    '“{name}”已在企业库中，请在“业主企业”中选择，不必再写名称。',
    '“{name}” is on the books; choose it as the owner instead of writing its name.',
  ],
  'project-two-owners': [
    '业主企业和业主单位只能填一个：有企业的选企业，公共项目没有企业的才填业主单位。',
    'Give the firm or the public owner, not both: the name is only for public works without a firm.',
  ],
  'plan-backdated': [
    '{year}年已有计划，新版不能从今日以前执行（今日 {today}）。',
    'There is a plan for {year} already; a new version cannot be in force from before today ({today}).',
  ],
  'bad-month': ['月份“{period}”不对，应写成 2026-10 的样子。', '“{period}” is no month; write it like 2026-10.'],
  'month-in-future': ['{period}还没有到，不能填报。', '{period} has not begun; it cannot be reported.'],
  'month-reported': [
    '{period}已经填报过；数据有误的，请选择要更正的那一条。',
    '{period} was reported already; if it is wrong, name the report that this one corrects.',
  ],
  'month-corrects-other': [
    '更正须针对同一项目、同一月份最近的一次填报。',
    'A correction follows the latest report of the same project and month.',
  ],
  'month-over-total': [
    '累计完成 {cumulative} 万元超过总投资 {total} 万元，须填写批准文号。',
    'Done so far (¥{cumulative}0,000) is above the total investment (¥{total}0,000): name the approval.',
  ],
  'month-other-unit': ['该单位不承担这个项目。', 'That unit has no part in this project.'],
  'visit-no-sponsor': ['该项目还没有挂点领导。', 'The project has no sponsoring leader yet.'],
  'visit-facts': ['请填写走访日期和走访情况。', 'Give the day of the visit and what was seen and settled.'],
  'funds-over': [
    '“{field}”{more}万元超过“{before}”{most}万元。',
    '“{fieldEn}” (¥{more}0,000) is above “{beforeEn}” (¥{most}0,000).',
  ],
} as const satisfies Record<string, Label>
