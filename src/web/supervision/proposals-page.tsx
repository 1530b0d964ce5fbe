import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { escalation } from '#registers/escalation.ts'
import type { Served, ServedRow } from '../api.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useLines, useRecord } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { matterHref } from '../desks/wait.ts'
import { Show } from '../kinds/kinds.tsx'
import { useLanguage } from '../language.tsx'
import { Moves } from '../register/moves.tsx'
import { words } from './words.ts'
import './supervision.css'

/** 升级建议 — each with its facts and the records behind them; a named person decides. */
export function ProposalsPage() {
  const { say } = useLanguage()
  const open = useLines(escalation, { state: 'proposed', order: 'proposedOn', limit: 100 })
  const decided = useLines(escalation, { state: 'confirmed,declined,lapsed', order: '-decidedOn', limit: 50 })
  return (
    <Page title={say(words.proposals)}>
      <p className="page-hint">{say(words.proposalsHint)}</p>
      {open.isPending ? <Loading /> : null}
      {open.isError ? <Failed error={open.error} /> : null}
      {open.data?.items.length === 0 ? <p className="missing">{say(words.noProposals)}</p> : null}
      {(open.data?.items ?? []).map((row) => (
        <Proposal key={row.id} line={row} />
      ))}
      <Panel title={say(words.decidedProposals)}>
        {decided.data?.items.length === 0 ? <p className="missing">{say(words.noDecided)}</p> : null}
        <ul className="decided">
          {(decided.data?.items ?? []).map((row) => (
            <Decided key={row.id} row={row} />
          ))}
        </ul>
      </Panel>
    </Page>
  )
}

function Proposal({ line }: { readonly line: ServedRow }) {
  const whole = useRecord(escalation, line.id)
  const row = whole.data
  if (row === undefined) return null
  return (
    <section className="panel proposal">
      <h2>
        <Show field={escalation.fields.step} value={row.step} />
      </h2>
      <div className="proposal-body">
        <p className="long-text">{row.grounds}</p>
        <p>
          <Link href={matterHref(row)}>{row.names.task ?? row.names.supervisionOrder}</Link>
          <span className="wait-beside">{row.names.unit}</span>
          <span className="wait-beside figures">{row.proposedOn}</span>
        </p>
        <EvidenceList row={row} />
        <Moves register={escalation} row={row} />
      </div>
    </section>
  )
}

function EvidenceList({ row }: { readonly row: Served<typeof escalation> }) {
  const { say } = useLanguage()
  return (
    <>
      <h3>{say(words.evidence)}</h3>
      <ul className="evidence">
        {(row.evidence ?? []).map(({ register, id, says }) => (
          <li key={id}>
            <Link href={`/${pathOf(register)}/${id}`}>{says}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Decided({ row }: { readonly row: ServedRow }) {
  return (
    <li>
      <StateMark register={escalation} state={row.state} />
      <Link href={`/escalation/${row.id}`}>
        <Show field={escalation.fields.step} value={row.step} />
      </Link>
      <span>{row.names.task ?? row.names.supervisionOrder}</span>
      <span className="wait-beside">{row.names.unit}</span>
      <span className="wait-beside">{row.names.decidedBy}</span>
    </li>
  )
}
