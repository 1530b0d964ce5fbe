import type { Label } from '#domain/label.ts'
import { plot } from '#registers/land/plot.ts'
import type { MapDot } from '#schema/land-views.ts'
import { landWords as words } from './words.ts'

/** From grey, not begun, over yellows and greens to blue, in use; each differs in brightness too, for prints without colour. */
export const plotColours: Readonly<Record<string, string>> = {
  '': '#e3e3e3',
  surveyedOn: '#f5e6b3',
  signedOn: '#f0c76b',
  paidOn: '#e2a03f',
  clearedOn: '#c9d98c',
  acceptedOn: '#8fbf6f',
  reservedOn: '#5ea37a',
  suppliedOn: '#9cc3e0',
  handedOverOn: '#6b9fce',
  startedOn: '#3f74ad',
}

export const dotColours = {
  homeOpen: { colour: '#b3261e', label: words.homeOpen },
  homeDone: { colour: '#1b5e20', label: words.homeDone },
  graveOpen: { colour: '#6a1b9a', label: words.graveOpen },
  graveDone: { colour: '#757575', label: words.graveDone },
} as const

export function dotKind({ kind, isDone }: MapDot): keyof typeof dotColours {
  if (kind === 'household') return isDone ? 'homeDone' : 'homeOpen'
  return isDone ? 'graveDone' : 'graveOpen'
}

export function stageWord(stage: string | null): Label {
  const stages: Readonly<Record<string, Label>> = plot.stages ?? {}
  return stages[stage ?? ''] ?? words.notBegun
}
