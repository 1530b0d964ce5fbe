import { Fragment } from 'react'
import { Link, Redirect, useLocation } from 'wouter'
import { paramsOf } from './address.tsx'
import { addresses, detail, list, task, today } from './addresses.ts'
import { Notice } from './components/notices.tsx'
import { useMe } from './data/queries.ts'
import { useLanguage } from './language.tsx'
import { words } from './words.ts'

/** Begins to load the page of an address while it is still asked who is signed in. */
export function loadAhead(path: string): void {
  addresses.find(({ pattern }) => paramsOf(pattern, path) !== null)?.load()
}

/** Loads the pages that people go to next, while nothing else is to do. */
export function loadTheRest(): void {
  for (const one of [today, list, task, detail]) one.load()
}

/** The page of the address at hand; a new path is a new page, a new filter behind it is not. */
export function Routes() {
  const { isPast } = useMe()
  const [here] = useLocation()
  if (here === '/sign-in') return <Redirect to="/" replace />
  if (isPast && ofThePresent.test(here)) return <PresentOnly />
  for (const { pattern, draw } of addresses) {
    const params = paramsOf(pattern, here)
    const page = params && draw(params)
    if (page !== null) return <Fragment key={here}>{page}</Fragment>
  }
  return <NoPage />
}

/** Pages on which something is made: a past day has nothing to do there. */
const ofThePresent = /^\/(compile|figures|service|plan\/[^/]+\/review|[^/]+\/new)$/

function PresentOnly() {
  const { say } = useLanguage()
  return (
    <Notice isPage title={say(words.presentOnly)}>
      <p>{say(words.presentOnlyHow)}</p>
    </Notice>
  )
}

function NoPage() {
  const { say } = useLanguage()
  return (
    <Notice isPage title={say(words.noPage)}>
      <p>
        <Link href="/">{say(words.backToday)}</Link>
      </p>
    </Notice>
  )
}
