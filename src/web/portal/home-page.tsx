import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { financeNeed } from '#registers/finance/finance-need.ts'
import { jobNeed } from '#registers/labour/job-need.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { serviceComplaint } from '#registers/service/service-complaint.ts'
import { serviceRating } from '#registers/service/service-rating.ts'
import type { CaseLine, Portal } from '#schema/service-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useMe, useRecord } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { CaseClock } from '../service/case-clock.tsx'
import { usePortal } from '../service/queries.ts'
import { Owed } from './owed.tsx'
import { words } from './words.ts'

/** 企业端首页 — one button to ask, what waits for the firm first, and whose desk everything else lies on. */
export function HomePage() {
  const { say } = useLanguage()
  const me = useMe()
  const portal = usePortal()
  const firm = useRecord(enterprise, me.actor.enterprise ?? '')
  return (
    <Page title={firm.data?.shortName ?? firm.data?.name ?? me.actor.name}>
      <Link href="/ask" className="portal-ask">
        {say(words.ask)}
      </Link>
      {portal.isPending ? <Loading /> : null}
      {portal.isError ? <Failed error={portal.error} retry={() => void portal.refetch()} /> : null}
      {portal.data ? <Home portal={portal.data} /> : null}
    </Page>
  )
}

function Home({ portal }: { readonly portal: Portal }) {
  const { say } = useLanguage()
  const fitting = portal.policies.filter(({ match }) => match.fits !== 'near').length
  const others = portal.cases.filter(({ desk }) => desk !== 'firm')
  return (
    <>
      <Owed lines={portal.owed} />
      <Panel title={say(words.cases)} count={others.length}>
        {portal.cases.length === 0 ? <p className="missing">{say(words.noCases)}</p> : null}
        <Lines cases={others} ratings={portal.ratings} />
      </Panel>
      <Needs />
      <Panel title={say(words.own)}>
        <ul className="portal-own">
          <li>
            <Link href="/policies">{say(words.policies)}</Link> <b className="figures">{fitting}</b>
          </li>
          <li>
            <Link href="/projects">{say(words.projects)}</Link>
          </li>
          <li>
            <Link href="/savings">{say(words.savings)}</Link>
          </li>
        </ul>
      </Panel>
      {portal.complaints.length === 0 ? null : (
        <Panel title={say(words.complaints)} count={portal.complaints.length}>
          <ul className="case-lines">
            {portal.complaints.map(({ id, words: text, unit, state, filedOn, finding }) => (
              <li key={id}>
                <b>{unit}</b> <StateMark register={serviceComplaint} state={state} />{' '}
                <small className="figures">{filedOn}</small>
                <p>{text}</p>
                {finding === null ? null : <p>{say(words.finding, { words: finding })}</p>}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <p className="portal-foot">
        <Link href="/complain">{say(words.complain)}</Link>
      </p>
    </>
  )
}

/** What a firm needs most: land comes to the centre as a case, money and people have registers of their own. */
function Needs() {
  const { say } = useLanguage()
  const { actor } = useMe()
  const needs = [
    ['/ask?kind=land', words.needLand],
    [`/${pathOf(financeNeed.name)}/new?enterprise=${actor.enterprise}`, words.needMoney],
    [`/${pathOf(jobNeed.name)}/new?enterprise=${actor.enterprise}`, words.needPeople],
  ] as const
  return (
    <Panel title={say(words.needs)}>
      <div className="portal-needs">
        {needs.map(([href, label]) => (
          <Link key={href} href={href} className="button-link">
            {say(label)}
          </Link>
        ))}
      </div>
    </Panel>
  )
}

type LinesProps = { readonly cases: readonly CaseLine[]; readonly ratings: Portal['ratings'] }

function Lines({ cases, ratings }: LinesProps) {
  const { say } = useLanguage()
  const levels = serviceRating.fields.stars.rules.options ?? {}
  return (
    <ul className="case-lines">
      {cases.map((one) => (
        <li key={one.id} className="case-line">
          <Link href={`/service-case/${one.id}`}>{one.title}</Link>
          <span>
            <StateMark register={serviceCase} state={one.state} />{' '}
            <small>{say(words.desk[one.desk], { unit: one.unit ?? '' })}</small>
          </span>
          {one.desk === 'nobody' ? null : (
            <span>
              <small>{say(words.since, { n: one.workdays })}</small>
              {one.desk === 'unit' ? <CaseClock clock={one.clock} /> : null}
            </span>
          )}
          {ratings[one.id] === undefined ? null : (
            <small>{say(words.rated, { stars: say(levels[ratings[one.id] ?? ''] ?? ['', '']) })}</small>
          )}
        </li>
      ))}
    </ul>
  )
}
