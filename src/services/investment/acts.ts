import { eachAlone, type Procedures } from '#services/context.ts'
import { closeMonth } from '#services/investment/closing.ts'
import {
  carryRegistration,
  carrySigning,
  changePaidIn,
  filePaidIn,
  proposePromise,
  signContract,
  verifyPaidIn,
} from '#services/investment/contracts.ts'
import {
  carryPass,
  closeReview,
  confirmVeto,
  dropVeto,
  fileReview,
  giveScore,
  passReview,
  passWithConditions,
  proposeVeto,
} from '#services/investment/gate.ts'
import {
  beginTalks,
  carryClaim,
  declineLead,
  feedBackLead,
  fileClaim,
  fileLead,
  weighClaim,
} from '#services/investment/leads.ts'
import {
  claimRecognition,
  exclude,
  fileCorrection,
  objectTo,
  recognise,
  ruleOn,
} from '#services/investment/recognitions.ts'
import { draftTask, supersedeTask } from '#services/investment/tasks.ts'

/** What acts of attracting investment and of the gate do besides saving their record. */
export const investmentActs: Procedures = {
  'investment_task.create': { before: draftTask },
  'investment_task.enforce': { after: supersedeTask },
  'lead.create': eachAlone(fileLead),
  'lead.change': eachAlone(fileLead),
  'lead.feedBack': { before: feedBackLead },
  'lead.talk': { before: beginTalks },
  'lead.decline': { before: declineLead },
  'lead_claim.create': { before: fileClaim },
  'lead_claim.uphold': { before: weighClaim, after: carryClaim },
  'contract.sign': { before: signContract, after: carrySigning },
  'contract.register': { after: carryRegistration },
  'promise.create': { before: proposePromise },
  'paid_in.create': eachAlone(filePaidIn),
  'paid_in.change': eachAlone(changePaidIn),
  'paid_in.verify': { before: verifyPaidIn },
  'recognition.create': eachAlone(claimRecognition),
  'recognition.change': eachAlone(claimRecognition),
  'recognition.resubmit': { before: claimRecognition },
  'recognition.recognise': { before: recognise },
  'recognition.exclude': { before: exclude },
  'recognition.object': { before: objectTo },
  'recognition.rule': { before: ruleOn, after: fileCorrection },
  'month_close.create': { before: closeMonth },
  'gate_review.file': { before: fileReview },
  'gate_review.proposeVeto': { before: proposeVeto },
  'gate_review.confirmVeto': { before: confirmVeto },
  'gate_review.dropVeto': { before: dropVeto },
  'gate_review.pass': { before: passReview, after: carryPass },
  'gate_review.passIf': { before: passWithConditions, after: carryPass },
  'gate_review.defer': { before: closeReview },
  'gate_review.refuse': { before: closeReview },
  'gate_score.create': { before: giveScore },
}
