import { addDays } from '#domain/day.ts'
import type { Facts, Fitting } from '#test/contract/fitting.ts'
import { now } from '#test/contract/house.ts'

/** 督查、会议、指标等 — of the governing loop and what all areas share. */
export function fittingGoverning({ register, owner, bases, count, house: { units } }: Fitting): Facts | null {
  const [own, other] = units
  switch (register.name) {
    case 'objection':
      return { supervisionOrder: null, proposedUnit: owner.unit === own ? other : own }
    case 'task':
      return { dueCurrent: addDays(now.today, 5), issuedOn: now.today, cooperating: units, continues: null, into: null }
    case 'milestone':
      return {
        workItem: bases.get(owner.unit === own ? 'work_item' : 'their work_item') ?? null,
        project: null,
        isLegalWait: false,
      }
    case 'limit':
      return { validUntil: null }
    case 'paper':
      return { asOf: addDays(now.today, -1), namesUnits: false, personBasis: null, corrects: null, previous: null }
    case 'indicator':
      return { frequency: 'month', skipsJanuary: false }
    case 'observation':
      // A figure is published once in each edition, so each sample has a year of its own.
      return {
        ...{ period: `${1000 + (count % 1000)}-03`, scope: 'zone', unit: null, industry: null, peer: null },
        ...{ value: count, releasedOn: now.today, owner: owner.unit },
      }
    case 'scheme':
      return { since: addDays(now.today, 40), until: addDays(now.today, 400), content: null }
    case 'score_sheet':
      return { tree: { sections: [{ items: [{ code: 'on-time' }] }] } }
    case 'score_objection':
      return { item: 'on-time' }
    case 'lamp_change':
      return { workItem: null, milestone: null, target: null, project: null }
    case 'account':
      return { roles: ['unitOfficer'], enterprise: null }
    case 'report':
      return { supervisionOrder: null, kind: 'progress' }
    case 'extension':
      return { supervisionOrder: null }
    case 'spot_finding':
      return { supervisionOrder: null, words: '已到现场查看' }
    case 'supervision_order':
      return { task: null, previous: null }
    case 'slip':
      return { supervisionOrder: null, kind: 'urging', demand: '请抓紧办理', consequence: null }
    case 'coordination':
      return { supervisionOrder: null, askedUnit: owner.unit === own ? other : own }
    case 'adjustment':
      return { kind: 'suspend' }
    case 'ladder':
      return { isAutomatic: false, counted: 'yellow' }
    case 'spot_check':
      return { commitment: '0'.repeat(64), drawn: [bases.get('task')] }
    case 'webhook':
      return { secret: `whsec_${Buffer.alloc(24, 1).toString('base64')}` }
    case 'form':
      return { known: null }
    case 'unit':
      // Residents are recorded of a village only.
      return { kind: 'village', longitude: null, latitude: null, residentsOn: now.today }
    default:
      return null
  }
}
