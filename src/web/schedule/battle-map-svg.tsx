import type { Label } from '#domain/label.ts'
import type { BattleMap, Lane, Mark, PlacedMark, PlacedRow } from '#domain/schedule/battle-map.ts'
import { mapMeasures } from '#domain/schedule/battle-map.ts'
import { useLanguage } from '../language.tsx'
import { fonts } from '../theme/tokens.ts'
import { scheduleWords } from './words.ts'

const { margin, unitWidth, planWidth, head, letter } = mapMeasures

/** A paper is black on white whatever the screen is; its colours are those of the flags and of the red lamp. */
const ink = {
  text: '#1d2126',
  soft: '#474d55',
  rule: '#c6c2b7',
  thin: '#e2dfd7',
  red: '#b3261e',
  blue: '#1d4f91',
} as const

type SvgProps = { readonly map: BattleMap; readonly title: string; readonly note: string }

/** 挂图 — drawn with attributes alone, so that the same drawing is the page, the sheet of paper and the file. */
export function BattleMapSvg({ map, title, note }: SvgProps) {
  const { width, height, months, todayX, lanes } = map
  const bottom = lanes.at(-1) ? (lanes.at(-1)?.y ?? 0) + (lanes.at(-1)?.height ?? 0) : margin + head
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
      fontFamily={fonts.text}
      fontSize={letter}
      fill={ink.text}
    >
      <rect width={width} height={height} fill="#ffffff" />
      <text x={width / 2} y={margin + 30} fontSize={30} fontWeight={600} textAnchor="middle" fontFamily={fonts.paper}>
        {title}
      </text>
      <text x={width - margin} y={margin + 54} textAnchor="end" fill={ink.soft} fontSize={12}>
        {note}
      </text>
      <Months months={months} bottom={bottom} width={width} />
      {lanes.map((lane) => (
        <LaneOf key={lane.unit} lane={lane} width={width} />
      ))}
      {todayX === null ? null : <Today x={todayX} bottom={bottom} />}
      <Legend y={height - margin - 14} />
    </svg>
  )
}

function Months({ months, bottom, width }: Pick<BattleMap, 'months' | 'width'> & { readonly bottom: number }) {
  const { say } = useLanguage()
  const y = margin + head - 28
  return (
    <>
      <rect x={margin} y={y} width={width - margin * 2} height={28} fill="#f0eee8" stroke={ink.rule} />
      <text x={margin + unitWidth / 2} y={y + 18} textAnchor="middle" fontSize={13}>
        {say(scheduleWords.unit)}
      </text>
      <text x={margin + unitWidth + planWidth / 2} y={y + 18} textAnchor="middle" fontSize={13}>
        {say(scheduleWords.plan)}
      </text>
      {months.map(({ month, x, width: wide }) => (
        <g key={month}>
          <line x1={x} x2={x} y1={y} y2={bottom} stroke={ink.thin} />
          <text x={x + wide / 2} y={y + 18} textAnchor="middle" fontSize={13}>
            {say(scheduleWords.month, { n: month })}
          </text>
        </g>
      ))}
    </>
  )
}

function LaneOf({ lane, width }: { readonly lane: Lane; readonly width: number }) {
  return (
    <g>
      <rect x={margin} y={lane.y} width={width - margin * 2} height={lane.height} fill="none" stroke={ink.rule} />
      <line x1={margin + unitWidth} x2={margin + unitWidth} y1={lane.y} y2={lane.y + lane.height} stroke={ink.rule} />
      <text
        x={margin + unitWidth / 2}
        y={lane.y + lane.height / 2 + 5}
        textAnchor="middle"
        fontSize={14}
        fontWeight={600}
      >
        {lane.unit}
      </text>
      {lane.rows.map((row, i) => (
        <Row key={row.plan} row={row} width={width} isFirst={i === 0} />
      ))}
    </g>
  )
}

function Row({ row, width, isFirst }: { readonly row: PlacedRow; readonly width: number; readonly isFirst: boolean }) {
  const left = margin + unitWidth
  return (
    <g>
      {isFirst ? null : <line x1={left} x2={width - margin} y1={row.y} y2={row.y} stroke={ink.thin} />}
      <line x1={left + planWidth} x2={left + planWidth} y1={row.y} y2={row.y + row.height} stroke={ink.rule} />
      {inLines(row.plan, 12).map((words, i, all) => (
        <text key={words} x={left + 8} y={row.y + row.height / 2 + 4 + (i - (all.length - 1) / 2) * 14} fontSize={11.5}>
          {words}
        </text>
      ))}
      {row.marks.map((one) => (
        <MarkOf key={one.id} one={one} />
      ))}
    </g>
  )
}

function MarkOf({ one }: { readonly one: PlacedMark }) {
  const { x, y, text, textX, isBefore, isCritical, mark } = one
  return (
    <g>
      <Sign x={x} y={y} mark={mark} isCritical={isCritical} />
      <text x={textX} y={y + 4} textAnchor={isBefore ? 'end' : 'start'} fill={mark === 'overdue' ? ink.red : ink.text}>
        {text}
      </text>
    </g>
  )
}

/** A flag is planted where something is done: red in time, black late. A ring waits; a square is overdue. */
function Sign({
  x,
  y,
  mark,
  isCritical,
}: {
  readonly x: number
  readonly y: number
  readonly mark: Mark
  readonly isCritical: boolean
}) {
  if (mark === 'overdue') return <rect x={x - 5} y={y - 5} width={10} height={10} fill={ink.red} />
  if (mark === 'to-come')
    return <circle cx={x} cy={y} r={4.6} fill="#ffffff" stroke={ink.blue} strokeWidth={isCritical ? 3 : 1.4} />
  const colour = mark === 'on-time' ? ink.red : ink.text
  return (
    <g>
      <line x1={x - 4} x2={x - 4} y1={y - 7} y2={y + 7} stroke={colour} strokeWidth={1.4} />
      <path d={`M${x - 4} ${y - 7} L${x + 6} ${y - 3.5} L${x - 4} ${y} Z`} fill={colour} />
    </g>
  )
}

function Today({ x, bottom }: { readonly x: number; readonly bottom: number }) {
  const { say } = useLanguage()
  return (
    <g>
      <line x1={x} x2={x} y1={margin + head - 34} y2={bottom} stroke={ink.blue} strokeDasharray="4 3" />
      <text x={x} y={margin + head - 38} textAnchor="middle" fill={ink.blue}>
        {say(scheduleWords.today)}
      </text>
    </g>
  )
}

const legend: readonly (readonly [Mark, Label])[] = [
  ['on-time', scheduleWords.mapOnTime],
  ['done-late', scheduleWords.mapDoneLate],
  ['to-come', scheduleWords.mapToCome],
  ['overdue', scheduleWords.mapOverdue],
]

function Legend({ y }: { readonly y: number }) {
  const { say } = useLanguage()
  return (
    <g fontSize={12}>
      {legend.map(([mark, label], i) => (
        <g key={mark}>
          <Sign x={margin + 12 + i * 130} y={y} mark={mark} isCritical={false} />
          <text x={margin + 26 + i * 130} y={y + 4}>
            {say(label)}
          </text>
        </g>
      ))}
      <text x={margin + 26 + legend.length * 130} y={y + 4} fill={ink.soft}>
        {say(scheduleWords.mapCritical)}
      </text>
    </g>
  )
}

/** Breaks a name into two lines at most; what is longer still is cut. */
function inLines(words: string, most: number): readonly string[] {
  if (words.length <= most) return [words]
  const second = words.slice(most)
  return [words.slice(0, most), second.length > most ? `${second.slice(0, most - 1)}…` : second]
}
