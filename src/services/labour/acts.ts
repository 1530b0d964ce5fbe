import type { Procedures } from '#services/context.ts'
import { changeArrival, fileArrival, leaveWork } from '#services/labour/arrivals.ts'
import { fileJobNeed } from '#services/labour/job-needs.ts'
import { assessSubsidy, fileSubsidy, paySubsidy, prepaySubsidy, publishSubsidy } from '#services/labour/subsidies.ts'

/** What acts of jobs do besides saving their record. */
export const labourActs: Procedures = {
  'job_need.create': { before: fileJobNeed },
  'job_arrival.create': { before: fileArrival },
  'job_arrival.change': { before: changeArrival },
  'job_arrival.leave': { before: leaveWork },
  'subsidy.create': { before: fileSubsidy },
  'subsidy.prepay': { before: prepaySubsidy },
  'subsidy.assess': { before: assessSubsidy },
  'subsidy.publish': { before: publishSubsidy },
  'subsidy.pay': { before: paySubsidy },
}
