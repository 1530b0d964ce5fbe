import { Button, Input, Select } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { dueKeyOf, type Filter, filtersOf, isStretch } from '#derive/columns.ts'
import type { AnyRegister } from '#schema/register.ts'
import { useOptions, useTitles } from '../data/options.ts'
import { useLanguage } from '../language.tsx'
import { Mark } from '../theme/marks.tsx'
import { words } from '../words.ts'
import { type ListAddress, withFilter } from './list-address.ts'

const DayPicker = lazy(() =>
  import('../kinds/day-picker.tsx').then(({ DayPicker: default_ }) => ({ default: default_ })),
)
const none = '—none—'

type FiltersProps = {
  readonly register: AnyRegister
  readonly address: ListAddress
  readonly setAddress: (next: ListAddress) => void
}

/** One control for each field that the list can be narrowed by; what is set stands in the address. */
export function Filters({ register, address, setAddress }: FiltersProps) {
  const { say } = useLanguage()
  const [showsAll, setShowsAll] = useState(false)
  const all = filtersOf(register)
  const due = dueKeyOf(register)
  // Of several days the one that matters stands in sight; the others wait, unless the address uses them.
  const isExtra = ({ by, key }: Filter) =>
    isStretch({ by }) && key !== due && !Object.keys(address.filters).some((given) => given.startsWith(`${key}.`))
  const shown = showsAll ? all : all.filter((filter) => !isExtra(filter))
  return (
    <div className="filters" role="group" aria-label={say(words.filter)}>
      {shown.map((filter) =>
        isStretch(filter) ? (
          <StretchFilter key={filter.key} filter={filter} address={address} setAddress={setAddress} />
        ) : (
          <AmongFilter key={filter.key} filter={filter} address={address} setAddress={setAddress} />
        ),
      )}
      {shown.length < all.length ? (
        <Button type="text" onClick={() => setShowsAll(true)}>
          {say(words.moreFilters)}
        </Button>
      ) : null}
      {Object.keys(address.filters).length > 0 || address.q !== '' ? (
        <Button type="text" onClick={() => setAddress({ ...address, q: '', filters: {} })}>
          {say(words.clearFilters)}
        </Button>
      ) : null}
    </div>
  )
}

type OneProps = { readonly filter: Filter } & Omit<FiltersProps, 'register'>

function AmongFilter({ filter, address, setAddress }: OneProps) {
  const { say } = useLanguage()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const chosen = address.filters[filter.key]?.split(',') ?? []
  const isEmpty = address.filters[`${filter.key}.empty`] !== undefined
  const options = useFilterOptions(filter, typed, isOpen, chosen)
  const put = (list: readonly string[]) => {
    const wantsEmpty = list.includes(none) && !isEmpty
    const kept = wantsEmpty ? [] : list.filter((value) => value !== none)
    setAddress(
      withFilter(withFilter(address, filter.key, kept.join(',')), `${filter.key}.empty`, wantsEmpty ? '1' : ''),
    )
  }
  return (
    <Select
      mode="multiple"
      className="filter"
      aria-label={say(filter.label)}
      placeholder={say(filter.label)}
      value={isEmpty ? [none] : [...chosen]}
      options={[...options, ...(filter.field.isRequired ? [] : [{ value: none, label: say(words.notSet) }])]}
      onChange={put}
      onOpenChange={setOpen}
      onSearch={setTyped}
      filterOption={filter.by !== 'ref'}
      optionFilterProp="label"
      maxTagCount={1}
      maxTagTextLength={8}
      popupMatchSelectWidth={220}
      allowClear
    />
  )
}

function useFilterOptions(filter: Filter, typed: string, isOpen: boolean, chosen: readonly string[]) {
  const { say } = useLanguage()
  const target = filter.field.rules.target ?? 'unit'
  const isRef = filter.by === 'ref'
  const found = useOptions(target, typed, isOpen && isRef)
  const titles = useTitles(target, isRef ? chosen : [])
  if (filter.by === 'flag') {
    return [
      { value: 'true', label: say(words.yes) },
      { value: 'false', label: say(words.no) },
    ]
  }
  if (!isRef)
    return Object.entries(filter.field.rules.options ?? {}).map(([value, label]) => ({ value, label: say(label) }))
  const listed = (found.data ?? []).map(({ value, label }) => ({ value, label }))
  const known = new Set(listed.map(({ value }) => value))
  return [
    ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: titles[value] ?? '…' })),
    ...listed,
  ]
}

/** From a day or a month until another. */
function StretchFilter({ filter, address, setAddress }: OneProps) {
  const { say } = useLanguage()
  const label = say(filter.label)
  return (
    <span className="filter-days" role="group" aria-label={label}>
      {(['from', 'until'] as const).map((end) => (
        <Suspense key={end} fallback={<span className="picker-waiting" />}>
          <DayPicker
            id={`filter-${filter.key}-${end}`}
            prompt={say(words[end], { label })}
            picks={filter.by === 'months' ? 'month' : 'date'}
            value={address.filters[`${filter.key}.${end}`]}
            onChange={(day) =>
              setAddress(withFilter(address, `${filter.key}.${end}`, typeof day === 'string' ? day : ''))
            }
          />
        </Suspense>
      ))}
    </span>
  )
}

/** Narrows by words; asks when the person pauses. */
export function Find({ address, setAddress }: Omit<FiltersProps, 'register'>) {
  const { say } = useLanguage()
  const [typed, setTyped] = useState(address.q)
  useEffect(() => setTyped(address.q), [address.q])
  useEffect(() => {
    if (typed === address.q) return
    const timer = setTimeout(() => setAddress({ ...address, q: typed }), 300)
    return () => clearTimeout(timer)
  }, [typed, address, setAddress])
  return (
    <Input
      type="search"
      id="find"
      className="find"
      allowClear={{ clearIcon: <Mark of="clear" label={say(words.clearTyped)} /> }}
      value={typed}
      placeholder={say(words.find)}
      aria-label={say(words.find)}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
