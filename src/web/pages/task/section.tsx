import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Label } from '#domain/label.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { Params, ServedRow } from '../../api.ts'
import { Failed, Loading } from '../../components/notices.tsx'
import { mayEnter, useLines, useMe } from '../../data/queries.ts'
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
  /** Where nothing is there and nothing can be added, the part does not show. */
  readonly hidesEmpty?: boolean
  /** The form stands open: what is done most often takes one click less. */
  readonly isOpen?: boolean
  readonly children: (rows: readonly ServedRow[]) => ReactNode
}

/** A part of the task page, for those who may see it: what is there, and the form to add one. */
export function Section(props: SectionProps) {
  return mayEnter(useMe(), props.register) ? <Shown {...props} /> : null
}

function Shown({ register, params, title, empty, adds, hidesEmpty = false, isOpen = false, children }: SectionProps) {
  const { say } = useLanguage()
  const [isWanted, setWanted] = useState(false)
  const isAdding = isOpen || isWanted
  const lines = useLines(register, { ...params, limit: 200 })
  const rows = lines.data?.items ?? []
  if (hidesEmpty && adds === null && !lines.isError && rows.length === 0) return null
  return (
    <section className="fact-group task-section">
      <header>
        <h2>
          {say(title)} {rows.length > 0 ? <span className="figures tab-count">{rows.length}</span> : null}
        </h2>
        {adds && !isAdding ? (
          <Button size="small" onClick={() => setWanted(true)}>
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
          onDone={() => setWanted(false)}
          {...(isOpen ? {} : { onCancel: () => setWanted(false) })}
        />
      ) : null}
      <Lines lines={lines} empty={isAdding ? null : empty}>
        {children}
      </Lines>
    </section>
  )
}

type LinesProps = {
  readonly lines: ReturnType<typeof useLines<AnyRegister>>
  readonly empty: Label | null
  readonly children: SectionProps['children']
}

function Lines({ lines, empty, children }: LinesProps) {
  const { say } = useLanguage()
  if (lines.isPending) return <Loading isLine />
  if (lines.isError) return <Failed error={lines.error} />
  if (lines.data.items.length > 0) return children(lines.data.items)
  return empty === null ? null : <p className="missing">{say(empty)}</p>
}
