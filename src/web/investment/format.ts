import type { Rate } from '#domain/investment/cohort.ts'
import type { Language } from '#domain/label.ts'

export const none = '—'

export function inWan(yuan: number | null, language: Language): string {
  return yuan === null ? none : plain(yuan / 10_000, language)
}

export function plain(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 2 }).format(value)
}

export function percentOf(value: number | null): string {
  return value === null ? none : `${value.toFixed(1)}%`
}

export function signed(value: number | null): string {
  if (value === null) return none
  const words = Math.abs(value).toFixed(1)
  return words === '0.0' ? words : `${value > 0 ? '+' : '−'}${words}`
}

/** A rate always with what stands above and below its line. */
export function rateWords({ percent, of, among }: Rate, write: (n: number) => string): string {
  return percent === null ? none : `${percent.toFixed(1)}%（${write(of)}/${write(among)}）`
}
