import { eachAlone, type Procedures } from '#services/context.ts'
import { checkElection, tallyElection } from '#services/people/elections.ts'
import { checkBody, checkWork, reelectBody } from '#services/people/party.ts'
import { checkPromise } from '#services/people/promises.ts'
import { checkTrip, checkTripAgain, fileTrip, reportTrip } from '#services/people/trips.ts'

/** What acts of learning and Party building do besides saving their record. */
export const peopleActs: Procedures = {
  'study_trip.create': eachAlone(fileTrip),
  'study_trip.change': eachAlone(checkTrip),
  'study_trip.report': { before: reportTrip },
  'study_trip.check': { before: checkTripAgain },
  'party_body.create': eachAlone(checkBody),
  'party_body.change': eachAlone(checkBody),
  'party_body.reelect': { before: reelectBody },
  'party_work.create': eachAlone(checkWork),
  'party_work.change': eachAlone(checkWork),
  'village_election.create': eachAlone(checkElection),
  'village_election.change': eachAlone(checkElection),
  'village_election.tally': { before: tallyElection },
  'public_promise.create': { before: checkPromise },
  'village_election.file': { before: checkElection },
}
