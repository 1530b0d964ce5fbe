import type { Figures } from '#derive/ledger-sheet.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/label.ts'
import type { Row } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import type { Connection } from '#store/database.ts'

/** Who exports a ledger, and of which day; `past` is that day where it is not today. */
export type Exporting = {
  readonly db: Connection
  readonly actor: Actor
  readonly asOf: Day
  readonly today: Day
  readonly past: Day | null
  readonly language: Language
  /** The facts of the day; read only by those loaders that need them. */
  readonly facts: () => Promise<FactBase>
  readonly calendar: (facts: FactBase) => Calendar
}

/** Works out the columns of a ledger that nobody types, for all its rows together. */
export type Loader = (exporting: Exporting, rows: readonly Row[]) => Promise<Figures> | Figures
