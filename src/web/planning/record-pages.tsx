import { conformityCheck } from '#registers/planning/conformity-check.ts'
import { RecordDetail } from '../register/detail.tsx'
import { CheckResultOf } from './check-parts.tsx'

/** 规划核对 — what was measured, and above it what that means against the plan of its day. */
export function CheckPage({ id }: { readonly id: string }) {
  return <RecordDetail register={conformityCheck} id={id} first={() => <CheckResultOf id={id} />} />
}
