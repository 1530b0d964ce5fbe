import { enterprise } from '#registers/enterprise/enterprise.ts'
import { contract } from '#registers/investment/contract.ts'
import { gateReview } from '#registers/investment/gate-review.ts'
import { lead } from '#registers/investment/lead.ts'
import { leadClaim } from '#registers/investment/lead-claim.ts'
import { promise } from '#registers/investment/promise.ts'
import { recognition } from '#registers/investment/recognition.ts'
import { visit } from '#registers/investment/visit.ts'
import { project } from '#registers/project.ts'
import type { ChainLink } from '#schema/investment-views.ts'
import { refusal } from '#schema/messages.ts'
import type { AnyRegister, RowOf } from '#schema/register.ts'
import { unitName } from '#services/meeting/facts.ts'
import { type Viewing, visible } from '#services/meeting/lines.ts'

/** 全链条 — everything that grew out of a lead, in the order of its life, as far as the reader may see it. */
export function chainOf(viewing: Viewing, id: string): readonly ChainLink[] {
  const { facts } = viewing
  const [about] = visible(
    viewing,
    lead,
    facts.all(lead).filter((one) => one.id === id),
  )
  if (about === undefined) throw refusal('not-found')
  const contracts = facts.of(contract, 'lead', id)
  const one = <R extends AnyRegister>(register: R, key: string | null) => {
    const found = facts.find(register, key)
    return found === null ? [] : [found]
  }
  return [
    ...links(
      viewing,
      visit,
      facts.of(visit, 'leads', id),
      (row) => row.startsOn,
      (row) => row.result,
    ),
    ...links(viewing, leadClaim, facts.of(leadClaim, 'lead', id), (row) => row.proofOn),
    ...links(
      viewing,
      gateReview,
      facts.of(gateReview, 'lead', id),
      (row) => row.decidedOn ?? row.meetingOn,
      (row) => row.opinion,
    ),
    ...links(viewing, contract, contracts, (row) => row.signedOn),
    ...contracts.flatMap((row) =>
      links(viewing, promise, facts.of(promise, 'contract', row.id), (kept) => kept.keptOn ?? kept.due),
    ),
    ...links(viewing, project, one(project, about.project), (row) => row.listedOn),
    ...links(viewing, enterprise, one(enterprise, about.enterprise), () => about.registeredOn),
    ...recognitionsOf(
      viewing,
      id,
      contracts.map((row) => row.id),
    ),
  ]
}

function recognitionsOf(viewing: Viewing, leadId: string, contracts: readonly string[]): readonly ChainLink[] {
  const { facts } = viewing
  const rows = facts
    .all(recognition)
    .filter((row) => row.lead === leadId || contracts.some((id) => id === row.contract))
  return links(
    viewing,
    recognition,
    rows,
    (row) => row.recognisedOn,
    (row) => {
      const parts = (row.credits ?? []).map((one) =>
        row.kind === 'funds'
          ? `${unitName(facts, one.unit) ?? ''} ${one.amount / 10_000} 万元`
          : `${unitName(facts, one.unit) ?? ''} ${one.percent}%`,
      )
      return parts.length === 0 ? null : parts.join('，')
    },
  )
}

function links<R extends AnyRegister>(
  viewing: Viewing,
  register: R,
  rows: readonly RowOf<R>[],
  on: (row: RowOf<R>) => ChainLink['on'],
  words: (row: RowOf<R>) => string | null = () => null,
): readonly ChainLink[] {
  return visible(viewing, register, rows).map((row) => {
    const title = (row as Readonly<Record<string, unknown>>)[register.title] // every register has a title of its own
    const state = register.lifecycle.states[row.state] ?? [row.state, row.state]
    return { register: register.name, id: row.id, title: String(title ?? ''), state, on: on(row), words: words(row) }
  })
}
