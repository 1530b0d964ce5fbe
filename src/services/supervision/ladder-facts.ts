import type { LadderFacts, Rung } from '#domain/supervision/ladder.ts'
import { whyNoObject } from '#domain/supervision/object.ts'
import { colourSystem } from '#registers/colour-system.ts'
import { escalation } from '#registers/escalation.ts'
import { ladder } from '#registers/ladder.ts'
import { slip } from '#registers/slip.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import type { RowOf } from '#schema/register.ts'
import { isOpen, type Matter, ofOrder, ofTask } from '#services/running/load-matter.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

type LadderRung = RowOf<typeof ladder> & Rung

/** The open matters whose lead can be an object of supervision, tasks of plans first. */
export function openMatters(facts: FactBase): readonly Matter[] {
  return [...facts.all(task).map(ofTask), ...facts.all(supervisionOrder).map(ofOrder)].filter((matter) => {
    const lead = facts.find(unit, matter.lead)
    return isOpen(matter) && lead !== null && whyNoObject(lead) === null
  })
}

export function ladderOf(facts: FactBase): readonly LadderRung[] {
  return facts.all(ladder).filter(({ state }) => state === 'inForce')
}

/** The colours that the system in force uses; without a system none is used. */
export function coloursOf(facts: FactBase): ReadonlySet<string> {
  const system = facts.all(colourSystem).find(({ state }) => state === 'inForce')
  if (system === undefined) return new Set()
  return new Set((['blue', 'yellow', 'orange', 'red'] as const).filter((colour) => system[colour] !== 'unused'))
}

export function slipsOf(facts: FactBase, { key, row }: Matter): readonly RowOf<typeof slip>[] {
  return facts.of(slip, key, row.id).filter(({ state }) => state !== 'withdrawn')
}

/** What was sent and proposed on a matter, as the ladder reads it. */
export function ladderFactsOf(facts: FactBase, matter: Matter): LadderFacts {
  return {
    due: matter.due,
    sent: slipsOf(facts, matter).flatMap(({ kind, issuedOn, rung, dueAt }) =>
      issuedOn === null ? [] : [{ kind, on: issuedOn, rung, dueAt }],
    ),
    proposed: facts
      .of(escalation, matter.key, matter.row.id)
      .filter(({ state }) => state !== 'lapsed')
      .flatMap(({ rung, proposedOn, dueAt, state }) =>
        proposedOn === null ? [] : [{ rung, on: proposedOn, dueAt, isOpen: state === 'proposed' }],
      ),
  }
}
