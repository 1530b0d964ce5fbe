import { useQuery } from '@tanstack/react-query'
import { columnsOf } from '#derive/columns.ts'
import { getRegister } from '#registers/index.ts'
import type { AnyRegister } from '#schema/register.ts'
import { api, type Params, type ServedRow } from '../api.ts'
import { keys } from './queries.ts'

export type Option = { readonly value: string; readonly label: string; readonly beside: string }

/** The records that a reference may point to, found by words; ids already chosen are told by their titles. */
export function useOptions(target: string, words: string, isOpen: boolean, narrow: Params = {}) {
  const register = getRegister(target)
  const params = { ...narrow, limit: words === '' ? 100 : 30, q: words || undefined, order: register.views.order }
  return useQuery({
    queryKey: [...keys.list(register, params), 'options'],
    queryFn: async ({ signal }) =>
      (await api.list(register, params, signal)).items.map((row) => optionOf(register, row)),
    enabled: isOpen,
    staleTime: 60_000,
  })
}

/** Titles of known ids, for filters that stand in the address. */
export function useTitles(target: string, ids: readonly string[]): Readonly<Record<string, string>> {
  const register = getRegister(target)
  const params = { id: ids.join(','), limit: 200 }
  const { data } = useQuery({
    queryKey: [...keys.list(register, params), 'titles'],
    queryFn: async ({ signal }) =>
      (await api.list(register, params, signal)).items.map((row) => optionOf(register, row)),
    enabled: ids.length > 0,
    staleTime: 60_000,
  })
  return Object.fromEntries((data ?? []).map(({ value, label }) => [value, label]))
}

/** A post is told apart by its unit, a milestone by its work item: the first reference of the list stands beside. */
function optionOf(register: AnyRegister, row: ServedRow): Option {
  const title = row[register.title]
  const beside = columnsOf(register).find(({ field }) => field.kind === 'ref')
  const name = beside ? row.names[beside.key] : undefined
  return {
    value: row.id,
    label: typeof title === 'string' && title !== '' ? title : '—',
    beside: typeof name === 'string' ? name : '',
  }
}
