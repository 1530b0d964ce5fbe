import type { Label } from '#domain/label.ts'
import { useLanguage } from '../language.tsx'
import type { EditProps, KindView, ShowProps } from './kind.ts'
import { Edit as EditNumber } from './number.tsx'

/** 金额 — stored in whole 元, shown and entered in the unit of the field (万元, 亿元). */
export const money: KindView = { Show, Edit }

function Show({ field, value, isShort }: ShowProps) {
  const { language, say } = useLanguage()
  if (typeof value !== 'number') return null
  const { unit } = field.rules
  const figures = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 2 }).format(
    value / yuanIn(unit),
  )
  return (
    <span className="figures">
      {figures}
      {unit && !isShort ? ` ${say(unit)}` : ''}
    </span>
  )
}

function Edit(props: EditProps) {
  const factor = yuanIn(props.field.rules.unit)
  const shown = typeof props.value === 'number' ? props.value / factor : null
  return (
    <EditNumber
      {...props}
      value={shown}
      onChange={(given) => props.onChange(typeof given === 'number' ? Math.round(given * factor) : null)}
    />
  )
}

function yuanIn(unit: Label | undefined): number {
  if (unit?.[0].startsWith('亿')) return 100_000_000
  return unit?.[0].startsWith('万') ? 10_000 : 1
}
