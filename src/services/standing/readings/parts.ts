import { datedValues, latestOf } from '#domain/lamp/dated.ts'
import type { Lever, Reading } from '#domain/lamp/reading.ts'
import { milestone } from '#registers/milestone.ts'
import { project } from '#registers/project.ts'
import { report } from '#registers/report.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import { workItem } from '#registers/work-item.ts'
import type { RowOf } from '#schema/register.ts'
import type { Facts } from '#services/standing/fact-base.ts'
import { daysOf, type JudgedRegister, type ReadOn } from '#services/standing/judged-subject.ts'
import { progressReport, waiting } from '#services/standing/readings/task.ts'

type WorkItem = RowOf<typeof workItem>
type Milestone = RowOf<typeof milestone>

/** 工作项的灯 — its day, what its unit reported of the task, and its milestones. */
export const judgedWorkItems: JudgedRegister<typeof workItem> = {
  register: workItem,
  changedBy: 'workItem',
  title: ({ title }) => title,
  unit: (row) => row.unit,
  subject: ({ state }) => (state === 'dropped' ? null : 'workItem'),
  from: [workItem, task, report, milestone],
  read: readWorkItem,
  inputs: (facts, row) => [
    facts.of(report, 'task', row.task),
    facts.of(milestone, 'workItem', row.id),
    facts.find(task, row.task),
  ],
  factDays: (facts, row) => [
    ...daysOf(facts, workItem, [row]),
    ...daysOf(facts, milestone, facts.of(milestone, 'workItem', row.id)),
    ...daysOf(facts, report, facts.of(report, 'task', row.task)),
  ],
}

/** 节点的灯 — its day, and whether the result was seen. */
export const judgedMilestones: JudgedRegister<typeof milestone> = {
  register: milestone,
  changedBy: 'milestone',
  // The same result is wanted of many projects: it is told by whose it is.
  title: (row, facts) => {
    const of = wholeOf(facts, row)
    return of === null ? row.result : `${row.result}（${'name' in of ? of.name : of.title}）`
  },
  unit: (row) => row.unit,
  subject: ({ state }) => (state === 'dropped' ? null : 'milestone'),
  from: [milestone, project, workItem],
  read: readMilestone,
  inputs: (facts, row) => [wholeOf(facts, row)],
  factDays: (facts, row) => daysOf(facts, milestone, [row]),
}

function wholeOf(facts: Facts, row: Milestone): RowOf<typeof project> | WorkItem | null {
  return facts.find(project, row.project) ?? facts.find(workItem, row.workItem)
}

function readWorkItem(row: WorkItem, { facts, day, count }: ReadOn): Reading {
  const about = facts.find(task, row.task)
  const results = facts.of(milestone, 'workItem', row.id)
  const reports = facts.of(report, 'task', row.task).filter((one) => one.unit === row.unit)
  const shownOn = latestOf([
    about?.signedOn,
    ...reports.map((one) => one.reportedOn),
    ...results.map((one) => one.reachedOn),
  ])
  const isDone = row.state === 'done'
  const late = isDone ? 0 : results.filter((one) => waiting.includes(one.state) && one.due < day).length
  const values = {
    ...datedValues({ due: row.due, doneOn: isDone ? row.doneOn : null, asOf: day, count }),
    workdaysQuiet: shownOn === null || isDone ? 0 : Math.max(0, count.workdays(shownOn, day)),
    lateParts: late,
  }
  const reach: Lever = {
    fact: 'milestone',
    says: ['{n}个逾期节点达到', '{n} late milestones reached'],
    step: 1,
    most: late,
    adds: { lateParts: -1 },
  }
  const levers = [progressReport, ...(late > 0 ? [reach] : []), finish(['完成', 'finishing it'], { lateParts: 0 })]
  return { asOf: day, values, owner: ownerOf(facts, row), levers: isDone ? [] : levers }
}

function readMilestone(row: Milestone, { facts, day, count }: ReadOn): Reading {
  const isDone = row.state === 'reached'
  const values = {
    ...datedValues({
      due: row.due,
      doneOn: isDone ? (row.finishedOn ?? row.reachedOn ?? row.verifiedOn) : null,
      handedInOn: row.state === 'claimed' ? row.finishedOn : null,
      asOf: day,
      count,
    }),
    daysToStart: row.notBefore === null || isDone ? 0 : Math.max(0, count.days(day, row.notBefore)),
  }
  const levers = isDone ? [] : [finish(['达到形象进度', 'showing the result'])]
  return { asOf: day, values, owner: ownerOf(facts, row), levers }
}

function finish(says: Lever['says'], sets: Lever['sets'] = {}): Lever {
  return { fact: 'finish', says, step: 1, most: 1, sets: { isDone: 1, workdaysQuiet: 0, ...sets } }
}

function ownerOf(facts: Facts, row: { readonly unit: string }): string | null {
  return facts.find(unit, row.unit)?.shortName ?? null
}
