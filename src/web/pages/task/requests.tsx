import type { AnyRegister } from '#schema/register.ts'
import type { ServedRow } from '../../api.ts'
import { StateMark } from '../../components/state-mark.tsx'
import { useRecord } from '../../data/queries.ts'
import { Deadlines } from '../../register/deadlines.tsx'
import { FactList } from '../../register/facts.tsx'
import { MoveButton } from '../../register/move-button.tsx'

type RequestsProps = {
  readonly register: AnyRegister
  readonly rows: readonly ServedRow[]
  /** The fields of a request that are shown, in their order. */
  readonly fields: readonly string[]
  readonly presets?: (row: ServedRow) => Readonly<Record<string, unknown>>
}

/** Applications and objections of a task, each whole, with the steps that answer it. */
export function Requests({ register, rows, fields, presets }: RequestsProps) {
  return (
    <ul className="lines">
      {rows.map((row) => (
        <li key={row.id}>
          <Request register={register} row={row} fields={fields} presets={presets?.(row) ?? {}} />
        </li>
      ))}
    </ul>
  )
}

type RequestProps = Omit<RequestsProps, 'rows' | 'presets'> & {
  readonly row: ServedRow
  readonly presets: Readonly<Record<string, unknown>>
}

function Request({ register, row: line, fields, presets }: RequestProps) {
  const whole = useRecord(register, line.id)
  const row: ServedRow = whole.data ?? line
  const shown = fields
    .filter((key) => row[key] !== null && row[key] !== undefined)
    .map((key) => ({ key, field: register.fields[key] }))
  return (
    <div className="request">
      <div className="line">
        <StateMark register={register} state={row.state} />
        <Deadlines register={register} id={row.id} />
        <span className="line-moves">
          {row.may
            .filter((act) => act !== 'change')
            .map((move) => (
              <MoveButton key={move} register={register} row={row} move={move} isSmall presets={presets} />
            ))}
        </span>
      </div>
      <FactList fields={shown} row={row} />
    </div>
  )
}
