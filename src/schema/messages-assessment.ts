import type { Label } from '#domain/label.ts'

/** Refusals of the assessment: schemes, scores, objections. */
export const assessmentMessages = {
  'item-barred': ['不得列为考核内容：{detail}。', 'This may not be assessed: {detailEn}.'],
  'scheme-period': ['考核期止不得早于考核期起。', 'The period may not end before it begins.'],
  'scheme-begun': [
    '考核期已于{since}开始，规则须在此之前定稿。',
    'The period began on {since}; rules are frozen before that.',
  ],
  'scheme-not-begun': ['考核期自{since}起，尚不能施行。', 'The period begins on {since}; it is not in force before.'],
  'scheme-faulty': ['方案还不能定稿：{detail}。', 'The scheme cannot be frozen yet: {detailEn}.'],
  'scheme-not-frozen': ['考核方案尚未定稿，不能据以考核。', 'The scheme is not frozen; nothing can be assessed by it.'],
  'no-scheme': ['没有适用于{day}的考核方案。', 'No scheme covers {day}.'],
  'no-group': ['该单位没有列入考核方案的任何一组。', 'The unit stands in no group of the scheme.'],
  'no-scores': ['还没有形成初步结果。', 'There is no preliminary result yet.'],
  'objections-open': [
    '还有{count}件复核申请待答复，不能审定。',
    '{count} objections wait for an answer; the result cannot be decided.',
  ],
  'objection-window-open': [
    '复核申请的期限到{until}为止，期满后才能审定。',
    'Objections can be raised until {until}; the result is decided after that.',
  ],
  'score-objection-late': [
    '复核申请须在{until}之前提出，期限已届满。',
    'An objection had to be raised by {until}; the time has run out.',
  ],
  'score-not-sent': ['该考核不在征求意见阶段。', 'This assessment is not open to objections.'],
  'no-such-item': ['得分中没有编码为“{item}”的指标。', 'The score has no item with the code “{item}”.'],
  'score-objection-open': [
    '该指标已有一件待答复的复核申请。',
    'An objection to this item is waiting for its answer already.',
  ],
  'remedy-entry-needed': [
    '请选择已生效的评分事项，且须属于该单位和该指标。',
    'Choose an approved entry of this unit and item.',
  ],
  'score-unchanged': [
    '重新计算的结果没有变化。请先更正有关事实，或者登记并复核剔除事项。',
    'Computed again, the score is the same. Correct the fact first, or enter and approve an exclusion.',
  ],
  'veto-undecided': ['有{count}件否决建议尚未由领导决定。', '{count} proposed vetoes are not yet decided by a leader.'],
  'no-veto': ['该得分没有否决建议。', 'No veto is proposed for this score.'],
  'tie-open': ['方案规定不得并列，第{rank}位仍有并列。', 'Ties are forbidden and rank {rank} is tied.'],
  'entry-amount-needed': ['该类事项须填写数值。', 'An entry of this kind needs its amount.'],
  'ranks-not-published': ['名次没有公布。', 'The ranks are not published.'],
  'other-unit': ['只能查看本单位的得分。', 'Only the score of your own unit can be seen.'],
} as const satisfies Record<string, Label>
