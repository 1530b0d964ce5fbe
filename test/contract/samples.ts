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
function fitting(one: Fitting): Facts {
  return fittingGoverning(one) ?? fittingEconomy(one) ?? fittingPark(one) ?? {}
}
