import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { type Day, parseDay } from '#domain/day.ts'
import { Drop } from '../components/drop.tsx'
import { setAsOfDay } from '../data/as-of.ts'
import { useLive } from '../data/live.ts'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { withKit } from '../theme/with-kit.tsx'
import { words } from '../words.ts'

const DayPicker = lazy(() => withKit(import('../kinds/day-picker.tsx').then((one) => one.DayPicker)))

/** 截至 — the day that the page speaks of, whether what it shows follows by itself, and the way to any past day. */
export function AsOf() {
  const { say } = useLanguage()
  const { today, isPast, zone } = useMe()
  const isLive = useLive()
  return (
    <div className="bar-day">
      <Drop
        className="as-of figures"
        label={say(words.asOfChoose, { day: today })}
        button={
          <>
            {zone.hasOwnClock && !isPast ? (
              <span className="as-of-demonstration">{say(words.demonstration)}</span>
            ) : (
              <span className="as-of-word">{say(words.asOfShort)}</span>
            )}{' '}
            {today} <span aria-hidden>▾</span>
          </>
        }
      >
        {(close) => <Choice close={close} />}
      </Drop>
      <span role="status" className={isLive && !isPast ? 'live' : 'live live-off'}>
        {say(isPast ? words.pastDay : isLive ? words.live : words.notLive)}
      </span>
    </div>
  )
}

function Choice({ close }: { readonly close: () => void }) {
  const { say } = useLanguage()
  const { isPast } = useMe()
  const go = useAsOf()
  const choose = (day: Day | null) => {
    close()
    go(day)
  }
  return (
    <div className="popup as-of-choice">
      <label htmlFor="as-of-day">{say(words.asOfHint)}</label>
      <Suspense fallback={<span className="picker-waiting" />}>
        <DayPicker id="as-of-day" value={null} onChange={(day) => choose(parseDay(String(day)))} isPastOnly />
      </Suspense>
      {isPast ? (
        <button type="button" className="button-link" onClick={() => choose(null)}>
          {say(words.backToNow)}
        </button>
      ) : null}
    </div>
  )
}

/** Turns all pages of the window to a day: what was read before is forgotten, so that two days never mix. */
function useAsOf(): (day: Day | null) => void {
  const client = useQueryClient()
  return (day) => {
    setAsOfDay(day)
    void client.resetQueries()
  }
}
