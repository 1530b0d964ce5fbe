import { countFault, type ElectionSteps, stepFault, validityOf } from '#domain/party/election.ts'
import { villageElection } from '#registers/people/village-election.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { ratesOn } from '#services/rates.ts'

type Election = RowOf<typeof villageElection>

const { fields } = villageElection

/** Steps come in their order, and the ballot after list and candidates have hung long enough by the zone's own days. */
export async function checkElection({ db, actor, now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const election = { ...row, ...facts } as unknown as Election // a row of this register
  if (election.candidates !== null && election.candidates <= election.seats) throw refusal('election-choice')
  const rates = await ratesOn(db, actor.zone, ['election-list-days', 'election-candidate-days'], now.today)
  const rules = { listDays: rates['election-list-days'].value, candidateDays: rates['election-candidate-days'].value }
  const fault = stepFault(election, rules)
  if (fault === null) return facts
  if (fault.kind === 'order') {
    const [step, stepEn] = labelOf(fault.step)
    const [before, beforeEn] = labelOf(fault.before)
    throw refusal('election-order', { step, stepEn, before, beforeEn })
  }
  const [since, sinceEn] = labelOf(fault.since)
  const days = fault.since === 'listedOn' ? rules.listDays : rules.candidateDays
  throw refusal('election-early', { since, sinceEn, days, day: fault.earliest })
}

/** 计票 — figures only; whether the ballot holds and how many are elected follows from them. */
export async function tallyElection(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { voters, issued, returned, valid, results } = { ...row, ...facts } as unknown as Election // a row of this register
  if (voters === null || issued === null || returned === null || valid === null || results === null) return facts
  const count = { voters, issued, returned, valid, votes: results.map(({ votes }) => votes) }
  const fault = countFault(count)
  if (fault !== null) {
    const [what, whatEn] = faults[fault]
    throw refusal('election-count', { what, whatEn })
  }
  const { isValid, elected } = validityOf(count)
  return { ...facts, validity: isValid ? 'valid' : 'invalid', elected }
}

const faults = {
  issued: ['发出选票多于登记参选人数', 'more ballots issued than voters'],
  returned: ['收回选票多于发出', 'more ballots returned than issued'],
  valid: ['有效票多于收回', 'more valid ballots than returned'],
  votes: ['得票多于有效票', 'more votes than valid ballots'],
} as const

function labelOf(step: keyof ElectionSteps) {
  return fields[step].label
}
