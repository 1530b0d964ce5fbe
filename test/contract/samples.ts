import { isGiven } from '#derive/schema.ts'
import { addDays } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { chainNode } from '#registers/chain/chain-node.ts'
import { coordination } from '#registers/coordination.ts'
import { monitorStation } from '#registers/ecology/monitor-station.ts'
import { perMuRun } from '#registers/enterprise/per-mu-run.ts'
import { savingPolicy } from '#registers/enterprise/saving-policy.ts'
import { registers } from '#registers/index.ts'
import { gateReview } from '#registers/investment/gate-review.ts'
import { landBatch } from '#registers/land/land-batch.ts'
import { idea } from '#registers/people/idea.ts'
import { planEdition } from '#registers/planning/plan-edition.ts'
import { plotIndex } from '#registers/planning/plot-index.ts'
import { watchedHousehold } from '#registers/rural/watched-household.ts'
import { scoreSheet } from '#registers/score-sheet.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { spotCheck } from '#registers/spot-check.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { device } from '#registers/telemetry/device.ts'
import { workItem } from '#registers/work-item.ts'
import type { Field } from '#schema/fields.ts'
import type { Register, Row } from '#schema/register.ts'
import { storeFile } from '#services/files.ts'
import { plantRecord } from '#services/save.ts'
import type { Facts, Fitting, Owner } from '#test/contract/fitting.ts'
import { fittingEconomy } from '#test/contract/fitting-economy.ts'
import { fittingGoverning } from '#test/contract/fitting-governing.ts'
import { fittingPark } from '#test/contract/fitting-park.ts'
import { type House, now } from '#test/contract/house.ts'

export type Samples = {
  /** The two owners that matter to a rule: the players' own unit, and another unit with the officer as the person named. */
  readonly owners: readonly Owner[]
  /** Facts for every field of a register, each time new where it must be. */
  factsOf(register: Register, owner: Owner): Facts
  /** The part of such facts that a person may send to make a record. */
  sendable(register: Register, owner: Owner): Promise<Facts>
  plant(register: Register, owner: Owner, state: string): Promise<Row>
}

/** Fills a zone with one record of every register that others refer to, so that a sample of any register can point at it. */
export async function openSamples(house: House): Promise<Samples> {
  const [own, other] = house.units
  const mine = { unit: own, person: null }
  const theirs = { unit: other, person: house.players.supervision.actor.person }
  const bases = new Map<string, string>([
    ['unit', own],
    ['enterprise', house.firm],
  ])
  const drawing = await storeFile(house.context.db, house.context.actor.zone, now, '图.pdf', Buffer.from('%PDF-1.4'))
  let count = 0
  const factsOf = (register: Register, owner: Owner): Facts => {
    count += 1
    const facts = Object.entries(register.fields).map(([key, field]) => [key, sampleOf(field, { count, owner, bases })])
    return { ...Object.fromEntries(facts), ...fitting({ register, owner, house, bases, count }) }
  }
  // What can be there once for another record gets one of its own: a share of a target, a firm on a node, the rating of a
  // case, the score of an expert in a round, the sheet of a firm in an evaluation,
  // the task of a village in a batch.
  const complete = async (register: Register, owner: Owner): Promise<Facts> => {
    const facts = factsOf(register, owner)
    const fresh = async (of: Register, state: string) => (await plant(of, mine, state)).id
    switch (register.name) {
      case 'target_share':
        return { ...facts, target: await fresh(target, 'issued') }
      case 'chain_member':
        return { ...facts, node: await fresh(chainNode, 'active'), share: null }
      case 'service_rating':
        return { ...facts, serviceCase: await fresh(serviceCase, 'replied') }
      case 'device_command':
        return { ...facts, device: (await plant(device, owner, 'active')).id }
      case 'land_task':
        return { ...facts, batch: await fresh(landBatch, 'open') }
      case 'idea_judgement':
        return { ...facts, idea: await fresh(idea, 'accepted') }
      case 'per_mu_sheet':
        return { ...facts, run: await fresh(perMuRun, 'published') }
      case 'gate_score':
        return { ...facts, review: await fresh(gateReview, 'filed') }
      case 'village_visit':
        return { ...facts, household: (await plant(watchedHousehold, owner, 'watched')).id, work: null, on: now.today }
      case 'plot_index':
        return { ...facts, edition: await fresh(planEdition, 'draft') }
      case 'conformity_check': {
        const inForce = { ...(await complete(plotIndex, owner)), edition: await fresh(planEdition, 'inForce') }
        const made = await plantRecord(house.context, plotIndex, { facts: inForce, state: 'valid' })
        return { ...facts, plotIndex: made.id }
      }
      case 'plan_edition':
        return { ...facts, drawingFile: drawing, drawings: [{ name: '图', file: drawing, on: now.today, by: null }] }
      case 'exceedance':
        return { ...facts, station: await fresh(monitorStation, 'active') }
      case 'emission_permit': {
        const outlet = { ...factsOf(monitorStation, owner), kind: 'wasteWater', enterprise: house.firm }
        return { ...facts, station: (await plantRecord(house.context, monitorStation, { facts: outlet })).id }
      }
      default:
        return facts
    }
  }
  // A year or a name may be taken by what a test made before; the next sample has another.
  const plant = async (register: Register, owner: Owner, state: string, attempts = 100): Promise<Row> => {
    try {
      return await plantRecord(house.context, register, { facts: await complete(register, owner), state })
    } catch (error) {
      if (attempts > 0 && error instanceof Refusal && error.code === 'duplicate')
        return plant(register, owner, state, attempts - 1)
      throw error
    }
  }
  for (const register of registers.filter(({ name }) => !bases.has(name) && isReferredTo(name))) {
    const state = baseStates[register.name] ?? register.lifecycle.initial
    bases.set(register.name, (await plant(register, mine, state)).id)
  }
  bases.set('their work_item', (await plant(workItem, theirs, 'open')).id)
  return {
    owners: [mine, theirs],
    factsOf,
    plant,
    sendable: async (register, owner) => {
      const facts: Record<string, unknown> = { ...(await complete(register, owner)) }
      // An application or objection to a task can be made once, so each gets a task of its own.
      if ('task' in facts && register.name !== 'spot_finding')
        facts.task = (await plant(task, mine, register.name === 'objection' ? 'issued' : 'active')).id
      if (register.name === 'score_objection') facts.sheet = (await plant(scoreSheet, owner, 'sent')).id
      // What is asked of an order, put to a unit or checked on the spot can be made once for each, too.
      if (register.name === 'adjustment') facts.supervisionOrder = (await plant(supervisionOrder, mine, 'active')).id
      if (register.name === 'coordination_answer') facts.coordination = (await plant(coordination, theirs, 'asked')).id
      if (register.name === 'spot_finding') facts.spotCheck = (await plant(spotCheck, mine, 'drawn')).id
      // A firm saves once by a policy in a period, and only while the policy is in force.
      if (register.name === 'saving') {
        facts.policy = (await plant(savingPolicy, mine, 'inForce')).id
        facts.period = now.today.slice(0, 7)
      }
      const open = Object.entries(register.fields).filter(([key, field]) => isGiven(register, key, field))
      return Object.fromEntries(open.map(([key]) => [key, facts[key]]))
    },
  }
}

/** Records that others can refer to only once they run. */
const baseStates: Readonly<Record<string, string>> = {
  task: 'active',
  target: 'issued',
  assessment: 'sent',
  score_sheet: 'sent',
  supervision_order: 'active',
  spot_check: 'drawn',
  service_case: 'replied',
  meeting: 'held',
  gate_review: 'filed',
  job_need: 'open',
  watched_household: 'watched',
  rural_work: 'accepted',
  project: 'listed',
  plan_edition: 'inForce',
  plot_index: 'valid',
}

function isReferredTo(name: string): boolean {
  return registers.some(({ fields }) => Object.values(fields).some((field) => field.rules.target === name))
}

type Occasion = { readonly count: number; readonly owner: Owner; readonly bases: ReadonlyMap<string, string> }

function sampleOf({ kind, rules, isRequired }: Field<unknown>, { count, owner, bases }: Occasion): unknown {
  const options = Object.keys(rules.options ?? {})
  const option = options[count % Math.max(1, options.length)]
  const { min = 0, max = 1_000_000 } = rules
  switch (kind) {
    case 'text':
      return `样本${count}`.slice(-(rules.max ?? 40))
    case 'texts':
      return [`词${count}`]
    case 'whole':
    case 'money':
    case 'number':
      return min + (count % (max - min + 1))
    case 'day':
      return addDays(now.today, 30 + (count % 300))
    case 'choice':
      return option
    case 'choices':
      return [option]
    case 'flag':
      return count % 2 === 0
    case 'ref':
      return referenceOf(rules.target ?? '', isRequired, owner, bases)
    case 'refs':
      // The first record of a register that refers to its own kind has none to refer to.
      return [referenceOf(rules.target ?? '', true, owner, bases)].filter((id) => id !== null)
    case 'data':
      return isRequired ? [] : null
  }
}

function referenceOf(target: string, isRequired: boolean, owner: Owner, bases: Occasion['bases']): string | null {
  if (target === 'unit') return owner.unit
  if (target === 'person' && (owner.person !== null || !isRequired)) return owner.person
  return bases.get(target) ?? null
}

/** What the procedures of some registers ask for beyond their fields, so that at least one sample of each can be made. */
function fitting(
  register: Register,
  owner: Owner,
  { units, players }: House,
  bases: Occasion['bases'],
  count: number,
): Facts {
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
    case 'limit':
      return { validUntil: null }
    case 'dma':
      return { nightFrom: 2, nightUntil: 4, inlets: [] }
    case 'water_point':
      return { meters: [], changedOn: now.today }
    case 'water_month':
      return { month: `${1000 + (count % 1000)}-03`, figures: null, corrections: [] }
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
    case 'form':
      return { known: null }
    case 'finance_need':
      return { products: [bases.get('finance_product')] }
    case 'loan':
      return {
        ...{ scheme: 'credit', unit: null, guarantor: 'none', need: null, finding: null, grantedOn: now.today },
        enterprise: bases.get('enterprise'),
      }
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
    case 'job_task':
      return { year: 2000 + (count % 100) }
    case 'job_arrival':
      return { identity: identityOf(count), name: '周某', year: null, arrivedOn: now.today }
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
    case 'statement':
      return {
        kind: 'disputes',
        period: `20${String(10 + (Math.floor(count / 12) % 15))}-${String((count % 12) + 1).padStart(2, '0')}`,
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
    case 'unit':
      // Residents are recorded of a village only.
      return { kind: 'village', longitude: null, latitude: null, residentsOn: now.today }
    case 'emergency_plan':
      return { drilledOn: now.today }
    default:
      return {}
  }
}

/** Days of facts lie in the past, and each register has its own order of them. */
function withoutDays({ fields }: Register): Facts {
  return Object.fromEntries(Object.entries(fields).flatMap(([key, { kind }]) => (kind === 'day' ? [[key, null]] : [])))
}

function landFacts(name: string): Facts {
  if (name === 'plot')
    return { outline: '116,28; 116.001,28; 116,28.001', coordinates: null, cleanList: null, area: 6000 }
  if (name === 'household') return { lines: null, payments: null }
  return {}
}

function fitting(one: Fitting): Facts {
  return fittingGoverning(one) ?? fittingEconomy(one) ?? fittingPark(one) ?? {}
}
