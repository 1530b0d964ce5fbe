import { columnsOf, dueKeyOf, filtersOf, isStretch } from '#derive/columns.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { Params } from '../api.ts'

export type View = 'table' | 'board' | 'timeline'

/** Everything that a list shows stands in the address, so that it can be sent to a colleague as it is. */
export type ListAddress = {
  readonly view: View
  readonly group: string | null
  /** Field, with a minus for descending. */
  readonly order: string | null
  readonly columns: readonly string[] | null
  readonly q: string
  /** `lead`, `due.from`, `lead.empty`, `state`: what the server narrows by. */
  readonly filters: Readonly<Record<string, string>>
}

export function readAddress(register: AnyRegister, search: string): ListAddress {
  const given = new URLSearchParams(search)
  const view = given.get('view')
  const columns = given.get('columns')
  // A number of a page leads to exactly the records behind it.
  const keys = new Set(['state', 'id', ...filterKeys(register)])
  return {
    view: view === 'board' || (view === 'timeline' && dueKeyOf(register) !== null) ? view : 'table',
    group: given.get('group'),
    order: given.get('order'),
    columns: columns === null ? null : columns.split(','),
    q: given.get('q') ?? '',
    filters: Object.fromEntries([...given].filter(([key, value]) => keys.has(key) && value !== '')),
  }
}

export function writeAddress({ view, group, order, columns, q, filters }: ListAddress): string {
  const own = {
    view: view === 'table' ? '' : view,
    group: group ?? '',
    order: order ?? '',
    columns: columns?.join(',') ?? '',
    q,
  }
  const given = Object.entries({ ...own, ...filters }).filter(([, value]) => value !== '')
  return new URLSearchParams(given).toString()
}

/** The part of an address that the server is asked with. */
export function paramsOf(register: AnyRegister, { order, q, filters }: ListAddress): Params {
  return { ...filters, q: q || undefined, order: order ?? register.views.order }
}

/** The same address with one filter set, or taken away by an empty value. */
export function withFilter(address: ListAddress, key: string, value: string): ListAddress {
  const { [key]: _, ...others } = address.filters
  return { ...address, filters: value === '' ? others : { ...others, [key]: value } }
}

/** A click on the head of a column sorts by it, a second one the other way round. */
export function sortedBy(register: AnyRegister, address: ListAddress, key: string): ListAddress {
  const now = address.order ?? register.views.order ?? ''
  return { ...address, order: now === key ? `-${key}` : key }
}

export function visibleColumns(register: AnyRegister, { columns }: ListAddress) {
  const all = columnsOf(register)
  return columns === null
    ? all.slice(0, mostColumns)
    : all.filter(({ key, isTitle }) => isTitle || columns.includes(key))
}

/** More do not fit the narrowest desk screen; the others are one click away in the choice of columns. */
const mostColumns = 7

function filterKeys(register: AnyRegister): readonly string[] {
  return filtersOf(register).flatMap(({ key, by }) =>
    isStretch({ by }) ? [`${key}.from`, `${key}.until`, `${key}.empty`] : [key, `${key}.empty`],
  )
}
