import Collection from 'ol/Collection.js'
import { containsCoordinate } from 'ol/extent.js'
import Feature from 'ol/Feature.js'
import OpenMap from 'ol/Map.js'
import 'ol/ol.css'
import Point from 'ol/geom/Point.js'
import Polygon from 'ol/geom/Polygon.js'
import { defaults } from 'ol/interaction/defaults.js'
import Translate from 'ol/interaction/Translate.js'
import VectorLayer from 'ol/layer/Vector.js'
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import View from 'ol/View.js'
import { useEffect, useRef } from 'react'
import type { PublicMap } from '#schema/public-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import type { Pin } from './pin.ts'
import { usePublicMap } from './queries.ts'
import { words } from './words.ts'

type Props = { readonly pin: Pin | null; readonly setPin: (pin: Pin) => void }

/** 标位置的地图 — our own outlines and nothing from outside; the pin is set by a tap, by dragging it, or with Enter at the cross. */
export function PinMap(props: Props) {
  const { say } = useLanguage()
  const map = usePublicMap()
  if (map.isPending) return <Loading />
  if (map.isError) return <Failed error={map.error} retry={() => void map.refetch()} />
  if (map.data.box === null) return <p className="missing">{say(words.noMap)}</p>
  return <Drawing map={map.data} {...props} />
}

function Drawing({ map, pin, setPin }: Props & { readonly map: PublicMap }) {
  const { say } = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const marked = useRef<Feature<Point> | null>(null)
  const open = useRef<OpenMap | null>(null)
  const put = useRef(setPin)
  put.current = setPin
  useEffect(() => {
    if (place.current === null) return
    const mark = new Feature<Point>()
    mark.setStyle(pinStyle)
    marked.current = mark
    const told = (at: readonly number[]) => {
      const [longitude = 0, latitude = 0] = toLonLat([...at])
      put.current({ longitude, latitude })
    }
    const drag = new Translate({ features: new Collection([mark]), hitTolerance: 12 })
    drag.on('translateend', ({ coordinate }) => told(coordinate))
    const drawn = new OpenMap({
      target: place.current,
      layers: [
        new VectorLayer({ source: new VectorSource({ features: [...featuresOf(map)] }), declutter: true }),
        new VectorLayer({ source: new VectorSource({ features: [mark] }) }),
      ],
      view: new View({ maxZoom: 20 }),
      controls: [],
      interactions: defaults({ altShiftDragRotate: false, pinchRotate: false }).extend([drag]),
    })
    open.current = drawn
    drawn.on('singleclick', ({ coordinate }) => told(coordinate))
    frame(drawn, map)
    return () => drawn.setTarget(undefined)
  }, [map])
  useEffect(() => {
    const at = pin === null ? null : fromLonLat([pin.longitude, pin.latitude])
    marked.current?.setGeometry(at === null ? undefined : new Point(at))
    // A pin that was typed or found may lie outside of what is in sight.
    const view = open.current?.getView()
    if (at !== null && view !== undefined && !containsCoordinate(view.calculateExtent(), at)) view.setCenter(at)
  }, [pin])
  return (
    <>
      <p className="field-hint" id="pin-map-hint">
        {say(words.mapHint)}
      </p>
      <div
        ref={place}
        className="pin-map"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes arrows, plus, minus and Enter
        tabIndex={0}
        aria-label={say(words.mapLabel)}
        aria-describedby="pin-map-hint"
        onKeyDown={(event) => {
          const centre = open.current?.getView().getCenter()
          if (event.key !== 'Enter' || centre === undefined) return
          event.preventDefault()
          const [longitude = 0, latitude = 0] = toLonLat(centre)
          setPin({ longitude, latitude })
        }}
      />
    </>
  )
}

function frame(drawn: OpenMap, { box }: PublicMap): void {
  if (box === null) return
  const extent = transformExtent([box.west, box.south, box.east, box.north], 'EPSG:4326', 'EPSG:3857')
  drawn.getView().fit(extent, { padding: [24, 24, 24, 24], maxZoom: 17 })
}

function featuresOf({ plots, villages, reports }: PublicMap): readonly Feature[] {
  return [
    ...plots.map((ring) => styled(new Feature(new Polygon([ring.map((at) => fromLonLat([...at]))])), plotStyle)),
    ...reports.map(({ name, at }) =>
      styled(new Feature(new Point(fromLonLat([...at]))), wordStyle(name, '#8a5a00', 5)),
    ),
    ...villages.map(({ name, at }) => styled(new Feature(new Point(fromLonLat([...at]))), wordStyle(name, '#111', 0))),
  ]
}

function styled(feature: Feature, style: Style): Feature {
  feature.setStyle(style)
  return feature
}

const plotStyle = new Style({
  fill: new Fill({ color: '#dfe7ef' }),
  stroke: new Stroke({ color: '#5b6b7c', width: 1 }),
})

const pinStyle = new Style({
  image: new CircleStyle({
    radius: 11,
    fill: new Fill({ color: '#1d4f91' }),
    stroke: new Stroke({ color: '#fff', width: 3 }),
  }),
  zIndex: 10,
})

function wordStyle(text: string, color: string, radius: number): Style {
  const words = new Text({
    text,
    font: '13px sans-serif',
    offsetY: radius === 0 ? 0 : 14,
    fill: new Fill({ color }),
    stroke: new Stroke({ color: '#fff', width: 3 }),
  })
  if (radius === 0) return new Style({ text: words })
  return new Style({ text: words, image: new CircleStyle({ radius, fill: new Fill({ color }) }) })
}
