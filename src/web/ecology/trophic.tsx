import { Link } from 'wouter'
import { trophicStates } from '#domain/ecology/trophic.ts'
import type { BodyLine } from '#schema/ecology-views.ts'
import { useLanguage } from '../language.tsx'
import { EditionName } from './marks.tsx'
import { ecologyWords as words } from './words.ts'

/** 综合营养状态指数 — of a lake or reservoir: the newest whole sample, its day and the rules that made it. */
export function Trophic({ of }: { readonly of: BodyLine['trophic'] }) {
  const { say } = useLanguage()
  if (of === null) return say(words.noTrophic)
  return (
    <>
      <Link href={`/water-sample/${of.sample}`}>
        TLI <span className="figures">{of.index.toFixed(1)}</span> {say(trophicStates[of.state])}
      </Link>{' '}
      <small>
        {of.on} <EditionName id={of.edition} />
      </small>
    </>
  )
}
