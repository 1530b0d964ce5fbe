import { eachAlone, type Procedures } from '#services/context.ts'
import { fileCheck, handleCheck } from '#services/planning/checks.ts'
import {
  approvePlan,
  attachDrawing,
  carryEdition,
  checkEdition,
  enforcePlan,
  postPlan,
  redrawPlan,
} from '#services/planning/editions.ts'
import { assignFacility, fileFacility, populate } from '#services/planning/facilities.ts'
import {
  adoptChange,
  argueChange,
  checkIndex,
  fileIndex,
  giveChangeUp,
  postChange,
  proposeChange,
} from '#services/planning/indices.ts'

/** What acts on plans and public facilities do besides saving their record. */
export const planningActs: Procedures = {
  'plan_edition.create': { before: checkEdition },
  'plan_edition.change': { before: checkEdition },
  'plan_edition.attach': { before: attachDrawing },
  'plan_edition.post': { before: postPlan },
  'plan_edition.redraw': { before: redrawPlan },
  'plan_edition.approve': { before: approvePlan },
  'plan_edition.enforce': { before: enforcePlan, after: carryEdition },
  'plot_index.create': eachAlone(fileIndex),
  'plot_index.change': eachAlone(checkIndex),
  'plot_index.propose': { before: proposeChange },
  'plot_index.argue': { before: argueChange },
  'plot_index.post': { before: postChange },
  'plot_index.adopt': { before: adoptChange },
  'plot_index.giveUp': { before: giveChangeUp },
  'conformity_check.create': { before: fileCheck },
  'conformity_check.handle': { before: handleCheck },
  'facility.create': eachAlone(fileFacility),
  'facility.change': eachAlone(fileFacility),
  'facility.assign': { before: assignFacility },
  'unit.populate': { before: populate },
}
