import { type ReportClock, timeOfDay } from '#domain/safety/report-clocks.ts'
import { Lamp } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'

/** 报告时钟 — first report, passing on, and the days in which a toll may be added; by shape and word. */
export function ReportClocks({ clocks }: { readonly clocks: readonly ReportClock[] }) {
  const { say } = useLanguage()
  if (clocks.length === 0) return <p className="missing">{say(words.belowReport)}</p>
  return (
    <ul className="ticket-lines">
      {clocks.map((clock) => (
        <li key={clock.kind}>
          <span>
            <b>{say(words[clock.kind])}</b> <ClockWords clock={clock} />
          </span>
          {clock.due === null ? null : (
            <small className="figures">
              {say(words.reportDue, { day: clock.due.on, time: timeOfDay(clock.due.minute) })}
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}

function ClockWords({ clock: { kind, done, isLate, minutesLeft } }: { readonly clock: ReportClock }) {
  const { say } = useLanguage()
  if (done !== null && kind !== 'follow') {
    const at = { day: done.on, time: timeOfDay(done.minute) }
    return <Lamp light={isLate ? 'red' : 'green'}>{say(isLate ? words.reportDoneLate : words.reportDone, at)}</Lamp>
  }
  const left = minutesLeft ?? 0
  if (kind === 'follow') {
    const days = Math.floor(left / 1440)
    return <Lamp light="grey">{left <= 0 ? say(words.followOver) : say(words.leftDays, { n: days })}</Lamp>
  }
  if (isLate) return <Lamp light="red">{say(words.over)}</Lamp>
  const [h, m] = [Math.floor(left / 60), left % 60]
  return (
    <Lamp light={left <= 20 ? 'yellow' : 'green'}>
      {h > 0 ? say(words.leftHours, { h, m }) : say(words.leftMinutes, { m })}
    </Lamp>
  )
}
