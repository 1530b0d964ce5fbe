import { adjustment } from '#registers/adjustment.ts'
import { agendaItem } from '#registers/agenda-item.ts'
import { assessment } from '#registers/assessment.ts'
import { calendar } from '#registers/calendar.ts'
import { colourSystem } from '#registers/colour-system.ts'
import { commitment } from '#registers/commitment.ts'
import { coordination } from '#registers/coordination.ts'
import { coordinationAnswer } from '#registers/coordination-answer.ts'
import { decision } from '#registers/decision.ts'
import { dispatchIssue } from '#registers/dispatch-issue.ts'
import { drawRule } from '#registers/draw-rule.ts'
import { escalation } from '#registers/escalation.ts'
import { explanation } from '#registers/explanation.ts'
import { extension } from '#registers/extension.ts'
import { indicator } from '#registers/indicator.ts'
import { ladder } from '#registers/ladder.ts'
import { lampChange } from '#registers/lamp-change.ts'
import { layout } from '#registers/layout.ts'
import { limit } from '#registers/limit.ts'
import { meeting } from '#registers/meeting.ts'
import { meetingSeries } from '#registers/meeting-series.ts'
import { milestone } from '#registers/milestone.ts'
import { objection } from '#registers/objection.ts'
import { observation } from '#registers/observation.ts'
import { peer } from '#registers/peer.ts'
import { person } from '#registers/person.ts'
import { plan } from '#registers/plan.ts'
import { planTemplate } from '#registers/plan-template.ts'
import { post } from '#registers/post.ts'
import { printedWord } from '#registers/printed-word.ts'
import { project } from '#registers/project.ts'
import { report } from '#registers/report.ts'
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
import { workItem } from '#registers/work-item.ts'
import { zone } from '#registers/zone.ts'
import type { AnyRegister } from '#schema/register.ts'

/** The registers from whose facts lamps, rates, lists and scores are derived; they are held in memory, zone by zone. */
export const judged: readonly AnyRegister[] = [
  zone,
  unit,
  post,
  person,
  tenure,
  calendar,
  limit,
  ruleSet,
  indicator,
  peer,
  observation,
  planTemplate,
  plan,
  target,
  targetShare,
  task,
  workItem,
  project,
  layout,
  milestone,
  report,
  extension,
  objection,
  scheme,
  scoreEntry,
  assessment,
  scoreSheet,
  scoreObjection,
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
  lampChange,
]
