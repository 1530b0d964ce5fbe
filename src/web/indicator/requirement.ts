import type { TargetFact } from '#domain/indicator/facts.ts'
import type { Language } from '#domain/label.ts'
import { target as register } from '#registers/target.ts'
import { givenText } from './format.ts'
import { absences, words } from './words.ts'

type Say = (label: readonly [string, string], values?: Readonly<Record<string, string | number>>) => string

/** What is asked, as people say it: 确保32、力争33亿元; 不低于9%. */
export function requirementOf(target: TargetFact, say: Say, language: Language): string {
  const unit = target.unitName ?? ''
  const number = (value: number) => givenText(value, language)
  const comparator = say(register.fields.comparator.rules.options?.[target.comparator] ?? ['', ''])
  if (target.amount === null) {
    if (target.benchmarkPeer !== null) return say(words.benchmarkAsked, { points: number(target.points ?? 0) })
    return target.noQuantity === 'none' ? '' : say(absences['pending-value'])
  }
  if (target.stretch !== null)
    return say(words.floorAndStretch, { floor: number(target.amount), stretch: number(target.stretch), unit })
  const amount = target.upper === null ? number(target.amount) : `${number(target.amount)}—${number(target.upper)}`
  return language === 'zh' ? `${comparator}${amount}${unit}` : `${comparator} ${amount} ${unit}`
}
