import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Label } from '#domain/label.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { Params, ServedRow } from '../../api.ts'
import { Failed, Loading } from '../../components/notices.tsx'
import { useLines } from '../../data/queries.ts'
import { useLanguage } from '../../language.tsx'
import { RecordForm } from '../../register/form.tsx'

type SectionProps = {
  readonly register: AnyRegister
  readonly params: Params
  readonly title: Label
  readonly empty: Label
  /** The facts that the place knows, if this person may add one here. */
  readonly adds: {
    readonly label: Label
    readonly given: Readonly<Record<string, unknown>>
    readonly narrow?: Readonly<Record<string, Params>>
  } | null
  /** The form stands open: what is done most often takes one click less. */
  readonly isOpen?: boolean
  readonly children: (rows: readonly ServedRow[]) => ReactNode
}

/** A part of the task page: what is there, and the form to add one. */
export function Section({ register, params, title, empty, adds, isOpen = false, children }: SectionProps) {
  const { say } = useLanguage()
  const [isAdding, setAdding] = useState(isOpen)
  const lines = useLines(register, { ...params, limit: 200 })
  const rows = lines.data?.items ?? []
  return (
    <section className="fact-group task-section">
      <header>
        <h2>
          {say(title)} {rows.length > 0 ? <span className="figures tab-count">{rows.length}</span> : null}
        </h2>
        {adds && !isAdding ? (
          <Button size="small" onClick={() => setAdding(true)}>
            {say(adds.label)}
          </Button>
        ) : null}
      </header>
      {adds && isAdding ? (
        <RecordForm
          register={register}
          given={adds.given}
          {...(adds.narrow ? { narrow: adds.narrow } : {})}
          submitLabel={say(adds.label)}
          onDone={() => setAdding(isOpen)}
          {...(isOpen ? {} : { onCancel: () => setAdding(false) })}
        />
      ) : null}
      {lines.isPending ? (
        <Loading isLine />
      ) : lines.isError ? (
        <Failed error={lines.error} />
      ) : rows.length > 0 ? (
        children(rows)
      ) : isAdding ? null : (
        <p className="missing">{say(empty)}</p>
      )}
    </section>
  )
}
