import { allows } from '#derive/access.ts'
import { type Day, dayOf, weekday, yearOf } from '#domain/day.ts'
import { type Clearing, dailyTable, mondayOf, percent } from '#domain/land/daily.ts'
import { idleOf } from '#domain/land/idle.ts'
import { nextStep, stepsOf } from '#domain/land/steps.ts'
import { disposalByVintage } from '#domain/land/vintage.ts'
import type { grave } from '#registers/land/grave.ts'
import { household, type Payment } from '#registers/land/household.ts'
import type { landBatch } from '#registers/land/land-batch.ts'
import type { landTask } from '#registers/land/land-task.ts'
import type { plot } from '#registers/land/plot.ts'
import type { IdlePlot, LandDesk, NamedLine, OpenHousehold, PaymentLine, PostedNotice } from '#schema/land-views.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import { loadCalendar } from '#services/calendar.ts'
import { landLimitsOf } from '#services/land/batches.ts'
import {
  type Looking,
  namesOf,
  type Seen,
  seenBatches,
  seenGraves,
  seenHouseholds,
  seenPlots,
  seenTasks,
  townsOf,
} from '#services/land/seen.ts'

type Names = ReadonlyMap<string, string>

/** 征迁指挥台 — where a batch stands on a day: its legal steps, the table of its villages, payments, who has not signed, idle land. */
export async function deskOf(looking: Looking, chosen: string | null): Promise<LandDesk> {
  assertStaff(looking.actor)
  const batches = await seenBatches(looking)
  const batch = chosen === null ? (batches[0] ?? null) : (batches.find(({ id }) => id === chosen) ?? null)
  if (chosen !== null && batch === null) throw refusal('not-found')
  const allPlots = await seenPlots(looking, null)
  const enterprises = await namesOf(looking, 'enterprise')
  return {
    asOf: looking.asOf,
    batches: batches.map(({ id, name }) => ({ id, name })),
    ...(batch === null ? nothing : await ofBatch(looking, batch)),
    idle: idlePlots(allPlots, looking.asOf, enterprises),
    vintages: vintagesOf(allPlots, batches, looking.asOf),
  }
}

/** The rows of the daily table, for the page, the sheet and the bulletin, with the records behind them; new is what came since a day, Monday as a rule. */
export async function dailyOf(looking: Looking, batch: string, since = mondayOf(looking.asOf, weekday(looking.asOf))) {
  const units = await namesOf(looking, 'unit')
  const towns = await townsOf(looking)
  const tasks = (await seenTasks(looking, batch)).filter((one) =>
    maySee(looking.actor, one.village, towns.get(one.village) ?? null),
  )
  const homes = (await seenHouseholds(looking, batch)).filter(({ state }) => state !== 'left')
  const graves = (await seenGraves(looking, batch)).filter(({ state }) => state !== 'left')
  const plots = (await seenPlots(looking, batch)).filter(({ state }) => state !== 'left')
  const known = new Set<string>(tasks.map(({ village }) => village))
  const clearings = [...homes.map(ofHousehold), ...graves.map(ofGrave), ...plots.map(ofPlot)].filter(({ village }) =>
    known.has(village),
  )
  const { asOf } = looking
  const table = dailyTable(tasks.map(ofTask), clearings, asOf, since)
  const lines = table.lines.map((line): NamedLine => ({ ...line, name: units.get(line.village ?? '') ?? null }))
  return { lines, total: tasks.length === 0 ? null : table.total, tasks, homes, graves, plots, units }
}

export function assertStaff({ roles, charges }: Actor): void {
  const isStaff = roles.some((role) => ['supervision', 'leader', 'unitHead', 'unitOfficer'].includes(role))
  if (!isStaff && !charges.includes('land')) throw refusal('not-allowed')
}

/** Whether figures of a village are this person's to see: the rule of its households decides. */
function maySee(actor: Actor, village: string, town: string | null): boolean {
  return allows(household.access.read, actor, { id: '', state: 'open', version: 1, village, town })
}

const nothing = { batch: null, lines: [], total: null, payments: [], open: [] } as const

async function ofBatch(looking: Looking, batch: Seen<typeof landBatch>) {
  const { db, actor, asOf } = looking
  const limits = await landLimitsOf(db, actor.zone)
  const steps = stepsOf(batch, limits, await loadCalendar(db, actor.zone))
  const { lines, total, homes, units } = await dailyOf(looking, batch.id)
  const posts = await namesOf(looking, 'post')
  return {
    batch: {
      id: batch.id,
      name: batch.name,
      number: batch.number,
      steps,
      next: nextStep(steps),
      postings: (batch.postings ?? []) as unknown as readonly PostedNotice[],
      hearings: batch.hearings ?? [],
    },
    lines,
    total,
    payments: paymentsOf(homes, units, asOf),
    open: openHouseholds(homes, { units, posts, actor, asOf }),
  }
}

/** What was agreed and paid until the day, village by village and in all. */
export function paymentsOf(homes: readonly Seen<typeof household>[], units: Names, asOf: Day): readonly PaymentLine[] {
  const villages = [...new Set(homes.map(({ village }) => village))]
  const line = (name: string | null, of: readonly Seen<typeof household>[]): PaymentLine => {
    const agreed = of.reduce(
      (sum, one) => sum + (one.signedOn !== null && one.signedOn <= asOf ? (one.agreedSum ?? 0) : 0),
      0,
    )
    const paid = of.reduce((sum, one) => sum + paidUntil(one.payments, asOf), 0)
    return { name, agreed, paid, share: percent(paid, agreed) }
  }
  if (villages.length === 0) return []
  return [
    ...villages.map((id) =>
      line(
        units.get(id) ?? '',
        homes.filter(({ village }) => village === id),
      ),
    ),
    line(null, homes),
  ]
}

function paidUntil(payments: readonly Payment[] | null, asOf: Day): number {
  return (payments ?? []).reduce((sum, one) => (one.on <= asOf ? sum + one.sum : sum), 0)
}

type Around = { readonly units: Names; readonly posts: Names; readonly actor: Actor; readonly asOf: Day }

/** Names stand only before those who work with the household; leaders and supervision find its number. */
function openHouseholds(
  homes: readonly Seen<typeof household>[],
  { units, posts, actor, asOf }: Around,
): readonly OpenHousehold[] {
  return homes
    .filter(({ signedOn }) => signedOn === null || signedOn > asOf)
    .map((one) => {
      const isNear = actor.charges.includes('land') || actor.units.some((id) => id === one.village || id === one.town)
      return {
        id: one.id,
        number: one.number,
        head: isNear ? one.head : null,
        village: units.get(one.village) ?? '',
        difficulty: one.difficulty,
        text: isNear ? one.difficultyText : null,
        helper: one.helper === null ? null : (posts.get(one.helper) ?? null),
      }
    })
}

export function idlePlots(plots: readonly Seen<typeof plot>[], asOf: Day, enterprises: Names): readonly IdlePlot[] {
  return plots
    .filter(({ state, suppliedOn }) => state === 'active' && suppliedOn !== null)
    .map((one) => ({
      id: one.id,
      number: one.number,
      enterprise: one.enterprise === null ? null : (enterprises.get(one.enterprise) ?? null),
      ...idleOf({ ...one, cause: one.idleCause }, asOf),
    }))
    .filter(({ idleFrom }) => idleFrom !== null)
}

/** From the stock at the end of last year. */
function vintagesOf(plots: readonly Seen<typeof plot>[], batches: readonly Seen<typeof landBatch>[], asOf: Day) {
  const approved = plots.flatMap(({ state, batch, area, suppliedOn }) => {
    const approvedOn = batches.find(({ id }) => id === batch)?.approvedOn ?? null
    return state === 'left' || approvedOn === null ? [] : [{ area, approvedOn, suppliedOn }]
  })
  return disposalByVintage(approved, dayOf(yearOf(asOf) - 1, 12, 31), asOf)
}

const noDays = {
  ...{ measuredOn: null, signedOn: null, paidOn: null, vacatedOn: null, demolishedOn: null, movedOn: null },
  clearedOn: null,
}

function ofHousehold(one: Seen<typeof household>): Clearing {
  const { village, measuredOn, signedOn, paidOn, vacatedOn, demolishedOn } = one
  const houses = (one.houseLegal ?? 0) + (one.houseIllegal ?? 0)
  return {
    ...{ ...noDays, village, land: one.land ?? 0, houses, households: 1, graves: 0 },
    ...{ measuredOn, signedOn, paidOn, vacatedOn, demolishedOn },
  }
}

function ofGrave({ village, movedOn }: Seen<typeof grave>): Clearing {
  return { ...noDays, village, land: 0, houses: 0, households: 0, graves: 1, movedOn }
}

function ofPlot({ village, area, clearedOn }: Seen<typeof plot>): Clearing {
  return { ...noDays, village, land: area, houses: 0, households: 0, graves: 0, clearedOn }
}

function ofTask(one: Seen<typeof landTask>) {
  return {
    village: one.village,
    initial: {
      ...{ land: one.landInitial, households: one.householdsInitial },
      ...{ houses: one.housesInitial, graves: one.gravesInitial },
    },
    current: {
      ...{ land: one.land ?? one.landInitial, households: one.households ?? one.householdsInitial },
      ...{ houses: one.houses ?? one.housesInitial, graves: one.graves ?? one.gravesInitial },
    },
  }
}
