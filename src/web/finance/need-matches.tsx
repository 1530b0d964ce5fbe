import type { MatchLine } from '#schema/finance-views.ts'
import type { ServedRow } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { Matches } from './matches.tsx'
import { financeWords as words } from './words.ts'

/** 对接记录 on the page of a need: its firm reads there what each bank answered. */
export function NeedMatches({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const { matches } = row
  return (
    <section className="fact-group">
      <h2>{say(words.banks)}</h2>
      <Matches matches={Array.isArray(matches) ? (matches as readonly MatchLine[]) : []} />
    </section>
  )
}
