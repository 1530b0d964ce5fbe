import { Link, useLocation } from 'wouter'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { placesFor } from './places.ts'

/** The way through the console; `leave` closes the drawer on a phone. */
export function Navigation({ leave }: { readonly leave?: () => void }) {
  const { say } = useLanguage()
  const me = useMe()
  const [here] = useLocation()
  const isHere = (path: string) => (path === '/' ? here === '/' : here === path || here.startsWith(`${path}/`))
  const line = (path: string, label: string) => (
    <li key={path}>
      <Link href={path} aria-current={isHere(path) ? 'page' : undefined} {...(leave ? { onClick: leave } : {})}>
        {label}
      </Link>
    </li>
  )
  return (
    <nav aria-label={say(words.navigation)} className="nav">
      <ul>{line('/', say(words.today))}</ul>
      {placesFor(me).map(({ label, places }) => (
        <section key={label[1]}>
          <h2>{say(label)}</h2>
          <ul>{places.map((place) => line(place.path, say(place.label)))}</ul>
        </section>
      ))}
    </nav>
  )
}
