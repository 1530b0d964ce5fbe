import type BaseLayer from 'ol/layer/Base.js'
import VectorTile from 'ol/layer/VectorTile.js'
import TileLayer from 'ol/layer/WebGLTile.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import { PMTilesRasterSource, PMTilesVectorSource } from 'ol-pmtiles'
import { PMTiles, TileType } from 'pmtiles'

/** The base map that lies on our own server, quiet enough to stay behind; loaded only where there is one. */
export async function baseLayer(): Promise<BaseLayer> {
  const url = new URL('/api/map/base.pmtiles', location.href).href
  const { tileType } = await new PMTiles(url).getHeader()
  if (tileType !== TileType.Mvt) return new TileLayer({ source: new PMTilesRasterSource({ url }), opacity: 0.7 })
  return new VectorTile({
    source: new PMTilesVectorSource({ url }),
    style: new Style({
      fill: new Fill({ color: '#f2f0ea' }),
      stroke: new Stroke({ color: '#c9c4b8', width: 1 }),
    }),
  })
}
