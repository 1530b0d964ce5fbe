import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { DayCount } from '#domain/lamp/day-count.ts'
import type { Measure, Subject } from '#domain/lamp/measures.ts'
import type { Reading } from '#domain/lamp/reading.ts'
import type { lampChange } from '#registers/lamp-change.ts'
import type { AnyRegister, RowOf } from '#schema/register.ts'
import type { FactBase, Facts } from '#services/standing/fact-base.ts'

export type ReadOn = {
  /** What was known on the day. */
  readonly facts: Facts
  /** All facts, later ones too: for registers whose rows never change and carry the day on which they came. */
  readonly base: FactBase
  readonly day: Day
  readonly count: DayCount
}

/** 亮灯对象 — how the records of one register are read for their lamps. */
export type JudgedRegister<R extends AnyRegister = AnyRegister> = {
  readonly register: R
  /** The field of a manual change that names such a record; null where lamps are not changed by hand. */
  readonly changedBy: keyof (typeof lampChange)['fields'] | null
  title(row: RowOf<R>, facts: Facts): string
  unit(row: RowOf<R>): string | null
  /** By which rules it is judged as it stood; null while it has no lamp (not issued, dropped). */
  subject(row: RowOf<R>, facts: Facts): Subject | null
  /** The numbers of a day, from the facts known on that day. */
  read(row: RowOf<R>, on: ReadOn): Reading
  /** Objects that are replaced when one of its facts changes, and stay the same otherwise. */
  inputs(facts: FactBase, row: RowOf<R>): readonly unknown[]
  /** The sides of a whole: its lamp is that of the worst of them. */
  readonly sides?: readonly { readonly label: Label; readonly of: readonly Measure[] }[]
  /** The registers that its lamp rests on besides those of rules, calendars, changes, units and persons. */
  readonly from: readonly AnyRegister[]
  /** The days on which one of its facts changed. */
  factDays(facts: FactBase, row: RowOf<R>): readonly Day[]
}

/** The days on which records changed. */
export function daysOf<R extends AnyRegister>(facts: FactBase, register: R, rows: readonly RowOf<R>[]): readonly Day[] {
  return rows.flatMap(({ id }) => facts.versions(register, id).map(({ on }) => on))
}
