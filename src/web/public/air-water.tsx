import { pollutants } from '#domain/ecology/air-standards.ts'
import { waterClasses, waterFactors } from '#domain/ecology/water-labels.ts'
import type { PublicAirWater } from '#schema/ecology-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { ClassMark, Completeness, EditionName, GradeMark } from '../ecology/marks.tsx'
import { usePublicAirWater } from '../ecology/queries.ts'
import { ecologyWords as words } from '../ecology/words.ts'
import { useLanguage } from '../language.tsx'
import '../ecology/ecology.css'

/** 空气和水 — for anybody, without signing in: today with completeness, by which standard; no firm and no outlet. */
export function AirWater({ zone = null }: { readonly zone?: string | null }) {
  const { say } = useLanguage()
  const found = usePublicAirWater(zone)
  if (found.isPending) return <Loading />
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />
  return (
    <section className="panel">
      <h2>{say(words.publicTitle)}</h2>
      <p className="page-hint">
        {say(words.asOf, { on: found.data.asOf })} · {say(words.publicHint)}
      </p>
      <Air of={found.data} />
      <Water of={found.data} />
    </section>
  )
}

function Air({ of: { air } }: { readonly of: PublicAirWater }) {
  const { say } = useLanguage()
  return (
    <LineTable
      lines={air.map((one) => ({ ...one, id: one.name }))}
      empty={words.noAir}
      columns={[
        { label: words.station, cell: ({ name }) => name },
        {
          label: words.nowHour,
          cell: ({ aqiNow, hour }) =>
            aqiNow === null || hour === null ? (
              <GradeMark grade={null} aqi={null} />
            ) : (
              <span className="figures">
                AQI {aqiNow} <small>{say(words.atHour, { hour })}</small>
              </span>
            ),
        },
        { label: words.today, cell: ({ hours }) => <Completeness of={hours} /> },
        {
          label: words.yesterday,
          cell: ({ grade, aqi, primary }) => (
            <>
              <GradeMark grade={grade} aqi={aqi} />
              {primary.length === 0 ? null : (
                <small>{say(words.primary, { what: primary.map((one) => say(pollutants[one])).join('、') })}</small>
              )}
            </>
          ),
        },
        {
          label: words.year,
          cell: ({ year }) =>
            year === null || year.share === null ? (
              <GradeMark grade={null} aqi={null} />
            ) : (
              <span className="figures">
                {year.share} % <small>{say(words.yearOf, { good: year.good, valid: year.valid })}</small>
              </span>
            ),
        },
        { label: words.edition, cell: ({ edition }) => <EditionName id={edition} /> },
      ]}
    />
  )
}

function Water({ of: { water } }: { readonly of: PublicAirWater }) {
  const { say } = useLanguage()
  return (
    <LineTable
      lines={water.map((one) => ({ ...one, id: one.name }))}
      empty={words.noWater}
      columns={[
        {
          label: words.station,
          cell: ({ name, body }) => (
            <>
              {name}
              <small>{body}</small>
            </>
          ),
        },
        {
          label: words.target,
          cell: ({ target }) => (target === null ? say(words.noTarget) : say(waterClasses[target])),
        },
        {
          label: words.class,
          cell: ({ class: of, isKept, worst }) => (
            <>
              <ClassMark of={of} isKept={isKept} />
              {worst.length === 0 ? null : (
                <small>{say(words.worst, { what: worst.map((factor) => say(waterFactors[factor])).join('、') })}</small>
              )}
            </>
          ),
        },
        {
          label: words.dataFrom,
          cell: ({ from, on }) =>
            from === null || on === null ? null : say(from === 'line' ? words.line : words.sample, { on }),
        },
        { label: words.complete, cell: ({ from, hours }) => (from === 'sample' ? null : <Completeness of={hours} />) },
        { label: words.edition, cell: ({ edition }) => <EditionName id={edition} /> },
      ]}
    />
  )
}
