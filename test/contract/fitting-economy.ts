import { addDays } from '#domain/day.ts'
import { usccOf } from '#domain/enterprise/uscc.ts'
import { checkOf } from '#domain/labour/identity.ts'
import { type Facts, type Fitting, withoutDays } from '#test/contract/fitting.ts'
import { now } from '#test/contract/house.ts'

/** 经济 — of projects, money, land, firms, workers. */
export function fittingEconomy({ register, owner, bases, count, house: { units } }: Fitting): Facts | null {
  const [own, other] = units
  switch (register.name) {
    case 'project':
      return {
        ...{ startedOn: null, completedOn: null, producedOn: null, enteredStatisticsOn: null },
        // One owner only, and both units take part, so that either may report its months.
        ...{ owner: null, cooperating: units },
      }
    case 'project_plan':
      return { year: 2000 + (count % 100), since: now.today }
    case 'project_month':
      // A month is reported once, so each sample has its own.
      return {
        period: `${1000 + (count % 1000)}-${String(1 + (Math.floor(count / 1000) % 12)).padStart(2, '0')}`,
        corrects: null,
      }
    case 'fund_application':
      return {
        ...{ channel: 'reward', isRepayable: false },
        ...{ pooledOn: addDays(now.today, -9), appliedOn: addDays(now.today, -8), cityOn: addDays(now.today, -7) },
        ...{ provinceOn: addDays(now.today, -6), nationalOn: addDays(now.today, -5) },
        ...{ documentOn: addDays(now.today, -4), arrivedOn: addDays(now.today, -3), paidOn: addDays(now.today, -2) },
        ...{ granted: 9_000_000, arrived: 8_000_000, paid: 7_000_000 },
      }
    case 'land_batch':
    case 'plot':
    case 'household':
    case 'grave':
      return { ...withoutDays(register), ...landFacts(register.name) }
    case 'enterprise':
      return { uscc: usccOf('91', '999900', String(10_000_000 + count)), industry: '3251' }
    case 'policy':
      return { validFrom: now.today, validUntil: null }
    case 'enterprise_month':
      return { period: `${1000 + (count % 1000)}-03`, source: 'self' }
    case 'saving_policy':
      return { effect: 'saves', method: 'cash', validFrom: addDays(now.today, -200), validTo: null }
    case 'saving':
      return { evidenceKind: 'actual', period: `${1000 + (count % 1000)}-03` }
    case 'per_mu_run':
      return { year: 1900 + (count % 1100), cutA: 20, cutB: 60, cutC: 95 }
    case 'per_mu_sheet':
      return { inputs: {}, items: [] }
    case 'cultivation':
      return { year: 1900 + (count % 1100) }
    case 'lead':
      return { receivedOn: now.today }
    case 'lead_claim':
      return { kind: 'transfer', toUnit: owner.unit === own ? other : own, share: 40 }
    case 'gate_review':
      return { round: 'first', terms: null }
    case 'gate_score':
      return { hasConflict: false, score: 80 }
    case 'paid_in':
      return { period: '2026-01' }
    case 'recognition':
      return { period: '2026-01', shares: [{ unit: owner.unit, percent: 100 }], ruledShares: null, reasons: null }
    case 'month_close':
      // Months are closed one after the other; an earlier one follows none.
      return { period: `${2025 - Math.floor(count / 12)}-${String(12 - (count % 12)).padStart(2, '0')}` }
    case 'finance_need':
      return { products: [bases.get('finance_product')] }
    case 'loan':
      return {
        ...{ scheme: 'credit', unit: null, guarantor: 'none', need: null, finding: null, grantedOn: now.today },
        enterprise: bases.get('enterprise'),
      }
    case 'job_task':
      return { year: 2000 + (count % 100) }
    case 'job_arrival':
      return { identity: identityOf(count), name: '周某', year: null, arrivedOn: now.today }
    default:
      return null
  }
}

/** A number of the right form in a region that is no place. */
function identityOf(count: number): string {
  const first = `99990019900101${String(count % 1000).padStart(3, '0')}`
  return first + checkOf(first)
}

function landFacts(name: string): Facts {
  if (name === 'plot')
    return { outline: '116,28; 116.001,28; 116,28.001', coordinates: null, cleanList: null, area: 6000 }
  if (name === 'household') return { lines: null, payments: null }
  return {}
}
