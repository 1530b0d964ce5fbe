import type { BridgeTerms } from '#domain/finance/bridge.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, flag, money, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

const keeper = { charge: 'finance' } as const
const unit = ['万元', '× 10,000 yuan'] as const

/** 转贷 — money for the days between an old loan and its renewal that the bank has promised in writing; the fee is worked out, never typed. */
export const bridgeLoan = defineRegister('bridge_loan', {
  label: ['转贷', 'Bridge loan'],
  title: 'oldContract',
  fields: {
    oldContract: text('原贷款合同号', 'Old contract').required().max(60).searched(),
    enterprise: ref('enterprise', '企业', 'Enterprise').required().frozen(),
    borrower: choice('申请人类别', 'Kind of borrower', {
      enterprise: ['企业', 'Enterprise'],
      owner: ['企业主', 'Owner'],
      trader: ['个体工商户', 'Sole trader'],
    }).required(),
    bank: text('续贷机构', 'Bank').required().max(60).searched(),
    oldLoan: money('原贷款金额', 'Old loan', unit).required().min(1),
    oldDue: day('原贷款到期日', 'Old loan due').required(),
    asked: money('申请转贷金额', 'Asked', unit).required().min(1),
    isOwnPartReady: flag('自有部分已到位', 'Own part is ready'),
    askedOn: day('申请日期', 'Asked on').kept(),
    promise: money('银行承诺续贷金额', 'Renewal promised', unit).min(1),
    promisedOn: day('承诺日期', 'Promised on'),
    promiseFile: data<StoredFile>('续贷承诺书', 'Written promise', 'file'),
    approvedOn: day('审批日期', 'Approved on').kept(),
    approvedBy: ref('person', '审批人', 'Approved by').kept(),
    lentOn: day('放款日期', 'Lent on'),
    dueOn: day('应还日期', 'To be repaid by').kept(),
    terms: data<BridgeTerms>('费率', 'Rates').kept(),
    newLoanOn: day('新贷到账日期', 'New loan arrived on'),
    repaidOn: day('归还日期', 'Repaid on'),
    days: whole('用款天数', 'Days used', ['日', 'days']).kept(),
    fee: money('费用', 'Fee', unit).kept(),
  },
  lifecycle: {
    states: {
      asked: ['待银行承诺', 'Promise awaited'],
      promised: ['待审批', 'To be approved'],
      approved: ['待放款', 'To be lent'],
      lent: ['用款中', 'Lent'],
      repaid: ['已归还', 'Repaid'],
      refused: ['未获批准', 'Refused'],
    },
    initial: 'asked',
    moves: {
      promise: {
        label: ['记银行承诺', 'Record the promise'],
        from: 'asked',
        to: 'promised',
        by: keeper,
        isMain: true,
        takes: ['promise', 'promisedOn', 'promiseFile'],
        needs: ['promise', 'promisedOn'],
      },
      approve: {
        label: ['批准', 'Approve'],
        from: 'promised',
        to: 'approved',
        by: { both: [keeper, { role: 'unitHead' }] },
        isMain: true,
        stamps: { approvedOn: 'today', approvedBy: 'person' },
      },
      refuse: {
        label: ['不批准', 'Refuse'],
        from: ['asked', 'promised'],
        to: 'refused',
        by: { both: [keeper, { role: 'unitHead' }] },
        needsReason: true,
      },
      lend: {
        label: ['放款', 'Lend'],
        from: 'approved',
        to: 'lent',
        by: keeper,
        isMain: true,
        takes: ['lentOn', 'isOwnPartReady'],
        needs: ['lentOn'],
      },
      repay: {
        label: ['以新贷归还', 'Repay from the new loan'],
        from: 'lent',
        to: 'repaid',
        by: keeper,
        isMain: true,
        takes: ['newLoanOn', 'repaidOn'],
        needs: ['newLoanOn', 'repaidOn'],
      },
    },
  },
  access: {
    read: { either: [keeper, { role: ['supervision', 'leader'] }] },
    create: keeper,
    change: { both: [keeper, { inState: ['asked', 'promised'] }] },
  },
  metrics: {
    lent: { label: ['用款中', 'Lent'], count: { in: ['lent'] } },
    fees: { label: ['费用', 'Fees'], sum: 'fee' },
  },
  indexed: [['enterprise'], ['state', 'dueOn']],
  views: {
    list: ['oldContract', 'enterprise', 'bank', 'asked', 'promise', 'lentOn', 'dueOn', 'repaidOn', 'days', 'fee'],
    order: 'dueOn',
    form: {
      basics: {
        label: ['申请', 'Application'],
        fields: ['enterprise', 'borrower', 'bank', 'oldContract', 'oldLoan', 'oldDue', 'asked', 'isOwnPartReady'],
      },
    },
  },
})
