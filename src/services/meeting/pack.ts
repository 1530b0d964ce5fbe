import type { Label } from '#domain/label.ts'
import { compare } from '#domain/meeting/said-did.ts'
import { commitment } from '#registers/commitment.ts'
import { dispatchIssue } from '#registers/dispatch-issue.ts'
import { explanation } from '#registers/explanation.ts'
import { extension } from '#registers/extension.ts'
import { getRegister } from '#registers/index.ts'
import { milestone } from '#registers/milestone.ts'
import { report } from '#registers/report.ts'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { workItem } from '#registers/work-item.ts'
import type { PackView } from '#schema/meeting-views.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import { doneOf, unitName } from '#services/meeting/facts.ts'
import { sittingOf, type Viewing, visible } from '#services/meeting/lines.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

/** 说明材料 — assembled from what the zone holds already; the unit is asked only for cause, words and the new promise. */
export function packOf(viewing: Viewing, id: string): PackView {
  const { facts, asOf } = viewing
  const row = facts.find(explanation, id)
  if (row === null || visible(viewing, explanation, [row]).length === 0) throw refusal('not-found')
  return {
    asOf,
    explanation: row.id,
    unit: unitName(facts, row.unit) ?? '',
    meeting: sittingOf(facts, row.meeting),
    reasons: row.reasons.map((reason) => ({ ...reason, ...evidenceOf(viewing, reason.fact) })),
    targets: facts
      .of(target, 'lead', row.unit)
      .filter(({ state }) => state === 'issued')
      .map((one) => ({
        register: 'target',
        id: one.id,
        indicator: one.indicator,
        value: wantedOf(one),
        due: one.due,
      })),
    earlier: earlierOf(viewing, row),
  }
}

type Evidence = Pick<PackView['reasons'][number], 'state' | 'extensions' | 'reports' | 'issues'>

function evidenceOf(viewing: Viewing, { register, id }: { register: string; id: string }): Evidence {
  const { facts } = viewing
  const about = taskBehind(facts, register, id)
  const state = facts.find(getRegister(register), id)?.state ?? ''
  if (about === null) return { state, extensions: [], reports: [], issues: [] }
  return {
    state,
    extensions: visible(viewing, extension, facts.of(extension, 'task', about.id)).map((one) => ({
      register: 'extension',
      id: one.id,
      grounds: one.grounds,
      state: one.state,
      newDue: one.newDue,
      grantedDue: one.grantedDue,
    })),
    reports: visible(viewing, report, facts.of(report, 'task', about.id))
      .slice(-3)
      .toReversed()
      .map((one) => ({ register: 'report', id: one.id, progress: one.progress, on: one.reportedOn })),
    issues: visible(viewing, dispatchIssue, facts.of(dispatchIssue, 'task', about.id))
      .filter(({ state }) => state !== 'closed')
      .map((one) => ({
        register: 'dispatch_issue',
        id: one.id,
        issue: one.issue,
        owner: unitName(facts, one.owner) ?? '',
        due: one.due,
        state: one.state,
      })),
  }
}

function taskBehind(facts: FactBase, register: string, id: string): RowOf<typeof task> | null {
  if (register === 'task') return facts.find(task, id)
  if (register !== 'milestone') return null
  const item = facts.find(workItem, facts.find(milestone, id)?.workItem ?? null)
  return facts.find(task, item?.task ?? null)
}

function earlierOf(viewing: Viewing, row: RowOf<typeof explanation>): PackView['earlier'] {
  const { facts, asOf } = viewing
  return visible(viewing, explanation, facts.of(explanation, 'unit', row.unit))
    .filter((one) => one.id !== row.id && (one.state === 'decided' || one.state === 'reviewed'))
    .map((one) => {
      const promised = facts.find(commitment, one.commitment)
      return {
        register: 'explanation',
        id: one.id,
        meeting: sittingOf(facts, one.meeting),
        cause: one.cause,
        promise: one.promise,
        decided: one.decided,
        comparison: promised === null ? null : compare(promised, doneOf(facts, promised, asOf), asOf),
      }
    })
}

function wantedOf({ noQuantity, amount, upper, unitName: measure, saidValue }: RowOf<typeof target>): Label {
  if (noQuantity === 'none') return ['不定量', 'Without quantity']
  if (amount === null) return saidValue === null ? ['待核定', 'To be confirmed'] : [saidValue, saidValue]
  const value = `${amount}${upper === null ? '' : `—${upper}`}${measure ?? ''}`
  return [value, value]
}
