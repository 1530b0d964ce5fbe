import { Link } from 'wouter'
import type { Day } from '#domain/day.ts'
import { getRegister } from '#registers/index.ts'
import type { ParkFigure, ParkFigureKey, ParkStanding, ParkTile } from '#schema/park-standing.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { numberText, signedText } from '../indicator/format.ts'
import { useLanguage } from '../language.tsx'
import { usePark } from './overview.ts'
import './park.css'
import { figureWords, parkWords, tileWords } from './park-words.ts'

type Props = {
  readonly park: ParkStanding
  /** The same as it stood before; null while it is not there. */
  readonly before: ParkStanding | null
}

/** The tiles with their question: the page around them need not wait for it. */
export function Park({ since }: { readonly since: Day }) {
  const { now, before } = usePark(since)
  if (now.isPending) return <Loading />
  if (now.isError) return <Failed error={now.error} retry={() => void now.refetch()} />
  return <ParkTiles park={now.data} before={before} />
}

/** 园区运行 — small tiles: every number with its measure, its day, its source and who answers for it, and a click to its rows. */
function ParkTiles({ park, before }: Props) {
  const { say } = useLanguage()
  return (
    <div className="park-tiles">
      {park.tiles.map(({ key, figures }) => (
        <section key={key} className="park-tile" aria-label={say(tileWords[key])}>
          <h3>{say(tileWords[key])}</h3>
          {figures.map((one) => (
            <FigureLine key={one.key} one={one} before={figureIn(before, key, one)} on={before?.asOf ?? ''} />
          ))}
        </section>
      ))}
    </div>
  )
}

type LineProps = { readonly one: ParkFigure; readonly before: ParkFigure | null; readonly on: string }

function FigureLine({ one, before, on }: LineProps) {
  const { say, language } = useLanguage()
  const { label, measure, decimals } = figureWords[one.key]
  const change = changeOf(one, before)
  const places = one.value !== null && Number.isInteger(one.value) ? 0 : decimals
  return (
    <Link href={one.href} className={`park-figure park-${one.state}`} data-figure={one.key}>
      <span className="park-name">{say(label)}</span>
      <span className="park-value">
        {one.value === null ? (
          <span className="park-none">{say(parkWords.unknown)}</span>
        ) : (
          <strong className="figures">
            {numberText(one.value, places, language)}
            <small>{say(measure)}</small>
          </strong>
        )}
        {isPart(one) ? <small className="figures">{say(parkWords.of, { n: one.of ?? 0 })}</small> : null}
        {(one.late ?? 0) > 0 ? (
          <small className="figures park-late">{say(parkWords.late, { n: one.late ?? 0 })}</small>
        ) : null}
        {change === null || change === 0 ? null : (
          <small className="figures">
            {say(parkWords.sinceThen, { day: on.slice(5), change: signedText(change, places, language) })}
          </small>
        )}
      </span>
      <From one={one} />
    </Link>
  )
}

/** Where the number is from: its sentence, its day, its register, its unit, and what keeps it from being sound. */
function From({ one }: { readonly one: ParkFigure }) {
  const { say } = useLanguage()
  const { sentence } = figureWords[one.key]
  const facts = Object.fromEntries(
    Object.entries(one.facts).map(([key, value]) => [key, typeof value === 'object' ? say(value) : value]),
  )
  const filled = sentence === undefined || one.value === null ? '' : say(sentence, facts)
  const parts = [
    one.state === 'whole' || one.state === 'unknown' ? '' : say(parkWords[one.state]),
    ...[one.asOf, say(getRegister(one.source).label), one.unit],
    // Last, because a narrow tile on the wall cuts off what stands at the end.
    filled.includes('{') ? '' : filled,
  ]
  const words = parts.filter((part) => part !== '').join(' · ')
  return (
    <small className="park-from" title={words}>
      {words}
    </small>
  )
}

/** A share says of how many in its sentence. */
function isPart({ key, of, value }: ParkFigure): boolean {
  return value !== null && of !== null && figureWords[key].sentence === undefined
}

/** An hour, a day and a month that begins anew are other things than those before; nothing is told of their difference. */
const incomparable: ReadonlySet<ParkFigureKey> = new Set(['airHour', 'airDay', 'closedCases', 'grossLoss', 'notBilled'])

function changeOf(one: ParkFigure, before: ParkFigure | null): number | null {
  if (incomparable.has(one.key)) return null
  return one.value === null || before === null || before.value === null ? null : one.value - before.value
}

function figureIn(before: ParkStanding | null, tile: ParkTile['key'], one: ParkFigure): ParkFigure | null {
  const figures = before?.tiles.find(({ key }) => key === tile)?.figures
  return figures?.find(({ key }) => key === one.key) ?? null
}
