import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { ServedRow } from '../api.ts'

/** 待办 — one kind of matter that waits for a person: in which state it waits, and the verb that moves it on. */
export type Wait = {
  readonly verb: Label
  readonly register: AnyRegister
  readonly state: string
  /** The step that this person must be allowed to take. */
  readonly move: string
  /** Only matters of the person's own units that are due before long. */
  readonly isReport?: boolean
  readonly hrefOf: (row: ServedRow) => string
  readonly titleOf: (row: ServedRow) => string
  readonly besideOf: (row: ServedRow) => string
  readonly dueOf: (row: ServedRow) => Day | null
}

/** The page of what a request, slip or proposal is about: a task or a supervision order. */
export function matterHref(row: ServedRow): string {
  return row.task === null || row.task === undefined
    ? `/supervision-order/${String(row.supervisionOrder)}`
    : `/task/${String(row.task)}`
}
