import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { Day } from '#domain/day.ts'
import { planEdition } from '#registers/planning/plan-edition.ts'
import type { DriftLine, EditionLine } from '#schema/planning-views.ts'
import { ScrollFrame } from '../components/scroll-frame.tsx'
import { useLanguage } from '../language.tsx'
import { BarKey, Hatch, Months, useWidth } from '../schedule/gantt.tsx'
import { diamond, Stretch } from '../schedule/gantt-bar.tsx'
import { type Scale, scaleOfDays } from '../schedule/gantt-scale.ts'
import '../schedule/schedule.css'
import { StateMark } from '../components/state-mark.tsx'
import { inOrderOfPlans, isOf, untilOf } from './edition-times.ts'
import { EditionsInWords } from './editions-in-words.tsx'
import { words } from './words.ts'

const row = 44
const head = 34

type TimelineProps = {
  readonly editions: readonly EditionLine[]
  readonly drift: readonly DriftLine[]
  readonly asOf: Day
}

/** 规划版本时间轴 — notice, approval and the time in force of each edition on one axis, the editions of a plan below each other. */
export function EditionTimeline({ editions, drift, asOf }: TimelineProps) {
  const { say } = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const rows = inOrderOfPlans(editions)
  const scale = scaleOfDays([asOf, ...rows.flatMap(daysOf), ...drift.map(({ on }) => on)], asOf, width, 0.9)
  const today = scale.x(asOf)
  useEffect(() => {
    place.current?.scrollTo({ left: scale.width })
  }, [scale.width])
  if (rows.length === 0) return null
  const height = head + rows.length * row
  return (
    <figure className="gantt plan-timeline">
      <Legend />
      <div className="gantt-body">
        <ol className="gantt-names" style={{ paddingTop: head }}>
          {rows.map((one) => (
            <li key={one.id} style={{ height: row }}>
              <Link href={`/plan-edition/${one.id}`}>{one.name}</Link>
              <small>
                {say(words.editionOf, { n: one.edition })} · <StateMark register={planEdition} state={one.state} />
              </small>
            </li>
          ))}
        </ol>
        <ScrollFrame name="gantt-scroll" ref={place} label={say(words.timeline)}>
          <svg width={scale.width} height={height} role="img" aria-label={say(words.timelineDrawn)}>
            <Hatch />
            <Months scale={scale} height={height} />
            {rows.map((one, i) => (
              <g key={one.id} transform={`translate(0 ${head + i * row})`}>
                <line x1={0} x2={scale.width} y1={row} y2={row} className="gantt-rule" />
                <Edition one={one} changes={drift.filter(isOf(one))} scale={scale} asOf={asOf} />
              </g>
            ))}
            <line x1={today} x2={today} y1={head - 12} y2={height} className="gantt-today" />
          </svg>
        </ScrollFrame>
      </div>
      <EditionsInWords rows={rows} drift={drift} asOf={asOf} />
    </figure>
  )
}

type EditionProps = {
  readonly one: EditionLine
  readonly changes: readonly DriftLine[]
  readonly scale: Scale
  readonly asOf: Day
}

function Edition({ one, changes, scale, asOf }: EditionProps) {
  const { say } = useLanguage()
  const { noticeFrom, noticeUntil, approvedOn, validFrom, replacedOn } = one
  const until = untilOf(one, asOf)
  const stretch = { scale, y: 20, height: 14 }
  return (
    <g>
      {noticeFrom !== null && noticeUntil !== null ? (
        <g>
          <title>{`${say(words.notice)} ${say(words.until, { from: noticeFrom, to: noticeUntil })}`}</title>
          <Stretch {...stretch} from={noticeFrom} until={noticeUntil} name="plan-bar-notice" />
          <Stretch {...stretch} from={noticeFrom} until={noticeUntil} fill="url(#legal-wait)" />
        </g>
      ) : null}
      {validFrom !== null && until !== null ? (
        <g>
          <title>
            {[
              `${say(words.valid)} ${validFrom}`,
              ...(replacedOn === null ? [] : [`${say(words.gone)} ${replacedOn}`]),
            ].join('\n')}
          </title>
          <Stretch
            {...stretch}
            from={validFrom}
            until={until}
            name={replacedOn === null ? 'plan-bar-held' : 'plan-bar-gone'}
          />
          <text x={scale.x(validFrom)} y={15} className="gantt-month">
            {validFrom}
          </text>
        </g>
      ) : null}
      {approvedOn === null ? null : (
        <path d={diamond(scale.x(approvedOn), 27)} className="plan-approval">
          <title>{`${say(words.approval)} ${approvedOn}`}</title>
        </path>
      )}
      {changes
        .filter(({ way }) => way === 'procedure')
        .map(({ id, number, on }) => (
          <line key={id} x1={scale.x(on)} x2={scale.x(on)} y1={17} y2={38} className="plan-change">
            <title>{`${number} ${on}`}</title>
          </line>
        ))}
    </g>
  )
}

function Legend() {
  const { say } = useLanguage()
  return (
    <BarKey
      entries={[
        ['plan-bar-notice', words.notice],
        ['plan-bar-held', words.inForce],
        ['plan-bar-gone', words.wasInForce],
      ]}
      hatched="plan-bar-notice"
    >
      <li>
        <svg width="14" height="12" aria-hidden="true">
          <path d={diamond(7, 6)} className="plan-approval" />
        </svg>
        {say(words.approval)}
      </li>
      <li>
        <svg width="8" height="12" aria-hidden="true">
          <line x1="4" x2="4" y1="0" y2="12" className="plan-change" />
        </svg>
        {say(words.changedByProcedure)}
      </li>
    </BarKey>
  )
}

function daysOf(one: EditionLine): readonly Day[] {
  return [one.noticeFrom, one.noticeUntil, one.approvedOn, one.validFrom, one.replacedOn].filter((day) => day !== null)
}
