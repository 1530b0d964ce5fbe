import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { Bell } from '../messages/bell.tsx'
import { withKit } from '../theme/with-kit.tsx'
import { words } from '../words.ts'
import { AsOf } from './as-of.tsx'
import { IdleNotice } from './idle-notice.tsx'
import { Navigation } from './nav.tsx'
import { NavigationDrawer } from './nav-drawer.tsx'
import { UserMenu } from './user-menu.tsx'

const SearchBox = lazy(() => withKit(import('./search.tsx').then((one) => one.SearchBox)))

/** One thin bar on top, the way on the left, the page; on a phone the way is a drawer. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { say } = useLanguage()
  const me = useMe()
  const [isSearching, setSearching] = useState(false)
  const [isNavOpen, setNavOpen] = useState(false)
  useSearchKey(() => setSearching(true))
  return (
    <div className={me.isPast ? 'shell shell-past' : 'shell'}>
      <a className="skip" href="#main">
        {say(words.skip)}
      </a>
      <Bar isNavOpen={isNavOpen} openNav={() => setNavOpen(true)} search={() => setSearching(true)} />
      <div className="side">
        <Navigation />
      </div>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <NavigationDrawer isOpen={isNavOpen} close={() => setNavOpen(false)} />
      <IdleNotice />
      {isSearching ? (
        <Suspense fallback={null}>
          <SearchBox close={() => setSearching(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}

type BarProps = { readonly isNavOpen: boolean; readonly openNav: () => void; readonly search: () => void }

function Bar({ isNavOpen, openNav, search }: BarProps) {
  const { say } = useLanguage()
  const me = useMe()
  return (
    <header className="bar">
      <button
        type="button"
        className="bar-menu"
        aria-label={say(words.menu)}
        aria-expanded={isNavOpen}
        onClick={openNav}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 4h12M2 8h12M2 12h12" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <Link href="/" className="bar-zone">
        {me.zone.shortName}
      </Link>
      <AsOf />
      <button type="button" className="bar-search" onClick={search} aria-keyshortcuts="Control+K">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M10.5 10.5 L14 14" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span className="bar-search-word">{say(words.search)}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      <Bell />
      <UserMenu />
    </header>
  )
}

function useSearchKey(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}
