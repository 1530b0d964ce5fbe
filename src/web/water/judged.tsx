import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Doubt } from '#domain/water/area-day.ts'
import type { WaterBoardLine } from '#schema/water-views.ts'
import { Lamp } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'
import { nightCubic } from './format.ts'
import { doubtWords, waterWords as words } from './words.ts'

type JudgedProps = {
  readonly doubts: readonly Doubt[]
  /** There is a figure at all: only a figure can be called not valid. */
  readonly isKnown: boolean
  readonly children: ReactNode
}

/** A difference with what keeps it from being sound: hatched, with the reason in words. */
export function Judged({ doubts, isKnown, children }: JudgedProps) {
  const { say } = useLanguage()
  if (doubts.length === 0) return <>{children}</>
  return (
    <>
      <span className="water-invalid">
        {children} {isKnown ? say(words.notValid) : null}
      </span>
      {doubts.map((doubt) => (
        <small key={doubt}>{say(doubtWords[doubt])}</small>
      ))}
    </>
  )
}

/** What is suspected of an area, or why nothing can be said; "nothing found" only where there was enough to look at. */
export function SuspicionWords({ line: { suspicion, night, alarm, doubts } }: { readonly line: WaterBoardLine }) {
  const { say } = useLanguage()
  if (suspicion !== null) {
    const said = say(suspicion.kind === 'burst' ? words.burst : words.suspected, {
      day: suspicion.since,
      excess: nightCubic(suspicion.excess) ?? '',
    })
    return (
      <Lamp light="red">
        <span className="water-suspect">{alarm === null ? said : <Link href={`/alarm/${alarm.id}`}>{said}</Link>}</span>
      </Lamp>
    )
  }
  const isUnknown =
    night.step === null || doubts.some((doubt) => doubt !== 'openBoundary' && doubt !== 'unknownBoundary')
  if (isUnknown) return <span className="water-invalid">{say(words.notJudged)}</span>
  return <>{say(words.quiet)}</>
}
