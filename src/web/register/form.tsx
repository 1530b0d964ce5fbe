import { App, Button } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { formOf, presetsOf, unitKeysOf } from '#derive/form.ts'
import type { AnyRegister } from '#schema/register.ts'
import { api, type Params, type ServedRow } from '../api.ts'
import { ProblemLine } from '../components/notices.tsx'
import { useMe, useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { Problem } from '../problem.ts'
import { words } from '../words.ts'
import { draftName, type Facts, useDraft } from './draft.ts'
import { faultsIn } from './faults.ts'
import { Fields } from './fields.tsx'
import { Stale, type StaleNews, staleNewsOf } from './stale.tsx'

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

type Use = Required<Pick<FormProps, 'register' | 'given' | 'onDone'>> & { readonly row: ServedRow | undefined }

function useRecordForm({ register, row, given, onDone }: Use) {
  const { say } = useLanguage()
  const me = useMe()
  const { message } = App.useApp()
  const refresh = useRefresh()
  const draft = useDraft(draftName(me.actor.account, register.name, row?.id ?? `new${Object.values(given).join('')}`))
  const onceKey = useRef(crypto.randomUUID())
  const [hasTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [stale, setStale] = useState<StaleNews | null>(null)
  const [base, setBase] = useState(row)
  const groups = formOf(register, row === undefined)
    .map((group) => ({ ...group, fields: group.fields.filter(({ key }) => !(key in given)) }))
    .filter(({ fields }) => fields.length > 0)
  const facts: Facts = { ...(base ?? presetsOf(register, me.actor)), ...draft.facts, ...given }
  const faults = faultsIn(
    groups.flatMap(({ fields }) => fields),
    facts,
  )
  const save = (version: number | undefined) => {
    setBusy(true)
    setError(null)
    const fields = new Set(groups.flatMap(({ fields: some }) => some.map(({ key }) => key)))
    const entered = Object.fromEntries(Object.entries(facts).filter(([key]) => fields.has(key) || key in given))
    const call =
      version === undefined || base === undefined
        ? api.create(register, entered, onceKey.current)
        : api.change(register, base.id, version, touched(draft.facts, base))
    call
      .then((saved) => {
        draft.drop()
        setTried(false)
        onceKey.current = crypto.randomUUID()
        setStale(null)
        refresh(register, saved)
        void message.success(say(words.saved))
        onDone(saved)
      })
      .catch((failure: unknown) => {
        setError(failure)
        setStale(failure instanceof Problem ? staleNewsOf(failure) : null)
      })
      .finally(() => setBusy(false))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length > 0) return
    if (base !== undefined && Object.keys(touched(draft.facts, base)).length === 0) return onDone(base)
    save(base?.version)
  }
  return {
    draft,
    groups,
    facts,
    isBusy,
    error,
    stale,
    submit,
    ownUnits: Object.fromEntries(
      unitKeysOf(register.access.create).map((key) => [key, { id: me.actor.units.join(',') }]),
    ),
    faults: hasTried
      ? Object.fromEntries(
          Object.entries(faults).map(([key, { text, values, label }]) => [
            key,
            say(text, { ...values, label: say(label) }),
          ]),
        )
      : {},
    keepMine: () => {
      if (stale === null) return
      setBase(stale.now)
      save(stale.now.version)
    },
    takeTheirs: () => {
      if (stale === null) return
      draft.drop()
      setBase(stale.now)
      setStale(null)
      refresh(register, stale.now)
    },
  }
}

/** Only what this person changed is sent: two people at different fields do not disturb each other. */
function touched(facts: Facts, base: ServedRow): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([key, value]) => JSON.stringify(value ?? null) !== JSON.stringify(base[key] ?? null)),
  )
}
