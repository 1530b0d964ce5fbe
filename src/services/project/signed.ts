import { type Day, dayOf, yearOf } from '#domain/day.ts'
import { type SignedProject, signedRate } from '#domain/project/rates.ts'
import { contract } from '#registers/investment/contract.ts'
import { project } from '#registers/project.ts'
import type { Behind, SigningCohort } from '#schema/project-views.ts'
import { type Viewing, visible } from '#services/meeting/lines.ts'

export type SignedContract = SignedProject & Behind

/**
 * 签约项目 — formal contracts with the days of the project that each one led to, found by id: the day of signing stands in the
 * contract, the others in the project, and nobody types one twice. A reader who may not open the project does not see the pair.
 */
export function signedContracts(viewing: Viewing): readonly SignedContract[] {
  const { facts, asOf } = viewing
  return visible(viewing, contract, facts.all(contract)).flatMap(({ id, kind, signedOn, project: made }) => {
    if (kind !== 'formal' || signedOn === null || signedOn > asOf) return []
    const built = facts.find(project, made)
    if (built === null || visible(viewing, project, [built]).length === 0) return []
    const { name, startedOn, producedOn } = built
    return [{ id, signedOn, startedOn, producedOn, name, path: `/project/${built.id}` }]
  })
}

/** 同一年签约的 — each year in which something was signed, and this one even if nothing was yet. */
export function signingCohorts(contracts: readonly SignedContract[], asOf: Day): readonly SigningCohort[] {
  const years = new Set([yearOf(asOf), ...contracts.map(({ signedOn }) => yearOf(signedOn))])
  return [...years]
    .toSorted((a, b) => b - a)
    .map((year) => {
      const window = { since: dayOf(year, 1, 1), until: dayOf(year, 12, 31) }
      return {
        year,
        started: signedRate(contracts, 'startedOn', window, asOf),
        produced: signedRate(contracts, 'producedOn', window, asOf),
      }
    })
}
