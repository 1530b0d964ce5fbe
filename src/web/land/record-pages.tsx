import { household } from '#registers/land/household.ts'
import { plot } from '#registers/land/plot.ts'
import { RecordDetail } from '../register/detail.tsx'
import { CleanChecklist } from './clean-checklist.tsx'
import { HouseholdParts } from './household-parts.tsx'

type WithId = { readonly id: string }

/** 户 — its facts and steps, and the dossier above them. */
export function HouseholdPage({ id }: WithId) {
  return <RecordDetail register={household} id={id} first={(row) => <HouseholdParts row={row} />} />
}

export function PlotPage({ id }: WithId) {
  return <RecordDetail register={plot} id={id} first={(row) => <CleanChecklist row={row} />} />
}
