import { type FormEvent, useState } from 'react'
import { type FormGroup, formOf, presetsOf, unitKeysOf } from '#derive/form.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { Params, ServedRow } from '../api.ts'
import { useMe, useRefresh } from '../data/queries.ts'
import { draftName, type Facts, useDraft } from './draft.ts'
import { useFaultWords } from './fault-words.ts'
import { faultsIn } from './faults.ts'
import { useSave } from './use-save.ts'

type Use = {
  readonly register: AnyRegister
  readonly given: Facts
  readonly onDone: (row: ServedRow) => void
  readonly row: ServedRow | undefined
}

/** What a form of a record knows and does: its draft, what is wrong, saving, and what to do when somebody was faster. */
export function useRecordForm({ register, row, given, onDone }: Use) {
  const { actor } = useMe()
  const refresh = useRefresh()
  const faultWords = useFaultWords()
  const draft = useDraft(draftName(actor.account, register.name, row?.id ?? `new${Object.values(given).join('')}`))
  const [hasTried, setTried] = useState(false)
  const [base, setBase] = useState(row)
  const groups = groupsWithout(formOf(register, row === undefined), given)
  const fields = groups.flatMap((group) => group.fields)
  const facts: Facts = { ...(base ?? presetsOf(register, actor)), ...draft.facts, ...given }
  const faults = faultsIn(fields, facts)
  const saving = useSave(register, (saved) => {
    draft.drop()
    setTried(false)
    onDone(saved)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length > 0) return
    if (base === undefined)
      return saving.create(entered(facts, [...fields.map(({ key }) => key), ...Object.keys(given)]))
    const changed = touched(draft.facts, base)
    return Object.keys(changed).length === 0 ? onDone(base) : saving.change(base, changed)
  }
  const keepMine = (now: ServedRow) => {
    setBase(now)
    saving.change(now, touched(draft.facts, now))
  }
  const takeTheirs = (now: ServedRow) => {
    draft.drop()
    setBase(now)
    saving.forget()
    refresh(register, now)
  }
  const shownFaults = hasTried ? faultWords(faults) : {}
  return {
    draft,
    groups,
    facts,
    submit,
    keepMine,
    takeTheirs,
    faults: shownFaults,
    ownUnits: ownUnits(register, actor.units),
    ...saving,
  }
}

function groupsWithout(groups: readonly FormGroup[], given: Facts): readonly FormGroup[] {
  return groups
    .map((group) => ({ ...group, fields: group.fields.filter(({ key }) => !(key in given)) }))
    .filter(({ fields }) => fields.length > 0)
}

/** Who may act for own units only chooses among them. */
function ownUnits(register: AnyRegister, units: readonly string[]): Readonly<Record<string, Params>> {
  return Object.fromEntries(unitKeysOf(register.access.create).map((key) => [key, { id: units.join(',') }]))
}

function entered(facts: Facts, keys: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => keys.includes(key)))
}

/** Only what this person changed is sent: two people at different fields do not disturb each other. */
function touched(facts: Facts, base: ServedRow): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([key, value]) => JSON.stringify(value ?? null) !== JSON.stringify(base[key] ?? null)),
  )
}
