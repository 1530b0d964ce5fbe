import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { type Option, useOptions, useTitles } from '../data/options.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import type { EditProps, KindView, ShowProps } from './kind.ts'
import { textsIn } from './texts.tsx'

/** 引用 — one record of another register, by its title; entered by searching. */
export const ref: KindView = { Show, Edit }
export const refs: KindView = { Show, Edit: (props) => <Edit {...props} isMany /> }

function Show({ field, value, name, isShort }: ShowProps) {
  const { say } = useLanguage()
  const ids = idsIn(value)
  const titles = titlesIn(name)
  // A title that came empty is that of a record which this person may not open.
  const absent = name === undefined ? '—' : say(words.notYours)
  if (ids.length === 0) return null
  if (isShort) {
    const all = ids.map((_, i) => titles[i] ?? absent).join('、')
    return <span title={all}>{all}</span>
  }
  return (
    <span className="references">
      {ids.map((id, i) =>
        titles[i] ? (
          <Link key={id} href={`/${pathOf(field.rules.target ?? '')}/${id}`}>
            {titles[i]}
          </Link>
        ) : (
          <span key={id} className="missing">
            {absent}
          </span>
        ),
      )}
    </span>
  )
}

type RefProps = EditProps & { readonly isMany?: boolean }

function Edit({ isMany, ...props }: RefProps) {
  const shared = useChoices(props)
  const ids = idsIn(props.value)
  if (isMany) {
    return (
      <Select<string[], Option>
        {...shared}
        mode="multiple"
        value={[...ids]}
        autoClearSearchValue
        onChange={(list) => props.onChange(list)}
      />
    )
  }
  return (
    <Select<string | null, Option>
      {...shared}
      allowClear={!props.field.isRequired}
      value={ids[0] ?? null}
      onChange={(one) => props.onChange(one ?? null)}
    />
  )
}

/** The records to choose from, asked for when the list opens and narrowed while the person types. */
function useChoices({ id, field, value, name, describedBy, isInvalid, narrow }: EditProps) {
  const { say } = useLanguage()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const target = field.rules.target ?? ''
  const found = useOptions(target, useDeferredValue(typed), isOpen, narrow)
  const ids = idsIn(value)
  const [first] = useState(() => titlesOf(ids, name))
  const asked = useTitles(
    target,
    ids.filter((one) => first[one] === undefined),
  )
  return {
    id,
    className: 'wide',
    options: [...withChosen(found.data ?? [], ids, { ...asked, ...first })],
    showSearch: true,
    filterOption: false as const,
    onSearch: setTyped,
    onOpenChange: setOpen,
    loading: isOpen && found.isFetching,
    placeholder: say(words.typeToFind),
    notFoundContent: say(found.isFetching ? words.loading : words.emptyFiltered),
    optionRender: ({ data }: { data: Option }) => <ChoiceLine option={data} />,
    'aria-describedby': describedBy,
    ...(isInvalid ? { status: 'error' as const } : {}),
  }
}

function ChoiceLine({ option }: { readonly option: Option }) {
  return (
    <span className="option-line">
      {option.label}
      {option.beside === '' ? null : <small>{option.beside}</small>}
    </span>
  )
}

/** What is chosen already is told by its title even before the list is loaded; never by what only the machine reads. */
function withChosen(found: readonly Option[], ids: readonly string[], titles: TitlesById): readonly Option[] {
  const known = new Set(found.map(({ value }) => value))
  const missing = ids.filter((id) => !known.has(id))
  return [...missing.map((id) => ({ value: id, label: titles[id] ?? '…', beside: '' })), ...found]
}

type TitlesById = Readonly<Record<string, string>>

/** The titles that came with the record belong to what it referred to then, not to what is chosen later. */
function titlesOf(ids: readonly string[], name: EditProps['name']): TitlesById {
  const titles = titlesIn(name)
  return Object.fromEntries(ids.flatMap((id, i) => (titles[i] ? [[id, titles[i]]] : [])))
}

function titlesIn(name: ShowProps['name']): readonly (string | null)[] {
  return typeof name === 'string' ? [name] : (name ?? [])
}

function idsIn(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : textsIn(value)
}
