import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { referrersOf } from '#derive/columns.ts'
import { pathOf } from '#derive/names.ts'
import { registers } from '#registers/index.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { ServedRow } from '../api.ts'
import { Beside } from '../components/beside.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { mayEnter, useCounts, useMe, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { titleOf } from './cell.tsx'
import { Deadlines } from './deadlines.tsx'
import { FactGroups } from './facts.tsx'
import { RecordForm } from './form.tsx'
import { Moves } from './moves.tsx'
import { Timeline } from './timeline.tsx'

type DetailProps = {
  readonly register: AnyRegister
  readonly id: string
  /** What a register of its own kind puts among the actions. */
  readonly extra?: ((row: ServedRow) => ReactNode) | undefined
  /** What it puts above its facts. */
  readonly first?: ((row: ServedRow) => ReactNode) | undefined
  /** What it shows below the facts. */
  readonly below?: ((row: ServedRow) => ReactNode) | undefined
}

/** The page of any record: state and steps on top, facts on the left, history on the right. */
export function RecordDetail({ register, id, extra, first, below }: DetailProps) {
  const { say } = useLanguage()
  const record = useRecord(register, id)
  const [isEditing, setEditing] = useState(false)
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  const row: ServedRow = record.data
  return (
    <Page
      title={titleOf(register, row)}
      above={<Link href={`/${pathOf(register.name)}`}>{say(register.label)}</Link>}
      beside={
        <>
          <StateMark register={register} state={row.state} />
          <Deadlines register={register} id={id} />
        </>
      }
      actions={
        <>
          {extra?.(row)}
          {row.may.includes('change') && !isEditing ? (
            <Button onClick={() => setEditing(true)}>{say(words.edit)}</Button>
          ) : null}
          <Moves register={register} row={row} />
        </>
      }
    >
      <div className="detail">
        <div className="detail-facts">
          {first?.(row)}
          {isEditing ? (
            <RecordForm
              register={register}
              row={row}
              onDone={() => setEditing(false)}
              onCancel={() => setEditing(false)}
            />
          ) : (
            <FactGroups register={register} row={row} />
          )}
          {below?.(row)}
          <Related register={register} id={id} />
        </div>
        <Beside label={say(words.history)}>
          <h2>{say(words.history)}</h2>
          <Timeline register={register} id={id} />
        </Beside>
      </div>
    </Page>
  )
}

type RelatedProps = {
  readonly register: AnyRegister
  readonly id: string
  /** Registers that the page shows by itself. */
  readonly without?: readonly string[]
}

/** Where this record is used: one line for each register that points to it, with the count. */
export function Related({ register, id, without = [] }: RelatedProps) {
  const { say } = useLanguage()
  const me = useMe()
  const related = referrersOf(register.name, registers).filter(
    (one) => mayEnter(me, one.register) && !without.includes(one.register.name),
  )
  if (related.length === 0) return null
  return (
    <section className="fact-group">
      <h2>{say(words.related)}</h2>
      <ul className="related">
        {related.map((one) => (
          <RelatedLine key={`${one.register.name}.${one.key}`} register={one.register} field={one.key} id={id} />
        ))}
      </ul>
    </section>
  )
}

function RelatedLine({
  register,
  field,
  id,
}: {
  readonly register: AnyRegister
  readonly field: string
  readonly id: string
}) {
  const { say } = useLanguage()
  const counts = useCounts(register, { [field]: id })
  const n = Object.values(counts.data ?? {}).reduce((sum, count) => sum + count, 0)
  const isListed = register.views.list.includes(field)
  const name = `${say(register.label)} · ${say(register.fields[field].label)}`
  return (
    <li>
      {isListed && n > 0 ? <Link href={`/${pathOf(register.name)}?${field}=${id}`}>{name}</Link> : <span>{name}</span>}{' '}
      <span className="figures tab-count">{counts.isPending ? '' : n}</span>
    </li>
  )
}
