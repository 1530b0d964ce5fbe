import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import type { EditProps } from './kind.ts'

/** Loaded only where a day is entered: the picker is a tenth of the console. */
export function DayPicker({
  id,
  value,
  onChange,
  describedBy,
  isInvalid,
  placeholder,
  isPastOnly = false,
}: Omit<EditProps, 'field'> & { readonly placeholder?: string; readonly isPastOnly?: boolean }) {
  const { language, say } = useLanguage()
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  return (
    <DatePicker
      id={id}
      className="figures"
      value={typeof value === 'string' && value !== '' ? dayjs(value) : null}
      onChange={(day) => onChange(day === null || Array.isArray(day) ? null : day.format('YYYY-MM-DD'))}
      format={['YYYY-MM-DD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY年M月D日', 'YYYYMMDD']}
      placeholder={placeholder ?? say(words.chooseDay)}
      aria-describedby={describedBy}
      {...(isPastOnly ? { disabledDate: (day: dayjs.Dayjs) => !day.isBefore(dayjs(), 'day') } : {})}
      {...(isInvalid ? { status: 'error' as const } : {})}
    />
  )
}
