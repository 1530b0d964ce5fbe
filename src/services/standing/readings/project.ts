import { type Day, monthOf, yearOf } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { datedValues } from '#domain/lamp/dated.ts'
import type { Measure } from '#domain/lamp/measures.ts'
import type { Lever, Reading, Values } from '#domain/lamp/reading.ts'
import { newestCheck } from '#domain/planning/conformity.ts'
import { lastCompletion } from '#domain/project/progress.ts'
import { milestone } from '#registers/milestone.ts'
import { conformityCheck } from '#registers/planning/conformity-check.ts'
import { projectMonth } from '#registers/project/project-month.ts'
import { projectPlan } from '#registers/project/project-plan.ts'
import { project } from '#registers/project.ts'
import { unit } from '#registers/unit.ts'
import type { RowOf } from '#schema/register.ts'
import { type Check, resultOf } from '#services/planning/results.ts'
import { daysOf, type JudgedRegister, type ReadOn } from '#services/standing/judged-subject.ts'
import { waiting } from '#services/standing/readings/task.ts'

type Project = RowOf<typeof project>

/** 项目的灯 — start, milestones, progress of the investment, completion and entry in statistics; the worst side is the lamp of the project. */
export const judgedProjects: JudgedRegister<typeof project> = {
  register: project,
  changedBy: 'project',
  title: ({ name }) => name,
  unit: (row) => row.unit,
  subject: ({ state }) => (state === 'listed' ? 'project' : null),
  from: [project, milestone, projectPlan, projectMonth, conformityCheck],
  read: readProject,
  inputs: (facts, { id }) => [
    facts.of(milestone, 'project', id),
    facts.of(projectPlan, 'project', id),
    facts.of(projectMonth, 'project', id),
    facts.of(conformityCheck, 'project', id),
  ],
  factDays: (facts, row) => [
    ...daysOf(facts, project, [row]),
    ...daysOf(facts, milestone, facts.of(milestone, 'project', row.id)),
    ...daysOf(facts, projectPlan, facts.of(projectPlan, 'project', row.id)),
    ...daysOf(facts, projectMonth, facts.of(projectMonth, 'project', row.id)),
    ...daysOf(facts, conformityCheck, facts.of(conformityCheck, 'project', row.id)),
  ],
  sides: [
    { label: ['开工', 'Start'], of: ['monthsUnstarted'] },
    { label: ['节点', 'Milestones'], of: ['lateParts'] },
    { label: ['进度', 'Progress'], of: ['aheadPoints', 'completion'] },
    { label: ['竣工投产', 'Completion'], of: ['daysLate', 'workdaysLeft', 'isDone', 'daysEarly', 'hasDue'] },
    { label: ['入统', 'Statistics'], of: ['monthsUnentered'] },
    { label: ['规划核对', 'Plan'], of: ['planBeyond'] },
  ] satisfies readonly { readonly label: Label; readonly of: readonly Measure[] }[],
}

function readProject(row: Project, { facts, day, count }: ReadOn): Reading {
  const has = (fact: Day | null) => fact !== null && fact <= day
  const results = facts.of(milestone, 'project', row.id)
  const late = results.filter(({ state, due }) => waiting.includes(state) && due < day).length
  const isStarted = has(row.startedOn) || has(row.completedOn) || has(row.producedOn)
  const isDone = has(row.producedOn) || (row.plannedProduction === null && has(row.completedOn))
  const due = has(row.completedOn) ? row.plannedProduction : (row.plannedCompletion ?? row.plannedProduction)
  // Against the plan of 1 January: a plan that is cut later turns no lamp.
  const progress = lastCompletion(
    facts.of(projectPlan, 'project', row.id),
    facts.of(projectMonth, 'project', row.id),
    day,
  )
  const plan = planBeyond(facts.of(conformityCheck, 'project', row.id))
  const values: Values = {
    ...datedValues({ due, doneOn: isDone ? (row.producedOn ?? row.completedOn) : null, asOf: day, count }),
    isSuspended: 0,
    lateParts: isDone ? 0 : late,
    ...(progress === null || isDone ? {} : { aheadPoints: progress.ahead, completion: progress.rate }),
    ...(plan === null || isDone ? {} : { planBeyond: plan }),
    daysToStart: isStarted || row.plannedStart === null ? 0 : Math.max(0, count.days(day, row.plannedStart)),
    monthsUnstarted: isStarted ? 0 : monthsSince(row.plannedStart, day),
    monthsUnentered: !isStarted || has(row.enteredStatisticsOn) ? 0 : Math.max(0, monthsSince(row.startedOn, day) - 1),
  }
  const owner = facts.find(unit, row.unit)?.shortName ?? null
  return { asOf: day, values, owner, levers: isDone ? [] : leversOf(values, late) }
}

/** What the newest point of a project missed; settled by a decision it waits for nothing, and never checked it says nothing. */
function planBeyond(checks: readonly Check[]): number | null {
  const newest = newestCheck(checks)
  if (newest === null) return null
  return newest.state === 'handled' ? 0 : (resultOf(newest)?.beyond ?? null)
}

function leversOf({ monthsUnstarted, monthsUnentered, planBeyond: beyond }: Values, late: number): readonly Lever[] {
  const levers: Lever[] = []
  const once = (fact: string, says: Label, sets: Values) => levers.push({ fact, says, step: 1, most: 1, sets })
  if (late > 0)
    levers.push({
      fact: 'milestone',
      says: ['{n}个逾期节点经核实达到', '{n} late milestones verified'],
      step: 1,
      most: late,
      adds: { lateParts: -1 },
    })
  if (monthsUnstarted) once('start', ['核实开工', 'its start verified'], { monthsUnstarted: 0, daysToStart: 0 })
  if (monthsUnentered) once('enter', ['入统', 'its entry in statistics'], { monthsUnentered: 0 })
  if (beyond) once('check', ['复核符合规划', 'a new check keeps the plan'], { planBeyond: 0 })
  once('finish', ['核实投产', 'its production verified'], {
    isDone: 1,
    lateParts: 0,
    monthsUnstarted: 0,
    monthsUnentered: 0,
    ...(beyond ? { planBeyond: 0 } : {}),
  })
  return levers
}

/** The months begun since a day came: 1 in its own month, 0 before it. */
function monthsSince(from: Day | null, day: Day): number {
  if (from === null || day <= from) return 0
  return (yearOf(day) - yearOf(from)) * 12 + monthOf(day) - monthOf(from) + 1
}
