import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'

/** One register that keeps something of persons, and the assessments in force that speak of it. */
export type HoldingLine = {
  /** Name of the register. */
  readonly id: string
  readonly label: Label
  /** The zone had a record of it on the day that is asked about. */
  readonly isUsed: boolean
  readonly assessments: readonly {
    readonly id: string
    readonly matter: string
    readonly unit: string | null
    readonly risk: string
    readonly adoptedOn: Day | null
    readonly reviewBy: Day | null
    readonly isLate: boolean
  }[]
}
