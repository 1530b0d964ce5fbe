import { allows } from '#derive/access.ts'
import type { Calendar } from '#domain/calendar.ts'
import { isWorkday } from '#domain/calendar.ts'
import { addDays, type Day } from '#domain/day.ts'
import { countsOf } from '#domain/lamp/worst.ts'
import { visitGap } from '#domain/project/visit.ts'
import { type Stage, stageOf } from '#domain/schedule/stage.ts'
import { extension } from '#registers/extension.ts'
import { limit } from '#registers/limit.ts'
import { objection } from '#registers/objection.ts'
import { project } from '#registers/project.ts'
import { report } from '#registers/report.ts'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import type { Changes, Overview, ProjectLine, UnitLamps } from '#schema/overview.ts'
import type { AnyRegister, Row, RowOf } from '#schema/register.ts'
import type { StandingLamp } from '#schema/standing-lamp.ts'
import type { Actor } from '#schema/who.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { judgedSubjects, standingOf } from '#services/standing/lamps.ts'
import { targetStandings } from '#services/standing/targets.ts'

/** What is watched on one page: targets, projects and tasks; their parts show on their own pages. */
const watched: readonly string[] = [target.name, project.name, task.name]

/** Registers of which it is told that records came into another state. */
const told: readonly AnyRegister[] = [task, project, extension, objection, report]

/** 一页 — composed from the facts of the day and those at the end of the day before `since`; nothing is stored. */
export function overviewOf(now: FactBase, before: FactBase, actor: Actor, asOf: Day, since: Day): Overview {
  const lamps = lampsFor(now, actor, asOf)
  return {
    asOf,
    targets: targetStandings(now, asOf).filter(({ target: { id } }) => maySee(target, actor, now.find(target, id))),
    reds: lamps.filter(({ colour }) => colour === 'red').toSorted(bySince),
    counts: countsOf(lamps.map(({ colour }) => colour)),
    units: unitsOf(lamps),
    changes: changesOf(now, before, actor, since, lamps),
    projects: projectsOf(now, actor, asOf, lamps),
    names: Object.fromEntries(now.all(unit).map(({ id, shortName }) => [id, shortName])),
  }
}

/** 昨日 — the last working day before, so that a Monday tells of Friday and the weekend as well. */
export function dayBefore(asOf: Day, calendar: Calendar): Day {
  let day = addDays(asOf, -1)
  while (!isWorkday(day, calendar) && day > addDays(asOf, -15)) day = addDays(day, -1)
  return day
}

function lampsFor(facts: FactBase, actor: Actor, asOf: Day): readonly StandingLamp[] {
  return judgedSubjects
    .filter(({ register }) => watched.includes(register.name))
    .flatMap((judged) =>
      facts.all(judged.register).flatMap((row) => {
        const lamp = maySee(judged.register, actor, row) ? standingOf(facts, judged, row, asOf)?.lamp : undefined
        return lamp ?? []
      }),
    )
}

function unitsOf(lamps: readonly StandingLamp[]): readonly UnitLamps[] {
  const byUnit = Map.groupBy(lamps, ({ unit: holder }) => holder)
  return [...byUnit]
    .flatMap(([holder, own]) =>
      holder === null ? [] : [{ unit: holder, counts: countsOf(own.map((one) => one.colour)) }],
    )
    .toSorted((a, b) => b.counts.red - a.counts.red || b.counts.yellow - a.counts.yellow)
}

function changesOf(now: FactBase, before: FactBase, actor: Actor, since: Day, lamps: readonly StandingLamp[]): Changes {
  const earlier = new Map(lampsFor(before, actor, addDays(since, -1)).map((lamp) => [lamp.id, lamp.colour]))
  const turned = lamps
    .filter(({ id, colour }) => earlier.get(id) !== colour && (earlier.has(id) || colour === 'red'))
    .map((lamp) => ({ from: earlier.get(lamp.id) ?? null, lamp }))
  return { since, turned, moved: told.flatMap((register) => movedIn(register, now, before, actor)) }
}

function movedIn(register: AnyRegister, now: FactBase, before: FactBase, actor: Actor): Changes['moved'] {
  const moved = now
    .all(register)
    .filter((row) => before.find(register, row.id)?.state !== row.state && maySee(register, actor, row))
  return [...Map.groupBy(moved, ({ state }) => state)].map(([state, rows]) => ({
    register: register.name,
    state,
    ids: rows.map(({ id }) => id),
  }))
}

function projectsOf(facts: FactBase, actor: Actor, asOf: Day, lamps: readonly StandingLamp[]): readonly ProjectLine[] {
  const lampOf = new Map(lamps.map((lamp) => [lamp.id, lamp]))
  const isOwn = ({ leader }: RowOf<typeof project>) => leader !== null && actor.posts.includes(leader)
  return facts
    .all(project)
    .filter((row) => row.state === 'listed' && maySee(project, actor, row))
    .map((row) => ({
      id: row.id,
      name: row.name,
      unit: row.unit,
      isOwn: isOwn(row),
      stage: stageOf(row, asOf),
      next: nextOf(row, stageOf(row, asOf)),
      lamp: lampOf.get(row.id) ?? null,
      visit: isOwn(row) ? visitOf(facts, row, asOf) : null,
    }))
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || gravity(b.lamp) - gravity(a.lamp))
}

function visitOf(facts: FactBase, { visits, listedOn }: RowOf<typeof project>, asOf: Day): ProjectLine['visit'] {
  const interval = facts.all(limit).find(({ code }) => code === 'sponsor-visit')
  if (interval === undefined) return null
  return visitGap(visits ?? [], listedOn ?? asOf, interval, asOf, calendarIn(facts))
}

function nextOf(row: RowOf<typeof project>, stage: Stage): ProjectLine['next'] {
  const ahead: readonly (readonly [Stage, Stage, Day | null])[] = [
    ['preparing', 'building', row.plannedStart],
    ['building', 'completed', row.plannedCompletion],
    ['completed', 'producing', row.plannedProduction],
  ]
  const [, next, on] = ahead.find(([from]) => from === stage) ?? []
  return next !== undefined && on ? { stage: next, on } : null
}

function gravity(lamp: StandingLamp | null): number {
  return lamp === null ? 0 : { red: 3, yellow: 2, green: 1, blue: 1, grey: 0 }[lamp.colour]
}

function bySince(a: StandingLamp, b: StandingLamp): number {
  return (a.since ?? '9') < (b.since ?? '9') ? -1 : 1
}

function maySee(register: AnyRegister, actor: Actor, row: Row | null): boolean {
  return row !== null && allows(register.access.read, actor, row)
}
