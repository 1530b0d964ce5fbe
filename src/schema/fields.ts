import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'

/** The vocabulary of facts: one function per kind of field. Plain frozen values, no I/O, no clock. */
export type Id<N extends string> = string & { readonly __id: N }

/** Whole 元, never a fraction of 万元. */
export type Money = number & { readonly __money: true }

export type Kind =
  | 'text'
  | 'texts'
  | 'whole'
  | 'number'
  | 'money'
  | 'day'
  | 'choice'
  | 'choices'
  | 'flag'
  | 'ref'
  | 'refs'
  | 'data'

export type Options = Readonly<Record<string, Label>>

/** Structured values that a page can show: a file, days, the steps of a template, the milestones of a layout, lines of some columns. */
export type Shape = 'file' | 'days' | 'steps' | 'laid' | 'lines'

/** What each line of a value of the shape `lines` says: fields like any other, all of them required. */
export type Columns = Readonly<Record<string, Field<unknown, Kind, true>>>

export type Rules = {
  readonly max?: number
  readonly min?: number
  readonly options?: Options
  /** Name of the register that a reference points to. */
  readonly target?: string
  readonly unit?: Label
  /** Found by the search box, two characters and pinyin initials included. */
  readonly isSearched?: boolean
  readonly isMultiline?: boolean
  /** A text that is a month, such as 2026-06: a list can be narrowed to a stretch of months. */
  readonly isMonth?: boolean
  /** Its values may be added up: same unit, same thing counted. Money always may. */
  readonly isSummed?: boolean
  /** Set once at creation, never changed afterwards (original text, original deadline). */
  readonly isFrozen?: boolean
  /** Written by moves and procedures only; no form and no API body may carry it. */
  readonly isKept?: boolean
  /** Kept under a key that is not in the database; served as a mark only, never searched, filtered or told in a history. */
  readonly isSealed?: boolean
  /** How a page shows and takes a structured value; without it the value is for programs only. */
  readonly shape?: Shape
  /** The columns of a value of the shape `lines`. */
  readonly columns?: Columns
  /** A key by which programs find the record again; no page and no history shows it. */
  readonly isInternal?: boolean
  /** A line of help under the input. */
  readonly hint?: Label
}

/** What stands for a sealed value wherever a record is served; sending it back changes nothing. */
export const sealedMark = '••••••'

export class Field<T, K extends Kind = Kind, R extends boolean = boolean> {
  /** Exists for the compiler only. */
  declare readonly type: T
  readonly kind: K
  readonly label: Label
  readonly isRequired: R
  readonly rules: Rules

  constructor(kind: K, label: Label, isRequired: R, rules: Rules) {
    this.kind = kind
    this.label = label
    this.isRequired = isRequired
    this.rules = rules
    Object.freeze(this)
  }

  required(): Field<T, K, true> {
    return new Field(this.kind, this.label, true, this.rules)
  }
  max(max: number): Field<T, K, R> {
    return this.with({ max })
  }
  min(min: number): Field<T, K, R> {
    return this.with({ min })
  }
  searched(): Field<T, K, R> {
    return this.with({ isSearched: true })
  }
  multiline(): Field<T, K, R> {
    return this.with({ isMultiline: true })
  }
  month(): Field<T, K, R> {
    return this.with({ isMonth: true })
  }
  summed(): Field<T, K, R> {
    return this.with({ isSummed: true })
  }
  frozen(): Field<T, K, R> {
    return this.with({ isFrozen: true })
  }
  kept(): Field<T, K, R> {
    return this.with({ isKept: true })
  }
  internal(): Field<T, K, R> {
    return this.with({ isKept: true, isInternal: true })
  }
  sealed(): Field<T, K, R> {
    return this.with({ isSealed: true })
  }
  hint(zh: string, en: string): Field<T, K, R> {
    return this.with({ hint: [zh, en] })
  }

  private with(rules: Rules): Field<T, K, R> {
    return new Field(this.kind, this.label, this.isRequired, Object.freeze({ ...this.rules, ...rules }))
  }
}

export function text(zh: string, en: string) {
  return make<string, 'text'>('text', [zh, en])
}
export function texts(zh: string, en: string) {
  return make<readonly string[], 'texts'>('texts', [zh, en])
}
export function whole(zh: string, en: string, unit?: Label) {
  return make<number, 'whole'>('whole', [zh, en], unit ? { unit } : {})
}
export function number(zh: string, en: string, unit?: Label) {
  return make<number, 'number'>('number', [zh, en], unit ? { unit } : {})
}
export function money(zh: string, en: string, unit: Label) {
  return make<Money, 'money'>('money', [zh, en], { unit })
}
export function day(zh: string, en: string) {
  return make<Day, 'day'>('day', [zh, en])
}
export function flag(zh: string, en: string) {
  return make<boolean, 'flag'>('flag', [zh, en])
}
export function ref<const N extends string>(target: N, zh: string, en: string) {
  return make<Id<N>, 'ref'>('ref', [zh, en], { target })
}
export function refs<const N extends string>(target: N, zh: string, en: string) {
  return make<readonly Id<N>[], 'refs'>('refs', [zh, en], { target })
}
export function choice<const O extends Options>(zh: string, en: string, options: O) {
  return make<keyof O & string, 'choice'>('choice', [zh, en], { options })
}
export function choices<const O extends Options>(zh: string, en: string, options: O) {
  return make<readonly (keyof O & string)[], 'choices'>('choices', [zh, en], { options })
}
/** A structured value with a type of its own, stored as jsonb and never searched. */
export function data<T>(zh: string, en: string, shape?: Shape) {
  return make<T, 'data'>('data', [zh, en], shape ? { shape } : {})
}

/** 多行 — lines with the same few columns, such as units with their shares. */
export function lines<const C extends Columns>(zh: string, en: string, columns: C) {
  type Line = { readonly [K in keyof C]: C[K] extends Field<infer T, Kind, true> ? T : never }
  return make<readonly Line[], 'data'>('data', [zh, en], { shape: 'lines', columns })
}

function make<T, K extends Kind>(kind: K, label: Label, rules: Rules = {}) {
  return new Field<T, K, false>(kind, label, false, Object.freeze(rules))
}
