import { useQuery } from '@tanstack/react-query'
import { isTotalled } from '#derive/columns.ts'
import { pathOf } from '#derive/names.ts'
import type { AnyRegister } from '#schema/register.ts'
import { type Params, queryOf, read } from '../api.ts'
import { keys } from '../data/queries.ts'
import { Show } from '../kinds/kinds.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { RecordTable, type TableProps } from './table.tsx'

export type Totals = { readonly count: number; readonly sums: Readonly<Record<string, number | null>> }

/** A table whose last line adds up what is filtered, all of it and not only what is listed so far. */
export function TotalledTable({ params, ...table }: TableProps & { readonly params: Params }) {
  const { register, columns } = table
  const isNeeded = columns.some(({ field }) => isTotalled(field))
  const asked = { ...params, order: undefined }
  const { data } = useQuery({
    queryKey: [...keys.count(register, asked), 'total'],
    queryFn: ({ signal }) => read<Totals>(`/api/${pathOf(register.name)}/total${queryOf(asked)}`, signal),
    enabled: isNeeded,
  })
  return (
    <RecordTable
      {...table}
      foot={data === undefined ? null : <TotalsRow totals={data} {...table} register={register} />}
    />
  )
}

function TotalsRow({
  totals,
  columns,
  hasState,
  register,
}: TableProps & { readonly totals: Totals; readonly register: AnyRegister }) {
  const { say } = useLanguage()
  const isWide = hasState ?? Object.keys(register.lifecycle.states).length > 1
  return (
    <tfoot>
      <tr>
        {columns.map(({ key, field, isTitle, isNumber, label }) =>
          isTitle ? (
            <th key={key} scope="row">
              {say(words.totalOf, { n: totals.count })}
            </th>
          ) : (
            <td key={key} className={isNumber ? 'cell-number' : undefined} data-label={say(label)}>
              {isTotalled(field) ? <Show field={field} value={totals.sums[key] ?? null} isShort /> : null}
            </td>
          ),
        )}
        {isWide ? <td /> : null}
      </tr>
    </tfoot>
  )
}
