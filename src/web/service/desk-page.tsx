import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import type { Label } from '#domain/label.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import type { CaseLine, ServiceDesk } from '#schema/service-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { CaseClock } from './case-clock.tsx'
import { Cards, Clusters, Incidents, Units } from './desk-side.tsx'
import { useServiceDesk } from './queries.ts'
import { words } from './words.ts'
import './service.css'

/** 企业诉求工作台 — what waits for whom, in the order in which a centre works; whoever opens it sees what is theirs. */
export function ServiceDeskPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const desk = useServiceDesk()
  return (
    <Page
      title={say(words.desk)}
      actions={
        mayCreate(me, serviceCase) && !me.isPast ? (
          <Button type="primary" onClick={() => go('/service-case/new')}>
            {say(words.newCase)}
          </Button>
        ) : null
      }
    >
      <p className="service-hint">{say(words.hint)}</p>
      {desk.isPending ? <Loading /> : null}
      {desk.isError ? <Failed error={desk.error} /> : null}
      {desk.data ? <Desk desk={desk.data} /> : null}
    </Page>
  )
}

type Group = readonly [label: Label, belongs: (one: CaseLine) => boolean]

/** A case stands once: in the first group that it belongs to. */
const groups: readonly Group[] = [
  [words.toTriage, ({ state }) => state === 'asked' || state === 'incomplete'],
  [words.disputed, ({ state }) => state === 'returned'],
  [words.refused, ({ refusals, state }) => refusals > 0 && state !== 'confirmed'],
  [words.due, (one) => isDue(one)],
  [words.toSign, ({ state }) => state === 'assigned'],
  [words.waitsFirm, ({ state }) => state === 'replied'],
  [words.toClose, ({ state }) => state === 'confirmed'],
  [words.others, () => true],
]

function isDue({ clock, side }: CaseLine): boolean {
  return (clock?.overdueBy ?? 0) > 0 || (clock?.used ?? 0) >= 0.8 || side.some(({ isMissed }) => isMissed)
}

function Desk({ desk }: { readonly desk: ServiceDesk }) {
  const { say } = useLanguage()
  const sorted = groups.map(([label], i) => ({
    label,
    cases: desk.cases.filter((one) => groups.findIndex(([, belongs]) => belongs(one)) === i),
  }))
  return (
    <>
      <div className="desk">
        <div>
          {sorted.map(({ label, cases }) => (
            <Panel key={say(label)} title={say(label)} count={cases.length}>
              {cases.length === 0 ? <p className="missing">{say(words.none)}</p> : <Lines cases={cases} />}
            </Panel>
          ))}
        </div>
        <div>
          <Cards desk={desk} />
          <Clusters desk={desk} />
          <Incidents desk={desk} />
        </div>
      </div>
      <Units desk={desk} />
    </>
  )
}

function Lines({ cases }: { readonly cases: readonly CaseLine[] }) {
  const { say } = useLanguage()
  const modes = serviceCase.fields.mode.rules.options ?? {}
  return (
    <ul className="case-lines">
      {cases.map((one) => (
        <li key={one.id} className="case-line">
          <Link href={`/service-case/${one.id}`}>{one.title}</Link>
          <small>
            {[one.enterprise, one.mode === null ? '' : say(modes[one.mode] ?? ['', '']), one.unit ?? '']
              .filter((part) => part !== '')
              .join(' · ')}
          </small>
          <small>
            <CaseClock clock={one.clock} />
          </small>
        </li>
      ))}
    </ul>
  )
}
