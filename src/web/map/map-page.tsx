import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { Link } from 'wouter'
import type { LayerKey, MapLayer, MapThing, ZoneMap } from '#schema/map-views.ts'
import { read } from '../api.ts'
import { LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import { Legend } from './legend.tsx'
import './map.css'
import { mapWords as words } from './words.ts'
import { ZoneDrawing } from './zone-drawing.tsx'

/** The registers of which the map is drawn: a change of one asks again. */
const from = ['plot', 'dma', 'project', 'household', 'monitor_station', 'device', 'alarm', 'ticket']

/** 全区一张图 — each layer by the rule of its register, each mark the way to its record, and the same in a list for who cannot see it. */
export function ZoneMapPage() {
  const { say } = useLanguage()
  const map = useQuery({
    queryKey: ['register', 'map'],
    queryFn: ({ signal }) => read<ZoneMap>('/api/map', signal),
    meta: { from },
  })
  return (
    <Page title={say(words.title)}>
      {map.isPending ? <Loading /> : null}
      {map.isError ? <Failed error={map.error} retry={() => void map.refetch()} /> : null}
      {map.data?.layers.length === 0 ? <p className="missing">{say(words.nothing)}</p> : null}
      {map.data && map.data.layers.length > 0 ? <Shown map={map.data} /> : null}
    </Page>
  )
}

function Shown({ map }: { readonly map: ZoneMap }) {
  const { say } = useLanguage()
  const [hidden, setHidden] = useState<ReadonlySet<LayerKey>>(new Set())
  const [many, setMany] = useState<readonly MapThing[]>([])
  const shown = new Set(map.layers.map(({ key }) => key).filter((key) => !hidden.has(key)))
  const toggle = (key: LayerKey) => {
    const next = new Set(hidden)
    if (!next.delete(key)) next.add(key)
    setHidden(next)
  }
  return (
    <div className="zone-map-page">
      <div>
        <p className="field-hint">{say(words.hint)}</p>
        <ZoneDrawing map={map} shown={shown} onMany={useCallback((things) => setMany(things), [])} />
        {many.length > 0 ? <Here things={many} /> : null}
      </div>
      <Legend map={map} hidden={hidden} toggle={toggle} />
      <div className="zone-map-lists">
        {map.layers
          .filter(({ key }) => shown.has(key))
          .map((layer) => (
            <Listed key={layer.key} layer={layer} />
          ))}
      </div>
    </div>
  )
}

function Here({ things }: { readonly things: readonly MapThing[] }) {
  const { say } = useLanguage()
  return (
    <section className="zone-map-here" aria-live="polite">
      <h2>{say(words.here)}</h2>
      <ul>
        {things.slice(0, most).map(({ path, name }) => (
          <li key={path}>
            <Link href={path}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

const most = 30

function Listed({ layer }: { readonly layer: MapLayer }) {
  const { say } = useLanguage()
  const { things, list, placeless, kinds } = layer
  const lines = things.slice(0, most).map((one) => ({ ...one, id: one.path }))
  const wordOf = (kind: string) => kinds.find(({ key }) => key === kind)?.label
  return (
    <details className="zone-map-list">
      <summary>
        {say(layer.label)} <b className="figures">{things.length}</b>
      </summary>
      {placeless > 0 ? <p className="field-hint">{say(words.placeless, { count: placeless })}</p> : null}
      <LineTable
        lines={lines}
        empty={words.none}
        columns={[
          { label: words.name, cell: (one) => <Link href={one.path}>{one.name}</Link> },
          {
            label: words.state,
            cell: (one) => {
              const word = wordOf(one.kind)
              return `${word ? say(word) : ''}${one.words ? ` ${one.words}` : ''}`
            },
          },
        ]}
      />
      {list !== null ? (
        <p>
          {things.length > most ? `${say(words.more, { count: things.length - most })} ` : null}
          <Link href={list}>{say(words.whole)}</Link>
        </p>
      ) : null}
    </details>
  )
}
