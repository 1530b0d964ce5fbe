import { Button } from 'antd'
import type { AnyRegister } from '#schema/register.ts'
import type { Params, ServedRow } from '../api.ts'
import { ProblemLine } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import type { Facts } from './draft.ts'
import { Fields } from './fields.tsx'
import { Stale } from './stale.tsx'
import { useRecordForm } from './use-record-form.ts'

export type FormProps = {
  readonly register: AnyRegister
  /** The record to change; without it a new one is made. */
  readonly row?: ServedRow
  /** Facts that the place of the form knows: they are sent along and not asked. */
  readonly given?: Facts
  /** Narrows references to what makes sense at this place. */
  readonly narrow?: Readonly<Record<string, Params>>
  readonly submitLabel?: string
  readonly onDone: (row: ServedRow) => void
  readonly onCancel?: () => void
}

/** The form of any register, in its groups; it keeps a draft by itself and never overwrites another's change unseen. */
export function RecordForm({ register, row, given = {}, narrow, submitLabel, onDone, onCancel }: FormProps) {
  const { say } = useLanguage()
  const form = useRecordForm({ register, row, given, onDone })
  return (
    <form className="record-form" noValidate onSubmit={form.submit}>
      {form.draft.isRestored ? (
        <p className="draft-line" role="status">
          {say(words.draftRestored)}{' '}
          <Button size="small" type="link" onClick={form.draft.drop}>
            {say(words.draftDrop)}
          </Button>
        </p>
      ) : null}
      {form.groups.map((group) => (
        <fieldset key={group.name}>
          {form.groups.length > 1 ? <legend>{say(group.label)}</legend> : null}
          <div className="fields">
            <Fields
              fields={group.fields}
              facts={form.facts}
              set={form.draft.set}
              faults={form.faults}
              names={row?.names}
              narrow={{ ...form.ownUnits, ...narrow }}
              idPrefix={`${register.name}-${row?.id ?? 'new'}`}
            />
          </div>
        </fieldset>
      ))}
      {form.stale ? (
        <Stale
          register={register}
          news={form.stale}
          mine={form.draft.facts}
          keep={form.keepMine}
          drop={form.takeTheirs}
        />
      ) : null}
      <ProblemLine error={form.stale ? null : form.error} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={form.isBusy}>
          {submitLabel ?? say(words.save)}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{say(words.cancel)}</Button> : null}
        <span className="field-hint">{say(form.draft.isTouched ? words.draftKept : words.requiredNote)}</span>
      </div>
    </form>
  )
}
