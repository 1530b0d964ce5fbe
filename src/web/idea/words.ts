import type { Label } from '#domain/label.ts'

/** Words of the page of ideas that are no label of a register. */
export const words = {
  title: ['金点子', 'Ideas'],
  toJudge: ['等我盲评', 'For me to judge'],
  nothingToJudge: ['没有要评的建议。', 'Nothing to judge.'],
  blind: ['看不到建议人，也看不到其他评委的分数。', 'Neither the author nor the marks of others are shown.'],
  waiting: ['等待办理', 'Waiting'],
  noWaiting: ['没有等待办理的建议。', 'No idea waits.'],
  own: ['我提的建议', 'My own ideas'],
  noOwn: [
    '还没有提过；在公众页面提，登录着提的会列在这里。',
    'None yet: give one on the public pages while signed in.',
  ],
  publicPage: ['公众页面', 'Public pages'],
  idea: ['建议', 'Idea'],
  call: ['征集', 'Call'],
  state: ['状态', 'State'],
  score: ['得分', 'Score'],
  received: ['收到', 'Received'],
  problem: ['问题', 'Problem'],
  measures: ['措施', 'Measures'],
  hoped: ['预期', 'Hoped for'],
  mine: ['我的评分', 'My marks'],
  calls: ['征集', 'Calls'],
  noCalls: ['还没有征集。', 'There is no call yet.'],
  days: ['征集期', 'Days'],
} as const satisfies Record<string, Label>
