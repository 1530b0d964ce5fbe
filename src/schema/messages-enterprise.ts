import type { Label } from '#domain/label.ts'

/** Sentences about enterprises and the accounts of their users. */
export const enterpriseMessages = {
  'uscc-wrong': ['统一社会信用代码“{code}”不对：{why}。', 'The credit code “{code}” is wrong: {whyEn}.'],
  'enterprise-account': [
    '企业用户的账号须选定企业，且不能同时有区内岗位角色；其他账号不选企业。',
    'The account of an enterprise user names its enterprise and has no other role; other accounts name none.',
  ],
} as const satisfies Record<string, Label>
