import type { AssignedUnit } from '#domain/compiler/types.ts'
import type { Label } from '#domain/label.ts'
import { useLanguage } from '../language.tsx'
import { sourceNames, words } from './words.ts'

type OfferProps = {
  readonly text: string
  readonly source: AssignedUnit['source']
  readonly reason: Label
  readonly onTake: (() => void) | undefined
}

/** What the compiler would put here and why; nothing is filled in until an officer takes it. */
export function Offer({ text, source, reason, onTake }: OfferProps) {
  const { say } = useLanguage()
  return (
    <span className="review-offer" title={say(reason)}>
      {say(words.suggest)} <span lang="zh-CN">{text}</span>{' '}
      <SourceMark source={source === 'proposed' ? null : source} reason={reason} />
      {onTake && (
        <button type="button" className="review-take" onClick={onTake} aria-label={`${say(words.take)} ${text}`}>
          {say(words.take)}
        </button>
      )}
    </span>
  )
}

/** Where a unit or day comes from: stated, inherited, proposed or learned. */
export function SourceMark({
  source,
  reason,
}: {
  readonly source: AssignedUnit['source'] | null
  readonly reason: Label | undefined
}) {
  const { say } = useLanguage()
  if (source === null) return null
  return (
    <span className="review-mark" title={reason && say(reason)}>
      {say(sourceNames[source])}
    </span>
  )
}
