import type { ClosedMonth } from '#domain/investment/ranking.ts'
import { monthClose } from '#registers/investment/month-close.ts'
import { unit } from '#registers/unit.ts'
import type { ServedRow } from '../api.ts'
import { useLines } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import { UnitTable } from './board-tables.tsx'
import { words } from './words.ts'
import './investment.css'

/** 招商月结 — the figures as they were frozen. */
export function ClosePage({ id }: { readonly id: string }) {
  return <RecordDetail register={monthClose} id={id} first={(row) => <Snapshot row={row} />} />
}

function Snapshot({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const units = useLines(unit, { limit: 200 })
  const snapshot = row.snapshot as ClosedMonth | null // the value of this field
  const nameOf = (id: string) => {
    const found = units.data?.items.find((one) => one.id === id)
    return found?.shortName ?? found?.name ?? ''
  }
  return (
    <section className="fact-group">
      <h2>{say(words.snapshot)}</h2>
      <UnitTable
        month={snapshot?.period ?? ''}
        lines={(snapshot?.units ?? []).map((one) => ({ ...one, name: nameOf(one.unit) }))}
      />
    </section>
  )
}
