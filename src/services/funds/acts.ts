import { eachAlone, type Procedures } from '#services/context.ts'
import { checkAmounts, fileApplication } from '#services/funds/applications.ts'

/** What acts on applications for funds do besides saving their record. */
export const fundsActs: Procedures = {
  'fund_application.create': eachAlone(fileApplication),
  'fund_application.change': eachAlone(fileApplication),
  'fund_application.record': { before: checkAmounts },
  'fund_application.grant': { before: checkAmounts },
  'fund_application.receive': { before: checkAmounts },
  'fund_application.pay': { before: checkAmounts },
}
