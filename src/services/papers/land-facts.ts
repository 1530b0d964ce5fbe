import { type Day, lastDayOfMonth, monthOf, yearOf } from '#domain/day.ts'
import type { DailyLine } from '#domain/land/daily.ts'
import type { LandBatch, LandFacts, LandLine, LandStep, OpenHome } from '#domain/paper/bulletin-land.ts'
import type { FactRef } from '#domain/paper/figure.ts'
import { household } from '#registers/land/household.ts'
import type { landBatch } from '#registers/land/land-batch.ts'
import { dailyOf, idlePlots, paymentsOf } from '#services/land/desk.ts'
import { type Looking, namesOf, type Seen, seenBatches, seenPlots } from '#services/land/seen.ts'
import { type Source, wholeZone } from '#services/papers/source.ts'

/** The daily tables of all batches as headquarters has them, from what is known now about the days until then. */
export async function landFacts({ db, zone }: Source, asOf: Day): Promise<LandFacts> {
  const looking: Looking = { db, actor: wholeZone(zone), asOf, today: asOf }
  const isMonth = asOf === lastDayOfMonth(yearOf(asOf), monthOf(asOf))
  const since = isMonth ? (`${asOf.slice(0, 7)}-01` as Day) : undefined // the first of a month
  const batches: LandBatch[] = []
  for (const batch of await seenBatches(looking)) batches.push(...(await batchOf(looking, batch, since)))
  const plots = await seenPlots(looking, null)
  const idle = new Set(idlePlots(plots, asOf, new Map()).flatMap(({ id, isIdle }) => (isIdle ? [id] : [])))
  return {
    span: isMonth ? '本月' : '本周',
    batches,
    idle: plots.filter(({ id }) => idle.has(id)).map((one) => refOf('plot', one)),
  }
}

async function batchOf(looking: Looking, batch: Seen<typeof landBatch>, since: Day | undefined): Promise<LandBatch[]> {
  const { asOf } = looking
  if (batch.preNoticeOn !== null && batch.preNoticeOn > asOf) return []
  const daily = await dailyOf(looking, batch.id, since)
  if (daily.total === null) return []
  const lineOf = (line: DailyLine, name: string): LandLine => ({
    id: `land.${batch.id}.${line.village ?? 'total'}`,
    ...{ name, line },
    task: daily.tasks.filter(isOf(line.village)).map((one) => ({ ...refOf('land_task', one), title: one.name ?? '' })),
    facts: stepsOf(daily, line.village, asOf),
  })
  const money = paymentsOf(daily.homes, daily.units, asOf).find(({ name }) => name === null)
  return [
    {
      ...{ id: batch.id, name: batch.name, agreed: money?.agreed ?? 0, paid: money?.paid ?? 0 },
      paidShare: money?.share ?? null,
      lines: daily.lines.map((line) => lineOf(line, line.name ?? '')),
      total: lineOf(daily.total, batch.name),
      open: await openOf(looking, daily),
    },
  ]
}

type Daily = Awaited<ReturnType<typeof dailyOf>>

const isOf = (village: string | null) => (one: { readonly village: string }) =>
  village === null || one.village === village

/** Which records each step rests on: those whose day had come, in villages that have a task. */
function stepsOf({ homes, graves, plots, tasks }: Daily, village: string | null, asOf: Day): LandLine['facts'] {
  const known = new Set<string>(tasks.map((one) => one.village))
  const within = <T extends { readonly village: string }>(rows: readonly T[], dayIn: (row: T) => Day | null) =>
    rows.filter((row) => known.has(row.village) && isOf(village)(row) && isBy(dayIn(row), asOf))
  const home = (key: 'measuredOn' | 'signedOn' | 'paidOn' | 'vacatedOn' | 'demolishedOn') =>
    within(homes, (one) => one[key]).map((one) => refOf('household', one))
  const steps: Record<LandStep, readonly FactRef[]> = {
    ...{ measured: home('measuredOn'), signed: home('signedOn'), paid: home('paidOn'), vacated: home('vacatedOn') },
    demolished: home('demolishedOn'),
    moved: within(graves, ({ movedOn }) => movedOn).map((one) => refOf('grave', one)),
    cleared: within(plots, ({ clearedOn }) => clearedOn).map((one) => refOf('plot', one)),
  }
  return steps
}

/** Those who had not signed: by number, with the reason and the post that helps. */
async function openOf(looking: Looking, { homes, units }: Daily): Promise<readonly OpenHome[]> {
  const posts = await namesOf(looking, 'post')
  const reasons = household.fields.difficulty.rules.options ?? {}
  return homes
    .filter(({ signedOn }) => !isBy(signedOn, looking.asOf))
    .map((one) => ({
      ref: refOf('household', one),
      number: one.number,
      village: units.get(one.village) ?? '',
      cause: one.difficulty ?? 'unknown',
      reason: one.difficulty === null ? '未填原因' : (reasons[one.difficulty]?.[0] ?? ''),
      helper: one.helper === null ? null : (posts.get(one.helper) ?? null),
    }))
}

/** Households, graves and plots are told by their numbers. */
function refOf(
  register: string,
  { id, version, number = '' }: { readonly id: string; readonly version: number; readonly number?: string },
): FactRef {
  return { register, id, version, title: number }
}

function isBy(day: Day | null, asOf: Day): boolean {
  return day !== null && day <= asOf
}
