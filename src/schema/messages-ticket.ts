import type { Label } from '#domain/label.ts'

/** What tickets, disputes, incidents and plans for emergencies are refused with. */
export const ticketMessages = {
  'kind-missing': ['工单类别中没有“{code}”，请在目录中补充。', 'The catalogue has no kind “{code}”; add it there.'],
  'kind-retired': ['“{kind}”已停用，请另选类别。', '“{kind}” is retired; choose another kind.'],
  'half-a-place': ['经度和纬度要填就都填。', 'Give longitude and latitude together, or neither.'],
  'place-outside': ['坐标不在中国境内，不能按 GCJ-02 换算。', 'This place lies outside China and cannot be GCJ-02.'],
  'hand-up-untried': [
    '这类工单须先处置再上交，请写明已做了什么。',
    'This kind is handed up only after trying: say what was done.',
  ],
  'look-again-past': ['再次研究的日期须在今天以后。', 'The day on which it is looked at again must be after today.'],
  'ticket-plan-missing': [
    '请先定整改方案（目标、措施、资金、责任人、期限）。',
    'Fix the plan first: goal, measures, money, people and time.',
  ],
  'ticket-found-missing': ['请填写查到还是未查到。', 'Say whether it was found.'],
  'ticket-where-missing': ['请填写在何处查到。', 'Say where it was found.'],
  'ticket-measure-missing': ['请填写{measure}。', 'Measure it: {measure}.'],
  'recheck-same-person': ['核查须由处置人以外的人进行。', 'Another person than the one who fixed it re-checks.'],
  'recheck-other-level': [
    '挂牌的隐患由挂牌单位复查销号。',
    'What was listed is re-checked and closed by the unit that listed it.',
  ],
} as const satisfies Record<string, Label>
