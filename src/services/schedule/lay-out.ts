import { namedFinding } from '#domain/schedule/finding.ts'
import { type Laid, type LaidStep, layOut, type StepFacts, withoutSteps } from '#domain/schedule/lay-out.ts'
import { readSteps, type TemplateStep } from '#domain/schedule/template.ts'
import { planTemplate } from '#registers/plan-template.ts'
import { refusal } from '#schema/messages.ts'
import type { LayOutPreview, LayOutRequest } from '#schema/schedule.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context } from '#services/context.ts'
import type { Milestone } from '#services/schedule/nodes.ts'
import { findParent, type Parent, type ParentRegister } from '#services/schedule/parents.ts'
import { type UnitNames, unitNamesOf } from '#services/schedule/unit-names.ts'
import { findRow } from '#store/records.ts'

/** What laying out would give, worked out and not yet written. */
export type Draft = {
  readonly parent: Parent
  readonly template: string | null
  readonly laid: Laid
  /** The present milestone of each step, if there is one. */
  readonly known: ReadonlyMap<string, Milestone>
  /** Planned milestones of an earlier edition that the new one does without. */
  readonly dropped: readonly Milestone[]
  readonly units: ReadonlyMap<string, string>
  readonly names: UnitNames
}

/** Works out a plan backwards from the wanted day. Refuses what is no plan; being late is no reason to refuse, but is said. */
export async function draftLayOut(
  context: Context,
  register: ParentRegister,
  id: string,
  request: LayOutRequest,
): Promise<Draft> {
  const parent = await findParent(context, register, id)
  const known = new Map(parent.milestones.map((row) => [row.step ?? row.id, row]))
  const all = request.template ? await stepsOf(context, request.template) : presentSteps(parent.milestones)
  const steps = withoutSteps(all, request.leaveOut ?? [])
  if (steps.length === 0) throw refusal('bad-steps', { detail: '没有环节。', detailEn: 'there are none.' })
  const names = await unitNamesOf(context)
  const laid = layOut({
    steps,
    due: request.due,
    notBefore: request.notBefore ?? null,
    lengths: request.lengths ?? {},
    facts: factsOf(known),
    asOf: context.now.today,
    calendar: await loadCalendar(context.db, context.actor.zone),
  })
  assertPlan(laid, steps)
  const isWanted = new Set(steps.map(({ key }) => key))
  return {
    parent,
    template: request.template ?? null,
    laid,
    known,
    dropped: parent.milestones.filter((row) => isOpen(row) && row.step !== null && !isWanted.has(row.step)),
    units: new Map(laid.steps.map((one) => [one.step.key, unitFor(one, parent, known, names, request)])),
    names,
  }
}

export function previewOf({ parent, laid, known, dropped, units, names }: Draft): LayOutPreview {
  const labelOf = new Map(laid.steps.map(({ step }) => [step.key, step.label]))
  return {
    milestones: laid.steps.map((one) => {
      const row = known.get(one.step.key)
      const unit = units.get(one.step.key) ?? parent.unit
      return {
        step: one.step.key,
        label: one.step.label,
        result: one.step.result,
        unit,
        unitName: names.nameOf(unit),
        length: one.length,
        per: one.step.per,
        isLegalWait: one.step.isLegalWait === true,
        basis: one.step.basis ?? null,
        latestStart: one.latestStart,
        due: one.due,
        dueBefore: row?.due ?? null,
        isKept: row !== undefined && !isOpen(row),
        slack: one.slack,
        isProvisional: one.isProvisional,
      }
    }),
    dropped: dropped.map(({ id, result }) => ({ id, result })),
    lateBy: laid.lateBy,
    edition: parent.edition + 1,
    findings: laid.findings.map((finding) => namedFinding(finding, (key) => labelOf.get(key) ?? key)),
  }
}

/** Whether laying out anew may move a milestone: what is finished or reported as finished stays. */
export function isOpen({ state }: Milestone): boolean {
  return state === 'planned' || state === 'started'
}

async function stepsOf(context: Context, template: string): Promise<readonly TemplateStep[]> {
  const row = await findRow(context.db, planTemplate, context.actor.zone, template)
  if (row === null) throw refusal('not-found')
  const { today } = context.now
  const isValid = String(row.validFrom ?? today) <= today && today <= String(row.validUntil ?? today)
  if (row.state !== 'inForce' || !isValid) throw refusal('template-not-in-force')
  return readSteps(row.steps).steps
}

/** The milestones that are there, as steps of a plan of their own. */
function presentSteps(milestones: readonly Milestone[]): readonly TemplateStep[] {
  const keyOf = new Map(milestones.map((row) => [row.id, row.step ?? row.id]))
  return milestones.map((row) => ({
    key: row.step ?? row.id,
    label: row.result,
    length: row.length ?? 0,
    per: row.per ?? 'workdays',
    after: (row.after ?? []).flatMap((id) => keyOf.get(id) ?? []),
    result: row.result,
    ...(row.isLegalWait ? { isLegalWait: true } : {}),
    ...(row.basis ? { basis: row.basis } : {}),
    ...(row.proves ? { proves: row.proves } : {}),
  }))
}

function factsOf(known: ReadonlyMap<string, Milestone>): ReadonlyMap<string, StepFacts> {
  return new Map(
    [...known].map(([key, row]) => [
      key,
      { startedOn: row.startedOn, finishedOn: row.state === 'reached' ? row.reachedOn : null },
    ]),
  )
}

const broken = ['cycle', 'missing-predecessor', 'no-due', 'duplicate', 'bad-length']

function assertPlan({ findings }: Laid, steps: readonly TemplateStep[]): void {
  const names = new Map(steps.map(({ key, label }) => [key, label]))
  for (const finding of findings) {
    const days = steps.find(({ key }) => key === finding.node)?.length ?? 0
    if (finding.code === 'wait-shortened') throw refusal('wait-shortened', { days })
    if (!broken.includes(finding.code)) continue
    const [detail, detailEn] = namedFinding(finding, (key) => names.get(key) ?? key)
    throw refusal('layout-broken', { detail, detailEn })
  }
}

/** Who carries a step: as asked, as before, as the template says, otherwise who answers for the whole. */
function unitFor(
  { step }: LaidStep,
  parent: Parent,
  known: ReadonlyMap<string, Milestone>,
  names: UnitNames,
  { units = {} }: LayOutRequest,
): string {
  if (parent.register === 'work_item') return parent.unit
  return units[step.key] ?? known.get(step.key)?.unit ?? names.find(step.by) ?? parent.unit
}
