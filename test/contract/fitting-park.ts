import { addDays } from '#domain/day.ts'
import { type Facts, type Fitting, withoutDays } from '#test/contract/fitting.ts'
import { now } from '#test/contract/house.ts'

/** 园区和社会 — of water, ecology, devices, tickets, disputes, people. */
export function fittingPark({ register, owner, bases, count, house: { players } }: Fitting): Facts | null {
  switch (register.name) {
    case 'dma':
      return { nightFrom: 2, nightUntil: 4, inlets: [], outline: null, coordinates: null }
    case 'water_point':
      return { meters: [], changedOn: now.today }
    case 'water_month':
      return { month: `${1000 + (count % 1000)}-03`, figures: null, corrections: [] }
    case 'idea_campaign':
      return {
        ...{ judges: [players.supervision.actor.person], leastJudges: 1 },
        ...{ opensOn: now.today, closesOn: addDays(now.today, 20) },
        ...{ weightFeasible: 20, weightLasting: 20, weightReplicable: 20, weightBenefit: 20, weightNovel: 20 },
      }
    case 'idea':
      return { authorPerson: null }
    case 'study_trip':
      return { startsOn: now.today, endsOn: addDays(now.today, 3), copies: null, done: null }
    case 'party_body':
      return { kind: 'branch', electedOn: now.today, termYears: 5 }
    case 'party_work':
      return { kind: 'pairing' }
    case 'tolerance_filing':
      return { actOn: addDays(now.today, 30), scoreEntry: null }
    case 'impact_assessment':
      return { replaces: null }
    case 'conduct_decision':
      return { kind: 'talk', issuedOn: now.today, effectUntil: addDays(now.today, 90) }
    case 'public_promise':
      return { target: null }
    case 'village_election':
      return { ...withoutDays(register), seats: 3, candidates: 5, results: null }
    case 'monitor_station':
      return { kind: 'surfaceWater', waterType: 'lake', enterprise: null, devices: null }
    case 'water_sample':
      return { sampledOn: now.today, corrects: null, readings: [{ factor: 'ph', value: 7 }] }
    case 'emission_permit':
      return {
        ...{ enterprise: bases.get('enterprise'), validFrom: now.today, validUntil: addDays(now.today, 900) },
        limits: [
          { factor: 'cod', bound: 'most', value: 50, per: 'hour', from: now.today, until: addDays(now.today, 9) },
        ],
      }
    case 'exceedance':
      return { firstOn: now.today, most: 60, limitValue: 50 }
    case 'device':
      return {
        ...{ from: addDays(now.today, -9), until: addDays(now.today, 9), pausedFrom: null, pausedUntil: null },
        ...{ longitude: 117, latitude: 28, crs: 'cgcs2000', gateway: null, secret: 'secret', protectedAs: null },
      }
    case 'product_model':
      return { hasValve: 'remote' }
    case 'device_command':
      return { expiresOn: addDays(now.today, 9), basis: '供水条例' }
    case 'ticket_kind':
      return { asks: 'plain', needsPlan: false, isMajor: false, gate: 'open' }
    case 'ticket':
      return { longitude: null, latitude: null, crs: null, dueOn: null, extendTo: null, fixedBy: null, listedBy: null }
    case 'dispute':
      return {
        ...{ mediations: [{ on: now.today, people: '样本', result: '样本', level: 'village' }], level: 'village' },
        ...{
          unit: owner.unit,
          grade: 'simple',
          exempt: null,
          agreedOn: null,
          performedOn: null,
          mediatedOn: now.today,
        },
        secondHeld: 'yes',
      }
    case 'emergency':
      return {
        ...{
          kind: 'natural',
          happenedOn: addDays(now.today, -1),
          happenedAt: '08:00',
          knownOn: addDays(now.today, -1),
        },
        knownAt: '08:10',
      }
    case 'statement':
      return {
        kind: 'disputes',
        period: `20${String(10 + (Math.floor(count / 12) % 15))}-${String((count % 12) + 1).padStart(2, '0')}`,
      }
    case 'plan_edition':
      return {
        ...{ edition: 1 + (count % 99), replaces: null, replacedBy: null, validFrom: addDays(now.today, -9) },
        ...{ noticeFrom: addDays(now.today, -60), noticeUntil: addDays(now.today, -20) },
        ...{ approvedOn: addDays(now.today, -10), replacedOn: null },
      }
    case 'plot_index':
      return {
        ...{ farMin: 1, farMax: 2, densityMin: 30, densityMax: 60, greenMin: 5, greenMax: 20 },
        ...{ changes: [{ bound: 'heightMax', value: 24.5 }], arguedOn: now.today },
        ...{ noticeFrom: addDays(now.today, -60), noticeUntil: addDays(now.today, -20), askedBy: null },
        approvedOn: addDays(now.today, -10),
      }
    case 'conformity_check':
      return {
        ...{ on: addDays(now.today, -3), point: 'design', landArea: 10_000, floorArea: 12_000, highFloorArea: 0 },
        ...{ footprint: 5000, structures: 100, yards: 0, greenArea: 800, officeLand: 300, handledOn: now.today },
        ...{ densityStated: null, greenStated: null, held: null },
      }
    case 'facility':
      return {
        ...withoutDays(register),
        ...{ longitude: null, latitude: null, crs: null, task: null },
        taskDue: addDays(now.today, 40),
      }
    case 'emergency_plan':
      return { drilledOn: now.today }
    default:
      return null
  }
}
