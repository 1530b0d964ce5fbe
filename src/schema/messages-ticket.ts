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
  'listed-past-first': [
    '挂牌督办的隐患应在挂牌后{count}日内（{day}前，含当日）治理完毕；需要更长时间的，请申请延期。',
    'What is listed is set right within {count} days of listing, by {day}; ask for an extension if it takes longer.',
  ],
  'listed-past-most': [
    '挂牌督办的隐患含延期最长为挂牌后{count}日，不能延至{day}以后。',
    'With its extension what is listed ends within {count} days of listing; it cannot go beyond {day}.',
  ],
  'plan-past-extension': [
    '整改期限不能晚于批准延至的{day}。',
    'The plan cannot end after {day}, until which the extension was granted.',
  ],
  'ticket-found-missing': ['请填写查到还是未查到。', 'Say whether it was found.'],
  'ticket-where-missing': ['请填写在何处查到。', 'Say where it was found.'],
  'ticket-measure-missing': ['请填写{measure}。', 'Measure it: {measure}.'],
  'recheck-same-person': ['核查须由处置人以外的人进行。', 'Another person than the one who fixed it re-checks.'],
  'recheck-other-level': [
    '挂牌的隐患由挂牌单位复查销号。',
    'What was listed is re-checked and closed by the unit that listed it.',
  ],
  'unit-needed': ['您没有在任单位，不能受理。', 'You hold no post in a unit and cannot take it in.'],
  'purpose-needed': ['请写明查阅用途。', 'Say what it is needed for.'],
  'statement-not-open': [
    '这一期还不能签认，请看签认台上的期次。',
    'This period cannot be signed yet; see the periods on the page of statements.',
  ],
  'dispute-no-desk': [
    '没有单位承担“社会治理”统筹职能，请系统管理员在单位中设置。',
    'No unit looks after disputes for the zone; the system administrator sets it on a unit.',
  ],
  'dispute-future': ['{day}还没有到。', '{day} has not come yet.'],
  'dispute-unmediated': ['请先记录至少一次调处。', 'Document at least one mediation first.'],
  'dispute-before-agreement': [
    '履行日期不能早于达成协议的{day}。',
    'It cannot have been performed before the agreement of {day}.',
  ],
  'dispute-not-held': [
    '协议没有稳定的，请用“协议反复，重新调处”。',
    'An agreement that does not hold is mediated anew; it is not closed.',
  ],
  'visit-early': [
    '{day}以后再回访，才看得出协议是否稳定。',
    'Visit from {day} on: before that nobody can say whether it holds.',
  ],
  'gate-at-top': ['已在高新区一级，没有上级可交。', 'It is at the level of the zone already.'],
  'gate-not-mediated': [
    '上交前本级须至少有一次调处记录（日期、人员、结果）。',
    'Before handing up, document at least one mediation at this level: day, people, result.',
  ],
  'gate-not-signed': ['上交须由本单位负责人签字。', 'The head of the unit signs before it is handed up.'],
  'gate-nobody-below': [
    '本级直接受理的，没有下级可退。',
    'It was taken in at this level; there is nobody below to send it to.',
  ],
  'bad-time': ['时刻请写成 09:05 的样子。', 'Write a time of day like 09:05.'],
  'known-in-future': ['获知时刻不能晚于现在。', 'It cannot become known later than now.'],
  'known-before': ['获知时刻不能早于发生时刻。', 'It cannot be known before it happened.'],
  'report-empty': [
    '请填写本次的内容，不沿用上一次的。',
    'Say it for this time; what was said before does not stand for it.',
  ],
  'food-change-empty': ['请写明这次变动了什么。', 'Say what changed this time.'],
  'food-day-empty': ['请填写这次的日期，时限由此起算。', 'Give the day of this time: the limit runs from it.'],
  'food-day-ahead': ['日期不能在今天以后。', 'The day cannot lie ahead.'],
  'receipt-not-here': ['只有热线工单发放查询口令。', 'Only tickets of the hotline get a receipt.'],
  'receipt-given': ['查询口令已发放，不能再次发放。', 'The receipt was given already and is not given again.'],
  'rate-before-close': ['办结后才能评价。', 'It can be rated once it is closed.'],
  'rated-already': ['您已评价过，每件评价一次。', 'You have rated it; each is rated once.'],
  'drill-future': ['演练日期不能在今天以后。', 'A drill cannot have been held after today.'],
} as const satisfies Record<string, Label>
