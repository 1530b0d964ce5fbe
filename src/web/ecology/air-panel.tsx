import { Link } from 'wouter'
import { airGrades } from '#domain/ecology/air.ts'
import { allPollutants, pollutants } from '#domain/ecology/air-standards.ts'
import { unitOf } from '#domain/ecology/factors.ts'
import type { AirLine } from '#schema/ecology-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { useLanguage } from '../language.tsx'
import { Completeness, EditionName, GradeMark, lightOf } from './marks.tsx'
import { ecologyWords as words } from './words.ts'

/** 空气 — the hour, the last whole day by both standards, and the year so far with both of its numbers. */
export function AirPanel({ lines }: { readonly lines: readonly AirLine[] }) {
  const { say } = useLanguage()
  const day = lines[0]?.on
  return (
    <>
      <LineTable
        lines={lines}
        empty={words.noAir}
        columns={[
          {
            label: words.station,
            cell: (one) => <Link href={`/monitor-station/${one.id}`}>{one.name}</Link>,
          },
          { label: words.nowHour, cell: (one) => <Now line={one} /> },
          { label: words.today, cell: ({ hours }) => <Completeness of={hours} /> },
          { label: words.by2012, cell: (one) => <DayVerdict line={one} at={0} /> },
          { label: words.by2026, cell: (one) => <DayVerdict line={one} at={1} /> },
          { label: words.means, cell: (one) => <Means line={one} /> },
          { label: words.year, cell: (one) => <Year line={one} /> },
          { label: words.course, cell: (one) => <Course line={one} /> },
        ]}
      />
      {day === undefined ? null : <p className="page-hint">{say(words.lastDay, { on: day })}</p>}
    </>
  )
}

function Now({ line: { now } }: { readonly line: AirLine }) {
  const { say } = useLanguage()
  return (
    <>
      <GradeMark grade={now?.verdict.grade ?? null} aqi={now?.verdict.aqi ?? null} />
      {now === null ? null : <small>{say(words.atHour, { hour: now.hour })}</small>}
    </>
  )
}

function DayVerdict({ line, at }: { readonly line: AirLine; readonly at: number }) {
  const { say } = useLanguage()
  const verdict = line.verdicts[at]
  if (verdict === undefined) return null
  const names = (list: readonly (keyof typeof pollutants)[]) => list.map((one) => say(pollutants[one])).join('、')
  return (
    <>
      <GradeMark grade={verdict.grade} aqi={verdict.aqi} />
      {verdict.primary.length > 0 ? <small>{say(words.primary, { what: names(verdict.primary) })}</small> : null}
      {verdict.missing.length > 0 ? <small>{say(words.missing, { what: names(verdict.missing) })}</small> : null}
      {verdict.edition === line.inForce ? <small>{say(words.inForce)}</small> : null}
    </>
  )
}

function Means({ line: { means } }: { readonly line: AirLine }) {
  const { say } = useLanguage()
  const known = allPollutants.filter((one) => means[one] !== null)
  if (known.length === 0) return <small>{say(words.noData)}</small>
  return (
    <>
      <span className="eco-means figures">
        {known.map((one) => (
          <span key={one}>
            {one === 'pm25' ? 'PM₂.₅' : pollutants[one][1]} {means[one]}
          </span>
        ))}
      </span>
      <small>{say(words.meansIn, { unit: say(unitOf('pm25')), co: say(unitOf('co')) })}</small>
    </>
  )
}

function Year({ line: { year } }: { readonly line: AirLine }) {
  const { say } = useLanguage()
  return (
    <>
      {year.map((one) => (
        <span key={one.edition} className="eco-year">
          <b className="figures">{one.share === null ? say(words.noData) : `${one.share} %`}</b>{' '}
          <small className="figures">{say(words.yearOf, { good: one.good, valid: one.valid })}</small>{' '}
          <EditionName id={one.edition} />
        </span>
      ))}
      {year[0] === undefined || year[0].days === year[0].valid ? null : (
        <small>{say(words.invalid, { n: year[0].days - year[0].valid })}</small>
      )}
    </>
  )
}

/** One mark a day; a day without an index is hatched. */
function Course({ line: { course } }: { readonly line: AirLine }) {
  const { say } = useLanguage()
  const told = ({ on, grade, aqi }: AirLine['course'][number]) =>
    `${on} ${grade === null ? say(words.noData) : `${say(airGrades[grade])} ${aqi}`}`
  return (
    <ol className="eco-course" aria-label={say(words.course)}>
      {course.map((one) => (
        <li key={one.on} className={`eco-day eco-${lightOf(one.grade)}`} title={told(one)}>
          <span className="for-readers">{told(one)}</span>
        </li>
      ))}
    </ol>
  )
}
