import { Select } from 'antd'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import type { EditProps, KindView, ShowProps } from './kind.ts'

export const texts: KindView = { Show, Edit }

function Show({ value }: ShowProps) {
  const list = textsIn(value)
  return list.length === 0 ? null : <span title={list.join('、')}>{list.join('、')}</span>
}

function Edit({ id, value, onChange, describedBy, isInvalid }: EditProps) {
  const { say } = useLanguage()
  return (
    <Select
      id={id}
      mode="tags"
      className="wide"
      value={[...textsIn(value)]}
      open={false}
      suffixIcon={null}
      tokenSeparators={['、', '，', ',', ';', '；']}
      placeholder={say(words.addOne)}
      aria-describedby={describedBy}
      onChange={(list: string[]) => onChange(list)}
      {...(isInvalid ? { status: 'error' as const } : {})}
    />
  )
}

export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : []
}
