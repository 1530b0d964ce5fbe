import type { WaterMonthView } from '#schema/water-views.ts'
import { Rate, Rates } from '../finance/rates.tsx'
import { useLanguage } from '../language.tsx'
import { percentText } from './format.ts'
import { waterWords as words } from './words.ts'

/** 两个率 — loss rate and what is not billed, each with its formula; they are different numbers. */
export function MonthRates({ view }: { readonly view: WaterMonthView }) {
  const { say } = useLanguage()
  const { correction } = view
  const part = (value: number | null) => percentText(value) ?? say(words.unknown)
  const bounded = (value: number | null, atMost: number | null) =>
    percentText(value) ?? (atMost === null ? null : say(words.atMost, { n: `${atMost}%` }))
  return (
    <>
      <Rates label={words.balance}>
        <Rate label={words.grossLoss} value={bounded(view.grossLoss, view.grossLossAtMost)} how={say(words.grossHow)} />
        <Rate
          label={words.loss}
          value={percentText(view.loss)}
          how={`${say(words.lossHow, {
            total: part(correction.total),
            r1: part(correction.r1),
            r2: part(correction.r2),
            r3: part(correction.r3),
            r4: part(correction.r4),
          })}${gradeText(view, say)}`}
        />
        <Rate
          label={words.notBilled}
          value={bounded(view.notBilled, view.notBilledAtMost)}
          how={say(words.notBilledHow)}
        />
      </Rates>
      <p className="field-hint">{say(words.twoRates)}</p>
    </>
  )
}

/** A grade is given only to a balance that is valid. */
function gradeText({ grade, grades, isValid }: WaterMonthView, say: ReturnType<typeof useLanguage>['say']): string {
  if (grade === null || !isValid) return ''
  const said = { 1: words.gradeFirst, 2: words.gradeSecond, none: words.gradeNone }[grade]
  return ` · ${say(said, { n: grade === 2 ? grades[1] : grades[0] })}`
}
