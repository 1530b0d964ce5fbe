import type { Amount } from '#domain/indicator/amount.ts'
import type { Label, Language } from '#domain/label.ts'
import { absences } from './words.ts'

type Say = (label: Label) => string

/** A number with so many decimals, in the way of the language. */
export function numberText(value: number, decimals: number, language: Language): string {
  return formatter(language, decimals, decimals).format(inDigits(value))
}

/** Without the binary noise of a difference, which would turn its half downward and part the page from the paper. */
function inDigits(value: number): number {
  return Number(value.toFixed(9))
}

/** A number as it was given, with no more decimals than it has. */
export function givenText(value: number, language: Language): string {
  return formatter(language, 0, 4).format(value)
}

function formatter(language: Language, least: number, most: number): Intl.NumberFormat {
  const digits = { minimumFractionDigits: least, maximumFractionDigits: most }
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', digits)
}

/** A difference always shows its sign; what rounds to nothing shows none. */
export function signedText(value: number, decimals: number, language: Language): string {
  const text = numberText(Math.abs(value), decimals, language)
  if (Number(text.replaceAll(',', '')) === 0) return text
  return `${value > 0 ? '+' : '−'}${text}`
}

/** The number, or the word for why there is none. */
export function amountText(amount: Amount, decimals: number, language: Language, say: Say): string {
  return amount.value === null ? say(absences[amount.why]) : numberText(amount.value, decimals, language)
}
