import { lazy } from 'react'
import { task } from '#registers/task.ts'
import { roles } from '#schema/who.ts'
import { Page } from '../components/page.tsx'
import { mayEnter, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { withKit } from '../theme/with-kit.tsx'
import { words } from '../words.ts'
import { Counters } from './counters.tsx'
import { DueList } from './due-list.tsx'
import { LampList } from './lamps.tsx'
import { Recent } from './recent.tsx'
import { Waiting } from './waiting.tsx'

/** Business desks need not load the tables of the administrators. */
const LeaderDesk = lazy(() =>
  import('../leader/leader-desk.tsx').then(({ LeaderDesk: default_ }) => ({ default: default_ })),
)
const AdminDesk = lazy(() => withKit(import('./admin.tsx').then((one) => one.AdminDesk)))

/** 今日 — what waits for this person first; then what is late or soon due; then what was done lately. */
export function Today() {
  const { say } = useLanguage()
  const me = useMe()
  const who =
    me.actor.units.map((unit) => me.names[unit]).join('、') || me.actor.roles.map((role) => say(roles[role])).join('、')
  if (!mayEnter(me, task)) return <AdminDesk />
  if (me.actor.roles.includes('leader')) return <LeaderDesk />
  return (
    <Page title={say(words.today)} beside={<span className="page-who">{who}</span>}>
      <Counters />
      <div className="desk">
        <Waiting />
        <div>
          <LampList />
          <DueList />
          <Recent />
        </div>
      </div>
    </Page>
  )
}
