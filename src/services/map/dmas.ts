import type { Label } from '#domain/label.ts'
import { readRing } from '#domain/land/ring.ts'
import type { Moment } from '#domain/moment.ts'
import { dma } from '#registers/water/dma.ts'
import type { MapLayer, MapThing } from '#schema/map-views.ts'
import type { WaterBoardLine } from '#schema/water-views.ts'
import { layer } from '#services/map/layers.ts'
import { type Looking, visibleRows } from '#services/visible.ts'
import { waterBoardOf } from '#services/water/board.ts'

/** 计量分区 — its outline in the state of its nights; what is too incomplete to be judged is never drawn as quiet. */
export async function dmaLayer(looking: Looking, now: Moment): Promise<MapLayer> {
  const rows = (await visibleRows(looking, dma)).filter(({ state }) => state === 'active')
  const outlined = rows.flatMap(({ id, name, outline }) => {
    const ring = outline === null ? null : readRing(outline)
    return ring === null ? [] : [{ id, name, ring }]
  })
  const lines = outlined.length === 0 ? [] : (await waterBoardOf(looking, now.today)).lines
  const byId = new Map(lines.map((line) => [line.id, line]))
  const things = outlined.map(({ id, name, ring }): MapThing => {
    return { path: `/dma/${id}`, name, kind: nightState(byId.get(id)), ring }
  })
  return layer('dmas', dma.label, '/dma', nightStates, things, rows.length - things.length)
}

type NightState = 'quiet' | 'step' | 'burst' | 'incomplete'

export const nightStates: Readonly<Record<NightState, Label>> = {
  quiet: ['夜间流量平稳', 'Night flow is quiet'],
  step: ['夜间流量升高', 'Night flow stepped up'],
  burst: ['疑似爆管', 'Perhaps a burst'],
  incomplete: ['数据不完整，不作判断', 'Incomplete, not judged'],
}

/** A suspicion is told even where data are missing; without one, an open boundary alone does not spoil a night. */
export function nightState(line: WaterBoardLine | undefined): NightState {
  if (line === undefined) return 'incomplete'
  if (line.suspicion !== null) return line.suspicion.kind
  const isDoubtful = line.doubts.some((doubt) => doubt !== 'openBoundary' && doubt !== 'unknownBoundary')
  return isDoubtful || line.night.step === null ? 'incomplete' : 'quiet'
}
