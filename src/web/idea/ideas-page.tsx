import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { idea } from '#registers/people/idea.ts'
import { ideaCampaign } from '#registers/people/idea-campaign.ts'
import { ideaJudgement } from '#registers/people/idea-judgement.ts'
import type { FollowedIdea, IdeaToJudge, WaitingIdea } from '#schema/public-views.ts'
import { api, type Line, read, type ServedRow } from '../api.ts'
import { LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { MoveButton } from '../register/move-button.tsx'
import './idea.css'
import { words } from './words.ts'

/** The registers from which this page is worked out: a change of one asks again. */
const from = ['idea', 'idea_campaign', 'idea_judgement']

function useView<T>(key: string, ask: (signal: AbortSignal) => Promise<T>, enabled = true) {
  return useQuery({
    queryKey: ['register', 'ideas', key],
    queryFn: ({ signal }) => ask(signal),
    meta: { from },
    enabled,
  })
}

/** 金点子 — what I judge, what waits for a step, the calls, and what I gave myself. */
export function IdeasPage() {
  const { say } = useLanguage()
  const { actor } = useMe()
  const isOffice = actor.charges.includes('ideas')
  return (
    <Page
      title={say(words.title)}
      actions={
        <a className="button-link" href="/public">
          {say(words.publicPage)}
        </a>
      }
    >
      <Judging />
      {isOffice || actor.roles.includes('leader') ? <Waiting /> : null}
      <Calls />
      <Own />
    </Page>
  )
}

function Judging() {
  const { say } = useLanguage()
  const mine = useView('judging', (signal) => read<readonly IdeaToJudge[]>('/api/ideas/judging', signal))
  if (mine.isPending) return <Loading />
  if (mine.isError) return <Failed error={mine.error} retry={() => void mine.refetch()} />
  const open = mine.data.filter(({ isOpen, state }) => isOpen && state !== 'recused')
  if (open.length === 0) return null
  return (
    <section className="panel idea-panel">
      <h2>{say(words.toJudge)}</h2>
      <p className="field-hint">{say(words.blind)}</p>
      {open.map((one) => (
        <Sheet key={one.id} one={one} />
      ))}
    </section>
  )
}

function Sheet({ one }: { readonly one: IdeaToJudge }) {
  const { say } = useLanguage()
  // What the button needs of a record; the words of the idea are no part of it.
  const row: ServedRow = { ...one, names: {}, may: ['give', 'recuse'] }
  return (
    <article className="idea-sheet">
      <h3>{one.title}</h3>
      <p className="field-hint">{one.call}</p>
      <dl>
        <dt>{say(words.problem)}</dt>
        <dd>{one.problem}</dd>
        <dt>{say(words.measures)}</dt>
        <dd>{one.measures}</dd>
        {one.hoped === null ? null : (
          <>
            <dt>{say(words.hoped)}</dt>
            <dd>{one.hoped}</dd>
          </>
        )}
        {one.total === null ? null : (
          <>
            <dt>{say(words.mine)}</dt>
            <dd className="figures">{one.total}</dd>
          </>
        )}
      </dl>
      <div className="idea-moves">
        <MoveButton register={ideaJudgement} row={row} move="give" isMain={one.state === 'asked'} />
        <MoveButton register={ideaJudgement} row={row} move="recuse" />
      </div>
    </article>
  )
}

function Waiting() {
  const { say } = useLanguage()
  const list = useView('waiting', (signal) => read<readonly WaitingIdea[]>('/api/ideas/waiting', signal))
  if (list.isPending) return <Loading />
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />
  return (
    <section className="panel idea-panel">
      <h2>{say(words.waiting)}</h2>
      <LineTable<WaitingIdea>
        lines={list.data}
        empty={words.noWaiting}
        columns={[
          { label: words.idea, cell: (one) => <Link href={`/idea/${one.id}`}>{one.title}</Link> },
          { label: words.state, cell: (one) => say(idea.lifecycle.states[one.state as IdeaState]) },
          { label: words.due, cell: (one) => <DueOf one={one} /> },
          { label: words.call, cell: (one) => one.call ?? '' },
          { label: words.score, isNumber: true, cell: (one) => one.score ?? '' },
          { label: words.received, cell: (one) => one.receivedOn ?? '' },
        ]}
      />
    </section>
  )
}

type IdeaState = keyof typeof idea.lifecycle.states

/** What is owed to the author or the house, by when; what is late says so in words too. */
function DueOf({ one: { next, isLate } }: { readonly one: WaitingIdea }) {
  const { say } = useLanguage()
  if (next === null) return null
  return (
    <span className={isLate ? 'idea-late' : undefined}>
      {say(next.label)} <span className="figures">{next.on}</span>
      {isLate ? ` ${say(words.late)}` : ''}
    </span>
  )
}

function Calls() {
  const { say } = useLanguage()
  const list = useView('calls', (signal) => api.list(ideaCampaign, { limit: 50 }, signal))
  if (list.isPending) return <Loading />
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />
  return (
    <section className="panel idea-panel">
      <h2>{say(words.calls)}</h2>
      <LineTable<Line<typeof ideaCampaign>>
        lines={list.data.items}
        empty={words.noCalls}
        columns={[
          { label: words.call, cell: (one) => <Link href={`/idea-campaign/${one.id}`}>{one.name}</Link> },
          { label: words.state, cell: (one) => say(ideaCampaign.lifecycle.states[one.state]) },
          { label: words.days, cell: (one) => `${one.opensOn} — ${one.closesOn}` },
        ]}
      />
    </section>
  )
}

function Own() {
  const { say } = useLanguage()
  const own = useView('own', (signal) => read<readonly FollowedIdea[]>('/api/ideas/own', signal))
  if (own.isPending) return <Loading />
  if (own.isError) return <Failed error={own.error} retry={() => void own.refetch()} />
  return (
    <section className="panel idea-panel">
      <h2>{say(words.own)}</h2>
      <LineTable
        lines={own.data.map((one) => ({ ...one, id: one.number }))}
        empty={words.noOwn}
        columns={[
          { label: words.idea, cell: (one) => one.title },
          { label: words.state, cell: (one) => say(idea.lifecycle.states[one.state as 'received']) },
          { label: words.received, cell: (one) => one.answers.at(-1)?.words ?? '' },
        ]}
      />
    </section>
  )
}
