import { Input } from 'antd'
import { sealedMark } from '#schema/fields.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import type { EditProps, KindView, ShowProps } from './kind.ts'

export const text: KindView = { Show, Edit }

function Show({ field, value, isShort }: ShowProps) {
  if (typeof value !== 'string' || value === '') return null
  if (isShort) return <span title={value.length > 24 ? value : undefined}>{value}</span>
  return field.rules.isMultiline ? <span className="long-text">{value}</span> : value
}

function Edit({ id, field, value, onChange, describedBy, isInvalid }: EditProps) {
  const { say } = useLanguage()
  // A sealed value is never shown: whoever types replaces it, whoever does not leaves it.
  const isKept = field.rules.isSealed === true && value === sealedMark
  const shared = {
    id,
    value: typeof value === 'string' && !isKept ? value : '',
    ...(isKept ? { placeholder: say(words.sealedKept) } : {}),
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid || undefined,
    'aria-required': field.isRequired || undefined,
    ...(isInvalid ? { status: 'error' as const } : {}),
  }
  const { max, isMultiline } = field.rules
  if (!isMultiline) return <Input {...shared} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
  return (
    <Input.TextArea
      {...shared}
      autoSize={{ minRows: 3, maxRows: 14 }}
      showCount={max !== undefined && max <= 4000}
      {...(max === undefined ? {} : { maxLength: max })}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
