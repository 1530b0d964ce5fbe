import { type FormField, factsOf, isEmpty } from '#derive/form.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { ServedRow } from '../api.ts'
import { Show } from '../kinds/kinds.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'

type FactsProps = {
  readonly register: AnyRegister
  readonly row: ServedRow
  readonly without?: readonly string[]
  /** What was entered, or what the steps wrote; both when it is left out. */
  readonly part?: 'entered' | 'record'
}

/** The facts of a record in the groups of its form. Missing is said, except where nothing was to be entered. */
export function FactGroups({ register, row, without = [], part }: FactsProps) {
  const { say } = useLanguage()
  return factsOf(register).map(({ name, label, fields }) => {
    const shown = fields.filter(({ key }) => !without.includes(key) && (name !== 'record' || !isEmpty(row[key])))
    const isOther = part !== undefined && (part === 'record') !== (name === 'record')
    return shown.length === 0 || isOther ? null : (
      <section key={name} className="fact-group">
        <h2>{say(label)}</h2>
        <FactList fields={shown} row={row} />
      </section>
    )
  })
}

export function FactList({ fields, row }: { readonly fields: readonly FormField[]; readonly row: ServedRow }) {
  const { say } = useLanguage()
  return (
    <dl className="facts">
      {fields.map(({ key, field }) => (
        <div
          key={key}
          className={
            field.rules.isMultiline || wideShapes.includes(field.rules.shape ?? 'file') ? 'fact-wide' : undefined
          }
        >
          <dt>{say(field.label)}</dt>
          <dd>
            {isEmpty(row[key]) ? (
              <span className="missing">{say(words.notSet)}</span>
            ) : (
              <Show field={field} value={row[key]} name={row.names[key]} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const wideShapes: readonly string[] = ['days', 'steps', 'laid', 'lines']
