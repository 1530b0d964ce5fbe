import { addDays, type Day, daysBetween } from '#domain/day.ts'

/** Days between the steps of an election: data of the zone, since provinces differ. */
export type ElectionRules = { readonly listDays: number; readonly candidateDays: number }

export type ElectionSteps = {
  readonly committeeOn: Day | null
  readonly registeredOn: Day | null
  readonly listedOn: Day | null
  readonly objectionsOn: Day | null
  readonly vettedOn: Day | null
  readonly candidatesOn: Day | null
  readonly ballotOn: Day | null
  readonly announcedOn: Day | null
  readonly handedOverOn: Day | null
}

/** The steps in their order; one that is not known yet holds nobody up. */
export const electionSteps = [
  'committeeOn',
  'registeredOn',
  'listedOn',
  'objectionsOn',
  'vettedOn',
  'candidatesOn',
  'ballotOn',
  'announcedOn',
  'handedOverOn',
] as const satisfies readonly (keyof ElectionSteps)[]

export type StepFault =
  | { readonly kind: 'order'; readonly step: keyof ElectionSteps; readonly before: keyof ElectionSteps }
  | { readonly kind: 'early'; readonly earliest: Day; readonly since: 'listedOn' | 'candidatesOn' }

/**
 * What is wrong with the days of an election: a step before the one that it rests on, or a ballot before list and candidates
 * have hung long enough (the list 20 days before the ballot: Organic Law of Villagers' Committees art. 14 and provincial rules;
 * candidates by provincial rules).
 */
export function stepFault(steps: ElectionSteps, rules: ElectionRules): StepFault | null {
  let before: keyof ElectionSteps | null = null
  for (const step of electionSteps) {
    const day = steps[step]
    if (day === null) continue
    if (before !== null && day < (steps[before] ?? day)) return { kind: 'order', step, before }
    before = step
  }
  const { ballotOn, listedOn, candidatesOn } = steps
  if (ballotOn === null) return null
  if (listedOn !== null && daysBetween(listedOn, ballotOn) < rules.listDays)
    return { kind: 'early', earliest: addDays(listedOn, rules.listDays), since: 'listedOn' }
  if (candidatesOn !== null && daysBetween(candidatesOn, ballotOn) < rules.candidateDays)
    return { kind: 'early', earliest: addDays(candidatesOn, rules.candidateDays), since: 'candidatesOn' }
  return null
}

export type Count = {
  readonly voters: number
  readonly issued: number
  readonly returned: number
  readonly valid: number
  readonly votes: readonly number[]
}

export type CountFault = 'issued' | 'returned' | 'valid' | 'votes'

/** Figures that cannot be: more ballots issued than voters, more returned than issued, more valid than returned, more votes than ballots. */
export function countFault({ voters, issued, returned, valid, votes }: Count): CountFault | null {
  if (issued > voters) return 'issued'
  if (returned > issued) return 'returned'
  if (valid > returned) return 'valid'
  return votes.some((one) => one > valid) ? 'votes' : null
}

/**
 * 双过半 — the ballot holds if more than half of the voters voted and ballots returned do not exceed those issued; elected is who
 * has more than half of the votes cast (Organic Law of Villagers' Committees art. 15). Half is not more than half.
 */
export function validityOf({ voters, issued, returned, votes }: Count): {
  readonly isValid: boolean
  readonly elected: number
} {
  const isValid = returned * 2 > voters && returned <= issued
  return { isValid, elected: isValid ? votes.filter((one) => one * 2 > returned).length : 0 }
}
