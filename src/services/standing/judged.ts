import { calendar } from '#registers/calendar.ts'
import { extension } from '#registers/extension.ts'
import { indicator } from '#registers/indicator.ts'
import { lampChange } from '#registers/lamp-change.ts'
import { layout } from '#registers/layout.ts'
import { limit } from '#registers/limit.ts'
import { milestone } from '#registers/milestone.ts'
import { objection } from '#registers/objection.ts'
import { observation } from '#registers/observation.ts'
import { peer } from '#registers/peer.ts'
import { person } from '#registers/person.ts'
import { plan } from '#registers/plan.ts'
import { planTemplate } from '#registers/plan-template.ts'
import { post } from '#registers/post.ts'
import { project } from '#registers/project.ts'
import { report } from '#registers/report.ts'
import { ruleSet } from '#registers/rule-set.ts'
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
  lampChange,
]
