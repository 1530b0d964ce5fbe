import { Link } from 'wouter'
import type { Label } from '#domain/label.ts'
import type { Standing } from '#domain/supervision/standing.ts'
import type { Tally } from '#domain/supervision/statistics.ts'
import { Figure } from '../components/figure.tsx'
import type { Light } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'
import { type Ledger, matterPath } from './queries.ts'
import { standings, words } from './words.ts'

const shown: readonly (readonly [Standing, Light])[] = [
  ['done', 'green'],
  ['on', 'blue'],
  ['behind', 'red'],
]

/** How many matters there are and how they stand; each number opens the records behind it. */
export function Counters({ ledger }: { readonly ledger: Ledger }) {
  const { statistics } = ledger
  return (
    <div className="counters">
      <Counter label={words.all} tally={statistics.all} ledger={ledger} />
      {shown.map(([standing, light]) => (
        <Counter
          key={standing}
          label={standings[standing]}
          tally={statistics.by[standing]}
          ledger={ledger}
          light={light}
        />
      ))}
    </div>
  )
}

type CounterProps = {
  readonly label: Label
  readonly tally: Tally
  readonly ledger: Ledger
  readonly light?: Light
}

function Counter({ label, tally, ledger, light }: CounterProps) {
  const { say } = useLanguage()
  const lines = ledger.lines.filter(({ id }) => tally.ids.includes(id))
  return (
    <Figure
      label={label}
      value={tally.count}
      asOf={ledger.asOf}
      source={words.ledger}
      light={light !== undefined && tally.count > 0 && light === 'red' ? { light, word: label } : undefined}
      trace={
        <>
          {lines.slice(0, 12).map((line) => (
            <p key={line.id}>
              <Link href={matterPath(line)}>{line.title}</Link>
            </p>
          ))}
          <p>
            <Link href="/supervision/ledger">{say(words.ledger)}</Link>
          </p>
        </>
      }
    />
  )
}
