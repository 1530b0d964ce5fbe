import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import { type Duty, isLate } from '#domain/supervision/duties.ts'
import { paper } from '#registers/paper.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { Counters } from './counters.tsx'
import { matterPath, type Names, useDesk, useLedger } from './queries.ts'
import { UnitTable } from './unit-table.tsx'
import { verbs, words } from './words.ts'
import './supervision.css'

/** 督查台 — what the officer does next, each line with its verb, and how the matters stand. */
export function SupervisionDesk() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const desk = useDesk()
  const ledger = useLedger()
  return (
    <Page
      title={say(words.desk)}
      actions={
        <>
          {mayCreate(me, supervisionOrder) && !me.isPast ? (
            <Button type="primary" onClick={() => go('/supervision-order/new')}>
              {say(words.newOrder)}
            </Button>
          ) : null}
          {mayCreate(me, paper) && !me.isPast ? (
            <Link className="button-link" href="/paper/new">
              {say(words.bulletinDraft)}
            </Link>
          ) : null}
        </>
      }
    >
      {ledger.data ? <Counters ledger={ledger.data} /> : null}
      <div className="desk">
        <Panel title={say(words.deskHint)} count={desk.data?.duties.length}>
          {desk.isPending ? <Loading isLine /> : null}
          {desk.isError ? <Failed error={desk.error} /> : null}
          {desk.data?.duties.length === 0 ? <p className="missing">{say(words.nothing)}</p> : null}
          <ul className="waits duties">
            {(desk.data?.duties ?? []).map((duty) => (
              <DutyLine key={`${duty.kind}-${duty.id}`} duty={duty} names={desk.data?.names ?? {}} />
            ))}
          </ul>
        </Panel>
        <div>{ledger.data ? <UnitTable ledger={ledger.data} /> : null}</div>
      </div>
    </Page>
  )
}

function DutyLine({ duty, names }: { readonly duty: Duty; readonly names: Names }) {
  const { say } = useLanguage()
  const { today } = useMe()
  return (
    <li>
      <Link href={hrefOf(duty)}>
        <span className="verb">{say(verbs[duty.kind])}</span>
        <span className="wait-title">{duty.matter.title}</span>
        <span className="wait-beside">{duty.unit === null ? '' : names[duty.unit]}</span>
        <span className={isLate(duty, today) ? 'wait-clock duty-late figures' : 'wait-clock figures'}>
          {duty.until === null
            ? duty.since === null
              ? ''
              : say(words.since, { day: duty.since.slice(5) })
            : say(isLate(duty, today) ? words.late : words.until, { day: duty.until.slice(5) })}
        </span>
      </Link>
    </li>
  )
}

/** Proposals are decided on their own page, where their evidence stands; everything else on the page of the matter. */
function hrefOf({ kind, matter }: Duty): string {
  return kind === 'decideProposal' ? '/supervision/proposals' : matterPath(matter)
}
