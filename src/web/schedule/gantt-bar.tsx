import type { Day } from '#domain/day.ts'
import type { ScheduledMilestone } from '#schema/schedule.ts'
import { useLanguage } from '../language.tsx'
import type { Scale } from './gantt-scale.ts'
import { scheduleWords } from './words.ts'

type BarProps = { readonly one: ScheduledMilestone; readonly scale: Scale }

/** Above the time that the plan leaves, below what happened and what is to come; what lies beyond the latest finish is red. */
export function GanttBar({ one, scale }: BarProps) {
  const { say } = useLanguage()
  const { latestStart, latestFinish, start, finish } = one
  const limit = one.state === 'reached' ? one.due : latestFinish
  return (
    <g>
      <title>{titleOf(one, say)}</title>
      {latestStart !== null && latestFinish !== null ? (
        <Stretch from={latestStart} until={latestFinish} scale={scale} y={8} height={5} name="bar-plan" />
      ) : null}
      {start !== null && finish !== null ? (
        <>
          <Stretch from={start} until={finish} scale={scale} y={15} height={13} name={nameOf(one)} />
          {one.isLegalWait ? (
            <Stretch from={start} until={finish} scale={scale} y={15} height={13} fill="url(#legal-wait)" />
          ) : null}
          {limit !== null && finish > limit ? (
            <Stretch
              from={start > limit ? start : limit}
              until={finish}
              scale={scale}
              y={15}
              height={13}
              name="bar-late"
            />
          ) : null}
          {one.isCritical ? (
            <Stretch from={start} until={finish} scale={scale} y={15} height={13} name="bar-critical" />
          ) : null}
        </>
      ) : null}
    </g>
  )
}

/** The due day as a mark, the first due day where another was set later, slack as a thin line. */
export function GanttMarks({ one, scale }: BarProps) {
  const { say } = useLanguage()
  const { finish, latestFinish, slack, due, firstDue } = one
  const isOpen = one.state !== 'reached'
  return (
    <g>
      {isOpen && finish !== null && latestFinish !== null && slack !== null && slack > 0 ? (
        <line x1={scale.x(finish)} x2={scale.x(latestFinish)} y1={21.5} y2={21.5} className="gantt-slack" />
      ) : null}
      <path d={diamond(scale.x(due), 10.5)} className="gantt-due" />
      {firstDue !== null && firstDue !== due ? (
        <path d={diamond(scale.x(firstDue), 10.5)} className="gantt-first">
          <title>{`${say(scheduleWords.legendFirst)} ${firstDue}`}</title>
        </path>
      ) : null}
    </g>
  )
}

type StretchProps = {
  readonly from: Day
  readonly until: Day
  readonly scale: Scale
  readonly y: number
  readonly height: number
  readonly name?: string
  readonly fill?: string
}

export function Stretch({ from, until, scale, y, height, name, fill }: StretchProps) {
  const x = scale.x(from)
  // A single day is still to be seen.
  return <rect x={x} y={y} width={Math.max(3, scale.x(until) - x)} height={height} className={name} fill={fill} />
}

export function diamond(x: number, y: number): string {
  return `M${x} ${y - 4.5} L${x + 4.5} ${y} L${x} ${y + 4.5} L${x - 4.5} ${y} Z`
}

function nameOf({ state, startedOn }: ScheduledMilestone): string {
  if (state === 'reached') return 'bar-done'
  return startedOn !== null ? 'bar-running' : 'bar-come'
}

function titleOf(one: ScheduledMilestone, say: ReturnType<typeof useLanguage>['say']): string {
  const parts = [
    one.result,
    `${say(scheduleWords.latestStart)} ${one.latestStart ?? '—'}`,
    `${say(scheduleWords.latestFinish)} ${one.latestFinish ?? '—'}`,
    `${say(scheduleWords.forecast)} ${one.finish ?? '—'}`,
    ...(one.isLegalWait ? [`${say(scheduleWords.legalWait)} ${one.basis ?? ''}`] : []),
  ]
  return parts.join('\n')
}
