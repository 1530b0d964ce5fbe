import { InputNumber } from 'antd'
import { useLanguage } from '../language.tsx'
import type { EditProps, KindView, ShowProps } from './kind.ts'

/** 数 — whole numbers, numbers and amounts of money, with their unit behind them. */
export const number: KindView = { Show, Edit }
export const whole: KindView = { Show, Edit: (props) => <Edit {...props} isWhole /> }

function Show({ field, value, isShort }: ShowProps) {
  const { language, say } = useLanguage()
  if (typeof value !== 'number') return null
  const { unit } = field.rules
  // A year or an order number is a name, not an amount: it carries no thousands mark.
  const figures =
    unit === undefined ? String(value) : new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en').format(value)
  return (
    <span className="figures">
      {figures}
      {unit && !isShort ? ` ${say(unit)}` : ''}
    </span>
  )
}

export function Edit({
  id,
  field,
  value,
  onChange,
  describedBy,
  isInvalid,
  isWhole,
}: EditProps & { readonly isWhole?: boolean }) {
  const { say } = useLanguage()
  const { min, max, unit } = field.rules
  return (
    <InputNumber
      id={id}
      className="figures"
      controls={false}
      value={typeof value === 'number' ? value : null}
      onChange={(given) => onChange(given)}
      aria-describedby={describedBy}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      {...(isWhole ? { precision: 0 } : {})}
      {...(unit ? { suffix: say(unit) } : {})}
      {...(isInvalid ? { status: 'error' as const } : {})}
    />
  )
}
