import { addDays } from '#domain/day.ts'
import { supervisionBulletin, supervisionRequirements } from '#domain/paper/bulletin-supervision.ts'
import type { Drawing } from '#domain/paper/figure.ts'
import { asOfWords, type Frame } from '#domain/paper/frame.ts'
import type { SeriesCode } from '#services/numbering.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { mattersOn } from '#services/papers/matters.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

/** How a kind of bulletin is drawn from the facts of the zone. */
export type Drawer = {
  /** The matter of the title: 关于……的通报. */
  readonly about: (asOf: PaperRow['asOf']) => string
  readonly requirements: (facts: FactBase, asOf: PaperRow['asOf']) => readonly string[]
  readonly draw: (frame: Frame, facts: FactBase) => Drawing
}

/** Kinds without a drawer are drawn by the matter they belong to and filed here ready. */
export const drawers: { readonly [kind in PaperRow['kind']]?: Drawer } = {
  supervision: {
    about: (asOf) => `${asOfWords(asOf)}督查事项办理情况`,
    requirements: (facts, asOf) => supervisionRequirements(asOf, mattersOn(facts, asOf), addDays(asOf, nextCheck)),
    draw: (frame, facts) => supervisionBulletin(frame, mattersOn(facts, frame.asOf)),
  },
}

/** Days until the next check that a drafted requirement names; the officer changes it in the sentence itself. */
const nextCheck = 15

/** The series in which a kind of paper is numbered. */
export const seriesOfKind: Readonly<Record<PaperRow['kind'], SeriesCode>> = {
  economy: 'bulletin',
  projects: 'bulletin',
  investment: 'bulletin',
  supervision: 'supervision-issue',
  brief: 'brief',
  order: 'supervision-order',
  urging: 'urging',
  slip: 'slip',
  minutes: 'minutes',
  explanation: 'explanation',
}
