import { Button } from 'antd'
import { roleNames } from '#domain/compiler/role-names.ts'
import { useLanguage } from '../language.tsx'
import type { Review } from './model.ts'
import { words } from './words.ts'

type Props = {
  readonly review: Review
  readonly sentence: number | null
  readonly range: { readonly start: number; readonly end: number } | null
  readonly hasItem: boolean
  readonly mayRescue: boolean
  readonly onRescue: () => void
  readonly onShowPlan: () => void
}

/** Under the speech: the chosen sentence, why it is not a task, and the button that makes it one. */
export function SentenceStrip({ review, sentence, range, hasItem, mayRescue, onRescue, onShowPlan }: Props) {
  const { say } = useLanguage()
  const chosen = sentence === null ? undefined : review.sentences[sentence]
  return (
    <div className="review-strip">
      <p aria-live="polite">
        {range ? (
          <strong>{say(words.chosenWords)}</strong>
        ) : (
          chosen && <strong className="review-role">{say(roleNames[chosen.role])}</strong>
        )}{' '}
        {range
          ? `“${shortened(review.document.words.slice(range.start, range.end))}”`
          : say(chosen?.reason ?? words.noSentence)}
      </p>
      <div className="review-strip-acts">
        {hasItem && (
          <Button size="small" className="review-narrow-only" onClick={onShowPlan}>
            {say(words.toPlan)}
          </Button>
        )}
        {mayRescue && (
          <Button size="small" onClick={onRescue} aria-keyshortcuts="R">
            {say(words.takeIn)}
          </Button>
        )}
      </div>
    </div>
  )
}

function shortened(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > 40 ? `${flat.slice(0, 39)}…` : flat
}
