import { addWorkdays, type Calendar } from '#domain/calendar.ts'
import { type Day, daysBetween } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { absent, type FactRef, known, type Measured } from '#domain/score/measured.ts'
import { limit } from '#registers/limit.ts'
import { scoreEntry } from '#registers/score-entry.ts'
import { task } from '#registers/task.ts'
import type { RowOf } from '#schema/register.ts'
import { entryFact, excludedTasks } from '#services/assessment/exclusions.ts'
import type { Asked, Measure } from '#services/assessment/measure.ts'

type Task = RowOf<typeof task>

const percent: Label = ['%', '%']
const times: Label = ['次', 'times']
const office: Label = ['督查机构', 'Supervision office']

/** 任务 — assessed by the original due day: an extension helps the work, not the score. */
export const taskMeasures: readonly Measure[] = [
  {
    code: 'task-on-time',
    label: ['任务按期办结率', 'Tasks done on time'],
    says: [
      '考核期内到期任务中，按原定时限提请办结并通过核验的比例',
      'Of the tasks due in the period, the share submitted by the original due day and verified',
    ],
    unit: percent,
    owner: office,
    rests,
    find: (asked) => shareOf(asked, dueTasks(asked), (one) => onTime(one, asked)),
  },
  {
    code: 'task-accepted',
    label: ['任务成果通过率', 'Results accepted'],
    says: [
      '考核期内到期任务中，成果已通过核验的比例',
      'Of the tasks due in the period, the share whose result was verified',
    ],
    unit: percent,
    owner: office,
    rests,
    find: (asked) => shareOf(asked, dueTasks(asked), (one) => accepted(one, asked)),
  },
  {
    code: 'task-signed',
    label: ['任务按时签收率', 'Tasks signed for in time'],
    says: [
      '考核期内下发的任务中，在提出异议的期限内签收的比例',
      'Of the tasks issued in the period, the share signed for within the time for objections',
    ],
    unit: percent,
    owner: office,
    rests,
    find: (asked) => shareOf(asked, issuedTasks(asked), (one) => signedInTime(one, asked)),
  },
  {
    code: 'task-returned',
    label: ['任务退回次数', 'Times returned'],
    says: ['考核期内核验后退回重办的次数', 'How often tasks were returned in the period'],
    unit: times,
    owner: office,
    rests,
    find: (asked) => returns(asked),
  },
  {
    code: 'task-overdue',
    label: ['逾期未办结任务数', 'Tasks overdue'],
    says: ['到考核截止日，原定时限已过而未提请办结的任务数', 'Tasks past their original due day and not submitted'],
    unit: ['件', 'tasks'],
    owner: office,
    rests,
    find: (asked) => overdue(asked),
  },
]

function rests({ facts, unit, calendar }: Asked): readonly unknown[] {
  return [facts.of(task, 'lead', unit), facts.of(scoreEntry, 'unit', unit), facts.all(limit), calendar]
}

type Judged = { readonly isGood: boolean; readonly says: Label }

function shareOf(asked: Asked, tasks: readonly Task[], judge: (one: Task) => Judged): Measured {
  const excluded = excludedTasks(asked)
  const facts: FactRef[] = []
  let [good, all] = [0, 0]
  for (const one of tasks) {
    const entry = excluded.get(one.id)
    if (entry !== undefined) {
      facts.push(refTo(one, null, ['按决定剔除', 'Excluded by decision']), entryFact(entry))
      continue
    }
    const { isGood, says } = judge(one)
    all += 1
    if (isGood) good += 1
    facts.push(refTo(one, isGood ? 1 : 0, says))
  }
  return all === 0 ? absent('exempt', unique(facts)) : known((good / all) * 100, unique(facts))
}

function led({ facts, unit }: Asked): readonly Task[] {
  return facts.of(task, 'lead', unit).filter(({ issuedOn }) => issuedOn !== null)
}

function dueTasks(asked: Asked): readonly Task[] {
  return led(asked).filter(({ dueOriginal: due }) => due !== null && due >= asked.since && due <= asked.until)
}

function issuedTasks(asked: Asked): readonly Task[] {
  return led(asked).filter(({ issuedOn: on }) => on !== null && on >= asked.since && on <= asked.until)
}

/** A submission that was returned is cleared, so what stands was verified or waits for it. */
function onTime(one: Task, { until }: Asked): Judged {
  const due = one.dueOriginal ?? until
  const done = one.submittedOn !== null && one.submittedOn <= until ? one.submittedOn : null
  if (done === null) return { isGood: false, says: [`至 ${until} 未提请办结`, `Not submitted by ${until}`] }
  if (done > due) {
    const late = daysBetween(due, done)
    return { isGood: false, says: [`超期 ${late} 天`, `${late} days late`] }
  }
  return isVerified(one, until)
    ? { isGood: true, says: ['按期', 'On time'] }
    : { isGood: false, says: ['已按期提请，待核验', 'Submitted on time, not verified yet'] }
}

function accepted(one: Task, { until }: Asked): Judged {
  return isVerified(one, until)
    ? { isGood: true, says: ['已通过核验', 'Verified'] }
    : { isGood: false, says: ['未通过核验', 'Not verified'] }
}

function isVerified(one: Task, until: string): boolean {
  // Verification is the office's own step: its delay past the end of the period is not held against the unit.
  return one.verifiedOn !== null && (one.verifiedOn <= until || (one.submittedOn ?? until) <= until)
}

function signedInTime(one: Task, { facts, calendar, until }: Asked): Judged {
  const on = one.issuedOn ?? until
  // The length of the limit is the one in force when the task was issued.
  const rules = facts.all(limit).filter(({ code }) => code === 'objection')
  const rule = rules.find(({ validFrom, validUntil }) => (validFrom ?? on) <= on && on <= (validUntil ?? on))
  const days = (rule ?? rules[0])?.count ?? 3
  const last = lastDayOf(one, on, days, calendar)
  if (one.signedOn === null)
    return last >= until
      ? { isGood: true, says: ['签收期限未满', 'Still within the time'] }
      : { isGood: false, says: ['未签收', 'Not signed for'] }
  return one.signedOn <= last
    ? { isGood: true, says: ['按时签收', 'In time'] }
    : { isGood: false, says: [`迟至 ${one.signedOn} 签收`, `Signed for as late as ${one.signedOn}`] }
}

type Remembered = { readonly days: number; readonly calendar: Calendar; readonly last: Day }

const remembered = new WeakMap<Task, Remembered>()

/** Rows that did not change keep their identity, so the limit of a task is counted once. */
function lastDayOf(one: Task, on: Day, days: number, calendar: Calendar): Day {
  const before = remembered.get(one)
  if (before !== undefined && before.days === days && before.calendar === calendar) return before.last
  const last = addWorkdays(on, days, calendar).on
  remembered.set(one, { days, calendar, last })
  return last
}

function returns(asked: Asked): Measured {
  // Who leads no task can have none returned: that is no merit.
  if (led(asked).every(({ issuedOn }) => (issuedOn ?? '') > asked.until)) return absent('exempt')
  const excluded = excludedTasks(asked)
  const counted = led(asked).flatMap((one) => {
    const days = (one.returnedOn ?? []).filter((on) => on >= asked.since && on <= asked.until)
    if (days.length === 0) return []
    const entry = excluded.get(one.id)
    return entry === undefined
      ? [
          {
            count: days.length,
            facts: [refTo(one, days.length, [`退回：${days.join('、')}`, `Returned: ${days.join(', ')}`])],
          },
        ]
      : [{ count: 0, facts: [refTo(one, null, ['按决定剔除', 'Excluded by decision']), entryFact(entry)] }]
  })
  return known(
    counted.reduce((all, { count }) => all + count, 0),
    unique(counted.flatMap(({ facts }) => facts)),
  )
}

function overdue(asked: Asked): Measured {
  if (led(asked).every(({ issuedOn }) => (issuedOn ?? '') > asked.until)) return absent('exempt')
  const excluded = excludedTasks(asked)
  const late = led(asked).filter(
    (one) =>
      (one.dueOriginal ?? asked.until) < asked.until && (one.submittedOn === null || one.submittedOn > asked.until),
  )
  const counted = late.filter(({ id }) => !excluded.has(id))
  const facts = late.flatMap((one) => {
    const entry = excluded.get(one.id)
    const days = daysBetween(one.dueOriginal ?? asked.until, asked.until)
    return entry === undefined
      ? [refTo(one, 1, [`逾期 ${days} 天`, `${days} days overdue`])]
      : [refTo(one, null, ['按决定剔除', 'Excluded by decision']), entryFact(entry)]
  })
  return known(counted.length, unique(facts))
}

function refTo(one: Task, value: number | null, says: Label): FactRef {
  return { register: task.name, id: one.id, name: one.title, value, says }
}

function unique(facts: readonly FactRef[]): readonly FactRef[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()]
}
