import { useState } from 'react'
import { type Column, groupsOf } from '#derive/columns.ts'
import type { Params } from '../api.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { useTitles } from '../data/options.ts'
import { useCounts } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { Pages } from './pages.tsx'
import type { TableProps } from './table.tsx'
import { TotalledTable } from './totals.tsx'

type GroupsProps = Pick<TableProps, 'register' | 'columns' | 'order' | 'sortBy'> & {
  readonly by: string
  readonly params: Params
}

/** The list in groups of one field; each group is counted and read by itself, the first ones stand open. */
export function Groups({ by, params, ...table }: GroupsProps) {
  const { register } = table
  const counts = useCounts(register, { ...params, order: undefined, group: by })
  const column = groupsOf(register).find(({ key }) => key === by)
  const ids = Object.keys(counts.data ?? {}).filter((value) => value !== '')
  const target = column?.field.rules.target
  const titles = useTitles(target ?? 'unit', target === undefined ? [] : ids)
  if (column === undefined || counts.isPending) return <Loading />
  if (counts.isError) return <Failed error={counts.error} />
  const groups = Object.entries(counts.data).sort(([, a], [, b]) => b - a)
  return groups.map(([value, n], i) => (
    <Group
      key={value}
      {...table}
      column={column}
      value={value}
      n={n}
      title={titles[value]}
      params={params}
      isFirst={i < 4}
    />
  ))
}

type GroupProps = Omit<GroupsProps, 'by'> & {
  readonly column: Column
  readonly value: string
  readonly n: number
  readonly title: string | undefined
  readonly isFirst: boolean
}

function Group({ column, value, n, title, params, isFirst, ...table }: GroupProps) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(isFirst)
  const name = useGroupName(column, value, title)
  const narrowed = value === '' ? { [`${column.key}.empty`]: '1' } : { [column.key]: value }
  return (
    <section className="group">
      <h2>
        <button type="button" className="group-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span aria-hidden className="group-mark">
            {isOpen ? '▾' : '▸'}
          </span>
          {name} <span className="figures tab-count">{say(words.total, { n })}</span>
        </button>
      </h2>
      {isOpen ? (
        <Pages register={table.register} params={{ ...params, ...narrowed }} pageSize={20} total={n} isQuiet>
          {(rows) => (
            <TotalledTable
              {...table}
              params={{ ...params, ...narrowed }}
              columns={table.columns.filter(({ key }) => key !== column.key)}
              rows={rows}
              caption={name}
            />
          )}
        </Pages>
      ) : null}
    </section>
  )
}

function useGroupName({ field, label }: Column, value: string, title: string | undefined): string {
  const { say } = useLanguage()
  if (value === '') return `${say(label)}：${say(words.notSet)}`
  const option = field.rules.options?.[value]
  if (option) return say(option)
  if (field.kind === 'flag') return `${say(label)}：${say(value === 'true' ? words.yes : words.no)}`
  return title ?? '…'
}
