import { eachAlone, type Procedures } from '#services/context.ts'
import { checkBatch, fileTask } from '#services/land/batches.ts'
import { decideHousehold, serveDecision, withdrawDecision } from '#services/land/decisions.ts'
import { callHearing, recordHearing } from '#services/land/hearings.ts'
import {
  checkGrave,
  checkHousehold,
  moveGrave,
  payHousehold,
  signHousehold,
  unsignHousehold,
} from '#services/land/households.ts'
import { acceptPlot, checkItem, checkPlot } from '#services/land/plots.ts'
import { postNotice } from '#services/land/postings.ts'
import { publishSurvey, recordObjection } from '#services/land/publicity.ts'

/** What acts on batches, plots, households and graves do besides saving their record. */
export const landActs: Procedures = {
  'land_batch.create': { before: checkBatch },
  'land_batch.change': { before: checkBatch },
  'land_batch.post': { before: postNotice },
  'land_batch.callHearing': { before: callHearing },
  'land_batch.hear': { before: recordHearing },
  'land_task.create': { before: fileTask },
  'plot.create': eachAlone(checkPlot),
  'plot.change': eachAlone(checkPlot),
  'plot.check': { before: checkItem },
  'plot.accept': { before: acceptPlot },
  'household.create': eachAlone(checkHousehold),
  'household.change': eachAlone(checkHousehold),
  'household.sign': { before: signHousehold },
  'household.pay': { before: payHousehold },
  'household.publish': { before: publishSurvey },
  'household.object': { before: recordObjection },
  'household.payDecided': { before: payHousehold },
  'household.decide': { before: decideHousehold },
  'household.serve': { before: serveDecision },
  'household.withdraw': { before: withdrawDecision },
  'household.unsign': { before: unsignHousehold },
  'grave.create': eachAlone(checkGrave),
  'grave.change': eachAlone(checkGrave),
  'grave.move': { before: moveGrave },
}
