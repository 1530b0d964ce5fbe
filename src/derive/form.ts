import type { Label } from '#domain/label.ts'
import type { Field, Kind } from '#schema/fields.ts'
import type { Register } from '#schema/register.ts'
import type { Actor, Who } from '#schema/who.ts'

export type FormField = { readonly key: string; readonly field: Field<unknown, Kind, boolean> }
export type FormGroup = { readonly name: string; readonly label: Label; readonly fields: readonly FormField[] }

/** The groups of a form: for a new record everything that a person enters, afterwards only what may still change. */
export function formOf(register: Register, isNew: boolean): readonly FormGroup[] {
  return Object.entries(register.views.form)
    .map(([name, { label, fields }]) => ({
      name,
      label,
      fields: fields.flatMap((key) => formField(register, key, isNew)),
    }))
    .filter(({ fields }) => fields.length > 0)
}

/** The groups of a page: those of the form, and at the end what was written by moves or frozen at the start. */
export function factsOf(register: Register): readonly FormGroup[] {
  const groups = Object.entries(register.views.form).map(([name, { label, fields }]) => ({
    name,
    label,
    fields: fields.flatMap((key) => shown(register, key)),
  }))
  const inForm = new Set(groups.flatMap(({ fields }) => fields.map(({ key }) => key)))
  const others = Object.keys(register.fields)
    .filter((key) => !inForm.has(key))
    .flatMap((key) => shown(register, key))
  return others.length === 0 ? groups : [...groups, { name: 'record', label: ['办理记录', 'Record'], fields: others }]
}

/** What a form knows already: the person's own unit where the rule asks for it. */
export function presetsOf(register: Register, actor: Actor): Readonly<Record<string, unknown>> {
  const [unit] = actor.units
  if (unit === undefined) return {}
  return Object.fromEntries(unitKeysOf(register.access.create).map((key) => [key, unit]))
}

/** The fields which the rule ties to the units of the person who makes the record. */
export function unitKeysOf(who: Who): readonly string[] {
  if ('sameUnit' in who) return [who.sameUnit]
  if ('both' in who) return who.both.flatMap(unitKeysOf)
  return []
}

/** Required fields that are empty in these facts. */
export function missingIn(fields: readonly FormField[], facts: Readonly<Record<string, unknown>>): readonly string[] {
  return fields.filter(({ key, field }) => field.isRequired && isEmpty(facts[key])).map(({ key }) => key)
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function formField(register: Register, key: string, isNew: boolean): FormField[] {
  const field = register.fields[key]
  if (field === undefined || field.rules.isKept || (!isNew && field.rules.isFrozen)) return []
  if (isForPrograms(field)) return []
  return [{ key, field }]
}

function shown(register: Register, key: string): FormField[] {
  const field = register.fields[key]
  return field === undefined || isForPrograms(field) ? [] : [{ key, field }]
}

/** Structured values without a named shape (positions in a text are for the review desk), and internal keys. */
function isForPrograms({ kind, rules }: FormField['field']): boolean {
  return rules.isInternal === true || (kind === 'data' && rules.shape === undefined)
}
