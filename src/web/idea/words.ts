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
  due: ['时限', 'Due'],
  late: ['已超时', 'late'],
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

/** Words of the page of Party building. */
export const partyWords = {
  title: ['党建工作台', 'Party building'],
  coverage: ['非公企业组织覆盖率', 'Coverage of private enterprises'],
  noRate: ['没有应建企业', 'No firm must have one'],
  formula: [
    '已建{covered}家 ÷ 在营且党员不少于{least}人的企业{due}家；未摸清党员数的{unknown}家不计。',
    '{covered} with a body ÷ {due} alive with at least {least} members; {unknown} whose members nobody counted stand in neither.',
  ],
  terms: ['任期届满提醒', 'Terms that end soon'],
  noTerms: ['近期没有届满的党组织。', 'No term ends soon.'],
  body: ['党组织', 'Party body'],
  ends: ['届满', 'Ends'],
  past: ['{day}（已过）', '{day} (past)'],
  works: ['未确认的实事', 'Work not confirmed yet'],
  noWorks: ['没有未确认的实事。', 'Nothing waits.'],
  matter: ['事项', 'Matter'],
  state: ['状态', 'State'],
  due: ['承诺时限', 'Promised by'],
  elections: ['进行中的换届选举', 'Elections in progress'],
  noElections: ['没有进行中的选举。', 'No election is in progress.'],
  election: ['选举', 'Election'],
  ballot: ['投票日', 'Ballot'],
} as const satisfies Record<string, Label>
