import type { Procedures } from '#services/context.ts'
import {
  actOn,
  correctEmergency,
  fileEmergency,
  finishEmergency,
  followUp,
  passOn,
  reportFirst,
} from '#services/safety/emergencies.ts'
import { endFoodClock, noteFoodChange, noteFoodLeft } from '#services/safety/food.ts'
import { recordDrill, replacePlan } from '#services/safety/plans.ts'

/** What acts of emergencies, their plans and food entities do besides saving their record. */
export const safetyActs: Procedures = {
  'emergency.create': { before: fileEmergency },
  'emergency.change': { before: correctEmergency },
  'emergency.reportFirst': { before: reportFirst },
  'emergency.passOn': { before: passOn },
  'emergency.followUp': { before: followUp },
  'emergency.actOn': { before: actOn },
  'emergency.finish': { before: finishEmergency },
  'food_entity.noteChange': { before: noteFoodChange },
  'food_entity.update': { before: endFoodClock },
  'food_entity.noteLeft': { before: noteFoodLeft },
  'food_entity.reassign': { before: endFoodClock },
  'food_entity.close': { before: endFoodClock },
  'emergency_plan.enforce': { after: replacePlan },
  'emergency_plan.recordDrill': { before: recordDrill },
}
