import { eachAlone, type Procedures } from '#services/context.ts'
import { checkEnterprise } from '#services/enterprise/enterprises.ts'
import { fileMonth } from '#services/enterprise/months.ts'
import {
  assertRuler,
  checkEffects,
  checkFinal,
  checkWeights,
  computeRun,
  draftRun,
  finaliseSheets,
  openObjections,
  publishSheets,
  raiseGradeObjection,
  ruleOn,
  scoreRunOf,
} from '#services/enterprise/per-mu-runs.ts'
import { correctSaving, recordSaving } from '#services/enterprise/savings.ts'

/** What acts on enterprises do besides saving their record. */
export const enterpriseActs: Procedures = {
  'enterprise.create': eachAlone(checkEnterprise),
  'enterprise.change': eachAlone(checkEnterprise),
  'enterprise_month.create': { before: fileMonth },
  'saving.create': { before: recordSaving },
  'saving.correct': { before: correctSaving },
  'per_mu_run.create': { before: draftRun },
  'per_mu_run.change': { before: draftRun },
  'per_mu_run.compute': { before: checkWeights, after: computeRun },
  'per_mu_run.publish': { before: openObjections, after: publishSheets },
  'per_mu_run.finalise': { before: checkFinal, after: finaliseSheets },
  'per_mu_sheet.object': { before: raiseGradeObjection },
  'per_mu_sheet.uphold': { before: ruleOn, after: scoreRunOf },
  'per_mu_sheet.dismiss': { before: assertRuler },
  'per_mu_sheet.veto': { before: assertRuler, after: scoreRunOf },
  'per_mu_sheet.decideEffects': { before: checkEffects },
}
