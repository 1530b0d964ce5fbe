import type { Procedures } from '#services/context.ts'
import { fileMonth } from '#services/project/months.ts'
import { filePlan } from '#services/project/plans.ts'

/** What acts on plans and months of key projects do besides saving their record. */
export const projectActs: Procedures = {
  'project_plan.create': { before: filePlan },
  'project_month.create': { before: fileMonth },
}
