import type { FormField } from '#derive/form.ts'
import type { Params, ServedRow } from '../api.ts'
import { Edit } from '../kinds/kinds.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import type { Facts } from './draft.ts'

export type FieldsProps = {
  readonly fields: readonly FormField[]
  readonly facts: Facts
  readonly set: (key: string, value: unknown) => void
  /** What is wrong with which field. */
  readonly faults: Readonly<Record<string, string>>
  readonly names?: ServedRow['names'] | undefined
  /** Narrows references, field by field. */
  readonly narrow?: Readonly<Record<string, Params>> | undefined
  readonly idPrefix: string
  /** Required by the step at hand although the register allows it to be empty. */
  readonly needs?: readonly string[]
}

/** The inputs of some fields: label, mark, input, help, and what is wrong. */
export function Fields(props: FieldsProps) {
  return props.fields.map((field) => <OneField key={field.key} {...props} one={field} />)
}

function OneField({
  one: { key, field },
  facts,
  set,
  faults,
  names,
  narrow,
  idPrefix,
  needs,
}: FieldsProps & { readonly one: FormField }) {
  const { say } = useLanguage()
  const id = `${idPrefix}-${key}`
  const fault = faults[key]
  const { hint } = field.rules
  const isRequired = field.isRequired || needs?.includes(key) === true
  return (
    <div className={field.rules.isMultiline || field.kind === 'data' ? 'field field-wide' : 'field'}>
      <label htmlFor={id}>
        {say(field.label)}
        {isRequired ? (
          <span className="required" title={say(words.required)}>
            {' '}
            *
          </span>
        ) : null}
      </label>
      <Edit
        id={id}
        field={field}
        value={facts[key] ?? null}
        onChange={(value) => set(key, value)}
        name={names?.[key]}
        narrow={narrow?.[key]}
        isInvalid={fault !== undefined}
        describedBy={fault === undefined && hint === undefined ? undefined : `${id}-help`}
      />
      {fault === undefined && hint === undefined ? null : (
        <p id={`${id}-help`} className={fault === undefined ? 'field-hint' : 'field-problem'}>
          {fault ?? (hint ? say(hint) : '')}
        </p>
      )}
    </div>
  )
}
