import { eachAlone, type Procedures } from '#services/context.ts'
import { fileSite, handleSite, surveySite } from '#services/rural/homesteads.ts'
import { checkByTown, fileClue, leaveWatch, postNotice, resumeWatch, takeIn } from '#services/rural/households.ts'
import { carryVisit, writeVisit } from '#services/rural/visits.ts'

/** What acts in villages do besides saving their record. */
export const ruralActs: Procedures = {
  'watched_household.create': eachAlone(fileClue),
  'watched_household.change': eachAlone(fileClue),
  'watched_household.post': { before: postNotice },
  'watched_household.check': { before: checkByTown },
  'watched_household.watch': { before: takeIn },
  'watched_household.exit': { before: leaveWatch },
  'watched_household.resume': { before: resumeWatch },
  'rural_work.create': eachAlone(fileSite),
  'rural_work.change': eachAlone(fileSite),
  'homestead.create': eachAlone(fileSite),
  'homestead.change': eachAlone(fileSite),
  'homestead.survey': { before: surveySite },
  'homestead.handle': { before: handleSite },
  'village_visit.create': { before: writeVisit, after: carryVisit },
}
