import { accessFilter } from '#derive/access-filter.ts'
import { ask, pastOf } from '#derive/select.ts'
import { type Day, yearOf } from '#domain/day.ts'
import { type Arrival, retention, shortage, taskLines } from '#domain/labour/workers.ts'
import { rateStandard } from '#registers/finance/rate-standard.ts'
import { jobArrival } from '#registers/labour/job-arrival.ts'
import { jobClass } from '#registers/labour/job-class.ts'
import { jobNeed } from '#registers/labour/job-need.ts'
import { jobTask } from '#registers/labour/job-task.ts'
import { subsidy } from '#registers/labour/subsidy.ts'
import { unit } from '#registers/unit.ts'
import type { JobsView } from '#schema/finance-views.ts'
import { titleOf } from '#services/finance/lines.ts'
import { valueOn } from '#services/rates.ts'
import { type Looking, type Visible, visibleRows } from '#services/visible.ts'

type Came = Arrival & { readonly need: string }

/** 用工平台 — what firms lack, what each town has brought and what of it counts, who stayed, classes and subsidies, on a day. */
export async function jobsOf(looking: Looking, on: Day, seesAll: boolean): Promise<JobsView> {
  const [needs, arrivals, tasks, rates] = await Promise.all([
    visibleRows(looking, jobNeed),
    arrivalsOf(looking),
    visibleRows(looking, jobTask),
    visibleRows(looking, rateStandard),
  ])
  const [classes, subsidies, units] = await Promise.all([
    visibleRows(looking, jobClass),
    visibleRows(looking, subsidy),
    visibleRows(looking, unit),
  ])
  const least = valueOn(rates, 'arrival-days', on)
  const names = new Map(units.map(({ id, shortName }) => [String(id), shortName]))
  const thisYear = arrivals.filter(({ arrivedOn }) => yearOf(arrivedOn) === yearOf(on))
  const own = new Set(looking.actor.units)
  const asked = tasks.filter(({ year, unit: id }) => year === yearOf(on) && (seesAll || own.has(id)))
  const lines = needs.map((need) => needLine(need, seesAll ? filledOf(need.id, arrivals, on) : null))
  return {
    asOf: on,
    needs: lines,
    shortage: seesAll
      ? shortage(
          lines
            .filter(({ state }) => state === 'open')
            .map(({ needed, verified, filled, present }) => ({
              needed: verified ?? needed,
              filled: filled ?? 0,
              present,
            })),
        )
      : null,
    least,
    tasks:
      least === null
        ? []
        : taskLines(asked, thisYear, least, on).map((line) => ({ ...line, name: names.get(line.unit) ?? null })),
    retention: [30, 90, 180].map((days) => ({ days, share: retention(arrivals, days, on) })),
    classes: classes.map(classLine),
    subsidies: subsidies.map(subsidyLine),
  }
}

/** Only what is counted: no name and no key of a worker leaves the table. */
async function arrivalsOf({ db, actor, asOf }: Looking): Promise<readonly Came[]> {
  const { asking, values } = ask(jobArrival, actor, asOf)
  return db.query(
    `${pastOf(asking)}select t.need, t.unit, coalesce(t.is_new, false) as "isNew", t.arrived_on as "arrivedOn", t.left_on as "leftOn"
      from job_arrival t where t.zone_id = $1 and ${accessFilter(jobArrival.access.read, asking)}`,
    values,
  )
}

function filledOf(need: string, arrivals: readonly Came[], on: Day): number {
  return arrivals.filter((one) => one.need === need && one.arrivedOn <= on && (one.leftOn === null || one.leftOn > on))
    .length
}

function needLine(need: Visible<typeof jobNeed>, filled: number | null): JobsView['needs'][number] {
  const { id, post, state, needed, verified, present, payFrom, payTo } = need
  return {
    ...{ id, post, state, needed, verified, present, payFrom, payTo },
    enterprise: titleOf(need, 'enterprise'),
    filled,
  }
}

function classLine(one: Visible<typeof jobClass>): JobsView['classes'][number] {
  const { id, name, school, planned, enrolled, passed, placed, stayed } = one
  const at = 'stage' in one && typeof one.stage === 'string' ? one.stage : null
  return {
    ...{ id, name, school, planned, enrolled, passed, placed, stayed, at },
    enterprise: titleOf(one, 'enterprise'),
  }
}

function subsidyLine(one: Visible<typeof subsidy>): JobsView['subsidies'][number] {
  const { id, name, state, planned, passed, rate, prepaid, final, publicUntil } = one
  return { id, name, state, planned, passed, rate, prepaid, final, publicUntil }
}
