import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { Link, useLocation } from 'wouter'
import { paramsOf } from '../address.tsx'
import { Loading } from '../components/notices.tsx'
import { useLive } from '../data/live.ts'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { IdleNotice } from '../shell/idle-notice.tsx'
import { signOut } from '../sign-in/sign-out.ts'
import { words as common } from '../words.ts'
import { AskPage } from './ask-page.tsx'
import { ComplainPage } from './complain-page.tsx'
import { FirmPage } from './firm-page.tsx'
import { HomePage } from './home-page.tsx'
import { OwedPage } from './owed.tsx'
import { OwnCasePage } from './own-case-page.tsx'
import { OwnProjectsPage } from './own-projects-page.tsx'
import { OwnRecords, ownPages } from './own-records.tsx'
import { OwnSavingsPage } from './own-savings-page.tsx'
import { PoliciesPage } from './policies-page.tsx'
import { words } from './words.ts'
import '../service/service.css'
import './portal.css'

const Account = lazy(() => import('../pages/own-account.tsx').then((one) => ({ default: one.OwnAccount })))
const Inbox = lazy(() => import('../messages/inbox-page.tsx').then((one) => ({ default: one.InboxPage })))

/** The pages of a firm; nothing else of the console can be reached from here. */
const pages: readonly (readonly [pattern: string, draw: (id: string) => ReactNode])[] = [
  ['/ask', () => <AskPage />],
  ['/policies', () => <PoliciesPage />],
  ['/firm', () => <FirmPage />],
  ['/projects', () => <OwnProjectsPage />],
  ['/savings', () => <OwnSavingsPage />],
  ['/reports', () => <OwnRecords />],
  ['/complain', () => <ComplainPage />],
  ['/service-case/:id', (id) => <OwnCasePage id={id} />],
  ['/owed/:id', (id) => <OwedPage id={id} />],
  ['/me', () => <Account />],
  ['/messages', () => <Inbox />],
  ...ownPages,
]

const places = [
  ['/', words.home],
  ['/ask', words.ask],
  ['/policies', words.policiesShort],
  ['/reports', words.reports],
  ['/firm', words.firm],
] as const

/** 企业端 — the shell of a firm: a name, five places, a page; made for a phone first and for the web view of another app. */
export function Portal() {
  const { say, language, setLanguage } = useLanguage()
  const me = useMe()
  const client = useQueryClient()
  useLive()
  const [here] = useLocation()
  return (
    <div className="portal">
      <a className="skip" href="#main">
        {say(common.skip)}
      </a>
      <header className="portal-head">
        <Link href="/" className="portal-zone">
          {me.zone.shortName}
          {me.zone.hasOwnClock ? (
            <small>
              {say(common.demonstration)} {me.today}
            </small>
          ) : null}
        </Link>
        <Link href="/messages">{say(words.messages)}</Link>
        <Link href="/me">{say(words.account)}</Link>
        <button
          type="button"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {say(common.otherLanguage)}
        </button>
        <button type="button" onClick={() => void signOut(client, me.actor.account)}>
          {say(words.signOut)}
        </button>
      </header>
      <nav className="portal-nav" aria-label={say(common.navigation)}>
        {places.map(([path, label]) => (
          <Link key={path} href={path} aria-current={here === path ? 'page' : undefined}>
            {say(label)}
          </Link>
        ))}
      </nav>
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Loading />}>{pageAt(here)}</Suspense>
      </main>
      <IdleNotice />
    </div>
  )
}

/** Every other address is the first page: a firm has no use for one of the house. */
function pageAt(here: string): ReactNode {
  for (const [pattern, draw] of pages) {
    const params = paramsOf(pattern, here)
    if (params !== null) return <div key={here}>{draw(params.id ?? '')}</div>
  }
  return <HomePage />
}
