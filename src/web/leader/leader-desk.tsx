import { Link } from 'wouter'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { Panel } from '../desks/panel.tsx'
import { Waiting } from '../desks/waiting.tsx'
import { useLanguage } from '../language.tsx'
import { ChangeList } from './changes.tsx'
import { useOverview } from './overview.ts'
import { Park } from './park-tiles.tsx'
import { parkWords } from './park-words.ts'
import { ProjectTable } from './projects.tsx'
import { RedList } from './reds.tsx'
import { TargetTable } from './targets.tsx'
import { overviewWords } from './words.ts'
import './leader.css'

/** 领导 — one page: what waits, targets against time, red with names and days, what changed, the projects one sponsors. */
export function LeaderDesk() {
  const { say } = useLanguage()
  const overview = useOverview()
  if (overview.isPending) return <Loading />
  if (overview.isError) return <Failed error={overview.error} retry={() => void overview.refetch()} />
  const { targets, reds, changes, projects, names } = overview.data
  return (
    <Page
      title={say(overviewWords.leaderTitle)}
      actions={
        <Link href="/screen" className="button-link">
          {say(overviewWords.screen)}
        </Link>
      }
    >
      <div className="one-page">
        <div className="one-page-whole one-page-waits">
          <Waiting most={5} />
        </div>
        <Panel title={say(overviewWords.targets)}>
          <TargetTable targets={targets} names={names} />
        </Panel>
        <Panel title={say(overviewWords.reds)} count={reds.length}>
          <RedList reds={reds} most={6} />
        </Panel>
        <Panel title={say(overviewWords.since, { day: changes.since })}>
          <ChangeList changes={changes} />
        </Panel>
        <Panel title={say(overviewWords.projects)} count={projects.length}>
          <ProjectTable projects={projects} names={names} most={6} />
        </Panel>
        <div className="one-page-whole">
          <Panel title={say(parkWords.park)}>
            <Park since={changes.since} />
          </Panel>
        </div>
      </div>
    </Page>
  )
}
