import type { Label } from '#domain/label.ts'
import type { Lamp } from '#domain/lamp/judge.ts'
import { type Colour, severity } from '#domain/lamp/rule-set.ts'

/** One side of a project or plan with its lamp: progress, funds, milestones. */
export type Dimension = { readonly label: Label; readonly lamp: Lamp }

/** 最差维度 — a project is as its worst side is, and that side is named; grey only when no side can be judged. */
export function worstOf(dimensions: readonly Dimension[]): Dimension | null {
  let worst: Dimension | null = null
  for (const one of dimensions) if (worst === null || rank(one.lamp.colour) > rank(worst.lamp.colour)) worst = one
  return worst
}

/** The lamp of the whole: the worst lamp, its reason led by the name of its side. */
export function lampOfWhole(dimensions: readonly Dimension[]): Lamp | null {
  const worst = worstOf(dimensions)
  if (worst === null) return null
  const { label, lamp } = worst
  return { ...lamp, reason: [`${label[0]}：${lamp.reason[0]}`, `${label[1]}: ${lamp.reason[1]}`] }
}

export type Counts = Readonly<Record<Colour, number>>

/** 计数 — how many lamps of each colour: a roll-up of lamps is counted, never averaged. */
export function countsOf(colours: readonly Colour[]): Counts {
  const counts: Record<Colour, number> = { red: 0, yellow: 0, green: 0, blue: 0, grey: 0 }
  for (const colour of colours) counts[colour] += 1
  return counts
}

function rank(colour: Colour): number {
  return severity(colour, true)
}
