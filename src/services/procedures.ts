import { checkAdministrators } from '#services/administrators.ts'
import { refuseKnown, weighForm } from '#services/burden/forms.ts'
import type { Procedures } from '#services/context.ts'
import { checkObservation } from '#services/indicator/observations.ts'
import { checkShare, confirmTarget, measureTarget, rebaseTarget } from '#services/indicator/targets.ts'
import { confirmChange, proposeChange } from '#services/lamp/lamp-changes.ts'
import { draftRules, enforceRules, redraftRules, supersedeRules } from '#services/lamp/rule-sets.ts'
import { checkHook } from '#services/messages/channels.ts'
import { editTarget, intoReview, whileInReview } from '#services/review/in-review.ts'
import { freezeNotice, issueItems } from '#services/review/issue-plan.ts'
import { assertPerson, clearSubmission } from '#services/running/closing.ts'
import { askExtension, grantExtension, weighExtension } from '#services/running/extensions.ts'
import {
  dismissObjection,
  raiseObjection,
  reassignTask,
  suspendTask,
  takeObjected,
} from '#services/running/objections.ts'
import { fileReport } from '#services/running/reports.ts'
import { checkWorkItem } from '#services/running/work-items.ts'
import { checkLimit } from '#services/schedule/limits.ts'
import {
  changeMilestone,
  claimMilestone,
  confirmMilestone,
  fileMilestone,
  proveProject,
  returnMilestone,
  startMilestone,
} from '#services/schedule/milestones.ts'
import { changeProject, fileProject, recordDays, shareAnew } from '#services/schedule/projects.ts'
import { checkSteps, enforceTemplate } from '#services/schedule/templates.ts'
import { fileAccount } from '#services/sign-in/file-account.ts'

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
  'observation.create': { before: checkObservation },
  'objection.create': { before: raiseObjection, after: suspendTask },
  'objection.uphold': { before: takeObjected, after: reassignTask },
  'objection.dismiss': { before: takeObjected, after: dismissObjection },
  'extension.create': { before: askExtension },
  'extension.grant': { before: weighExtension, after: grantExtension },
  'report.create': { before: fileReport },
  'work_item.create': { before: checkWorkItem },
  'work_item.change': { before: checkWorkItem },
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
  'milestone.confirm': { before: confirmMilestone, after: proveProject },
  'milestone.return': { before: returnMilestone },
  'project.create': { before: fileProject },
  'project.change': { before: changeProject, after: shareAnew },
  'project.record': { before: recordDays },
  'plan_template.create': { before: checkSteps },
  'plan_template.change': { before: checkSteps },
  'plan_template.enforce': { before: enforceTemplate },
  'limit.create': { before: checkLimit },
  'limit.change': { before: checkLimit },
  'account.create': { before: fileAccount },
  'account.change': { before: fileAccount },
  'account.enable': { before: checkAdministrators },
}
