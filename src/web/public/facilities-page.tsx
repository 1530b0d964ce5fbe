import type { Label } from '#domain/label.ts'
import { facilityKinds } from '#domain/planning/facility-kinds.ts'
import type { PublicFacilities } from '#schema/planning-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { useFacilities } from './queries.ts'
import { words } from './words.ts'

const kinds: Readonly<Record<string, Label>> = facilityKinds

/** 公共设施 — what is wanting in each village by the standards, once the zone publishes it, and what is there or being built. */
export function FacilitiesPage() {
  const { say } = useLanguage()
  const view = useFacilities()
  return (
    <>
      <h1>{say(words.facilities)}</h1>
      {view.isPending ? <Loading /> : null}
      {view.isError ? <Failed error={view.error} retry={() => void view.refetch()} /> : null}
      {view.data ? (
        <>
          <p className="page-hint figures">{say(words.asOf, { day: view.data.asOf })}</p>
          <Gaps view={view.data} />
          <Facilities lines={view.data.facilities} />
        </>
      ) : null}
    </>
  )
}

function Gaps({ view: { isOpen, gaps } }: { readonly view: PublicFacilities }) {
  const { say } = useLanguage()
  const areas = [...new Set(gaps.map(({ area }) => area))]
  return (
    <>
      <h2>{say(words.gapsTitle)}</h2>
      {isOpen ? null : <p className="missing">{say(words.gaps)}</p>}
      {isOpen && gaps.length === 0 ? <p className="missing">{say(words.noGaps)}</p> : null}
      {areas.map((area) => (
        <article key={area} className="public-card">
          <h3>{area}</h3>
          <ul className="lines">
            {gaps
              .filter((one) => one.area === area)
              .map((one) => (
                <li key={one.kind} className="line">
                  <GapWords of={one} />
                </li>
              ))}
          </ul>
        </article>
      ))}
    </>
  )
}

function GapWords({
  of: { kind, short, unit, nearest, radius, coming },
}: {
  readonly of: PublicFacilities['gaps'][number]
}) {
  const { say } = useLanguage()
  const name = say(kinds[kind] ?? words.facilities)
  const parts = [
    short === null ? null : say(words.gapShort, { n: short.toLocaleString('en'), unit }),
    radius === null
      ? null
      : nearest === null
        ? say(words.gapNowhere, { radius })
        : say(words.gapFar, { near: nearest, radius }),
    coming > 0 ? say(words.gapComing, { n: coming.toLocaleString('en'), unit }) : null,
  ]
  return (
    <>
      <b>{name}</b>
      <span>{parts.filter((part) => part !== null).join(' · ')}</span>
    </>
  )
}

function Facilities({ lines }: { readonly lines: PublicFacilities['facilities'] }) {
  const { say } = useLanguage()
  return (
    <>
      <h2>{say(words.facilityList)}</h2>
      {lines.length === 0 ? <p className="missing">{say(words.noFacilities)}</p> : null}
      <ul className="lines">
        {lines.map((one) => (
          <li key={`${one.area} ${one.name}`} className="line">
            <b>{one.name}</b>
            <span>
              {say(kinds[one.kind] ?? words.facilities)} · {one.area}
              {one.place === null ? '' : ` · ${one.place}`}
            </span>
            <small className="figures">
              {say(words.facilityStanding[one.standing])}
              {one.standing !== 'open' && one.openDue !== null ? ` · ${say(words.openBy, { day: one.openDue })}` : ''}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}
