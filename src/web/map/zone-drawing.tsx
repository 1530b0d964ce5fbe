import OpenMap from 'ol/Map.js'
import 'ol/ol.css'
import { defaults } from 'ol/interaction/defaults.js'
import VectorLayer from 'ol/layer/Vector.js'
import { transformExtent } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import View from 'ol/View.js'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { LayerKey, MapThing, ZoneMap } from '#schema/map-views.ts'
import { useLanguage } from '../language.tsx'
import { featuresOf } from './drawing.ts'
import { mapWords as words } from './words.ts'

type Props = {
  readonly map: ZoneMap
  readonly shown: ReadonlySet<LayerKey>
  /** Several things under one finger: the page lists them. */
  readonly onMany: (things: readonly MapThing[]) => void
}

/** The drawing alone; it asks nobody but our own server, and that only for the base map. */
export function ZoneDrawing({ map, shown, onMany }: Props) {
  const { say } = useLanguage()
  const [, go] = useLocation()
  const place = useRef<HTMLDivElement>(null)
  const drawn = useRef<ReadonlyMap<LayerKey, VectorLayer>>(new Map())
  const [isBaseBroken, setBaseBroken] = useState(false)
  useEffect(() => {
    if (place.current === null) return
    const layers = new Map(
      map.layers.map((one, index) => {
        const source = new VectorSource({ features: [...featuresOf(one)] })
        return [one.key, new VectorLayer({ source, zIndex: index + 1 })] as const
      }),
    )
    drawn.current = layers
    const open = new OpenMap({
      target: place.current,
      layers: [...layers.values()],
      view: new View({ maxZoom: 20 }),
      controls: [],
      // One finger scrolls the page on a phone only outside of the map; turning it would only confuse.
      interactions: defaults({ altShiftDragRotate: false, pinchRotate: false }),
    })
    if (map.box !== null) {
      const { west, south, east, north } = map.box
      const extent = transformExtent([west, south, east, north], 'EPSG:4326', 'EPSG:3857')
      open.getView().fit(extent, { padding: [28, 28, 28, 28], maxZoom: 17 })
    }
    open.on('singleclick', ({ pixel }) => {
      const things = open.getFeaturesAtPixel(pixel, { hitTolerance: 4 }).map((one) => one.get('thing') as MapThing) // set on every feature
      const marks = things.filter(({ ring }) => ring === undefined)
      const wanted = marks.length > 0 ? marks : things
      const [first] = wanted
      if (wanted.length === 1 && first !== undefined) go(first.path)
      else onMany(wanted)
    })
    if (map.hasBase)
      import('./base-map.ts')
        .then((one) => one.baseLayer())
        .then((layer) => open.getLayers().insertAt(0, layer))
        .catch(() => setBaseBroken(true))
    return () => open.setTarget(undefined)
  }, [map, go, onMany])
  useEffect(() => {
    for (const [key, layer] of drawn.current) layer.setVisible(shown.has(key))
  }, [shown])
  return (
    <>
      {map.hasBase ? null : <p className="field-hint">{say(words.noBase)}</p>}
      {isBaseBroken ? <p className="missing">{say(words.baseBroken)}</p> : null}
      <div ref={place} className="zone-map" role="img" aria-label={say(words.label)} />
    </>
  )
}
