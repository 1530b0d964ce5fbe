import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { partyWork } from '#registers/people/party-work.ts'
import { villageElection } from '#registers/people/village-election.ts'
import type { PartyDesk } from '#schema/public-views.ts'
import { read } from '../api.ts'
import { LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import './idea.css'
import { partyWords as words } from './words.ts'

/** 党建工作台 — one page of what must be done; counts of members and figures of units, never persons in an order. */
export function PartyPage() {
  const { say } = useLanguage()
  const desk = useQuery({
    queryKey: ['register', 'party'],
    queryFn: ({ signal }) => read<PartyDesk>('/api/party', signal),
    meta: { from: ['party_body', 'party_work', 'village_election', 'enterprise'] },
  })
  return (
    <Page title={say(words.title)}>
      {desk.isPending ? <Loading /> : null}
      {desk.isError ? <Failed error={desk.error} retry={() => void desk.refetch()} /> : null}
      {desk.data ? <Desk desk={desk.data} /> : null}
    </Page>
  )
}

function Desk({ desk: { coverage, terms, works, elections, today } }: { readonly desk: PartyDesk }) {
  const { say } = useLanguage()
  const day = (on: string | null) => (on === null ? '' : on < today ? say(words.past, { day: on }) : on)
  return (
    <>
      <section className="panel idea-panel">
        <h2>{say(words.coverage)}</h2>
        <p className="idea-figure figures">
          {coverage.rate === null ? say(words.noRate) : `${(coverage.rate * 100).toFixed(1)}%`}
        </p>
        <p className="field-hint">{say(words.formula, coverage as unknown as Record<string, number>)}</p>
      </section>
      <section className="panel idea-panel">
        <h2>{say(words.terms)}</h2>
        <LineTable
          lines={terms}
          empty={words.noTerms}
          columns={[
            { label: words.body, cell: (one) => <Link href={`/party-body/${one.id}`}>{one.name}</Link> },
            { label: words.ends, cell: (one) => day(one.on) },
          ]}
        />
      </section>
      <section className="panel idea-panel">
        <h2>{say(words.works)}</h2>
        <LineTable
          lines={works}
          empty={words.noWorks}
          columns={[
            { label: words.matter, cell: (one) => <Link href={`/party-work/${one.id}`}>{one.name}</Link> },
            { label: words.state, cell: (one) => say(partyWork.lifecycle.states[one.state]) },
            { label: words.due, cell: (one) => day(one.on) },
          ]}
        />
      </section>
      <section className="panel idea-panel">
        <h2>{say(words.elections)}</h2>
        <LineTable
          lines={elections}
          empty={words.noElections}
          columns={[
            { label: words.election, cell: (one) => <Link href={`/village-election/${one.id}`}>{one.name}</Link> },
            { label: words.state, cell: (one) => say(villageElection.lifecycle.states[one.state]) },
            { label: words.ballot, cell: (one) => one.on ?? '' },
          ]}
        />
      </section>
    </>
  )
}
