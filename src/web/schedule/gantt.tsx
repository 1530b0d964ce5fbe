import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { type Day, monthOf, yearOf } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { ScheduledMilestone } from '#schema/schedule.ts'
import { ScrollFrame } from '../components/scroll-frame.tsx'
import { useLanguage } from '../language.tsx'
import { GanttBar, GanttMarks } from './gantt-bar.tsx'
import { type Scale, scaleOf } from './gantt-scale.ts'
import { scheduleWords } from './words.ts'
import './schedule.css'

const row = 38
const head = 34

type GanttProps = {
  readonly milestones: readonly ScheduledMilestone[]
  readonly asOf: Day
  readonly title: string
  readonly unitNames: ReadonlyMap<string, string>
}

/** 甘特图 — plan above, facts and forecast below, in the order in which things begin; the names stay while the months move. */
export function Gantt({ milestones, asOf, title, unitNames }: GanttProps) {
  const { say } = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const rows = inOrder(milestones)
  const scale = scaleOf(rows, asOf, width)
  const today = scale.x(asOf)
  useEffect(() => {
    place.current?.scrollTo({ left: Math.max(0, today - 200) })
  }, [today])
  return (
    <figure className="gantt">
      <figcaption>{title}</figcaption>
      <Legend />
      <div className="gantt-body">
        <ol className="gantt-names" style={{ paddingTop: head }}>
          {rows.map((one) => (
            <li key={one.id} style={{ height: row }} className={one.isCritical ? 'gantt-critical' : undefined}>
              <Link href={`/milestone/${one.id}`}>{one.result}</Link>
              <small>{unitNames.get(one.unit) ?? ''}</small>
            </li>
          ))}
        </ol>
        <ScrollFrame name="gantt-scroll" ref={place} label={say(scheduleWords.gantt)}>
          <svg width={scale.width} height={head + rows.length * row} role="img" aria-label={title}>
            <Hatch />
            <Months scale={scale} height={head + rows.length * row} />
            {rows.map((one, i) => (
              <g key={one.id} transform={`translate(0 ${head + i * row})`}>
                <line x1={0} x2={scale.width} y1={row} y2={row} className="gantt-rule" />
                <GanttBar one={one} scale={scale} />
                <GanttMarks one={one} scale={scale} />
              </g>
            ))}
            <line x1={today} x2={today} y1={head - 12} y2={head + rows.length * row} className="gantt-today" />
            <text x={today + 4} y={head - 4} className="gantt-today-word">
              {say(scheduleWords.today)}
            </text>
          </svg>
        </ScrollFrame>
      </div>
    </figure>
  )
}

/** The months of a chart, with the year where one begins. */
export function Months({ scale, height }: { readonly scale: Scale; readonly height: number }) {
  const { say, language } = useLanguage()
  return scale.months.map(({ first, x, isYear }) => (
    <g key={first}>
      <line x1={x} x2={x} y1={isYear ? 0 : 16} y2={height} className="gantt-rule" />
      <text x={x + 4} y={14} className="gantt-month">
        {isYear
          ? language === 'zh'
            ? `${yearOf(first)}年${monthOf(first)}月`
            : `${yearOf(first)}-${first.slice(5, 7)}`
          : say(scheduleWords.month, { n: monthOf(first) })}
      </text>
    </g>
  ))
}

/** One pattern for every chart of the page: legal waits are hatched. */
export function Hatch() {
  return (
    <defs>
      <pattern id="legal-wait" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="6" className="gantt-hatch" />
      </pattern>
    </defs>
  )
}

function Legend() {
  const { say } = useLanguage()
  return (
    <BarKey
      entries={[
        ['bar-plan', scheduleWords.legendPlan],
        ['bar-done', scheduleWords.legendDone],
        ['bar-running', scheduleWords.legendRunning],
        ['bar-come', scheduleWords.legendCome],
        ['bar-late', scheduleWords.legendLate],
        ['bar-wait', scheduleWords.legalWait],
      ]}
      hatched="bar-wait"
    >
      <li>
        <b className="gantt-critical-word">{say(scheduleWords.critical)}</b>
      </li>
    </BarKey>
  )
}

type BarKeyProps = {
  readonly entries: readonly (readonly [name: string, label: Label])[]
  /** The kind of bar that is drawn with the hatch over it. */
  readonly hatched: string
  readonly children: ReactNode
}

/** What the bars of a chart mean, and behind them whatever else is drawn on it. */
export function BarKey({ entries, hatched, children }: BarKeyProps) {
  const { say } = useLanguage()
  return (
    <ul className="gantt-legend">
      {entries.map(([name, label]) => (
        <li key={name}>
          <svg width="22" height="12" aria-hidden="true">
            <rect x="1" y="2" width="20" height="8" className={name} />
            {name === hatched ? <rect x="1" y="2" width="20" height="8" fill="url(#legal-wait)" /> : null}
          </svg>
          {say(label)}
        </li>
      ))}
      {children}
    </ul>
  )
}

/** What begins first stands first; what was finished by what ends first. */
function inOrder(milestones: readonly ScheduledMilestone[]): readonly ScheduledMilestone[] {
  const begin = (one: ScheduledMilestone) => one.startedOn ?? one.start ?? one.latestStart ?? one.due
  const end = (one: ScheduledMilestone) => one.finish ?? one.due
  const key = (one: ScheduledMilestone) => `${begin(one)} ${end(one)} ${one.due} ${one.id}`
  return milestones.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** The width of the place that a chart has. */
export function useWidth(place: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(640)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = () => setWidth(element.clientWidth)
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    measure()
    return () => watch.disconnect()
  }, [place])
  return width
}
