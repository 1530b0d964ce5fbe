import type { ReactNode } from 'react'
import type { Field, Kind } from '#schema/fields.ts'
import type { Params, Titles } from '../api.ts'

export type AnyField = Field<unknown, Kind, boolean>

export type ShowProps = {
  readonly field: AnyField
  readonly value: unknown
  /** Titles of what a reference points to, as they came with the record. */
  readonly name?: Titles | undefined
  /** In a line of a list there is room for one line of text. */
  readonly isShort?: boolean
}

export type EditProps = {
  readonly id: string
  readonly field: AnyField
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly name?: Titles | undefined
  readonly describedBy?: string | undefined
  readonly isInvalid?: boolean
  /** Narrows what a reference may point to, in the words of the list address: `{ unit: '…' }`. */
  readonly narrow?: Params | undefined
}

/** How one kind of field is shown and entered; one file per kind. */
export type KindView = {
  readonly Show: (props: ShowProps) => ReactNode
  readonly Edit: (props: EditProps) => ReactNode
}
