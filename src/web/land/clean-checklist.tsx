import { alwaysChecked, cleanItemKeys } from '#domain/land/clean.ts'
import { rateStandard } from '#registers/finance/rate-standard.ts'
import { type CleanProof, cleanItems } from '#registers/land/plot.ts'
import type { ServedRow } from '../api.ts'
import { useLines, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import './land.css'
import { landWords as words } from './words.ts'

/** 净地核查清单 — item by item with its proof; which ones every plot must prove is a standard value of the zone. */
export function CleanChecklist({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const { today } = useMe()
  const standards = useLines(rateStandard, { q: '净地核查', order: 'code', limit: 50 })
  const proved = (row.cleanList ?? []) as readonly CleanProof[]
  const extra = (row.extraChecks ?? []) as readonly string[]
  const valueAt = (code: string) => {
    const known = (standards.data?.items ?? []).filter(
      (one) => one.code === code && (one.validFrom ?? today) <= today && today <= (one.validUntil ?? today),
    )
    return known.toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1)).at(-1)?.value ?? null
  }
  const always: readonly string[] = alwaysChecked(valueAt)
  const standing = (item: keyof typeof cleanItems) => {
    const found = proved.find((one) => one.item === item)
    if (found !== undefined) return `${found.proof} ${found.on}`
    const isAsked = always.includes(item) || extra.includes(item)
    return <span className="missing">{say(isAsked ? words.lacks : words.notAsked)}</span>
  }
  return (
    <section className="fact-group">
      <h2>{say(words.checklist)}</h2>
      <dl className="facts">
        {cleanItemKeys.map((item) => (
          <div key={item}>
            <dt>{say(cleanItems[item])}</dt>
            <dd>{standing(item)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
