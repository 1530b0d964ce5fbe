import { Link } from 'wouter'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'

export type QuoteProps = {
  /** The words as said. */
  readonly text: string
  readonly plan: string
  readonly planName?: string | undefined
  readonly section?: string | null | undefined
  readonly start: number
  readonly end: number
}

/** The compiler's name for what stands before the first heading. */
const outside = '0'

/** 出处 — the sentence that a matter comes from, one click from its place in the document. */
export function Quote({ text, plan, planName, section, start, end }: QuoteProps) {
  const { say } = useLanguage()
  const { actor } = useMe()
  // Who reviews plans sees the words at the review desk, everybody else in the document itself.
  const place = actor.roles.includes('supervision') ? `review?at=${start}` : `words?at=${start}&until=${end}`
  return (
    <figure className="quote">
      <blockquote lang="zh-CN">{text}</blockquote>
      <figcaption>
        {planName ? <span>{planName}</span> : null}
        {section && section !== outside ? <span>{section}</span> : null}
        <Link href={`/plan/${plan}/${place}`}>{say(words.openInReview)}</Link>
      </figcaption>
    </figure>
  )
}
