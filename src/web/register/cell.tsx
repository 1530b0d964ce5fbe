import { type Column, dueKeyOf, isWaiting } from '#derive/columns.ts'
import type { Day } from '#domain/day.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { ServedRow } from '../api.ts'
import { Clock } from '../components/clock.tsx'
import { Show } from '../kinds/kinds.tsx'

/** One value of a line; the due day of a record that still waits carries its clock. */
export function Cell({
  register,
  column,
  row,
}: {
  readonly register: AnyRegister
  readonly column: Column
  readonly row: ServedRow
}) {
  const value = row[column.key]
  const isClock = column.key === dueKeyOf(register) && isWaiting(register, row.state) && typeof value === 'string'
  return (
    <>
      <Show field={column.field} value={value} name={row.names[column.key]} isShort />
      {isClock ? <Clock due={value as Day} isShort /> : null /* a field of kind day holds a Day */}
    </>
  )
}

export function titleOf(register: AnyRegister, row: ServedRow): string {
  const title = row[register.title]
  return typeof title === 'string' && title !== '' ? title : '—'
}
