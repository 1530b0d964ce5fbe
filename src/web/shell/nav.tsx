import { useId, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useMe } from '../data/queries.ts'
import { recall, remember } from '../data/remember.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { type Place, type PlaceGroup, placesFor } from './places.ts'

type Leave = { readonly leave?: (() => void) | undefined }

/** The way through the console; `leave` closes the drawer on a phone. */
export function Navigation({ leave }: Leave) {
  const { say } = useLanguage()
  const me = useMe()
  return (
    <nav aria-label={say(words.navigation)} className="nav">
      <Places places={[{ path: '/', label: words.today }]} leave={leave} />
      {placesFor(me).map((room) => (
        <Room key={room.label[1]} room={room} leave={leave} />
      ))}
    </nav>
  )
}

/** A room of the house: its pages and daily lists, the others behind one button that is remembered on this machine. */
function Room({ room: { label, places, seldom }, leave }: { readonly room: PlaceGroup } & Leave) {
  const { say } = useLanguage()
  const [here] = useLocation()
  const [heading, rest] = [useId(), useId()]
  const key = `room.${label[1]}`
  const [isWanted, setWanted] = useState(() => recall(key) === 'open')
  const isOpen = isWanted || seldom.some(({ path }) => isAt(here, path))
  const turn = () => {
    setWanted(!isWanted)
    remember(key, isWanted ? '' : 'open')
  }
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{say(label)}</h2>
      <Places places={places} leave={leave} />
      {seldom.length === 0 ? null : (
        <>
          <button type="button" className="nav-more" aria-expanded={isOpen} aria-controls={rest} onClick={turn}>
            <span aria-hidden>{isOpen ? '▾' : '▸'}</span> {say(words.moreOf)}
            <span className="for-readers">{say(label)}</span>
          </button>
          <div id={rest} hidden={!isOpen}>
            <Places places={seldom} leave={leave} />
          </div>
        </>
      )}
    </section>
  )
}

function Places({ places, leave }: { readonly places: readonly Place[] } & Leave) {
  const { say } = useLanguage()
  const [here] = useLocation()
  return (
    <ul>
      {places.map(({ path, label }) => (
        <li key={path}>
          <Link href={path} aria-current={isAt(here, path) ? 'page' : undefined} {...(leave ? { onClick: leave } : {})}>
            {say(label)}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function isAt(here: string, path: string): boolean {
  return here === path || (path !== '/' && here.startsWith(`${path}/`))
}
