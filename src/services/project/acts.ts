import type { Procedures } from '#services/context.ts'
import {
  declineIssue,
  escalateIssue,
  liftIssue,
  proposeIssue,
  raiseIssue,
  reopenIssue,
  tableIssue,
} from '#services/project/issues.ts'
import { fileMonth } from '#services/project/months.ts'
import { filePlan } from '#services/project/plans.ts'
import { recordVisit } from '#services/project/visits.ts'

/** What acts on plans and months of key projects do besides saving their record. */
export const projectActs: Procedures = {
  'project_plan.create': { before: filePlan },
  'project_month.create': { before: fileMonth },
  'project.visit': { before: recordVisit },
  'dispatch_issue.create': { before: raiseIssue },
  'dispatch_issue.return': { before: reopenIssue },
  'dispatch_issue.escalate': { before: escalateIssue },
  'dispatch_issue.propose': { before: proposeIssue },
  'dispatch_issue.table': { before: tableIssue },
  'dispatch_issue.lift': { before: liftIssue },
  'dispatch_issue.decline': { before: declineIssue },
}
