import { type Day, yearOf } from '#domain/day.ts'
import type { ProjectFact } from '#domain/paper/bulletin-projects.ts'
import { planOn } from '#domain/project/plan.ts'
import { milestone } from '#registers/milestone.ts'
import { projectPlan } from '#registers/project/project-plan.ts'
import { project } from '#registers/project.ts'
import { unit } from '#registers/unit.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

/** The key projects that were on the list on a day, in the order in which they came onto it. */
export function projectsOn(facts: FactBase, asOf: Day): readonly ProjectFact[] {
  return facts
    .all(project)
    .filter(({ listedOn, leftOn }) => listedOn !== null && listedOn <= asOf && (leftOn === null || leftOn > asOf))
    .toSorted((a, b) => (a.listedOn ?? '').localeCompare(b.listedOn ?? '') || a.name.localeCompare(b.name, 'zh'))
    .map((one) => ({
      ...one,
      ref: { register: 'project', id: one.id, version: one.version, title: one.name },
      plan: planIn(facts, one.id, asOf),
      unit: facts.find(unit, one.unit)?.shortName ?? '待明确',
      milestones: facts
        .of(milestone, 'project', one.id)
        .filter(({ state }) => state !== 'dropped')
        .map(({ id, version, result, due, verifiedOn }) => ({
          ref: { register: 'milestone', id, version, title: result },
          due,
          reachedOn: verifiedOn,
        })),
    }))
}

function planIn(facts: FactBase, id: string, asOf: Day): ProjectFact['plan'] {
  const plan = planOn(facts.of(projectPlan, 'project', id), yearOf(asOf), asOf)
  if (plan === null) return null
  const { amount, version, document } = plan
  return { ref: { register: 'project_plan', id: plan.id, version, title: document }, amount }
}
