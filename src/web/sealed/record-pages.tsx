import { dispute } from '#registers/dispute/dispute.ts'
import { conductDecision } from '#registers/people/conduct-decision.ts'
import { watchedHousehold } from '#registers/rural/watched-household.ts'
import { RecordDetail } from '../register/detail.tsx'
import { SealedPanel } from './sealed-panel.tsx'

type WithId = { readonly id: string }

/** 作风纪律决定 — its facts, and its words for a purpose. */
export function ConductPage({ id }: WithId) {
  return (
    <RecordDetail register={conductDecision} id={id} below={() => <SealedPanel register={conductDecision} id={id} />} />
  )
}

/** 防返贫监测户 — its facts, and what is personal for a purpose. */
export function HouseholdPage({ id }: WithId) {
  return (
    <RecordDetail
      register={watchedHousehold}
      id={id}
      below={() => <SealedPanel register={watchedHousehold} id={id} />}
    />
  )
}

/** 矛盾纠纷 — its facts, and the names of the parties for a purpose. */
export function DisputePage({ id }: WithId) {
  return <RecordDetail register={dispute} id={id} below={() => <SealedPanel register={dispute} id={id} />} />
}
