import { account } from '#registers/account.ts'
import { adjustment } from '#registers/adjustment.ts'
import { agendaItem } from '#registers/agenda-item.ts'
import { assessment } from '#registers/assessment.ts'
import { barredMatter } from '#registers/barred-matter.ts'
import { calendar } from '#registers/calendar.ts'
import { colourSystem } from '#registers/colour-system.ts'
import { commitment } from '#registers/commitment.ts'
import { coordination } from '#registers/coordination.ts'
import { coordinationAnswer } from '#registers/coordination-answer.ts'
import { decision } from '#registers/decision.ts'
import { dispatchIssue } from '#registers/dispatch-issue.ts'
import { document } from '#registers/document.ts'
import { drawRule } from '#registers/draw-rule.ts'
import { duty } from '#registers/duty.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { escalation } from '#registers/escalation.ts'
import { explanation } from '#registers/explanation.ts'
import { extension } from '#registers/extension.ts'
import { form } from '#registers/form.ts'
import { fundApplication } from '#registers/funds/fund-application.ts'
import { fundWindow } from '#registers/funds/fund-window.ts'
import { indicator } from '#registers/indicator.ts'
import { ladder } from '#registers/ladder.ts'
import { lampChange } from '#registers/lamp-change.ts'
import { layout } from '#registers/layout.ts'
import { limit } from '#registers/limit.ts'
import { meeting } from '#registers/meeting.ts'
import { meetingSeries } from '#registers/meeting-series.ts'
import { milestone } from '#registers/milestone.ts'
import { numberSeries } from '#registers/number-series.ts'
import { objection } from '#registers/objection.ts'
import { observation } from '#registers/observation.ts'
import { paper } from '#registers/paper.ts'
import { paperTemplate } from '#registers/paper-template.ts'
import { peer } from '#registers/peer.ts'
import { person } from '#registers/person.ts'
import { plan } from '#registers/plan.ts'
import { planTemplate } from '#registers/plan-template.ts'
import { post } from '#registers/post.ts'
import { printedWord } from '#registers/printed-word.ts'
import { projectMonth } from '#registers/project/project-month.ts'
import { projectPlan } from '#registers/project/project-plan.ts'
import { project } from '#registers/project.ts'
import { report } from '#registers/report.ts'
import { robot } from '#registers/robot.ts'
import { ruleSet } from '#registers/rule-set.ts'
import { scheme } from '#registers/scheme.ts'
import { scoreEntry } from '#registers/score-entry.ts'
import { scoreObjection } from '#registers/score-objection.ts'
import { scoreSheet } from '#registers/score-sheet.ts'
import { slip } from '#registers/slip.ts'
import { spotCheck } from '#registers/spot-check.ts'
import { spotFinding } from '#registers/spot-finding.ts'
import { spotPattern } from '#registers/spot-pattern.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { target } from '#registers/target.ts'
import { targetShare } from '#registers/target-share.ts'
import { task } from '#registers/task.ts'
import { tenure } from '#registers/tenure.ts'
import { unit } from '#registers/unit.ts'
import { webhook } from '#registers/webhook.ts'
import { workItem } from '#registers/work-item.ts'
import { zone } from '#registers/zone.ts'
import type { Register } from '#schema/register.ts'

/** All registers in reading order: who is there, what holds, what was said, what follows from it. */
export const registers: readonly Register[] = [
  zone,
  unit,
  post,
  person,
  tenure,
  account,
  duty,
  calendar,
  limit,
  planTemplate,
  numberSeries,
  ruleSet,

  enterprise,

  fundWindow,
  fundApplication,

  indicator,
  peer,
  observation,

  document,
  plan,
  target,
  targetShare,
  task,
  workItem,
  project,
  projectPlan,
  projectMonth,
  layout,
  milestone,
  report,
  extension,
  objection,
  lampChange,

  paper,
  paperTemplate,
  scheme,
  assessment,
  scoreSheet,
  scoreObjection,
  scoreEntry,
  barredMatter,
  supervisionOrder,
  adjustment,
  slip,
  ladder,
  colourSystem,
  escalation,
  coordination,
  coordinationAnswer,
  spotCheck,
  spotFinding,
  spotPattern,
  printedWord,

  meetingSeries,
  drawRule,
  meeting,
  agendaItem,
  explanation,
  decision,
  commitment,
  dispatchIssue,
  form,
  robot,
  webhook,
]

/** Throws for an unknown name: that is a mistake in a declaration, not of a user. */
export function getRegister(name: string): Register {
  const register = byName.get(name)
  if (register === undefined) throw new Error(`There is no register named ${name}`)
  return register
}

export function findRegister(name: string): Register | null {
  return byName.get(name) ?? null
}

const byName = new Map(registers.map((register) => [register.name, register]))
