import type { Procedures } from '#services/context.ts'
import { submitAudit } from '#services/ecology/audits.ts'
import { closeCase, dropCase, fileCase, returnCase } from '#services/ecology/cases.ts'
import { checkPermit, filePermit } from '#services/ecology/permits.ts'
import { carrySample, fileSample } from '#services/ecology/samples.ts'
import { checkStation, fileStation } from '#services/ecology/stations.ts'

/** What acts of the environment do besides saving their record. */
export const ecologyActs: Procedures = {
  'monitor_station.create': { before: fileStation },
  'monitor_station.change': { before: checkStation },
  'water_sample.create': { before: fileSample, after: carrySample },
  'emission_permit.create': { before: filePermit },
  'emission_permit.change': { before: checkPermit },
  'exceedance.create': { before: fileCase },
  'exceedance.close': { before: closeCase },
  'exceedance.return': { before: returnCase },
  'exceedance.drop': { before: dropCase },
  'clean_audit.submit': { before: submitAudit },
}
