import type { Progress } from '#domain/indicator/measure.ts'
import { useLanguage } from '../language.tsx'
import { AmountView } from './amount.tsx'
import { numberText } from './format.ts'
import { words } from './words.ts'

type ProgressBarProps = {
  readonly label: string
  readonly progress: Progress
  readonly floor: number | null
  readonly stretch: number | null
}

/** 完成率 — as a bar with a stroke where the plan stands; both numbers are written beside it. */
export function ProgressBar({ label, progress: { completion, planned }, floor, stretch }: ProgressBarProps) {
  const { say, language } = useLanguage()
  if (completion.value === null) return <AmountView label={label} amount={completion} />
  const most = Math.max(100, floor !== null && stretch !== null && floor > 0 ? (stretch / floor) * 100 : 0)
  const place = (share: number) => `${(Math.min(Math.max(share, 0), most) / most) * 100}%`
  return (
    <div className="progress">
      <span className="progress-words">
        <AmountView label={`${label} ${say(words.completion)}`} amount={completion} suffix="%" />
        {planned.value === null ? null : (
          <small>
            {say(words.planned)} {numberText(planned.value, 1, language)}%
          </small>
        )}
      </span>
      <span className="progress-bar" aria-hidden="true">
        <span className="progress-done" style={{ width: place(completion.value) }} />
        {planned.value === null ? null : <span className="progress-plan" style={{ left: place(planned.value) }} />}
      </span>
    </div>
  )
}
