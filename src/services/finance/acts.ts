import type { Procedures } from '#services/context.ts'
import { approveBridge, askBridge, lendBridge, repayBridge } from '#services/finance/bridge-loans.ts'
import { changeLoan, compensateLoan, fileLoan, lendLoan, settleLoan, tellNeed } from '#services/finance/loans.ts'
import { fileNeed, grantCredit, hearRefusal, pushNeed, refuseWhenAll, settleNeed } from '#services/finance/needs.ts'

/** What acts of finance do besides saving their record. */
export const financeActs: Procedures = {
  'finance_need.create': { before: fileNeed },
  'finance_need.push': { before: pushNeed },
  'finance_need.hear': { before: hearRefusal, after: refuseWhenAll },
  'finance_need.grant': { before: grantCredit },
  'finance_need.settle': { before: settleNeed },
  'loan.create': { before: fileLoan },
  'loan.change': { before: changeLoan },
  'loan.lend': { before: lendLoan, after: tellNeed },
  'loan.compensate': { before: compensateLoan },
  'loan.settle': { before: settleLoan },
  'bridge_loan.create': { before: askBridge },
  'bridge_loan.approve': { before: approveBridge },
  'bridge_loan.lend': { before: lendBridge },
  'bridge_loan.repay': { before: repayBridge },
}
