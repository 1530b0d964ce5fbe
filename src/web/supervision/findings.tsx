import { Button } from 'antd'
import { useState } from 'react'
import type { Lot } from '#domain/supervision/lottery.ts'
import type { spotCheck } from '#registers/spot-check.ts'
import { spotFinding } from '#registers/spot-finding.ts'
import type { Served } from '../api.ts'
import { mayCreate, useLines, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RecordForm } from '../register/form.tsx'
import { words } from './words.ts'

type Props = {
  readonly row: Served<typeof spotCheck>
  readonly pool: readonly Lot[]
  readonly titles: Readonly<Record<string, string>>
}

/** The drawn matters that have no finding yet, each with the form to record it. */
export function Findings({ row, pool, titles }: Props) {
  const me = useMe()
  const found = useLines(spotFinding, { spotCheck: row.id, limit: 200 })
  if (row.state !== 'drawn' || !mayCreate(me, spotFinding) || me.isPast) return null
  const known = new Set<unknown>((found.data?.items ?? []).map((one) => one.task ?? one.supervisionOrder))
  const open = pool.filter(({ id }) => (row.drawn ?? []).includes(id) && !known.has(id))
  return (
    <ul className="lines">
      {open.map((lot) => (
        <OpenFinding key={lot.id} check={row.id} lot={lot} title={titles[lot.id] ?? ''} />
      ))}
    </ul>
  )
}

function OpenFinding({ check, lot, title }: { readonly check: string; readonly lot: Lot; readonly title: string }) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const about =
    lot.register === 'task' ? { task: lot.id, supervisionOrder: null } : { task: null, supervisionOrder: lot.id }
  return (
    <li>
      <div className="line">
        <span>{title}</span>
        <span className="line-moves">
          {isOpen ? null : (
            <Button size="small" onClick={() => setOpen(true)}>
              {say(words.addFinding)}
            </Button>
          )}
        </span>
      </div>
      {isOpen ? (
        <RecordForm
          register={spotFinding}
          given={{ spotCheck: check, ...about }}
          submitLabel={say(words.addFinding)}
          onDone={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        />
      ) : null}
    </li>
  )
}
