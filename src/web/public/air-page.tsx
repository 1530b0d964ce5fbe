import { airGrades } from '#domain/ecology/air.ts'
import { waterClasses } from '#domain/ecology/water-labels.ts'
import type { PublicAirWater } from '#schema/ecology-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { EditionName } from '../ecology/marks.tsx'
import { useLanguage } from '../language.tsx'
import { useAirWater } from './queries.ts'
import { words } from './words.ts'

/** 空气和水 — today, each figure with how many hours stand behind it; no data is said and never green. */
export function AirPage() {
  const { say } = useLanguage()
  const view = useAirWater()
  return (
    <>
      <h1>{say(words.air)}</h1>
      {view.isPending ? <Loading /> : null}
      {view.isError ? <Failed error={view.error} retry={() => void view.refetch()} /> : null}
      {view.data ? <Stations view={view.data} /> : null}
    </>
  )
}

function Stations({ view: { asOf, air, water } }: { readonly view: PublicAirWater }) {
  const { say } = useLanguage()
  if (air.length + water.length === 0) return <p className="missing">{say(words.noAir)}</p>
  return (
    <>
      <p className="page-hint figures">{say(words.asOf, { day: asOf })}</p>
      {air.map((one) => (
        <article key={one.name} className="public-card">
          <h2>{one.name}</h2>
          <p>
            {one.hour === null || one.aqiNow === null
              ? say(words.noneThisHour)
              : say(words.airNow, { hour: one.hour, aqi: one.aqiNow })}
          </p>
          <p>
            {one.aqi === null || one.grade === null
              ? say(words.noneThatDay, { day: one.on })
              : say(words.airOn, { day: one.on, aqi: one.aqi, grade: say(airGrades[one.grade]) })}
          </p>
          <p className="field-hint figures">
            {say(words.valuesToday, { n: one.hours.received, of: one.hours.expected })} ·{' '}
            <EditionName id={one.edition} />
          </p>
        </article>
      ))}
      {water.map((one) => (
        <article key={one.name} className="public-card">
          <h2>{one.body === null ? one.name : `${one.body} · ${one.name}`}</h2>
          <p>
            {one.class === null
              ? say(words.noData)
              : say(words.waterClass, {
                  found: say(waterClasses[one.class]),
                  target: one.target === null ? say(words.noData) : say(waterClasses[one.target]),
                })}
          </p>
          <p className="field-hint figures">
            {one.on ?? ''}
            {one.hours === null ? '' : ` · ${say(words.hoursOf, { n: one.hours.received, of: one.hours.expected })}`}
          </p>
        </article>
      ))}
    </>
  )
}
