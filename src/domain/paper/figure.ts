import type { Day } from '#domain/day.ts'
import type { FigureSpan, Paper } from '#domain/paper/paper.ts'

/** 数 — a figure of a paper with everything that is needed to make it again: its facts, the rule and the sum itself. */
export type Figure = {
  /** Says what is counted, not when: the same figure of the next issue has the same id. */
  readonly id: string
  readonly label: string
  /** Null is no data, never zero. */
  readonly value: number | null
  /** As printed, without its unit. */
  readonly text: string
  readonly unit: string
  readonly asOf: Day
  /** Name and version of the rule that made it. */
  readonly rule: string
  /** The sum with its numbers, such as 219.22 ÷ 589. */
  readonly sum: string | null
  readonly facts: readonly FactRef[]
}

/** A record at the version from which a figure was made. */
export type FactRef = {
  readonly register: string
  readonly id: string
  readonly version: number
  readonly title: string
}

/** 快照 — a paper as it was frozen; nothing of it is computed again when it is shown. */
export type Snapshot = {
  readonly generator: string
  readonly asOf: Day
  /** The day on which it was drawn, and the place in the log up to which facts were known. */
  readonly drawnOn: Day
  readonly seq: number
  readonly tree: Paper
  readonly figures: readonly Figure[]
  readonly corrections: readonly Correction[]
}

/** 更正 — a figure of the issue before that facts no longer support. */
export type Correction = {
  readonly figure: string
  readonly label: string
  readonly printed: string
  readonly corrected: string
  readonly facts: readonly FactRef[]
}

/** What a kind of paper draws from its facts. */
export type Drawing = { readonly tree: Paper; readonly figures: readonly Figure[] }

/** The figures of a paper while it is being drawn; writing one gives what stands in the text. */
export class Figures {
  private readonly known = new Map<string, Figure>()
  private readonly asOf: Day

  constructor(asOf: Day) {
    this.asOf = asOf
  }

  /** Number and unit as they are printed. */
  write(figure: Omit<Figure, 'asOf' | 'sum'> & { readonly sum?: string | null }): FigureSpan {
    this.known.set(figure.id, { sum: null, ...figure, asOf: this.asOf })
    return { figure: figure.id, text: `${figure.text}${figure.unit}` }
  }

  /** A figure that was written, as it stands in a cell whose heading names the unit. */
  bare({ figure }: FigureSpan): FigureSpan {
    return { figure, text: this.known.get(figure)?.text ?? '' }
  }

  /** How many records: each of them is a fact of the figure. */
  count(id: string, label: string, facts: readonly FactRef[], unit = '项', rule = 'count/1'): FigureSpan {
    return this.write({ id, label, value: facts.length, text: String(facts.length), unit, rule, facts })
  }

  list(): readonly Figure[] {
    return [...this.known.values()]
  }
}

/**
 * A number with a fixed count of decimals, halves away from zero, without a minus before nothing. A difference such as
 * 76.15 － 75 carries binary noise that would turn its half downward, so the number is first read in decimal digits.
 */
export function fixed(value: number, decimals: number): string {
  const size = Number(Math.abs(value).toFixed(noiseBegins))
  const scaled = Math.round((size + Number.EPSILON * size) * 10 ** decimals)
  const text = (scaled / 10 ** decimals).toFixed(decimals)
  return value < 0 && scaled !== 0 ? `-${text}` : text
}

/** Decimals after which nothing of a statistical figure is left but the error of its binary form. */
const noiseBegins = 9
