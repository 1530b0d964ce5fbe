import { account } from '#registers/account.ts'
import { adjustment } from '#registers/adjustment.ts'
import { agendaItem } from '#registers/agenda-item.ts'
import { assessment } from '#registers/assessment.ts'
import { barredMatter } from '#registers/barred-matter.ts'
import { calendar } from '#registers/calendar.ts'
import { chainMember } from '#registers/chain/chain-member.ts'
import { chainNode } from '#registers/chain/chain-node.ts'
import { industryChain } from '#registers/chain/industry-chain.ts'
import { colourSystem } from '#registers/colour-system.ts'
import { commitment } from '#registers/commitment.ts'
import { coordination } from '#registers/coordination.ts'
import { coordinationAnswer } from '#registers/coordination-answer.ts'
import { decision } from '#registers/decision.ts'
import { dispatchIssue } from '#registers/dispatch-issue.ts'
import { dispute } from '#registers/dispute/dispute.ts'
import { statement } from '#registers/dispute/statement.ts'
import { document } from '#registers/document.ts'
import { drawRule } from '#registers/draw-rule.ts'
import { duty } from '#registers/duty.ts'
import { cleanAudit } from '#registers/ecology/clean-audit.ts'
import { emissionPermit } from '#registers/ecology/emission-permit.ts'
import { exceedance } from '#registers/ecology/exceedance.ts'
import { monitorStation } from '#registers/ecology/monitor-station.ts'
import { soilPlot } from '#registers/ecology/soil-plot.ts'
import { waterBody } from '#registers/ecology/water-body.ts'
import { waterSample } from '#registers/ecology/water-sample.ts'
import { certificate } from '#registers/enterprise/certificate.ts'
import { cultivation } from '#registers/enterprise/cultivation.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { enterpriseMonth } from '#registers/enterprise/enterprise-month.ts'
import { growthCriterion } from '#registers/enterprise/growth-criterion.ts'
import { perMuRun } from '#registers/enterprise/per-mu-run.ts'
import { perMuSheet } from '#registers/enterprise/per-mu-sheet.ts'
import { saving } from '#registers/enterprise/saving.ts'
import { savingPolicy } from '#registers/enterprise/saving-policy.ts'
import { escalation } from '#registers/escalation.ts'
import { explanation } from '#registers/explanation.ts'
import { extension } from '#registers/extension.ts'
import { bridgeLoan } from '#registers/finance/bridge-loan.ts'
import { financeNeed } from '#registers/finance/finance-need.ts'
import { financeProduct } from '#registers/finance/finance-product.ts'
import { fund } from '#registers/finance/fund.ts'
import { fundInvestment } from '#registers/finance/fund-investment.ts'
import { loan } from '#registers/finance/loan.ts'
import { rateStandard } from '#registers/finance/rate-standard.ts'
import { form } from '#registers/form.ts'
import { fundApplication } from '#registers/funds/fund-application.ts'
import { fundWindow } from '#registers/funds/fund-window.ts'
import { indicator } from '#registers/indicator.ts'
import { contract } from '#registers/investment/contract.ts'
import { gateReview } from '#registers/investment/gate-review.ts'
import { gateScore } from '#registers/investment/gate-score.ts'
import { investmentRule } from '#registers/investment/investment-rule.ts'
import { investmentTask } from '#registers/investment/investment-task.ts'
import { lead } from '#registers/investment/lead.ts'
import { leadClaim } from '#registers/investment/lead-claim.ts'
import { monthClose } from '#registers/investment/month-close.ts'
import { paidIn } from '#registers/investment/paid-in.ts'
import { promise } from '#registers/investment/promise.ts'
import { recognition } from '#registers/investment/recognition.ts'
import { visit } from '#registers/investment/visit.ts'
import { jobArrival } from '#registers/labour/job-arrival.ts'
import { jobClass } from '#registers/labour/job-class.ts'
import { jobNeed } from '#registers/labour/job-need.ts'
import { jobTask } from '#registers/labour/job-task.ts'
import { subsidy } from '#registers/labour/subsidy.ts'
import { ladder } from '#registers/ladder.ts'
import { lampChange } from '#registers/lamp-change.ts'
import { grave } from '#registers/land/grave.ts'
import { household } from '#registers/land/household.ts'
import { landBatch } from '#registers/land/land-batch.ts'
import { landTask } from '#registers/land/land-task.ts'
import { plot } from '#registers/land/plot.ts'
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
import { conductDecision } from '#registers/people/conduct-decision.ts'
import { idea } from '#registers/people/idea.ts'
import { ideaCampaign } from '#registers/people/idea-campaign.ts'
import { ideaJudgement } from '#registers/people/idea-judgement.ts'
import { partyBody } from '#registers/people/party-body.ts'
import { partyWork } from '#registers/people/party-work.ts'
import { publicPromise } from '#registers/people/public-promise.ts'
import { studyTrip } from '#registers/people/study-trip.ts'
import { toleranceFiling } from '#registers/people/tolerance-filing.ts'
import { villageElection } from '#registers/people/village-election.ts'
import { person } from '#registers/person.ts'
import { plan } from '#registers/plan.ts'
import { planTemplate } from '#registers/plan-template.ts'
import { conformityCheck } from '#registers/planning/conformity-check.ts'
import { facility } from '#registers/planning/facility.ts'
import { planEdition } from '#registers/planning/plan-edition.ts'
import { plotIndex } from '#registers/planning/plot-index.ts'
import { platform } from '#registers/platform/platform.ts'
import { platformService } from '#registers/platform/platform-service.ts'
import { post } from '#registers/post.ts'
import { printedWord } from '#registers/printed-word.ts'
import { impactAssessment } from '#registers/privacy/impact-assessment.ts'
import { projectMonth } from '#registers/project/project-month.ts'
import { projectPlan } from '#registers/project/project-plan.ts'
import { project } from '#registers/project.ts'
import { report } from '#registers/report.ts'
import { robot } from '#registers/robot.ts'
import { ruleSet } from '#registers/rule-set.ts'
import { homestead } from '#registers/rural/homestead.ts'
import { ruralWork } from '#registers/rural/rural-work.ts'
import { villageVisit } from '#registers/rural/village-visit.ts'
import { watchedHousehold } from '#registers/rural/watched-household.ts'
import { emergency } from '#registers/safety/emergency.ts'
import { emergencyPlan } from '#registers/safety/emergency-plan.ts'
import { foodEntity } from '#registers/safety/food-entity.ts'
import { scheme } from '#registers/scheme.ts'
import { scoreEntry } from '#registers/score-entry.ts'
import { scoreObjection } from '#registers/score-objection.ts'
import { scoreSheet } from '#registers/score-sheet.ts'
import { incident } from '#registers/service/incident.ts'
import { legalEvent } from '#registers/service/legal-event.ts'
import { policy } from '#registers/service/policy.ts'
import { serviceCard } from '#registers/service/service-card.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { serviceComplaint } from '#registers/service/service-complaint.ts'
import { serviceRating } from '#registers/service/service-rating.ts'
import { slip } from '#registers/slip.ts'
import { spotCheck } from '#registers/spot-check.ts'
import { spotFinding } from '#registers/spot-finding.ts'
import { spotPattern } from '#registers/spot-pattern.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { target } from '#registers/target.ts'
import { targetShare } from '#registers/target-share.ts'
import { task } from '#registers/task.ts'
import { alarm } from '#registers/telemetry/alarm.ts'
import { alarmRule } from '#registers/telemetry/alarm-rule.ts'
import { device } from '#registers/telemetry/device.ts'
import { deviceCommand } from '#registers/telemetry/device-command.ts'
import { productModel } from '#registers/telemetry/product-model.ts'
import { tenure } from '#registers/tenure.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { ticketKind } from '#registers/ticket/ticket-kind.ts'
import { unit } from '#registers/unit.ts'
import { dma } from '#registers/water/dma.ts'
import { waterMonth } from '#registers/water/water-month.ts'
import { waterPoint } from '#registers/water/water-point.ts'
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
  certificate,
  enterpriseMonth,
  growthCriterion,
  cultivation,
  savingPolicy,
  saving,
  perMuRun,
  perMuSheet,

  productModel,
  device,
  alarm,
  alarmRule,
  deviceCommand,
  ideaCampaign,
  idea,
  ideaJudgement,
  studyTrip,
  partyBody,
  partyWork,
  villageElection,
  publicPromise,
  toleranceFiling,
  impactAssessment,
  conductDecision,
  waterBody,
  monitorStation,
  waterSample,
  emissionPermit,
  exceedance,
  soilPlot,
  cleanAudit,

  dma,
  waterPoint,
  waterMonth,

  industryChain,
  chainNode,
  chainMember,
  serviceCase,
  serviceRating,
  serviceComplaint,
  serviceCard,
  incident,
  legalEvent,
  policy,
  investmentRule,
  investmentTask,
  lead,
  leadClaim,
  visit,
  gateReview,
  gateScore,
  contract,
  promise,
  paidIn,
  recognition,
  monthClose,
  rateStandard,
  financeProduct,
  financeNeed,
  loan,
  bridgeLoan,
  fund,
  fundInvestment,
  jobNeed,
  jobTask,
  jobArrival,
  jobClass,
  subsidy,
  platform,
  platformService,
  ticketKind,
  ticket,
  dispute,
  statement,
  emergency,
  emergencyPlan,
  foodEntity,

  watchedHousehold,
  ruralWork,
  homestead,
  villageVisit,

  landBatch,
  landTask,
  plot,
  household,
  grave,

  planEdition,
  plotIndex,
  conformityCheck,
  facility,

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
