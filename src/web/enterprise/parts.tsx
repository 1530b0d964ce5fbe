import type { Gap } from '#domain/enterprise/ladder.ts'
import { growthMeasures, rungs } from '#registers/enterprise/growth-criterion.ts'
import { perMuSheet } from '#registers/enterprise/per-mu-sheet.ts'
import type { LadderLine } from '#schema/enterprise-views.ts'
import { givenText } from '../indicator/format.ts'
import { useLanguage } from '../language.tsx'
import { trackLabels, enterpriseWords as words } from './words.ts'

/** The name of a rung, or that a firm is on none. */
export function useRungName(): (rung: string | null) => string {
  const { say } = useLanguage()
  return (rung) => (rung === null ? say(words.none) : say(rungs[rung as keyof typeof rungs] ?? words.none))
}

/** 等级 — the letter says it, the colour only repeats it. */
export function Grade({ grade }: { readonly grade: string | null }) {
  const { say } = useLanguage()
  if (grade === null) return <span className="missing">{say(words.unknown)}</span>
  return (
    <span className={`grade grade-${grade}`}>
      {say(perMuSheet.fields.grade.rules.options?.[grade] ?? [grade, grade])}
    </span>
  )
}

/** 一条梯 — where the firm stands, the next rung, and each criterion with what is missing. */
export function Ladder({ line, maySeeFigures }: { readonly line: LadderLine; readonly maySeeFigures: boolean }) {
  const { say } = useLanguage()
  const rungName = useRungName()
  return (
    <>
      <p className="ladder-line">
        {say(trackLabels[line.track] ?? [line.track, line.track])}　{say(words.now)} <b>{rungName(line.now)}</b>　
        {line.next === null ? say(words.top) : `${say(words.next)} ${rungName(line.next)}`}
      </p>
      {line.next !== null && maySeeFigures ? <Gaps gaps={line.gaps} /> : null}
    </>
  )
}

export function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { say, language } = useLanguage()
  if (gaps.length === 0) return <p className="missing">{say(words.noCriteria)}</p>
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{say(words.criterion)}</th>
          <th scope="col" className="number">
            {say(words.value)}
          </th>
          <th scope="col" className="number">
            {say(words.line)}
          </th>
          <th scope="col">{say(words.missing)}</th>
        </tr>
      </thead>
      <tbody>
        {gaps.map((gap) => (
          <tr key={gap.name}>
            <th scope="row" title={gap.basis}>
              {say(growthMeasures[gap.measure as keyof typeof growthMeasures] ?? [gap.name, gap.name])}
              {gap.isGuess ? <small> {say(words.guess)}</small> : null}
            </th>
            <td className="number figures">
              {gap.value === null ? say(words.unknown) : givenText(gap.value, language)}
            </td>
            <td className="number figures">{givenText(gap.line, language)}</td>
            <td className="figures">
              <Missing gap={gap} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Missing({ gap }: { readonly gap: Gap }) {
  const { say, language } = useLanguage()
  if (gap.isMet === null) return say(words.unknown)
  return gap.isMet ? (
    <span className="gap-met">{say(words.met)}</span>
  ) : (
    <span className="gap-unmet">{givenText(gap.missing ?? 0, language)}</span>
  )
}
