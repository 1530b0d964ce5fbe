import { type CheckResult, checkAgainst } from '#domain/planning/conformity.ts'
import { type Measured, valuesOf } from '#domain/planning/measured.ts'
import type { conformityCheck } from '#registers/planning/conformity-check.ts'
import type { Row, RowOf } from '#schema/register.ts'

export type Check = RowOf<typeof conformityCheck>

/** What a check found; null for one that came in without the plan of its day. */
export function resultOf(check: Check): CheckResult | null {
  if (check.held === null) return null
  return checkAgainst(check.held, valuesOf(check as Measured, check.held.storeyFactor), check.landUse)
}

export function asCheck(row: Row): Check {
  return row as unknown as Check // a row of this register
}
