import type { Day } from '#domain/day.ts'
import type { DueMatter, Matter, ShareMatter } from '#domain/meeting/draw.ts'
import { compare } from '#domain/meeting/said-did.ts'
import { commitment } from '#registers/commitment.ts'
import { indicator } from '#registers/indicator.ts'
import { milestone } from '#registers/milestone.ts'
import { project } from '#registers/project.ts'
import { task } from '#registers/task.ts'
import { workItem } from '#registers/work-item.ts'
import type { RowOf } from '#schema/register.ts'
import { investmentMatters } from '#services/investment/matters.ts'
import { doneOf } from '#services/meeting/facts.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { targetStandings } from '#services/standing/targets.ts'

/** 可列入事项 — everything by which a unit may come onto the list, told in two shapes: with a due day, or as a quantity. */
export function mattersIn(facts: FactBase, asOf: Day): readonly Matter[] {
  return [
    ...tasksIn(facts),
    ...milestonesIn(facts),
    ...sharesIn(facts, asOf),
    ...commitmentsIn(facts, asOf),
    ...investmentMatters(facts, asOf),
  ]
}

/** Tasks, milestones and promises are kept by the supervision office: no other unit answers for what they say. */
const atSupervision = null

/** A task under objection, submitted or closed puts nobody on the list. */
function tasksIn(facts: FactBase): readonly DueMatter[] {
  return facts
    .all(task)
    .filter(({ state }) => state === 'issued' || state === 'active')
    .map((one) => ({
      kind: 'due',
      subject: 'tasks',
      fact: { register: 'task', id: one.id },
      unit: one.lead,
      title: one.title,
      text: `${one.title}${one.asIssued}`,
      due: one.dueCurrent,
      dueOriginal: one.dueOriginal,
      isDone: false,
      owner: atSupervision,
    }))
}

function milestonesIn(facts: FactBase): readonly DueMatter[] {
  return facts.all(milestone).map((one) => {
    const { name, words, isOver } = aboutOf(facts, one)
    return {
      kind: 'due',
      subject: one.project === null ? 'milestones' : 'projects',
      fact: { register: 'milestone', id: one.id },
      unit: one.unit,
      title: name === null ? one.result : `${name}：${one.result}`,
      text: `${words}${one.result}`,
      due: one.due,
      dueOriginal: one.firstDue,
      // What was reported as finished waits for its verification, not for an explanation.
      isDone: isOver || (one.state !== 'planned' && one.state !== 'started'),
      owner: atSupervision,
    }
  })
}

type About = { readonly name: string | null; readonly words: string; readonly isOver: boolean }

function aboutOf(facts: FactBase, one: RowOf<typeof milestone>): About {
  const key = facts.find(project, one.project)
  if (key !== null) return { name: key.name, words: `${key.name}${key.content ?? ''}`, isOver: key.state !== 'listed' }
  const item = facts.find(workItem, one.workItem)
  const about = facts.find(task, item?.task ?? null)
  return {
    name: about?.title ?? null,
    words: `${about?.title ?? ''}${about?.asIssued ?? ''}${item?.title ?? ''}`,
    isOver: about?.state === 'closed' || item?.state === 'dropped',
  }
}

/** Shares of units; a target that was not divided is carried whole by its lead unit. Its data owner answers for a figure. */
function sharesIn(facts: FactBase, asOf: Day): readonly ShareMatter[] {
  return targetStandings(facts, asOf)
    .filter(({ mode }) => mode === 'progress')
    .flatMap((standing) => {
      const { target, shares, floor, period } = standing
      const measured = facts.find(indicator, standing.indicator?.id ?? null)
      const common = {
        kind: 'share',
        subject: 'shares',
        title: target.indicator,
        text: `${target.indicator}${measured?.name ?? ''}`,
        period,
        periodName: standing.periodName,
        planned: floor.planned.value,
        owner: measured?.owner ?? atSupervision,
      } as const
      if (shares.length === 0)
        return [
          {
            ...common,
            fact: { register: 'target', id: target.id },
            unit: target.lead,
            completion: floor.completion.value,
            factIds: factIdsOf(floor.completion),
          },
        ]
      return shares.map(({ id, unit, completion }) => ({
        ...common,
        fact: { register: 'target_share', id },
        unit,
        completion: completion.value,
        factIds: factIdsOf(completion),
      }))
    })
}

function factIdsOf(amount: { readonly value: number | null; readonly factIds?: readonly string[] }): readonly string[] {
  return amount.factIds ?? []
}

function commitmentsIn(facts: FactBase, asOf: Day): readonly DueMatter[] {
  return facts
    .all(commitment)
    .filter(({ state }) => state === 'given')
    .map((one) => ({
      kind: 'due',
      subject: 'commitments',
      fact: { register: 'commitment', id: one.id },
      unit: one.unit,
      title: one.matter,
      text: `${one.matter}${one.quote}`,
      due: one.due,
      dueOriginal: null,
      // A promise of which nothing is known is not held against anybody.
      isDone: compare(one, doneOf(facts, one, asOf), asOf).outcome !== 'short',
      owner: atSupervision,
    }))
}
