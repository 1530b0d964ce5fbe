import { Link } from 'wouter'
import { idea } from '#registers/people/idea.ts'
import type { FollowedIdea, PublicIdea } from '#schema/public-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { useFront } from './queries.ts'
import { words } from './words.ts'

/** 金点子 — which calls are open, and what became of the ideas that are public. */
export function HomePage() {
  const { say } = useLanguage()
  const front = useFront()
  if (front.isPending) return <Loading />
  if (front.isError) return <Failed error={front.error} retry={() => void front.refetch()} />
  const { calls, ideas } = front.data
  return (
    <>
      <h1>{say(words.calls)}</h1>
      {calls.length === 0 ? <p className="missing">{say(words.noCalls)}</p> : null}
      {calls.map((call) => (
        <section key={call.id} className="public-card">
          <h2>{call.name}</h2>
          <p>{call.question}</p>
          <p className="field-hint">
            {call.unit} · {say(words.until, { day: call.closesOn })}
          </p>
          <Link href={`/public/idea?call=${call.id}`} className="portal-ask">
            {say(words.give)}
          </Link>
        </section>
      ))}
      <h2>{say(words.published)}</h2>
      {ideas.length === 0 ? <p className="missing">{say(words.noIdeas)}</p> : null}
      {ideas.map((one) => (
        <IdeaCard key={one.number} one={one} />
      ))}
    </>
  )
}

const { states } = idea.lifecycle

function IdeaCard({ one }: { readonly one: PublicIdea }) {
  const { say } = useLanguage()
  return (
    <article className="public-card">
      <p className="public-state">{say(stateOf(one.state))}</p>
      <h3>{one.title}</h3>
      <p>{one.measures}</p>
      <p className="field-hint">
        {one.namedAs === null ? say(words.byNobody) : say(words.by, { name: one.namedAs })}
        {one.publishedUntil === null ? '' : ` · ${say(words.publishedUntil, { day: one.publishedUntil })}`}
      </p>
      <Carried one={one} />
    </article>
  )
}

export function stateOf(state: string) {
  return states[state as keyof typeof states] ?? states.received // a state of the register
}

/** Who carries it out by when, and what was found beside what was expected. */
export function Carried({ one }: { readonly one: FollowedIdea | PublicIdea }) {
  const { say } = useLanguage()
  if (one.lead === null || one.due === null) return null
  const figures = { measure: one.measure ?? '', expected: one.expected ?? '', actual: one.actual ?? '' }
  return (
    <>
      <p>{say(words.carriedBy, { unit: one.lead, day: one.due })}</p>
      {one.expected === null ? null : (
        <p className="figures">{say(one.actual === null ? words.expectedOnly : words.expectedWas, figures)}</p>
      )}
      {one.effect === null ? null : <p>{one.effect}</p>}
    </>
  )
}
