import type { Day } from '#domain/day.ts'
import type { ProjectFact } from '#domain/paper/bulletin-projects.ts'
import { milestone } from '#registers/milestone.ts'
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
