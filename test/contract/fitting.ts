import type { Register } from '#schema/register.ts'
import type { House } from '#test/contract/house.ts'

export type Facts = Readonly<Record<string, unknown>>

/** To whom a sample belongs: which unit stands in its references to units, which person in those to persons. */
export type Owner = { readonly unit: string; readonly person: string | null }

/** What a register may need to know to make a sample that its procedures take. */
export type Fitting = {
  readonly register: Register
  readonly owner: Owner
  readonly house: House
  /** The first record of each register that others refer to. */
  readonly bases: ReadonlyMap<string, string>
  readonly count: number
}

/** Days of facts lie in the past, and each register has its own order of them. */
export function withoutDays({ fields }: Register): Facts {
  return Object.fromEntries(Object.entries(fields).flatMap(([key, { kind }]) => (kind === 'day' ? [[key, null]] : [])))
}
