import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { Field, Id, Kind, Money } from '#schema/fields.ts'
import type { Charge, Who } from '#schema/who.ts'

// biome-ignore lint/suspicious/noExplicitAny: a set of fields of unlike value types; each keeps its own type in RowOf
export type Fields = { readonly [key: string]: Field<any, Kind, boolean> }

type Keys<F> = keyof F & string
// biome-ignore lint/suspicious/noExplicitAny: matches a field of value type V whatever its kind and requiredness
type KeysOf<F, V> = { [K in Keys<F>]: F[K] extends Field<V, any, any> ? K : never }[Keys<F>]
// A day and a reference are texts to the compiler, so a title asks for the kind.
type TextKeys<F> = {
  // biome-ignore lint/suspicious/noExplicitAny: the kind alone decides
  [K in Keys<F>]: F[K] extends Field<any, infer Of, any> ? ('text' extends Of ? K : never) : never
}[Keys<F>]
type UnitKeys<F> = KeysOf<F, Id<'unit'>> | KeysOf<F, readonly Id<'unit'>[]>
type PersonKeys<F> = KeysOf<F, Id<'person'>>
type PostKeys<F> = KeysOf<F, Id<'post'>> | KeysOf<F, readonly Id<'post'>[]>
type EnterpriseKeys<F> = KeysOf<F, Id<'enterprise'>>
type ChargeKeys<F> = KeysOf<F, Charge>
type WhoOf<F, S extends string> = Who<
  UnitKeys<F>,
  PersonKeys<F>,
  NoInfer<S>,
  Keys<F>,
  PostKeys<F>,
  KeysOf<F, boolean>,
  EnterpriseKeys<F>,
  ChargeKeys<F>
>

/** What a move writes by itself: the day, the acting person or the person's unit. */
export type Stamp = 'today' | 'person' | 'unit'

export type Move<Key extends string = string, State extends string = string, W = Who> = {
  readonly label: Label
  readonly from: State | readonly State[]
  readonly to: State
  readonly by: W
  /** Facts that must be there once the move is made. */
  readonly needs?: readonly Key[]
  /** Facts that may be given together with the move; they are asked in its dialog. */
  readonly takes?: readonly Key[]
  readonly stamps?: { readonly [K in Key]?: Stamp }
  /** The move asks for a reason, which goes to the log. */
  readonly needsReason?: boolean
  /** Drawn as the main button of the state; at most one for each state. */
  readonly isMain?: boolean
}

/** A limit counted from a day of the record; its length is data: a record of the register of limits with this code. */
export type Deadline<DayKey extends string = string, State extends string = string> = {
  readonly label: Label
  readonly after: DayKey
  readonly limit: string
  readonly metIn: readonly State[]
}

/** Rooms apart: today the records of conduct. */
export const rooms = ['conduct'] as const
export type Room = (typeof rooms)[number]

export type Metric<Key extends string = string, State extends string = string> =
  | { readonly label: Label; readonly count: { readonly in?: readonly State[] } }
  | { readonly label: Label; readonly sum: Key }
  | { readonly label: Label; readonly share: { readonly of: readonly State[]; readonly among: readonly State[] } }

export type Definition<F extends Fields, S extends string> = {
  readonly label: Label
  /** The field whose text names a record wherever it is referred to. */
  readonly title: TextKeys<F>
  readonly fields: F
  readonly lifecycle: {
    readonly states: { readonly [K in S]: Label }
    readonly initial: NoInfer<S>
    readonly moves: { readonly [move: string]: Move<Keys<F>, NoInfer<S>, WhoOf<F, S>> }
    /** What procedures of other records do to this one, named for its history; nobody asks for these directly. */
    readonly consequences?: { readonly [name: string]: Label }
    /** Who is told when this happens: `create`, a move or a consequence, with the rule that picks the persons. */
    readonly tells?: { readonly [act: string]: WhoOf<F, S> }
  }
  readonly access: { readonly read: WhoOf<F, S>; readonly create: WhoOf<F, S>; readonly change: WhoOf<F, S> }
  /** 阶段 — days in the order in which they come; the last one known is how far the record is. Nobody types a stage. */
  readonly stages?: { readonly [K in KeysOf<F, Day>]?: Label }
  readonly deadlines?: { readonly [deadline: string]: Deadline<KeysOf<F, Day>, NoInfer<S>> }
  readonly metrics?: { readonly [metric: string]: Metric<KeysOf<F, Money> | KeysOf<F, number>, NoInfer<S>> }
  /**
   * 单独存放 — a schema of the database apart from all others. What lies there is read one request at a time, each logged; it stands in
   * no search, no list of several registers, no export, no past day and no message.
   */
  readonly room?: Room
  /** Sets of fields that occur once in a zone. */
  readonly unique?: readonly (readonly Keys<F>[])[]
  /** Sets of fields that lists are often narrowed by. */
  readonly indexed?: readonly (readonly (Keys<F> | 'state')[])[]
  readonly views: {
    readonly list: readonly Keys<F>[]
    readonly order?: Keys<F>
    readonly form: { readonly [group: string]: { readonly label: Label; readonly fields: readonly Keys<F>[] } }
  }
}

export type Register<N extends string = string, F extends Fields = Fields, S extends string = string> = {
  readonly name: N
} & Definition<F, S>

/** Declares a register: from this one value come table, API, permissions, moves, list, form, detail and sheet. */
export function defineRegister<const N extends string, const F extends Fields, const S extends string>(
  name: N,
  definition: Definition<F, S>,
): Register<N, F, S> {
  return Object.freeze({ name, ...definition })
}

// biome-ignore lint/suspicious/noExplicitAny: "any register": the derived row types below read its exact fields back
export type AnyRegister = Register<string, any, any>

// biome-ignore lint/suspicious/noExplicitAny: reads value type and requiredness, whatever the kind
type Value<X> = X extends Field<infer T, any, infer R> ? (R extends true ? T : T | null) : never

export type StateOf<R extends AnyRegister> = keyof R['lifecycle']['states'] & string

/** A record as it is stored and served. */
export type RowOf<R extends AnyRegister> = {
  readonly id: Id<R['name']>
  readonly state: StateOf<R>
  readonly version: number
} & { readonly [K in keyof R['fields']]: Value<R['fields'][K]> }

/** What must and may be given when a record is made. */
export type FactsOf<R extends AnyRegister, F = R['fields']> = {
  // biome-ignore lint/suspicious/noExplicitAny: requiredness alone decides
  [K in keyof F as F[K] extends Field<any, any, true> ? K : never]: Value<F[K]>
} & {
  // biome-ignore lint/suspicious/noExplicitAny: requiredness alone decides
  [K in keyof F as F[K] extends Field<any, any, true> ? never : K]?: Value<F[K]>
}

/** A record whose register is known only at run time. */
export type Row = {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly [key: string]: unknown
}

/** Whether only moves ask for a field: some move takes it and no form shows it, so that nothing else may bring it in. */
export function isOfMoves({ lifecycle, views }: Register, key: string): boolean {
  const isTaken = Object.values(lifecycle.moves).some(({ takes }) => takes?.includes(key) === true)
  return isTaken && !Object.values(views.form).some(({ fields }) => fields.includes(key))
}

export function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T]
}

export function movesFrom(register: Register, state: string): readonly string[] {
  return Object.entries(register.lifecycle.moves)
    .filter(([, move]) => listOf(move.from).includes(state))
    .map(([name]) => name)
}
