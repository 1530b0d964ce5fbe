import type { Kind } from '#schema/fields.ts'
import { choice, choices } from './choice.tsx'
import { data } from './data.tsx'
import { day } from './day.tsx'
import { flag } from './flag.tsx'
import type { EditProps, KindView, ShowProps } from './kind.ts'
import { money } from './money.tsx'
import { number, whole } from './number.tsx'
import { ref, refs } from './ref.tsx'
import { text } from './text.tsx'
import { texts } from './texts.tsx'

/** The twelve kinds, each with its way to be shown and entered; a missing one does not compile. */
const kinds: Readonly<Record<Kind, KindView>> = {
  text,
  texts,
  whole,
  number,
  money,
  day,
  choice,
  choices,
  flag,
  ref,
  refs,
  data,
}

/** Shows any value of any field. */
export function Show(props: ShowProps) {
  const { Show: One } = kinds[props.field.kind]
  return <One {...props} />
}

/** Takes any value of any field. */
export function Edit(props: EditProps) {
  const { Edit: One } = kinds[props.field.kind]
  return <One {...props} />
}
