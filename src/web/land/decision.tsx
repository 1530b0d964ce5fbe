import { Link } from 'wouter'
import type { Day } from '#domain/day.ts'
import { remediesOf } from '#domain/land/decision.ts'
import { household } from '#registers/land/household.ts'
import type { ServedRow } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { FactList } from '../register/facts.tsx'
import { landWords as words } from './words.ts'

const { fields } = household
const keys = [
  'decisionOn',
  'decisionReason',
  'decidedSum',
  'handOverBy',
  'servedOn',
  'servedHow',
  'serviceFile',
] as const

/** 补偿安置决定 — where no agreement was reached: what was decided, whether it was served, until when it may be fought. */
export function Decision({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  if (typeof row.decisionOn !== 'string') return null
  const served = typeof row.servedOn === 'string' ? remediesOf(row.servedOn as Day) : null // a day by its field
  return (
    <>
      <h3>{say(words.decision)}</h3>
      <FactList row={row} fields={keys.map((key) => ({ key, field: fields[key] }))} />
      <p className="page-hint">{served === null ? say(words.notServed) : say(words.remedies, served)}</p>
      {typeof row.decisionPaper === 'string' ? (
        <p>
          <Link href={`/paper/${row.decisionPaper}`}>{say(words.decisionPaper)}</Link>
        </p>
      ) : null}
    </>
  )
}
