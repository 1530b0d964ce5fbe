import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { isWaiting } from '#derive/columns.ts'
import type { Day } from '#domain/day.ts'
import { milestone } from '#registers/milestone.ts'
import { workItem } from '#registers/work-item.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { ServedRow, Titles } from '../../api.ts'
import { Clock } from '../../components/clock.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { useLines, useRecord } from '../../data/queries.ts'
import { useLanguage } from '../../language.tsx'
import { titleOf } from '../../register/cell.tsx'
import { RecordForm } from '../../register/form.tsx'
import { MoveButton } from '../../register/move-button.tsx'
import { words } from '../../words.ts'

const LayOut = lazy(() =>
  import('../../schedule/lay-out-work-item.tsx').then((file) => ({ default: file.LayOutWorkItem })),
)

/** The work items of a task with the milestones of each. */
export function WorkItems({ rows, unit }: { readonly rows: readonly ServedRow[]; readonly unit: string | null }) {
  return (
    <ul className="lines">
      {rows.map((row) => (
        <WorkItem key={row.id} row={row} unit={unit} />
      ))}
    </ul>
  )
}

function WorkItem({ row, unit }: { readonly row: ServedRow; readonly unit: string | null }) {
  const { say } = useLanguage()
  const [isAdding, setAdding] = useState(false)
  const whole = useRecord(workItem, row.id)
  const milestones = useLines(milestone, { workItem: row.id, limit: 100, order: 'due' })
  const owner = whole.data?.unit ?? null
  const mayAdd = row.state === 'open' && unit !== null && owner === unit
  return (
    <li>
      <DueLine register={workItem} row={row} beside={row.names.post} />
      {mayAdd && !isAdding ? (
        <>
          <Button size="small" type="link" onClick={() => setAdding(true)}>
            {say(words.addMilestone)}
          </Button>
          <Suspense fallback={null}>
            <LayOut id={row.id} due={whole.data?.due ?? null} hasPlan={(milestones.data?.items.length ?? 0) > 0} />
          </Suspense>
        </>
      ) : null}
      {isAdding ? (
        <RecordForm
          register={milestone}
          given={{ workItem: row.id, project: null, unit }}
          submitLabel={say(words.addMilestone)}
          onDone={() => setAdding(false)}
          onCancel={() => setAdding(false)}
        />
      ) : null}
      {milestones.data && milestones.data.items.length > 0 ? (
        <ul className="lines milestones">
          {milestones.data.items.map((one) => (
            <li key={one.id}>
              <DueLine register={milestone} row={one} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

/** A line with a due day: its words, who carries it, its clock, its state and the steps that are open. */
function DueLine({
  register,
  row,
  beside,
}: {
  readonly register: AnyRegister
  readonly row: ServedRow
  readonly beside?: Titles | undefined
}) {
  const due = typeof row.due === 'string' ? (row.due as Day) : null // a field of kind day
  return (
    <div className="line">
      <span className="line-title">
        {titleOf(register, row)} {beside ? <small>{beside}</small> : null}
      </span>
      {isWaiting(register, row.state) ? <Clock due={due} /> : <span className="figures">{due}</span>}
      <StateMark register={register} state={row.state} />
      <span className="line-moves">
        {row.may
          .filter((act) => act !== 'change')
          .map((move) => (
            <MoveButton key={move} register={register} row={row} move={move} isSmall />
          ))}
      </span>
    </div>
  )
}
