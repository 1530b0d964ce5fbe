import Feature from 'ol/Feature.js'
import Point from 'ol/geom/Point.js'
import Polygon from 'ol/geom/Polygon.js'
import VectorLayer from 'ol/layer/Vector.js'
import OpenMap from 'ol/Map.js'
import 'ol/ol.css'
import { fromLonLat } from 'ol/proj.js'
import VectorSource from 'ol/source/Vector.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import View from 'ol/View.js'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { say as sayIn } from '#domain/label.ts'
import type { LandMap, MapDot, MapPlot } from '#schema/land-views.ts'
import { useLanguage } from '../language.tsx'
import { dotColours, dotKind, plotColours, stageWord } from './map-colours.ts'
import { landWords as words } from './words.ts'

/** The drawing alone; OpenLayers is loaded with this page and with no other, and asks the network for nothing. */
export function PlotMap({ map }: { readonly map: LandMap }) {
  const { say, language } = useLanguage()
  const [, go] = useLocation()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current === null) return
    const source = new VectorSource({
      features: [
        ...map.plots.map((one) => plotFeature(one, sayIn(stageWord(one.stage), language))),
        ...map.dots.map(dotFeature),
      ],
    })
    const drawn = new OpenMap({
      target: place.current,
      layers: [new VectorLayer({ source })],
      view: new View({ maxZoom: 20 }),
      controls: [],
    })
    const extent = source.getExtent()
    if (extent !== null) drawn.getView().fit(extent, { padding: [24, 24, 24, 24] })
    drawn.on('singleclick', ({ pixel }) => {
      const path = drawn.forEachFeatureAtPixel(pixel, (feature) => String(feature.get('path')))
      if (path !== undefined) go(path)
    })
    return () => drawn.setTarget(undefined)
  }, [map, language, go])
  return <div ref={place} className="land-map" role="img" aria-label={say(words.mapLabel)} />
}

function plotFeature({ id, number, ring, stage }: MapPlot, word: string): Feature {
  const feature = new Feature(new Polygon([ring.map((place) => fromLonLat([...place]))]))
  feature.set('path', `/plot/${id}`)
  const shape = new Style({
    fill: new Fill({ color: plotColours[stage ?? ''] ?? '#e3e3e3' }),
    stroke: new Stroke({ color: '#333', width: 1 }),
  })
  feature.setStyle([shape, label(feature, `${number}\n${word}`)])
  return feature
}

/** The name hangs from the upper edge, so that it does not lie on the houses; where it must, it can still be read. */
function label(feature: Feature, text: string): Style {
  const [left = 0, , right = 0, top = 0] = feature.getGeometry()?.getExtent() ?? []
  return new Style({
    geometry: new Point([(left + right) / 2, top]),
    text: new Text({
      text,
      font: '12px sans-serif',
      textBaseline: 'top',
      offsetY: 4,
      overflow: true,
      fill: new Fill({ color: '#111' }),
      stroke: new Stroke({ color: '#ffffffb0', width: 2 }),
    }),
    zIndex: 2,
  })
}

function dotFeature(dot: MapDot): Feature {
  const feature = new Feature(new Point(fromLonLat([...dot.at])))
  feature.set('path', `/${dot.kind}/${dot.id}`)
  const image = new CircleStyle({
    radius: dot.kind === 'household' ? 5 : 4,
    fill: new Fill({ color: dotColours[dotKind(dot)].colour }),
    stroke: new Stroke({ color: '#fff', width: 1 }),
  })
  feature.setStyle(new Style({ image, zIndex: 1 }))
  return feature
}
