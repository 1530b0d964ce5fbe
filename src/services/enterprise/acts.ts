import type { Procedures } from '#services/context.ts'
import { checkEnterprise, checkEnterprises } from '#services/enterprise/enterprises.ts'

/** What acts on enterprises do besides saving their record. */
export const enterpriseActs: Procedures = {
  'enterprise.create': { before: checkEnterprise, beforeMany: checkEnterprises },
  'enterprise.change': { before: checkEnterprise },
}
