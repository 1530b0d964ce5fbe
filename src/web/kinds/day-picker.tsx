import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import type { EditProps } from './kind.ts'

/** How a day and a month are written, the first way as it is kept. */
const written = {
  date: ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY年M月D日', 'YYYYMMDD'],
  month: ['YYYY-MM', 'YYYY-M', 'YYYY.M', 'YYYY年M月', 'YYYYMM'],
}

/** Loaded only where a day or a month is entered: the picker is a tenth of the console. */
export function DayPicker({
  id,
  value,
  onChange,
  describedBy,
  isInvalid,
  prompt,
  isPastOnly = false,
  picks = 'date',
}: Omit<EditProps, 'field'> & {
  /** What the empty field asks for. */
  readonly prompt?: string
  readonly isPastOnly?: boolean
  readonly picks?: 'date' | 'month'
}) {
  const { language, say } = useLanguage()
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  return (
    <DatePicker
      id={id}
      className="figures"
      value={typeof value === 'string' && value !== '' ? dayjs(value) : null}
      onChange={(day) => onChange(day === null || Array.isArray(day) ? null : day.format(written[picks][0]))}
      picker={picks}
      format={written[picks]}
      placeholder={prompt ?? say(words.chooseDay)}
      aria-describedby={describedBy}
      {...(isPastOnly ? { disabledDate: (day: dayjs.Dayjs) => !day.isBefore(dayjs(), 'day') } : {})}
      {...(isInvalid ? { status: 'error' as const } : {})}
    />
  )
}
