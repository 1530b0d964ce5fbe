import { slip } from '#registers/slip.ts'
import type { ServedRow } from '../api.ts'
import { FiledPaper } from '../components/filed-paper.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useRecord } from '../data/queries.ts'
import { Show } from '../kinds/kinds.tsx'
import { useLanguage } from '../language.tsx'
import { FactList } from '../register/facts.tsx'
import { MoveButton } from '../register/move-button.tsx'
import { words } from './words.ts'

/** Reminders and slips of a matter in the order in which they went out, each with its paper and its answer. */
export function Slips({ rows }: { readonly rows: readonly ServedRow[] }) {
  return (
    <ul className="lines slips">
      {rows.map((row) => (
        <Slip key={row.id} line={row} />
      ))}
    </ul>
  )
}

const shown = [
  'demand',
  'newLimit',
  'consequence',
  'daysOverdue',
  'nth',
  'answer',
  'issuedBy',
  'acknowledgedBy',
  'acknowledgedOn',
] as const

function Slip({ line }: { readonly line: ServedRow }) {
  const { say } = useLanguage()
  const whole = useRecord(slip, line.id)
  const row = whole.data
  if (row === undefined) return null
  const fields = shown.filter((key) => row[key] !== null).map((key) => ({ key, field: slip.fields[key] }))
  return (
    <li className={`slip slip-${row.kind}`}>
      <div className="line">
        <b>
          <Show field={slip.fields.kind} value={row.kind} />
        </b>
        <span className="figures">{row.numberText}</span>
        <span className="figures">{row.issuedOn}</span>
        <StateMark register={slip} state={row.state} />
        <span className="line-moves">
          <FiledPaper row={row} drawnAt={row.paper ? `/api/slip/${row.id}/paper.docx` : null}>
            {say(words.paper)}
          </FiledPaper>
          {row.may
            .filter((act) => act !== 'change')
            .map((move) => (
              <MoveButton key={move} register={slip} row={row} move={move} isSmall />
            ))}
        </span>
      </div>
      <FactList fields={fields} row={row} />
    </li>
  )
}
