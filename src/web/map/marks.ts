import type { LayerKey } from '#schema/map-views.ts'
import { plotColours } from '../land/map-colours.ts'

/** How a layer is drawn: shape tells the layer, colour its state, so that both can be told apart without colour too. */
export const shapes: Readonly<Record<LayerKey, 'area' | 'square' | 'ring' | 'diamond' | 'dot' | 'triangle' | 'cross'>> =
  {
    plots: 'area',
    dmas: 'area',
    projects: 'square',
    households: 'ring',
    stations: 'diamond',
    devices: 'dot',
    alarms: 'triangle',
    tickets: 'cross',
    facilities: 'diamond',
  }

const colours: Readonly<Record<LayerKey, Readonly<Record<string, string>>>> = {
  plots: { ...plotColours, notBegun: '#e3e3e3' },
  dmas: { quiet: '#2e7d5b66', step: '#e2a03f99', burst: '#b3261e99', incomplete: '#757575' },
  projects: {
    notBegun: '#9e9e9e',
    listedOn: '#e2a03f',
    startedOn: '#3f74ad',
    completedOn: '#2e7d5b',
    producedOn: '#1b5e20',
  },
  households: { none: '#b3261e', some: '#e2a03f', all: '#1b5e20' },
  stations: { air: '#3f74ad', surfaceWater: '#00838f', noise: '#6a1b9a', stack: '#5d4037', wasteWater: '#4e342e' },
  devices: { heard: '#1b5e20', silent: '#b3261e', never: '#757575', paused: '#e2a03f', unknown: '#9e9e9e' },
  alarms: { critical: '#b3261e', major: '#e2761b', minor: '#d4a72c' },
  tickets: {},
  facilities: { planned: '#9e9e9e', building: '#e2a03f', open: '#1b5e20' },
}

export function colourOf(layer: LayerKey, kind: string): string {
  return colours[layer][kind] ?? '#5e35b1'
}

/** What is too incomplete to be judged is hatched, as everywhere in the house. */
export function isHatched(layer: LayerKey, kind: string): boolean {
  return layer === 'dmas' && kind === 'incomplete'
}
