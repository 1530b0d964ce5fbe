import type { Label } from '#domain/label.ts'

/** Sentences about finance, jobs and service platforms. */
export const financeMessages = {
  'rate-missing': [
    '本区没有设定标准值“{code}”，请先录入数值和依据。',
    'The zone has no standard value “{code}”; please enter it with its basis first.',
  ],
  'not-pushed': ['该需求没有推送给所选产品。', 'The need was not pushed to the product chosen.'],
  'product-closed': ['所选产品“{product}”不在办理期内。', 'The product “{product}” is not on offer now.'],
  'loans-open': ['该需求还有{count}笔贷款没有结清。', '{count} loans of this need are not settled yet.'],
  'government-guarantee': [
    '政府及其部门不得为融资提供担保，此笔不作授信登记；请指定疑点核查人，登记为疑点。',
    'Government may not guarantee finance: this is not recorded as granted. Name the person who looks into it, and it is recorded as a finding.',
  ],
  'borrower-one': [
    '借款企业与借款国有企业须填且只填一项；国资集团融资填国有企业。',
    'Name one borrower: the firm, or the state company for finance of the state group.',
  ],
  'lent-over-credit': ['放款金额不得超过授信金额{most}元。', 'No more can be lent than the credit of {most} yuan.'],
  'day-order': ['“{later}”不得早于“{earlier}”。', '“{laterEn}” may not lie before “{earlierEn}”.'],
  'day-ahead': ['“{field}”是已发生的日期，不得晚于今天。', '“{fieldEn}” is a day that has come; it cannot lie ahead.'],
  'credit-over-cap': [
    '财园信贷通单户授信不得超过{most}元（{basis}）。',
    'The park credit scheme grants {most} yuan at most to one firm ({basis}).',
  ],
  'compensation-over': ['代偿金额不得超过放款金额{most}元。', 'No more can be compensated than the {most} yuan lent.'],
  'bridge-over': [
    '申请金额超过可借上限{most}元（续贷承诺的{ratio}%，且不超过{cap}元；{basis}）。',
    'More is asked than can be lent: {most} yuan ({ratio} % of the promised renewal, {cap} yuan at most; {basis}).',
  ],
  'own-part-missing': [
    '续贷金额以外的自有部分尚未到位，不能放款。',
    'The own part is not ready yet; nothing can be lent.',
  ],
  'identity-wrong': ['身份证号不对，请核对。', 'The identity number is wrong; please check it.'],
  'identity-needed': [
    '请填写身份证号，用于查重，不保存。',
    'Please give the identity number: it finds duplicates and is not kept.',
  ],
  'arrival-registered': [
    '该人员本年度已有到岗登记，以先登记的为准，不重复计入。',
    'This worker has an arrival on record for the year: the first registration counts.',
  ],
  'need-not-open': ['该用工需求不在招工中。', 'This job need is not open.'],
  'passed-over-planned': ['合格人数不得超过备案人数{most}人。', 'No more can have passed than the {most} planned.'],
  'publicity-running': ['公示期至{until}，期满方可拨付。', 'Public until {until}; it can be paid after that.'],
  'finance-staff-only': ['此页供区内有关单位查看。', 'This page is for the units of the zone.'],
} as const satisfies Record<string, Label>
