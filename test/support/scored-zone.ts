import { listOf2026 } from '#domain/clock/official-years.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { readContent } from '#domain/score/reading.ts'
import type { SchemeContent } from '#domain/score/scheme.ts'
import { scoreEntry } from '#registers/score-entry.ts'
import { task } from '#registers/task.ts'
import type { AnyRegister, Row } from '#schema/register.ts'
import type { Scoring } from '#services/assessment/scoring.ts'
import { presetContent } from '#services/presets/scheme.ts'
import { FactBase } from '#services/standing/fact-base.ts'
import { judged } from '#services/standing/judged.ts'

export type ScoredFacts = { readonly tasks: readonly Row[]; readonly entries: readonly Row[] }

const since = dayOf(2026, 1, 1)
const unitsInGroup = 5

/** A zone's year as bare rows: tasks that units led, well and badly, and the scores that others gave them. */
export function scoredFacts(units: number, tasks: number): ScoredFacts {
  return {
    tasks: Array.from({ length: tasks }, (_, i) => taskOf(i, units)),
    entries: Array.from({ length: units }, (_, u) => ['3-1', '4-3', '4-4'].map((item) => entryOf(u, item))).flat(),
  }
}

/** What the scoring of such a zone asks for: the shipped scheme with the units in groups of five. */
export function scoringOf({ tasks, entries }: ScoredFacts, units: number): Scoring {
  const facts = new FactBase(judged)
  facts.load(task, tasks)
  facts.load(scoreEntry, entries)
  return { content: contentFor(units), facts, since, until: dayOf(2026, 12, 31), calendar: listOf2026 }
}

/** The shipped scheme with so many units in groups of five. */
export function contentFor(units: number, idOf: (n: number) => string = unitId): SchemeContent {
  const groups = Array.from({ length: Math.ceil(units / unitsInGroup) }, (_, g) => ({
    code: `g${g}`,
    name: `第${g + 1}组`,
    units: Array.from({ length: Math.min(unitsInGroup, units - g * unitsInGroup) }, (_, i) =>
      idOf(g * unitsInGroup + i),
    ),
  }))
  return readContent({ ...presetContent, groups })
}

export function unitId(n: number): string {
  return `unit-${n}`
}

function taskOf(i: number, units: number): Row {
  const due = addDays(since, (i * 37) % 360)
  const isDone = i % 5 !== 0
  const submitted = isDone ? addDays(due, (i % 7) - 5) : null
  return {
    ...blank(task),
    ...{ id: `task-${i}`, version: 1, state: isDone ? 'closed' : 'active', title: `任务${i}`, lead: unitId(i % units) },
    ...{ issuedOn: addDays(due, -60), signedOn: addDays(due, -59 + (i % 6)), dueOriginal: due, dueCurrent: due },
    ...{ submittedOn: submitted, verifiedOn: submitted === null ? null : addDays(submitted, 2) },
    returnedOn: i % 11 === 0 ? [addDays(due, -3)] : null,
  }
}

function entryOf(unit: number, item: string): Row {
  return {
    ...blank(scoreEntry),
    ...{ id: `entry-${unit}-${item}`, version: 1, state: 'approved', kind: 'external', unit: unitId(unit), item },
    ...{ amount: 80 + ((unit * 7) % 20), matter: '测评', on: addDays(since, 200) as Day },
  }
}

function blank(register: AnyRegister): Readonly<Record<string, null>> {
  return Object.fromEntries(Object.keys(register.fields).map((key) => [key, null]))
}
