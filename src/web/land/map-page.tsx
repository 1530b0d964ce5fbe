import { Link, useSearch } from 'wouter'
import { muText } from '#domain/land/area.ts'
import type { LandMap } from '#schema/land-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import './land.css'
import { BatchChoice } from './batch-choice.tsx'
import { dotColours, dotKind, plotColours, stageWord } from './map-colours.ts'
import { PlotMap } from './plot-map.tsx'
import { useMap } from './queries.ts'
import { landWords as words } from './words.ts'

/** 征迁一张图 — plots in the colour of how far they are, in words too, with a dot for each household and grave that may be read. */
export function LandMapPage() {
  const { say } = useLanguage()
  const batch = new URLSearchParams(useSearch()).get('batch') ?? undefined
  const map = useMap(batch)
  return (
    <Page title={say(words.map)} above={<Link href="/land">{say(words.desk)}</Link>}>
      {map.isPending ? <Loading /> : null}
      {map.isError ? <Failed error={map.error} retry={() => void map.refetch()} /> : null}
      {map.data ? <BatchChoice batches={map.data.batches} chosen={map.data.batch} path="/land/map" /> : null}
      {map.data?.plots.length === 0 ? <p className="missing">{say(words.noPlots)}</p> : null}
      {map.data && map.data.plots.length > 0 ? <Drawn map={map.data} /> : null}
    </Page>
  )
}

type DrawnProps = { readonly map: LandMap }

function Drawn({ map }: DrawnProps) {
  const { say } = useLanguage()
  return (
    <>
      <p className="field-hint">{say(words.mapHint)}</p>
      <Legend map={map} />
      <PlotMap map={map} />
      <h2>{say(words.plots)}</h2>
      <LineTable
        lines={map.plots}
        empty={words.noPlots}
        columns={[
          { label: words.plot, cell: (one) => <Link href={`/plot/${one.id}`}>{one.number}</Link> },
          { label: words.village, cell: (one) => one.village },
          { label: words.area, isNumber: true, cell: (one) => muText(one.area) },
          { label: words.stage, cell: (one) => say(stageWord(one.stage)) },
        ]}
      />
    </>
  )
}

/** Colours with their words and how many there are of each: the map can be read without seeing colours. */
function Legend({ map }: DrawnProps) {
  const { say } = useLanguage()
  const plots = Object.entries(plotColours).map(([stage, colour]) => ({
    label: stageWord(stage),
    colour,
    count: map.plots.filter((one) => (one.stage ?? '') === stage).length,
  }))
  const dots = Object.entries(dotColours).map(([kind, { colour, label }]) => ({
    label,
    colour,
    count: map.dots.filter((one) => dotKind(one) === kind).length,
  }))
  return (
    <>
      <ul className="land-legend" aria-label={say(words.plots)}>
        {plots
          .filter(({ count }) => count > 0)
          .map(({ label, colour, count }) => (
            <li key={label[1]}>
              <span className="land-swatch" style={{ background: colour }} />
              {say(label)} <b className="figures">{count}</b>
            </li>
          ))}
      </ul>
      {map.dots.length === 0 ? (
        <p className="missing">{say(words.noDots)}</p>
      ) : (
        <ul className="land-legend" aria-label={say(words.dots)}>
          {dots.map(({ label, colour, count }) => (
            <li key={label[1]}>
              <span className="land-swatch land-swatch-dot" style={{ background: colour }} />
              {say(label)} <b className="figures">{count}</b>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
