import type { Day } from '#domain/day.ts'
import { investmentRule } from '#registers/investment/investment-rule.ts'
import { monthClose } from '#registers/investment/month-close.ts'
import { unit } from '#registers/unit.ts'
import { refusal } from '#schema/messages.ts'
import type { AnyRegister, Register, Row, RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { type Act, amendRecord } from '#services/save.ts'
import { allRows, findRow, rowsWhere } from '#store/records.ts'

export type Rule = RowOf<typeof investmentRule>

/** A record that a procedure needs whoever acts; it is locked for the transaction. */
export async function loadRow<R extends AnyRegister>(context: Context, register: R, id: unknown): Promise<RowOf<R>> {
  const row = await findRow(context.db, register, context.actor.zone, String(id), true)
  if (row === null) throw refusal('not-found')
  return row as unknown as RowOf<R> // a row of this register
}

export async function loadWhere<R extends AnyRegister>(
  context: Context,
  register: R,
  field: string,
  value: string,
): Promise<readonly RowOf<R>[]> {
  return (await rowsWhere(context.db, register, context.actor.zone, field, [value])) as unknown as readonly RowOf<R>[] // as above
}

/** The rules of a kind that are in force on a day; of several with one code the latest. */
export async function rulesOn(context: Context, kind: Rule['kind'], on: Day): Promise<readonly Rule[]> {
  return inForce(await loadWhere(context, investmentRule, 'kind', kind), on)
}

export function inForce(rules: readonly Rule[], on: Day): readonly Rule[] {
  const valid = rules.filter(
    ({ validFrom, validUntil }) => validFrom <= on && (validUntil === null || on <= validUntil),
  )
  return valid.filter(({ code, validFrom }) => !valid.some((one) => one.code === code && one.validFrom > validFrom))
}

export async function parameterOn(context: Context, code: string, on: Day): Promise<number> {
  return parameterOf(await rulesOn(context, 'measure', on), code)
}

/** A parameter that procedures need is shipped as a preset, so its absence is a fault of set-up. */
export function parameterOf(rules: readonly Rule[], code: string): number {
  const value = rules.find((one) => one.code === code)?.value
  if (value === null || value === undefined) throw new Error(`The zone has no parameter ${code}`)
  return value
}

export async function closedMonths(context: Context): Promise<readonly string[]> {
  const rows = await allRows(context.db, monthClose, context.actor.zone)
  return rows.map((row) => String(row.period)).toSorted()
}

export async function unitNameOf(context: Context, id: string | null): Promise<string> {
  if (id === null) return ''
  const row = await loadRow(context, unit, id)
  return row.shortName ?? row.name
}

/** A consequence for another record, named in its history. */
export async function carry(
  context: Context,
  register: Register,
  row: { readonly id: string },
  facts: Readonly<Record<string, unknown>>,
  move: string,
  more: Partial<Act> = {},
): Promise<void> {
  // A row just loaded and locked in this transaction.
  await amendRecord(context, register, row as Row, facts, { act: 'move', move, ...more })
}
