import { account } from '#registers/account.ts'
import { calendar } from '#registers/calendar.ts'
import { document } from '#registers/document.ts'
import { duty } from '#registers/duty.ts'
import { extension } from '#registers/extension.ts'
import { form } from '#registers/form.ts'
import { indicator } from '#registers/indicator.ts'
import { lampChange } from '#registers/lamp-change.ts'
import { layout } from '#registers/layout.ts'
import { limit } from '#registers/limit.ts'
import { milestone } from '#registers/milestone.ts'
import { numberSeries } from '#registers/number-series.ts'
import { objection } from '#registers/objection.ts'
import { observation } from '#registers/observation.ts'
import { peer } from '#registers/peer.ts'
import { person } from '#registers/person.ts'
import { plan } from '#registers/plan.ts'
import { planTemplate } from '#registers/plan-template.ts'
import { post } from '#registers/post.ts'
import { project } from '#registers/project.ts'
import { report } from '#registers/report.ts'
import { robot } from '#registers/robot.ts'
import { ruleSet } from '#registers/rule-set.ts'
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
  layout,
  milestone,
  report,
  extension,
  objection,
  lampChange,

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
