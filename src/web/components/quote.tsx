import { Link } from 'wouter'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'

export type QuoteProps = {
  /** The words as said. */
  readonly text: string
  readonly plan: string
  readonly planName?: string | undefined
  readonly section?: string | null | undefined
  readonly start: number
}

/** The compiler's name for what stands before the first heading. */
const outside = '0'

/** 出处 — the sentence that a matter comes from, one click from its place in the document. */
export function Quote({ text, plan, planName, section, start }: QuoteProps) {
  const { say } = useLanguage()
  return (
    <figure className="quote">
      <blockquote lang="zh-CN">{text}</blockquote>
      <figcaption>
        {planName ? <span>{planName}</span> : null}
        {section && section !== outside ? <span>{section}</span> : null}
        <Link href={`/plan/${plan}/review?at=${start}`}>{say(words.openInReview)}</Link>
      </figcaption>
    </figure>
  )
}
