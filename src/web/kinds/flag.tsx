import { Checkbox } from 'antd'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import type { EditProps, KindView, ShowProps } from './kind.ts'

export const flag: KindView = { Show, Edit }

function Show({ value }: ShowProps) {
  const { say } = useLanguage()
  return typeof value === 'boolean' ? say(value ? words.yes : words.no) : null
}

function Edit({ id, field, value, onChange }: EditProps) {
  const { say } = useLanguage()
  return (
    <Checkbox
      id={id}
      checked={value === true}
      aria-label={say(field.label)}
      onChange={(event) => onChange(event.target.checked)}
    >
      {say(words.yes)}
    </Checkbox>
  )
}
