import { Button, Checkbox, Modal, Popover, Select } from 'antd'
import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { columnsOf, dueKeyOf, groupsOf } from '#derive/columns.ts'
import { pathOf } from '#derive/names.ts'
import { plural } from '#derive/plural.ts'
import { hasSearch } from '#derive/table.ts'
import { within } from '#domain/label.ts'
import type { AnyRegister } from '#schema/register.ts'
import { Page } from '../components/page.tsx'
import { mayBring, mayCreate, useCounts, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { Board } from './board.tsx'
import { Filters, Find } from './filters.tsx'
import { Groups } from './groups.tsx'
import { type ListAddress, paramsOf, sortedBy, type View, visibleColumns } from './list-address.ts'
import { Months } from './months.tsx'
import { Pages } from './pages.tsx'
import { SavedViews } from './saved-views.tsx'
import { SheetButton } from './sheet-button.tsx'
import { StateTabs } from './state-tabs.tsx'
import { TotalledTable } from './totals.tsx'
import { isTyping } from './typing.ts'
import { useListAddress } from './use-list-address.ts'

type ListProps = { readonly register: AnyRegister; readonly action?: ReactNode }

/** The list of any register: counted by state, narrowed, sorted, grouped, as table, board or along the year. */
export function RegisterList({ register, action }: ListProps) {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const [address, setAddress] = useListAddress(register)
  const [isFolded, setFolded] = useState(true)
  const [hasRows, setHasRows] = useState(false)
  const params = paramsOf(register, address)
  const counts = useCounts(register, { ...params, order: undefined, state: undefined })
  const keysHelp = useListKeys()
  const isCounted = counts.data !== undefined || counts.isError
  // The lines come first: a dozen inputs take longer to draw than they do.
  useEffect(() => {
    if (isCounted) startTransition(() => setHasRows(true))
  }, [isCounted])
  const create = mayCreate(me, register) ? (
    <Button type="primary" onClick={() => go(`/${pathOf(register.name)}/new`)}>
      {say(words.createOf, { label: say(within(register.label)) })}
    </Button>
  ) : null
  return (
    <Page
      title={say(plural(register.label))}
      actions={
        <>
          {action === undefined ? <ImportLink register={register} /> : null}
          {action ?? create}
        </>
      }
    >
      {keysHelp}
      <div className={isFolded ? 'list-top list-folded' : 'list-top'}>
        <StateTabs register={register} counts={counts.data ?? {}} address={address} setAddress={setAddress} />
        <ListLook register={register} address={address} setAddress={setAddress} />
      </div>
      <div className={isFolded ? 'list-tools list-folded' : 'list-tools'}>
        {hasSearch(register) ? <Find address={address} setAddress={setAddress} /> : null}
        <span className="list-extras">
          <Button aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>
            {say(words.filters)}
          </Button>
        </span>
        {hasRows ? <Filters register={register} address={address} setAddress={setAddress} /> : null}
      </div>
      <ListBody register={register} address={address} setAddress={setAddress} counts={counts.data ?? {}} />
      <p className="list-keys">{say(words.keys)}</p>
    </Page>
  )
}

/** Tables come in where records may be made or changed, unless a record needs what no cell can hold. */
function ImportLink({ register }: { readonly register: AnyRegister }) {
  const { say } = useLanguage()
  const me = useMe()
  if (!mayBring(me, register)) return null
  const href = register.name === 'observation' ? '/figures' : `/${pathOf(register.name)}/import`
  return (
    <Link className="button-link" href={href}>
      {say(words.importSheet)}
    </Link>
  )
}

type PartProps = {
  readonly register: AnyRegister
  readonly address: ListAddress
  readonly setAddress: (next: ListAddress) => void
}

function ListBody({
  register,
  address,
  setAddress,
  counts,
}: PartProps & { readonly counts: Readonly<Record<string, number>> }) {
  const { say } = useLanguage()
  const params = paramsOf(register, address)
  const isFiltered = address.q !== '' || Object.keys(address.filters).length > 0
  const total = totalOf(counts, address.filters.state)
  const columns = visibleColumns(register, address)
  const order = address.order ?? register.views.order
  const sortBy = (key: string) => setAddress(sortedBy(register, address, key))
  if (address.view === 'board') return <Board register={register} params={params} counts={counts} />
  if (address.view === 'timeline') return <Months register={register} params={params} total={total} />
  if (address.group !== null)
    return (
      <Groups register={register} params={params} by={address.group} columns={columns} order={order} sortBy={sortBy} />
    )
  return (
    <Pages register={register} params={params} total={total} isFiltered={isFiltered}>
      {(rows) => (
        <TotalledTable
          params={params}
          register={register}
          columns={columns}
          rows={rows}
          order={order}
          sortBy={sortBy}
          caption={say(register.label)}
        />
      )}
    </Pages>
  )
}

/** View, group, columns and the sheet: how the list looks, not what it holds. */
function ListLook({ register, address, setAddress }: PartProps) {
  const { say } = useLanguage()
  const groups = groupsOf(register)
  const views: readonly View[] = [
    'table',
    ...(Object.keys(register.lifecycle.states).length > 2 ? (['board'] as const) : []),
    ...(dueKeyOf(register) ? (['timeline'] as const) : []),
  ]
  return (
    <div className="list-look">
      {views.length > 1 ? (
        <span className="switch" role="group" aria-label={say(words.view)}>
          {views.map((view) => (
            <button
              key={view}
              type="button"
              aria-pressed={address.view === view}
              onClick={() => setAddress({ ...address, view })}
            >
              {say(words[view])}
            </button>
          ))}
        </span>
      ) : null}
      {address.view === 'table' && groups.length > 0 ? (
        <Select
          className="group-by"
          aria-label={say(words.group)}
          value={address.group ?? ''}
          onChange={(group: string) => setAddress({ ...address, group: group === '' ? null : group })}
          options={[
            { value: '', label: say(words.noGroup) },
            ...groups.map(({ key, label }) => ({ value: key, label: say(label) })),
          ]}
        />
      ) : null}
      {address.view === 'table' ? <ColumnChoice register={register} address={address} setAddress={setAddress} /> : null}
      <SavedViews register={register} address={address} setAddress={setAddress} />
      {register.room === undefined ? <SheetButton register={register} address={address} /> : null}
    </div>
  )
}

function ColumnChoice({ register, address, setAddress }: PartProps) {
  const { say } = useLanguage()
  const shown = new Set(visibleColumns(register, address).map(({ key }) => key))
  const all = columnsOf(register)
  const put = (key: string, isOn: boolean) => {
    const next = all.filter((column) => (column.key === key ? isOn : shown.has(column.key))).map((column) => column.key)
    setAddress({ ...address, columns: next.length === all.length ? null : next })
  }
  const choices = (
    <div className="popup" role="group" aria-label={say(words.columns)}>
      {all.map((column) => (
        <Checkbox
          key={column.key}
          checked={shown.has(column.key)}
          disabled={column.isTitle}
          onChange={(event) => put(column.key, event.target.checked)}
        >
          {say(column.label)}
        </Checkbox>
      ))}
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={choices}>
      <Button>{say(words.columns)}</Button>
    </Popover>
  )
}

function totalOf(counts: Readonly<Record<string, number>>, states: string | undefined): number {
  const asked = states?.split(',')
  return Object.entries(counts).reduce(
    (sum, [state, n]) => (asked === undefined || asked.includes(state) ? sum + n : sum),
    0,
  )
}

/** `/` finds in the list; arrows from anywhere on the page enter the table. */
function useListKeys(): ReactNode {
  const { say } = useLanguage()
  const [isExplained, setExplained] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      if (event.key === '?') setExplained(true)
      if (event.key === '/') {
        event.preventDefault()
        document.getElementById('find')?.focus()
      }
      if (event.key === 'ArrowDown' && !(event.target instanceof HTMLTableRowElement)) {
        document.querySelector<HTMLElement>('.records tbody tr[tabindex="0"]')?.focus()
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <Modal open={isExplained} title={say(words.keysTitle)} footer={null} onCancel={() => setExplained(false)}>
      {say(words.keys)}
    </Modal>
  )
}
