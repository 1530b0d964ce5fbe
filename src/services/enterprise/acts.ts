import type { Procedures } from '#services/context.ts'
import { checkEnterprise } from '#services/enterprise/enterprises.ts'

/** What acts on enterprises do besides saving their record. */
export const enterpriseActs: Procedures = {
  'enterprise.create': { before: checkEnterprise },
  'enterprise.change': { before: checkEnterprise },
}
