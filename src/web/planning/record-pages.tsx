import { conformityCheck } from '#registers/planning/conformity-check.ts'
import { type Drawing, planEdition } from '#registers/planning/plan-edition.ts'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import { CheckResultOf } from './check-parts.tsx'
import { Drawings } from './drawings.tsx'

/** 规划核对 — what was measured, and above it what that means against the plan of its day. */
export function CheckPage({ id }: { readonly id: string }) {
  return <RecordDetail register={conformityCheck} id={id} first={() => <CheckResultOf id={id} />} />
}

/** 规划版本 — its facts, and below them the drawings with their whole sums, so that a copy can be compared. */
export function EditionPage({ id }: { readonly id: string }) {
  return <RecordDetail register={planEdition} id={id} below={(row) => <DrawingsOf drawings={row.drawings} />} />
}

function DrawingsOf({ drawings }: { readonly drawings: unknown }) {
  const { say } = useLanguage()
  return (
    <section className="fact-group">
      <h2>{say(planEdition.fields.drawings.label)}</h2>
      <Drawings of={Array.isArray(drawings) ? (drawings as readonly Drawing[]) : []} />
    </section>
  )
}
