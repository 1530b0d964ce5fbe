import type { Day } from '#domain/day.ts'
import { datedValues, latestOf } from '#domain/lamp/dated.ts'
import type { Lever, Reading } from '#domain/lamp/reading.ts'
import { milestone } from '#registers/milestone.ts'
import { report } from '#registers/report.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import { workItem } from '#registers/work-item.ts'
import type { RowOf } from '#schema/register.ts'
import type { Facts } from '#services/standing/fact-base.ts'
import { daysOf, type JudgedRegister, type ReadOn } from '#services/standing/judged-subject.ts'

type Task = RowOf<typeof task>

const issued: readonly Task['state'][] = ['issued', 'objected', 'active', 'submitted', 'verified', 'closed']
/** States of a milestone whose result is still to come. */
export const waiting: readonly string[] = ['planned', 'started']
const handedIn: readonly Task['state'][] = ['submitted', 'verified', 'closed']

/** 任务的灯 — due day, progress reported, and what of its work items and milestones is late. */
export const judgedTasks: JudgedRegister<typeof task> = {
  register: task,
  changedBy: 'task',
  title: ({ title }) => title,
  unit: ({ lead }) => lead,
  subject: ({ state }) => (issued.includes(state) ? 'task' : null),
  from: [task, report, workItem, milestone],
  read: readTask,
  inputs: (facts, { id }) => {
    const items = facts.of(workItem, 'task', id)
    return [facts.of(report, 'task', id), items, ...items.map((item) => facts.of(milestone, 'workItem', item.id))]
  },
  factDays: (facts, row) => {
    const items = facts.of(workItem, 'task', row.id)
    return [
      ...daysOf(facts, task, [row]),
      ...daysOf(facts, report, facts.of(report, 'task', row.id)),
      ...daysOf(facts, workItem, items),
      ...items.flatMap(({ id }) => daysOf(facts, milestone, facts.of(milestone, 'workItem', id))),
    ]
  },
}

function readTask(row: Task, { facts, day, count }: ReadOn): Reading {
  const parts = partsOf(facts, row.id)
  const reports = facts.of(report, 'task', row.id)
  const shownOn = latestOf([row.issuedOn, row.signedOn, ...reports.map((one) => one.reportedOn), ...parts.shownOn])
  const lateParts = parts.open.filter((due) => due < day).length
  const isClosed = row.state === 'closed'
  const values = {
    ...datedValues({
      due: row.dueCurrent,
      doneOn: isClosed ? row.closedOn : null,
      handedInOn: handedIn.includes(row.state) ? row.submittedOn : null,
      asOf: day,
      count,
    }),
    isSuspended: row.state === 'objected' ? 1 : 0,
    workdaysQuiet: shownOn === null || handedIn.includes(row.state) ? 0 : Math.max(0, count.workdays(shownOn, day)),
    workdaysUnsigned: row.state === 'issued' && row.issuedOn ? Math.max(0, count.workdays(row.issuedOn, day)) : 0,
    lateParts: isClosed ? 0 : lateParts,
  }
  const owner = row.lead === null ? null : (facts.find(unit, row.lead)?.shortName ?? null)
  return { asOf: day, values, owner, levers: isClosed ? [] : leversOf(row, lateParts, values.daysEarly ?? 0, day) }
}

/** The open parts of a task by their due days, and the days on which parts were seen to be done. */
function partsOf(
  facts: Facts,
  id: string,
): { readonly open: readonly Day[]; readonly shownOn: readonly (Day | null)[] } {
  const open: Day[] = []
  const shownOn: (Day | null)[] = []
  for (const item of facts.of(workItem, 'task', id)) {
    if (item.state === 'open') open.push(item.due)
    shownOn.push(item.doneOn)
    for (const one of facts.of(milestone, 'workItem', item.id)) {
      if (waiting.includes(one.state) && item.state === 'open') open.push(one.due)
      shownOn.push(one.reachedOn)
    }
  }
  return { open, shownOn }
}

function leversOf({ state, dueCurrent }: Task, lateParts: number, daysEarly: number, day: Day): readonly Lever[] {
  const levers: Lever[] = []
  if (state === 'issued')
    levers.push({
      fact: 'sign',
      says: ['签收', 'signing for it'],
      step: 1,
      most: 1,
      sets: { workdaysUnsigned: 0, workdaysQuiet: 0 },
    })
  if (state === 'active') levers.push(progressReport)
  if (lateParts > 0)
    levers.push({
      fact: 'part',
      says: ['{n}个逾期的工作项或节点完成', '{n} of the late parts done'],
      step: 1,
      most: lateParts,
      adds: { lateParts: -1 },
    })
  const early = dueCurrent !== null && dueCurrent > day ? daysEarly : 0
  return [
    ...levers,
    {
      fact: 'close',
      says: ['办结', 'closing it'],
      step: 1,
      most: 1,
      sets: { isDone: 1, daysEarly: early, lateParts: 0, workdaysQuiet: 0 },
    },
  ]
}

export const progressReport: Lever = {
  fact: 'report',
  says: ['报送一次进展', 'a progress report'],
  step: 1,
  most: 1,
  sets: { workdaysQuiet: 0 },
}
