import { eachAlone, type Procedures } from '#services/context.ts'
import { assertPerson } from '#services/running/closing.ts'
import { appealCard, issueCard } from '#services/service/cards.ts'
import {
  answerPart,
  askExtension,
  changeMode,
  confirmReply,
  declineExtension,
  grantExtension,
  noteProgress,
  pauseCase,
  refuseReply,
  replyToFirm,
  resumeCase,
} from '#services/service/course.ts'
import { reassignCase, returnCase, ruleOnCase, signForCase } from '#services/service/disputes.ts'
import { checkPolicy, investigateIncident, reportIncident, settleIncident } from '#services/service/incidents.ts'
import { assignCase, mergeCase, takeIn } from '#services/service/intake.ts'
import { cardForComplaint, cardForRating, fileComplaint, rateCase, verifyRating } from '#services/service/ratings.ts'

/** What acts of the enterprise service do besides saving their record. */
export const serviceActs: Procedures = {
  'service_case.create': { before: takeIn },
  'service_case.merge': { before: mergeCase },
  'service_case.assign': { before: assignCase },
  'service_case.sign': { before: signForCase },
  'service_case.sendBack': { before: returnCase },
  'service_case.reassign': { before: reassignCase },
  'service_case.rule': { before: ruleOnCase },
  'service_case.note': { before: noteProgress },
  'service_case.answerPart': { before: answerPart },
  'service_case.changeMode': { before: changeMode },
  'service_case.pause': { before: pauseCase },
  'service_case.resume': { before: resumeCase },
  'service_case.askExtension': { before: askExtension },
  'service_case.grantExtension': { before: grantExtension },
  'service_case.declineExtension': { before: declineExtension },
  'service_case.reply': { before: replyToFirm },
  'service_case.refuse': { before: refuseReply },
  'service_case.confirm': { before: confirmReply },
  'service_case.confirmFor': { before: confirmReply },
  'service_case.close': { before: assertPerson },
  'service_rating.create': { before: rateCase },
  'service_rating.verify': { before: verifyRating, after: cardForRating },
  'service_complaint.create': { before: fileComplaint },
  'service_complaint.find': { before: assertPerson, after: cardForComplaint },
  'service_complaint.clear': { before: assertPerson },
  'service_card.issue': { before: issueCard },
  'service_card.decline': { before: assertPerson },
  'service_card.appeal': { before: appealCard },
  'service_card.uphold': { before: assertPerson },
  'service_card.withdraw': { before: assertPerson },
  'incident.create': { before: reportIncident },
  'incident.investigate': { before: investigateIncident },
  'incident.settle': { before: settleIncident },
  'policy.create': eachAlone(checkPolicy),
  'policy.change': eachAlone(checkPolicy),
}
