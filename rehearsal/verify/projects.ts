import { allOf, amount, type Rec, text, type World } from '#rehearsal/verify/log.ts'
import { counted, daysFrom, factOf, hasCome, type Issue, printed, tenths, type Worked } from '#rehearsal/verify/sums.ts'

/** 重点项目通报 — how many are on the list, at which stage, with how much money, and which passed a planned day. */
export function projectFigures(world: World, { asOf }: Issue): ReadonlyMap<string, Worked> {
  const figures = new Map<string, Worked>()
  const listed = allOf(world, 'project').filter(
    ({ listedOn, leftOn }) => hasCome(listedOn, asOf) && !hasCome(leftOn, asOf),
  )
  if (listed.length === 0) return figures
  const facts = (part: readonly Rec[]) => part.map((one) => factOf('project', one))
  figures.set('projects.all', counted(facts(listed)))
  sumOf(figures, 'projects.total', 'project', listed, 'total')
  const plans = listed.flatMap((one) => planInForce(world, one, asOf) ?? [])
  sumOf(figures, 'projects.thisYear', 'project_plan', plans, 'amount')
  for (const one of listed) {
    const yuan = amount(one.total)
    const value = (yuan ?? 0) / 1e8
    if (yuan !== null) figures.set(`project.${one.id}.total`, { value, text: printed(value, 2), facts: facts([one]) })
    milestones(figures, world, one, asOf)
  }
  const stages = [0, 1, 2, 3].map((stage) => listed.filter((one) => stageOf(one, asOf) === stage))
  const shares = tenths(stages.map((part) => part.length))
  for (const [i, part] of stages.entries()) {
    if (part.length === 0) continue
    const share = (shares[i] ?? 0) / 10
    figures.set(`projects.stage.${i}`, counted(facts(part)))
    figures.set(`projects.stage.${i}.share`, { value: share, text: share.toFixed(1), facts: facts(listed) })
  }
  const inStatistics = listed.filter((one) => hasCome(one.enteredStatisticsOn, asOf))
  if (inStatistics.length > 0) figures.set('projects.statistics', counted(facts(inStatistics)))
  const late = listed.filter((one) => passedDay(one, asOf) !== null)
  if (late.length > 0) figures.set('projects.late', counted(facts(late)))
  for (const one of late) {
    const days = daysFrom(passedDay(one, asOf) ?? asOf, asOf)
    figures.set(`project.${one.id}.late`, { value: days, text: `${days}`, facts: facts([one]) })
  }
  return figures
}

function sumOf(figures: Map<string, Worked>, id: string, register: string, rows: readonly Rec[], key: string): void {
  const known = rows.filter((one) => amount(one[key]) !== null)
  const sum = known.reduce((yuan, one) => yuan + (amount(one[key]) ?? 0), 0) / 1e8
  const facts = known.map((one) => factOf(register, one))
  if (known.length > 0) figures.set(id, { value: sum, text: printed(sum, 2), facts })
}

/** The version of this year's plan that began last; of two that began together the one filed later. */
function planInForce(world: World, { id }: Rec, asOf: string): Rec | null {
  const own = allOf(world, 'project_plan').filter(
    (one) => one.project === id && String(one.year) === asOf.slice(0, 4) && hasCome(one.since, asOf),
  )
  const place = (one: Rec) => `${text(one.since)} ${one.id}`
  return own.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)).at(-1) ?? null
}

/** How many of the milestones that are due by the day were verified by then. */
function milestones(figures: Map<string, Worked>, world: World, { id }: Rec, asOf: string): void {
  const due = allOf(world, 'milestone').filter(
    (one) => one.project === id && one.state !== 'dropped' && text(one.due) <= asOf,
  )
  if (due.length === 0) return
  const facts = (part: readonly Rec[]) => part.map((one) => factOf('milestone', one))
  figures.set(`project.${id}.due`, counted(facts(due)))
  figures.set(`project.${id}.reached`, counted(facts(due.filter(({ verifiedOn }) => hasCome(verifiedOn, asOf)))))
}

/** Preparing, building, completed, producing. */
function stageOf({ startedOn, completedOn, producedOn }: Rec, asOf: string): number {
  return [producedOn, completedOn, startedOn].reduce<number>(
    (stage, day, i) => Math.max(stage, hasCome(day, asOf) ? 3 - i : 0),
    0,
  )
}

/** The first planned day before the bulletin's whose fact has not come. */
function passedDay(one: Rec, asOf: string): string | null {
  const steps = [
    [one.plannedStart, one.startedOn],
    [one.plannedCompletion, one.completedOn],
    [one.plannedProduction, one.producedOn],
  ]
  const missed = steps.find(([planned, real]) => text(planned) !== '' && text(planned) < asOf && !hasCome(real, asOf))
  return missed === undefined ? null : text(missed[0])
}
