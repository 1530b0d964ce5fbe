import type { Label } from '#domain/label.ts'

/** Sentences about attracting investment and the access gate. */
export const investmentMessages = {
  'month-wrong': ['月份“{period}”不对，请写成 2026-06 的样子。', 'The month “{period}” is not written like 2026-06.'],
  'lead-verdict': [
    '研判结论为“{verdict}”，不能按“跟进”反馈；请按结论反馈或暂缓。',
    'The verdict is “{verdictEn}”: it cannot be fed back as followed.',
  ],
  'lead-declined': [
    '研判结论为“跟进”的，不能反馈为不跟进；情况有变请登记流失或暂缓。',
    'A lead judged to be followed is not fed back as declined; record it as paused or lost.',
  ],
  'claim-closed': [
    '该线索已签约或已结束，不再办理首谈与流转。',
    'The lead is signed or over: no first talk or transfer any more.',
  ],
  'claim-twice': ['{unit}已对该线索登记首谈。', '{unit} registered its first talk on this lead already.'],
  'claim-not-first': [
    '按材料日期和投资方确认，首谈应属{unit}；如裁定本单位成立，请由管委会领导决定。',
    'By the dated papers and the word of the investor {unit} talked first; only a leader may rule otherwise.',
  ],
  'transfer-terms': [
    '流转须填写转入单位和约定份额，转入单位不能是原单位。',
    'A transfer names another unit and the share agreed.',
  ],
  'clauses-open': [
    '有 {n} 条政策承诺未通过公平竞争审查：{clauses}。未经审查或审查不通过的，不得签约。',
    '{n} clauses did not pass the fair-competition review: {clauses}. The contract cannot be signed.',
  ],
  'contract-terms': [
    '正式合同须写明固定资产投资承诺、开工期限和投产期限。',
    'A formal contract states fixed assets and the days of start and production.',
  ],
  'gate-needed': [
    '该线索尚未通过准入评审，或通过结论已于{until}失效，不能签正式合同。',
    'The lead has not passed the gate, or its result ended on {until}: no formal contract.',
  ],
  'gate-changed': [
    '合同的{what}与评审时相差超过{percent}%，须重新评审。',
    '{whatEn} differs from what was reviewed by more than {percent}%: another review is needed.',
  ],
  'lead-signed': [
    '该线索已签正式合同；已签合同的二期不另计。',
    'A formal contract on this lead is signed already; a second phase is no new one.',
  ],
  'promise-late': ['合同已签约，不能再添加政策承诺。', 'The contract is signed: no clause can be added.'],
  'verified-above': ['核定金额不能高于凭证金额。', 'No more can be verified than the document says.'],
  'verified-reason': ['核定金额低于凭证金额的，须写明核减理由。', 'Say why less was verified than the document says.'],
  'shares-wrong': [
    '每个引资单位只列一行，份额大于0，合计不超过100%。',
    'Each unit stands in one line with a share above nought, and the shares must not exceed 100 % together.',
  ],
  'condition-due': [
    '每条附加条件都要写明内容，落实时限须晚于今天（{today}）。',
    'Each condition needs its words and a day later than today, {today}.',
  ],
  'recognition-subject': [
    '请选定认定对象：投资合同；认定有效线索的，选招商线索。',
    'Choose what is recognised: a contract, or the lead for a valid lead.',
  ],
  'recognised-above': ['认定金额高于申报金额的，须写明理由。', 'Say why more is recognised than was claimed.'],
  'recognised-reason': [
    '认定金额低于申报金额的，须选定情形或写明理由。',
    'Say why less is recognised than was claimed.',
  ],
  'amount-needed': ['到位资金须填写金额。', 'Money arrived needs an amount.'],
  'vouchers-short': [
    '该合同已核定的到位凭证共 {verified} 万元，已认定 {known} 万元，不够认定 {asked} 万元。',
    'Documents verified for this contract make {verified}; {known} is recognised already, {asked} is too much.',
  ],
  'objection-once': ['对一项认定只能提出一次异议。', 'There is one objection to a recognition.'],
  'objection-over': ['异议期已于{until}届满。', 'The time to object ended on {until}.'],
  'no-such-reason': ['所选情形不是有效的不予认定情形。', 'The reasons chosen are no reasons of exclusion in force.'],
  'month-not-over': ['{period}尚未结束，不能月结。', '{period} is not over yet.'],
  'month-gap': ['须先月结 {period}。', '{period} must be closed first.'],
  'month-closed': ['{period}已月结。', '{period} is closed already.'],
  'gate-first-round': ['会审须在初审通过之后。', 'The joint round comes after the first has passed.'],
  'gate-papers': [
    '材料须在评审日前送达（{basis}），最早评审日为{day}。',
    'Papers are sent ahead ({basis}); the earliest meeting is {day}.',
  ],
  'gate-early': ['评审日为{day}，未到日期不能作出结论。', 'The meeting is on {day}: no result before.'],
  'veto-open': [
    '有待确认的否决事项，请先由领导确认或认定不成立。',
    'A proposed veto waits: a leader confirms or drops it first.',
  ],
  'veto-confirmed': ['否决事项已确认，结论只能是否决。', 'A veto is confirmed: the result can only be refusal.'],
  'no-veto': ['没有待确认的否决事项。', 'No veto waits.'],
  'threshold-failed': [
    '有门槛不达标：{items}。请附条件通过、暂缓或否决。',
    'Thresholds are not met: {itemsEn}. Pass with conditions, defer or refuse.',
  ],
  'review-not-open': ['该评审不在待评审状态，不能评分。', 'The review is not open: no scores.'],
  'score-or-conflict': [
    '请填写评分；有利益关系的只写说明，不评分。',
    'Give a score; with a conflict say what it is and give none.',
  ],
} as const satisfies Record<string, Label>
