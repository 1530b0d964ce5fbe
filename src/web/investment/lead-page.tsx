import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { stageOf } from '#derive/stage.ts'
import { getRegister } from '#registers/index.ts'
import { contract } from '#registers/investment/contract.ts'
import { gateReview } from '#registers/investment/gate-review.ts'
import { lead } from '#registers/investment/lead.ts'
import { leadClaim } from '#registers/investment/lead-claim.ts'
import type { ServedRow } from '../api.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import { Grow } from './grow.tsx'
import { useChain } from './queries.ts'
import { words } from './words.ts'
import './investment.css'

/** 线索 — how far it is, what can grow out of it now, and everything that did. */
export function LeadPage({ id }: { readonly id: string }) {
  return <RecordDetail register={lead} id={id} first={(row) => <Life row={row} />} />
}

function Life({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  return (
    <>
      <Stages row={row} />
      <Grow offers={offersOf(row, say)} />
      <Chain id={row.id} />
    </>
  )
}

function offersOf(row: ServedRow, say: ReturnType<typeof useLanguage>['say']) {
  if (row.state !== 'following') return []
  const own = { lead: row.id, unit: row.unit }
  const figures = {
    totalInvest: row.totalInvest,
    fixedInvest: row.fixedInvest,
    tax: row.tax,
    land: row.land,
    energy: row.energy,
  }
  return [
    { register: gateReview, label: words.newReview, given: { ...own, ...figures, name: row.title } },
    {
      register: contract,
      label: words.newContract,
      given: { ...own, name: `${row.title}${say(contract.label)}`, enterprise: null },
    },
    { register: leadClaim, label: words.newClaim, given: { lead: row.id } },
  ]
}

/** The days of its life in their order; what has not come has no day. */
function Stages({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const now = stageOf(lead, row)
  return (
    <ol className="investment-stages">
      {Object.entries(lead.stages ?? {}).map(([key, label]) => (
        <li
          key={key}
          className={typeof row[key] === 'string' ? 'stage-done' : undefined}
          aria-current={key === now ? 'step' : undefined}
        >
          <span>{say(label)}</span>
          <small className="figures">{typeof row[key] === 'string' ? row[key] : '—'}</small>
        </li>
      ))}
    </ol>
  )
}

function Chain({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const chain = useChain(id)
  return (
    <section className="fact-group">
      <h2>{say(words.chain)}</h2>
      {chain.isPending ? <Loading isLine /> : null}
      {chain.isError ? <Failed error={chain.error} /> : null}
      {chain.data?.length === 0 ? <p className="missing">{say(words.noChain)}</p> : null}
      <ul className="lines investment-chain">
        {(chain.data ?? []).map((one) => (
          <li key={one.id} className="line">
            <small>{say(getRegister(one.register).label)}</small>
            <Link href={`/${pathOf(one.register)}/${one.id}`}>{one.title}</Link>
            <span>{say(one.state)}</span>
            <small className="figures">{one.on ?? '—'}</small>
            {one.words === null ? null : <small>{one.words}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
