import { checkAdministrators } from '#services/administrators.ts'
import { enterEntry, enterNewEntry } from '#services/assessment/entries.ts'
import { assertPersonDecides, checkRemedy, raiseScoreObjection, recompute } from '#services/assessment/objections.ts'
import { draftScheme, enforceScheme, freezeScheme, redraftScheme } from '#services/assessment/schemes.ts'
import {
  checkDecision,
  checkScheme,
  checkSheets,
  computeSheets,
  confirmVeto,
  dropSheets,
  issueResult,
  issueSheets,
  sendSheets,
  spareVeto,
} from '#services/assessment/steps.ts'
import { refuseKnown, weighForm } from '#services/burden/forms.ts'
import { chainActs } from '#services/chain/acts.ts'
import { conductActs } from '#services/conduct/acts.ts'
import type { Procedures } from '#services/context.ts'
import { disputeActs } from '#services/dispute/acts.ts'
import { statementActs } from '#services/dispute/statements.ts'
import { ecologyActs } from '#services/ecology/acts.ts'
import { enterpriseActs } from '#services/enterprise/acts.ts'
import { financeActs } from '#services/finance/acts.ts'
import { fundsActs } from '#services/funds/acts.ts'
import { ideaActs } from '#services/idea/acts.ts'
import { checkObservation, checkObservations } from '#services/indicator/observations.ts'
import { checkShare, confirmTarget, measureTarget, rebaseTarget } from '#services/indicator/targets.ts'
import { investmentActs } from '#services/investment/acts.ts'
import { proveAndTell, tellLead } from '#services/investment/leads.ts'
import { labourActs } from '#services/labour/acts.ts'
import { confirmChange, proposeChange } from '#services/lamp/lamp-changes.ts'
import { draftRules, enforceRules, redraftRules, supersedeRules } from '#services/lamp/rule-sets.ts'
import { landActs } from '#services/land/acts.ts'
import { assignDecision, changeDecision, recordDecision, superviseDecision } from '#services/meeting/decisions.ts'
import { disputeFact, explain, recordHearing } from '#services/meeting/explanations.ts'
import { admitItem, agreeItem, changeItem, differItem, discussItem, proposeItem } from '#services/meeting/items.ts'
import {
  callMeeting,
  carryMeeting,
  changeMeeting,
  closeMeeting,
  draftMinutes,
  passDuesOn,
  signMinutes,
} from '#services/meeting/meetings.ts'
import { fileCommitment } from '#services/meeting/small-acts.ts'
import { checkHook } from '#services/messages/channels.ts'
import { refuseSecret } from '#services/papers/checks.ts'
import { draftPaper, freezePaper, reopenPaper } from '#services/papers/freeze.ts'
import { signPaper } from '#services/papers/sign.ts'
import { checkTemplate } from '#services/papers/templates.ts'
import { peopleActs } from '#services/people/acts.ts'
import { planningActs } from '#services/planning/acts.ts'
import { privacyActs } from '#services/privacy/acts.ts'
import { projectActs } from '#services/project/acts.ts'
import { editTarget, intoReview, whileInReview } from '#services/review/in-review.ts'
import { freezeNotice, issueItems } from '#services/review/issue-plan.ts'
import { assertPerson, clearSubmission } from '#services/running/closing.ts'
import { askExtension, grantExtension, weighExtension } from '#services/running/extensions.ts'
import {
  dismissObjection,
  raiseObjection,
  reassignMatter,
  suspendMatter,
  takeObjected,
} from '#services/running/objections.ts'
import { fileReport } from '#services/running/reports.ts'
import { checkWorkItem } from '#services/running/work-items.ts'
import { ruralActs } from '#services/rural/acts.ts'
import { safetyActs } from '#services/safety/acts.ts'
import { checkLimit } from '#services/schedule/limits.ts'
import {
  changeMilestone,
  claimMilestone,
  confirmMilestone,
  fileMilestone,
  returnMilestone,
  startMilestone,
} from '#services/schedule/milestones.ts'
import { changeProject, fileProject, recordDays, shareAnew } from '#services/schedule/projects.ts'
import { checkSteps, enforceTemplate } from '#services/schedule/templates.ts'
import { serviceActs } from '#services/service/acts.ts'
import { fileAccount } from '#services/sign-in/file-account.ts'
import { supervisionActs } from '#services/supervision/acts.ts'
import { telemetryActs } from '#services/telemetry/acts.ts'
import { ticketActs } from '#services/ticket/acts.ts'
import { waterActs } from '#services/water/acts.ts'

/** What acts of registers do besides saving their record: the whole list, one line an act. */
export const procedures: Procedures = {
  'plan.issue': { before: freezeNotice, after: issueItems },
  'task.create': { before: intoReview },
  'task.change': { before: whileInReview },
  'task.accept': { before: whileInReview },
  'task.reject': { before: whileInReview },
  'task.verify': { before: assertPerson },
  'task.return': { before: clearSubmission },
  'task.close': { before: assertPerson },
  'target.create': { before: intoReview },
  'target.change': { before: editTarget },
  'target.accept': { before: whileInReview },
  'target.reject': { before: whileInReview },
  'target.measure': { before: measureTarget },
  'target.rebase': { before: rebaseTarget },
  'target.confirm': { before: confirmTarget },
  'target_share.create': { before: checkShare },
  'observation.create': { before: checkObservation, beforeMany: checkObservations },
  'objection.create': { before: raiseObjection, after: suspendMatter },
  'objection.uphold': { before: takeObjected, after: reassignMatter },
  'objection.refer': { before: takeObjected },
  'objection.dismiss': { before: takeObjected, after: dismissObjection },
  'extension.create': { before: askExtension },
  'extension.grant': { before: weighExtension, after: grantExtension },
  'report.create': { before: fileReport },
  'work_item.create': { before: checkWorkItem },
  'work_item.change': { before: checkWorkItem },
  'document.create': { before: refuseSecret },
  'paper.create': { before: draftPaper },
  'paper.change': { before: draftPaper },
  'paper.approveNaming': { before: assertPerson },
  'paper.freeze': { before: freezePaper },
  'paper.reopen': { before: reopenPaper },
  'paper.sign': { before: signPaper },
  'paper_template.create': { before: checkTemplate },
  'paper_template.change': { before: checkTemplate },
  'meeting.create': { before: callMeeting },
  'meeting.change': { before: changeMeeting, after: carryMeeting },
  'meeting.hold': { before: changeMeeting, after: carryMeeting },
  'meeting.cancel': { after: passDuesOn },
  'meeting.draft': { before: draftMinutes },
  'meeting.sign': { before: signMinutes },
  'meeting.close': { before: closeMeeting },
  'agenda_item.create': { before: proposeItem },
  'agenda_item.change': { before: changeItem },
  'agenda_item.agree': { before: agreeItem },
  'agenda_item.differ': { before: differItem },
  'agenda_item.admit': { before: admitItem },
  'agenda_item.discuss': { before: discussItem },
  'decision.create': { before: recordDecision },
  'decision.change': { before: changeDecision },
  'decision.assign': { before: assignDecision },
  'decision.supervise': { before: superviseDecision },
  'explanation.explain': { before: explain },
  'explanation.dispute': { before: disputeFact },
  'explanation.decide': { before: recordHearing },
  'commitment.create': { before: fileCommitment },
  'scheme.create': { before: draftScheme },
  'scheme.change': { before: redraftScheme },
  'scheme.freeze': { before: freezeScheme },
  'scheme.enforce': { before: enforceScheme },
  'assessment.compute': { before: checkScheme, after: computeSheets },
  'assessment.send': { before: checkSheets, after: sendSheets },
  'assessment.decide': { before: checkDecision },
  'assessment.issue': { before: issueResult, after: issueSheets },
  'assessment.drop': { after: dropSheets },
  'score_sheet.confirmVeto': { before: confirmVeto },
  'score_sheet.spareVeto': { before: spareVeto },
  'score_objection.create': { before: raiseScoreObjection },
  'score_objection.grant': { before: checkRemedy, after: recompute },
  'score_objection.dismiss': { before: assertPersonDecides },
  'score_entry.create': { before: enterNewEntry },
  'score_entry.change': { before: enterEntry },
  'score_entry.approve': { before: assertPersonDecides },
  'rule_set.create': { before: draftRules },
  'rule_set.change': { before: redraftRules },
  'rule_set.enforce': { before: enforceRules, after: supersedeRules },
  'lamp_change.create': { before: proposeChange },
  'lamp_change.confirm': { before: confirmChange },
  'form.create': { before: weighForm, after: refuseKnown },
  'form.change': { before: weighForm, after: refuseKnown },
  'form.resubmit': { before: weighForm, after: refuseKnown },
  'form.register': { before: weighForm, after: refuseKnown },
  'webhook.create': { before: checkHook },
  'webhook.change': { before: checkHook },
  'milestone.create': { before: fileMilestone },
  'milestone.change': { before: changeMilestone },
  'milestone.start': { before: startMilestone },
  'milestone.claim': { before: claimMilestone },
  'milestone.confirm': { before: confirmMilestone, after: proveAndTell },
  'milestone.return': { before: returnMilestone },
  'project.create': { before: fileProject },
  'project.change': { before: changeProject, after: shareAnew },
  'project.record': { before: recordDays, after: tellLead },
  'plan_template.create': { before: checkSteps },
  'plan_template.change': { before: checkSteps },
  'plan_template.enforce': { before: enforceTemplate },
  'limit.create': { before: checkLimit },
  'limit.change': { before: checkLimit },
  'account.create': { before: fileAccount },
  'account.change': { before: fileAccount },
  'account.enable': { before: checkAdministrators },
  ...supervisionActs,
  ...enterpriseActs,
  ...chainActs,
  ...serviceActs,
  ...investmentActs,
  ...financeActs,
  ...labourActs,
  ...landActs,
  ...projectActs,
  ...fundsActs,
  ...ideaActs,
  ...peopleActs,
  ...conductActs,
  ...ecologyActs,
  ...ruralActs,
  ...planningActs,
  ...privacyActs,
  ...ticketActs,
  ...disputeActs,
  ...statementActs,
  ...safetyActs,
  ...telemetryActs,
  ...waterActs,
}
