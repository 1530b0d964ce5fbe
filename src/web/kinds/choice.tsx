import { Checkbox, Select } from 'antd'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import type { EditProps, KindView, ShowProps } from './kind.ts'
import { textsIn } from './texts.tsx'

export const choice: KindView = { Show, Edit }
export const choices: KindView = { Show, Edit: (props) => <Edit {...props} isMany /> }

/** A short list is ticked off like a checklist; a long one opens. */
const mostBoxes = 6

function Show({ field, value }: ShowProps) {
  const { say, language } = useLanguage()
  const keys = typeof value === 'string' ? [value] : textsIn(value)
  const labels = keys.map((key) => say(field.rules.options?.[key] ?? [key, key]))
  return labels.length === 0 ? null : labels.join(language === 'zh' ? '、' : ', ')
}

function Edit({
  id,
  field,
  value,
  onChange,
  describedBy,
  isInvalid,
  isMany,
}: EditProps & { readonly isMany?: boolean }) {
  const { say } = useLanguage()
  const options = Object.entries(field.rules.options ?? {}).map(([key, label]) => ({ value: key, label: say(label) }))
  const shared = {
    id,
    className: 'wide',
    options,
    placeholder: say(words.choose),
    'aria-describedby': describedBy,
    ...(isInvalid ? { status: 'error' as const } : {}),
  }
  if (isMany && options.length <= mostBoxes)
    return (
      <div role="group" id={id} aria-label={say(field.label)} aria-describedby={describedBy}>
        <Checkbox.Group options={options} value={[...textsIn(value)]} onChange={(list: string[]) => onChange(list)} />
      </div>
    )
  if (isMany)
    return (
      <Select
        {...shared}
        mode="multiple"
        optionFilterProp="label"
        value={[...textsIn(value)]}
        onChange={(list: string[]) => onChange(list)}
      />
    )
  return (
    <Select
      {...shared}
      allowClear={!field.isRequired}
      value={typeof value === 'string' ? value : null}
      onChange={(key: string | null | undefined) => onChange(key ?? null)}
    />
  )
}
