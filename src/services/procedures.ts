import { checkAdministrators } from '#services/administrators.ts'
import type { Procedures } from '#services/context.ts'
import { freezeNotice, issueItems } from '#services/review/issue-plan.ts'
import { askExtension, grantExtension } from '#services/running/extensions.ts'
import { dismissObjection, raiseObjection, reassignTask, suspendTask } from '#services/running/objections.ts'
import { fileReport } from '#services/running/reports.ts'
import { checkWorkItem } from '#services/running/work-items.ts'

/** What acts of registers do besides saving their record: the whole list, one line an act. */
export const procedures: Procedures = {
  'plan.issue': { before: freezeNotice, after: issueItems },
  'objection.create': { before: raiseObjection, after: suspendTask },
  'objection.uphold': { after: reassignTask },
  'objection.dismiss': { after: dismissObjection },
  'extension.create': { before: askExtension },
  'extension.grant': { after: grantExtension },
  'report.create': { before: fileReport },
  'work_item.create': { before: checkWorkItem },
  'account.create': { before: checkAdministrators },
  'account.change': { before: checkAdministrators },
}
