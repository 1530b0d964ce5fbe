import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Loading } from '../components/notices.tsx'
import { recall, remember } from '../data/remember.ts'
import { useLanguage } from '../language.tsx'
import { words as common } from '../words.ts'
import { AirPage } from './air-page.tsx'
import { Aloud } from './aloud.tsx'
import { FacilitiesPage } from './facilities-page.tsx'
import { FollowPage } from './follow-page.tsx'
import { GivePage } from './give-page.tsx'
import { HomePage } from './home-page.tsx'
import { PromisesPage } from './promises-page.tsx'
import './public.css'
import { useFront } from './queries.ts'
import { ReportPage } from './report-page.tsx'
import { words } from './words.ts'

const places = [
  ['/public', words.ideas],
  ['/public/report', words.report],
  ['/public/follow', words.follow],
  ['/public/promises', words.promises],
  ['/public/air', words.air],
  ['/public/facilities', words.facilities],
] as const

/** 公众页面 — for everybody, without signing in: made for a phone, readable by old people, never more than the allow-lists give. */
export function PublicPages() {
  const { say, language, setLanguage } = useLanguage()
  const [here] = useLocation()
  const [isElder, setElder] = useState(() => recall('elder') === 'yes')
  const front = useFront()
  const zone = front.data?.zone.shortName ?? ''
  useEffect(() => {
    document.documentElement.classList.toggle('elder', isElder)
    remember('elder', isElder ? 'yes' : 'no')
    return () => document.documentElement.classList.remove('elder')
  }, [isElder])
  useEffect(() => {
    document.title = [say(words.title), zone].filter((part) => part !== '').join(' · ')
  }, [say, zone])
  return (
    <div className="public">
      <a className="skip" href="#main">
        {say(common.skip)}
      </a>
      <header className="public-head">
        <Link href="/public" className="public-zone">
          {zone === '' ? say(words.title) : `${zone} · ${say(words.title)}`}
        </Link>
        <button type="button" aria-pressed={isElder} onClick={() => setElder(!isElder)}>
          {say(isElder ? words.elderOff : words.elder)}
        </button>
        <Aloud key={`${here} ${language}`} />
        <button
          type="button"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {say(common.otherLanguage)}
        </button>
      </header>
      <nav className="public-nav" aria-label={say(common.navigation)}>
        {places.map(([path, label]) => (
          <Link
            key={path}
            href={path}
            aria-current={(here === '/public/idea' ? '/public' : here) === path ? 'page' : undefined}
          >
            {say(label)}
          </Link>
        ))}
      </nav>
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Loading />}>{pageAt(here)}</Suspense>
      </main>
      <footer className="public-foot">
        <a href="/">{say(words.signIn)}</a>
      </footer>
    </div>
  )
}

function pageAt(here: string): ReactNode {
  switch (here) {
    case '/public/idea':
      return <GivePage />
    case '/public/report':
      return <ReportPage />
    case '/public/follow':
      return <FollowPage />
    case '/public/promises':
      return <PromisesPage />
    case '/public/air':
      return <AirPage />
    case '/public/facilities':
      return <FacilitiesPage />
    default:
      return <HomePage />
  }
}
