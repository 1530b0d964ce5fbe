import type { Procedures } from '#services/context.ts'
import { acceptDispute, handUpDispute, sendDownDispute } from '#services/dispute/gate.ts'
import {
  agreeDispute,
  mediateDispute,
  performDispute,
  redirectDispute,
  relapseDispute,
} from '#services/dispute/mediation.ts'
import { correctDispute, linkRelapse, takeDispute } from '#services/dispute/take.ts'
import { visitFirst, visitSecond } from '#services/dispute/visits.ts'
import { assertPerson } from '#services/running/closing.ts'

/** What acts of disputes do besides saving their record. */
export const disputeActs: Procedures = {
  'dispute.create': { before: takeDispute, after: linkRelapse },
  'dispute.change': { before: correctDispute },
  'dispute.mediate': { before: mediateDispute },
  'dispute.handUp': { before: handUpDispute },
  'dispute.goUp': { before: handUpDispute },
  'dispute.accept': { before: acceptDispute },
  'dispute.sendDown': { before: sendDownDispute },
  'dispute.takeCharge': { before: assertPerson },
  'dispute.agree': { before: agreeDispute },
  'dispute.perform': { before: performDispute },
  'dispute.visitFirst': { before: visitFirst },
  'dispute.visitSecond': { before: visitSecond },
  'dispute.relapsed': { before: relapseDispute },
  'dispute.redirect': { before: redirectDispute },
}
