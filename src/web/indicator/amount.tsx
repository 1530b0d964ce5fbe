import type { Amount } from '#domain/indicator/amount.ts'
import { useLanguage } from '../language.tsx'
import { numberText, signedText } from './format.ts'
import { TracedFigure } from './trace.tsx'
import { absences } from './words.ts'

type AmountProps = {
  readonly label: string
  readonly amount: Amount
  readonly decimals?: number
  readonly suffix?: string
  readonly isSigned?: boolean
}

/** A number of a standing with its trace, or the word for why there is none: that is never a zero. */
export function AmountView({ label, amount, decimals = 1, suffix = '', isSigned = false }: AmountProps) {
  const { say, language } = useLanguage()
  if (amount.value === null) return <span className="missing">{say(absences[amount.why])}</span>
  const text = isSigned ? signedText(amount.value, decimals, language) : numberText(amount.value, decimals, language)
  return (
    <TracedFigure label={`${label} ${text}${suffix}`} factIds={amount.factIds}>
      {text}
      {suffix === '' ? null : <small>{suffix}</small>}
    </TracedFigure>
  )
}
