import type { Procedures } from '#services/context.ts'
import { assertPerson } from '#services/running/closing.ts'
import { askAdjustment, grantAdjustment, weighAdjustment } from '#services/supervision/adjustments.ts'
import {
  answerCoordination,
  askCoordination,
  markAnswered,
  referCoordination,
} from '#services/supervision/coordinations.ts'
import { carryOutEscalation, weighEscalation } from '#services/supervision/escalations.ts'
import {
  assignOrder,
  correctOrder,
  draftOrder,
  followOrder,
  registerOrder,
  reopenOrder,
  returnOrder,
  reviewOrder,
} from '#services/supervision/orders.ts'
import { checkRung, retireOtherSystems } from '#services/supervision/settings.ts'
import { sendSlip } from '#services/supervision/slips.ts'
import { commitSeed, drawLots, fileFinding, finishCheck } from '#services/supervision/spot-checks.ts'

/** What acts of supervision do besides saving their record. */
export const supervisionActs: Procedures = {
  'supervision_order.create': { before: draftOrder },
  'supervision_order.change': { before: correctOrder },
  'supervision_order.register': { before: registerOrder },
  'supervision_order.approve': { before: assertPerson },
  'supervision_order.assign': { before: assignOrder },
  'supervision_order.follow': { before: followOrder },
  'supervision_order.sign': { before: assertPerson },
  'supervision_order.review': { before: reviewOrder },
  'supervision_order.return': { before: returnOrder },
  'supervision_order.close': { before: assertPerson },
  'supervision_order.lookBack': { before: assertPerson },
  'supervision_order.reopen': { before: reopenOrder },
  'adjustment.create': { before: askAdjustment },
  'adjustment.grant': { before: weighAdjustment, after: grantAdjustment },
  'slip.create': { before: sendSlip },
  'ladder.create': { before: checkRung },
  'ladder.change': { before: checkRung },
  'colour_system.adopt': { after: retireOtherSystems },
  'escalation.confirm': { before: weighEscalation, after: carryOutEscalation },
  'escalation.decline': { before: weighEscalation },
  'coordination.create': { before: askCoordination },
  'coordination.refer': { before: referCoordination },
  'coordination_answer.create': { before: answerCoordination, after: markAnswered },
  'spot_check.create': { before: commitSeed },
  'spot_check.draw': { before: drawLots },
  'spot_check.finish': { before: finishCheck },
  'spot_finding.create': { before: fileFinding },
}
