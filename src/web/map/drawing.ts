import Feature from 'ol/Feature.js'
import Point from 'ol/geom/Point.js'
import Polygon from 'ol/geom/Polygon.js'
import { fromLonLat } from 'ol/proj.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import type ImageStyle from 'ol/style/Image.js'
import RegularShape from 'ol/style/RegularShape.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import type { LayerKey, MapLayer, MapThing } from '#schema/map-views.ts'
import { colourOf, isHatched, shapes } from './marks.ts'

/** Features of a layer; each carries what a click needs. */
export function featuresOf({ key, things }: MapLayer): readonly Feature[] {
  return things.flatMap((thing) => {
    const geometry = geometryOf(thing)
    if (geometry === null) return []
    const feature = new Feature(geometry)
    feature.set('thing', thing)
    feature.setStyle(styleOf(key, thing))
    return [feature]
  })
}

function geometryOf({ ring, at }: MapThing): Point | Polygon | null {
  if (ring !== undefined) return new Polygon([ring.map((place) => fromLonLat([...place]))])
  return at === undefined ? null : new Point(fromLonLat([...at]))
}

const made = new Map<string, Style>()

/** Thousands of devices share a few styles; only what carries words has its own. */
function styleOf(key: LayerKey, { kind, words }: MapThing): Style {
  const name = `${key} ${kind} ${words ?? ''}`
  const before = made.get(name)
  if (before !== undefined) return before
  const fill = new Fill({ color: isHatched(key, kind) ? hatched(colourOf(key, kind)) : colourOf(key, kind) })
  const style =
    shapes[key] === 'area'
      ? new Style({ fill, stroke: new Stroke(key === 'dmas' ? dashed : { color: '#333', width: 1 }) })
      : new Style({ image: imageOf(key, fill), ...(words === undefined ? {} : { text: textOf(words) }) })
  made.set(name, style)
  return style
}

/** Outlines that lie over plots are told apart from them by their line. */
const dashed = { color: '#00574b', width: 2, lineDash: [8, 4] }

/** Slanted lines of this colour; the plain colour where a browser has no canvas for it. */
function hatched(colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = 8
  tile.height = 8
  const pen = tile.getContext('2d')
  if (pen === null) return colour
  pen.strokeStyle = colour
  pen.lineWidth = 1.5
  pen.beginPath()
  for (const from of [-8, 0, 8]) {
    pen.moveTo(from, 8)
    pen.lineTo(from + 8, 0)
  }
  pen.stroke()
  return pen.createPattern(tile, 'repeat') ?? colour
}

function imageOf(key: LayerKey, fill: Fill): ImageStyle {
  const stroke = new Stroke({ color: '#fff', width: 1.5 })
  const shape = shapes[key]
  if (shape === 'ring') return new CircleStyle({ radius: 9, fill, stroke: new Stroke({ color: '#333', width: 1 }) })
  if (shape === 'square') return new RegularShape({ points: 4, radius: 9, angle: Math.PI / 4, fill, stroke })
  if (shape === 'diamond') return new RegularShape({ points: 4, radius: 8, fill, stroke })
  if (shape === 'triangle') return new RegularShape({ points: 3, radius: 9, fill, stroke })
  if (shape === 'cross')
    return new RegularShape({
      points: 4,
      radius: 8,
      radius2: 3,
      angle: Math.PI / 4,
      fill,
      stroke: new Stroke({ color: '#333', width: 1 }),
    })
  return new CircleStyle({ radius: 5, fill, stroke })
}

function textOf(words: string): Text {
  return new Text({
    text: words,
    font: '12px sans-serif',
    offsetY: 18,
    fill: new Fill({ color: '#111' }),
    stroke: new Stroke({ color: '#ffffffd0', width: 3 }),
  })
}
