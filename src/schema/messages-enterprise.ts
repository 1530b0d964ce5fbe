import type { Label } from '#domain/label.ts'

/** Sentences about enterprises and the accounts of their users. */
export const enterpriseMessages = {
  'uscc-wrong': ['统一社会信用代码“{code}”不对：{why}。', 'The credit code “{code}” is wrong: {whyEn}.'],
  'enterprise-account': [
    '企业用户的账号须选定企业，且不能同时有区内岗位角色；其他账号不选企业。',
    'The account of an enterprise user names its enterprise and has no other role; other accounts name none.',
  ],
  'industry-wrong': ['行业代码“{code}”不对：{why}。', 'The industry code “{code}” is wrong: {whyEn}.'],
  'month-period': [
    '所属期“{period}”不对：月报写成 2026-06，年报写成 2025，且不得晚于本月。',
    'The period “{period}” is wrong: write 2026-06 for a month or 2025 for a year, not later than this month.',
  ],
  'month-empty': [
    '至少填报一项指标，或写明订单、困难诉求。',
    'Give at least one figure, or write of orders or difficulties.',
  ],
  'month-unknown-firm': [
    '第{row}行的统一社会信用代码“{code}”没有对应的在册企业，整批未导入。',
    'The credit code “{code}” in row {row} belongs to no firm on the books; nothing was imported.',
  ],
  'month-own-word': [
    '企业填报的即企业自报，不能写其他来源。',
    'What a firm files is its own report; it cannot name another source.',
  ],
  'month-source': [
    '导入数据的来源须为税务、供电、生态环境或统计。',
    'Imported figures come from the tax office, the power supplier, the environment office or statistics.',
  ],
  'saving-not-counted': ['不计入降成本：{why}。', 'This is no saving: {whyEn}.'],
  'saving-numbers': ['测算所需数字不全：{what}。', 'The formula lacks numbers: {whatEn}.'],
  'saving-period': [
    '享受时间“{period}”不在政策执行期内，或尚未发生。',
    'The period “{period}” lies outside the policy, or has not happened yet.',
  ],
  'per-mu-cuts': ['A、B、C 各档比例须依次增大。', 'The shares of A, B and C must rise.'],
  'per-mu-weights': [
    '各项权重合计为{sum}，须为100，且有权重的指标须有大于零的基准值。',
    'The weights add up to {sum}, not 100, or an indicator with a weight has no base above nought.',
  ],
  'per-mu-nobody': ['评价范围内没有企业。', 'No firm is in the scope.'],
  'per-mu-objection-late': ['异议期已于{until}届满。', 'Objections were open until {until}.'],
  'per-mu-objection-open': [
    '异议期至{until}，期满后方可定档。',
    'Objections are open until {until}; it can be made final after that day.',
  ],
  'per-mu-unruled': ['还有{count}件异议未裁定。', '{count} objections are not ruled on yet.'],
  'per-mu-effects-grade': ['差别化措施只对D类企业提出。', 'Measures are decided on for grade D only.'],
} as const satisfies Record<string, Label>
