import { addDays, type Day, dayOf } from '#domain/day.ts'
import type { Dice } from '#rehearsal/dice.ts'
import type { Facts } from '#rehearsal/house.ts'
import { type Home, planGraves, planHomes } from '#rehearsal/parts/households.ts'
import { oldPlots, planPlots } from '#rehearsal/parts/plots.ts'
import type { Stage } from '#rehearsal/stage.ts'

export const villages = [
  { name: '霁光社区', cadre: 'tuoyuan' },
  { name: '麦浪社区', cadre: 'mailang' },
  { name: '砚池村', cadre: 'yanchi' },
] as const
export type Village = (typeof villages)[number]

/** 片区 — one batch with its first days; everything in it is counted from these. */
export type Batch = {
  readonly id: string
  readonly number: string
  readonly noticed: Day
  /** The compensation plan is posted. */
  readonly planned: Day
}

const office = 'tuoyuan'
const mu = 10_000 / 15

/** 征地拆迁 — three batches under the law's periods, 4,200 亩, 1,860 households, 1,150 graves; one batch of the year before waits for supply. */
export async function playLand(stage: Stage): Promise<void> {
  const { agenda, year, scale } = stage
  const dice = stage.dice.fork('land')
  agenda.at(dayOf(year, 1, 7), () => oldPlots(stage, dice))
  const shares = [
    [0.5, 1, 10],
    [0.35, 2, 21],
    [0.15, 5, 16],
  ] as const
  for (const [i, [share, month, day]] of shares.entries()) {
    const found = dayOf(year, month, day)
    agenda.at(found, () => open(stage, dice, { number: `东征${year}-${i + 1}`, found, part: share * scale }))
  }
}

type Opened = { readonly number: string; readonly found: Day; readonly part: number }

async function open(stage: Stage, dice: Dice, { number, found, part }: Opened): Promise<void> {
  const { house, unit } = stage
  const noticed = addDays(found, 3)
  const { id } = await house.as(office).create('land-batch', {
    ...{ name: `东片区${number.slice(-1)}期`, number, purpose: 'development', approver: 'province', purposeOn: found },
    places: villages.map(({ name }) => `${name}公告栏`),
  })
  const batch = { id, number, noticed, planned: addDays(noticed, 32) }
  takeSteps(stage, dice, batch)
  for (const [i, village] of villages.entries()) {
    const of = { batch, village, label: `${number.slice(-4)}${i + 1}` }
    const homes = planHomes(stage, dice, of, Math.round((1860 * part) / 3))
    const graves = planGraves(stage, dice, of, Math.round((1150 * part) / 3))
    const land = Math.round((4200 * part * mu) / 3)
    planPlots(stage, dice, of, land)
    await giveTask(
      stage,
      { batch: id, village: unit(village.name) },
      { homes, graves, land, survey: addDays(noticed, 28) },
    )
  }
}

type Work = { readonly homes: readonly Home[]; readonly graves: number; readonly land: number; readonly survey: Day }

/** At first by estimate; after the survey as counted. Both stay. */
async function giveTask({ house, agenda }: Stage, about: Facts, { homes, graves, land, survey }: Work): Promise<void> {
  const houses = homes.reduce((sum, one) => sum + one.houses, 0)
  const { id } = await house.as(office).create('land-task', {
    ...about,
    ...{ landInitial: Math.round(land / 1000) * 1000, householdsInitial: Math.ceil(homes.length * 1.04) },
    ...{ housesInitial: Math.round(houses / 100) * 100, gravesInitial: Math.ceil(graves * 0.95) },
  })
  agenda.at(survey, async () => {
    const counted = { land, households: homes.length, houses, graves }
    await house.as(office).move('land-task', id, 'adjust', counted, '现状调查后按实核定')
  })
}

/** 法定程序 — each step on its day; before that the same step is sent and must be refused. */
function takeSteps({ house, agenda }: Stage, dice: Dice, { id, noticed, planned }: Batch): void {
  const hand = house.as(office)
  const step = (day: Day, facts: Facts) =>
    agenda.at(day, async () => {
      await hand.change('land-batch', id, facts)
    })
  const early = (day: Day, facts: Facts, code: string) =>
    agenda.at(day, () => hand.refusedAct('land-batch', id, null, facts, code))
  early(addDays(noticed, -1), { planNoticeOn: addDays(noticed, -1) }, 'land-step-missing')
  step(noticed, { preNoticeOn: noticed })
  const [surveyed, risk] = [addDays(noticed, 27), addDays(noticed, 29)]
  early(
    addDays(noticed, 8),
    { ...{ surveyedOn: addDays(noticed, 6), riskOn: addDays(noticed, 7) }, planNoticeOn: addDays(noticed, 8) },
    'land-step-early',
  )
  step(surveyed, { surveyedOn: surveyed })
  step(risk, { riskOn: risk })
  step(planned, { planNoticeOn: planned })
  const [agreed, applied] = [addDays(planned, 24), addDays(planned, 34)]
  early(
    addDays(planned, 25),
    { ...{ registeredOn: agreed, agreedOn: agreed, fundedOn: agreed }, appliedOn: addDays(planned, 25) },
    'land-step-early',
  )
  step(addDays(planned, 28), {
    registeredOn: addDays(planned, 28),
    agreedOn: agreed,
    unsigned: '个别户未签，已如实说明。',
  })
  step(addDays(planned, 30), { fundedOn: addDays(planned, 30) })
  step(applied, { appliedOn: applied })
  early(addDays(applied, 10), { noticedOn: addDays(applied, 10) }, 'land-step-missing')
  const received = addDays(applied, dice.between(40, 70))
  step(received, {
    approvedOn: addDays(received, -3),
    receivedOn: received,
    approvalNo: `云政地〔${received.slice(0, 4)}〕${id.slice(-3)}号`,
  })
  const posted = addDays(received, dice.chance(0.5) ? 9 : 27)
  step(posted, { noticedOn: posted })
  step(addDays(posted, 40), { paidOn: addDays(posted, 40) })
  step(addDays(posted, 52), { handedOverOn: addDays(posted, 52) })
}
