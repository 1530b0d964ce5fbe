import { Button } from 'antd'
import { useLocation } from 'wouter'
import { waterSample } from '#registers/ecology/water-sample.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { AirPanel } from './air-panel.tsx'
import { CasePanel } from './case-panel.tsx'
import { OutletPanel } from './outlet-panel.tsx'
import { useEcology } from './queries.ts'
import { AuditPanel, BodyPanel, SoilPanel } from './rest-panels.tsx'
import { NoisePanel, WaterPanel } from './water-panel.tsx'
import { ecologyWords as words } from './words.ts'
import './ecology.css'

/** 生态环境 — air, water, noise, outlets, cases, bodies of water, soil and cleaner production of the zone on one day. */
export function EcologyPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const ecology = useEcology()
  if (ecology.isPending) return <Loading />
  if (ecology.isError) return <Failed error={ecology.error} retry={() => void ecology.refetch()} />
  const view = ecology.data
  return (
    <Page
      title={say(words.ecology)}
      beside={
        <span className="field-hint">
          {say(words.asOf, { on: view.asOf })} · {say(words.source)}
        </span>
      }
      actions={
        mayCreate(me, waterSample) ? (
          <Button onClick={() => go('/water-sample/new')}>{say(words.newSample)}</Button>
        ) : null
      }
    >
      <p className="page-hint">{say(words.hint)}</p>
      <Panel title={say(words.cases)} count={view.cases.length}>
        <CasePanel lines={view.cases} closed={view.closedThisYear} />
      </Panel>
      <Panel title={say(words.air)}>
        <AirPanel lines={view.air} />
      </Panel>
      <Panel title={say(words.water)}>
        <WaterPanel lines={view.water} />
      </Panel>
      <Panel title={say(words.noise)}>
        <NoisePanel lines={view.noise} />
      </Panel>
      <Panel title={say(words.outlets)}>
        <OutletPanel lines={view.outlets} />
      </Panel>
      <Panel title={say(words.bodies)}>
        <BodyPanel lines={view.bodies} />
      </Panel>
      <Panel title={say(words.soil)}>
        <SoilPanel lines={view.soil} />
      </Panel>
      <Panel title={say(words.audits)}>
        <AuditPanel of={view.audits} />
      </Panel>
    </Page>
  )
}
