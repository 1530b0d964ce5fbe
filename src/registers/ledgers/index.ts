import type { Ledger } from '#schema/ledger.ts'
import { enterpriseLedgers } from './enterprises.ts'
import { investmentLedgers } from './investment.ts'
import { landLedgers } from './land.ts'
import { projectLedgers } from './projects.ts'
import { waterLedgers } from './water.ts'

/** 台账 — every layout in which offices exchange what the zone records. */
export const ledgers: readonly Ledger[] = [
  ...investmentLedgers,
  ...projectLedgers,
  ...enterpriseLedgers,
  ...landLedgers,
  ...waterLedgers,
]

export function ledgersOf(register: string): readonly Ledger[] {
  return ledgers.filter((ledger) => ledger.register.name === register)
}
