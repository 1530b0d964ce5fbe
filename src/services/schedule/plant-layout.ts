import type { LaidStep } from '#domain/schedule/lay-out.ts'
import { type LaidNode, layout } from '#registers/layout.ts'
import { milestone } from '#registers/milestone.ts'
import { project } from '#registers/project.ts'
import { refusal } from '#schema/messages.ts'
import type { LayOutRequest } from '#schema/schedule.ts'
import type { Context, Facts } from '#services/context.ts'
import { amendRecord, plantRecord } from '#services/save.ts'
import { type Draft, draftLayOut, isOpen } from '#services/schedule/lay-out.ts'
import type { ParentRegister } from '#services/schedule/parents.ts'
import { shareAnew } from '#services/schedule/projects.ts'
import { newId } from '#store/new-id.ts'

/** 倒排 — writes a plan: new milestones, moved ones, and the edition that keeps what was planned this time. One transaction. */
export async function plantLayout(
  context: Context,
  register: ParentRegister,
  id: string,
  request: LayOutRequest,
): Promise<{ readonly edition: number }> {
  const draft = await draftLayOut(context, register, id, request)
  const { parent } = draft
  const edition = parent.edition + 1
  const reason = request.reason?.trim() ?? ''
  if (parent.edition > 0 && reason === '') throw refusal('layout-reason-needed')
  const units = parent.units === null ? null : [...new Set([...parent.units, ...draft.units.values()])]
  const nodes = await plantMilestones(context, draft, { edition, units, reason })
  await plantRecord(context, layout, {
    facts: {
      project: register === 'project' ? id : null,
      workItem: register === 'work_item' ? id : null,
      sharedWith: units ?? [parent.unit],
      edition,
      template: draft.template,
      due: request.due,
      reason: reason === '' ? '首次倒排' : reason,
      nodes,
      laidOn: context.now.today,
      laidBy: context.actor.person,
    },
  })
  if (units !== null) await amendProject(context, draft, units, edition)
  return { edition }
}

type Writing = { readonly edition: number; readonly units: readonly string[] | null; readonly reason: string }

async function plantMilestones(context: Context, draft: Draft, writing: Writing): Promise<readonly LaidNode[]> {
  const ids = new Map(
    draft.laid.steps.map(({ step }) => [step.key, draft.known.get(step.key)?.id ?? newId(context.now.millisecond)]),
  )
  const nodes: LaidNode[] = []
  for (const one of draft.laid.steps) {
    const unit = draft.units.get(one.step.key) ?? draft.parent.unit
    await plantMilestone(context, draft, one, { ...writing, unit, ids })
    const unitName = draft.names.nameOf(unit)
    nodes.push({ step: one.step.key, result: one.step.result, unit, unitName, due: one.due ?? '' })
  }
  for (const row of draft.dropped) {
    const act = { act: 'move', move: 'drop', reason: writing.reason } as const
    await amendRecord(context, milestone, row, { state: 'dropped' }, act)
  }
  return nodes
}

type Planting = Writing & { readonly unit: string; readonly ids: ReadonlyMap<string, string> }

/** What is finished keeps its day; what is open gets the new one beside the first. */
async function plantMilestone(context: Context, draft: Draft, laid: LaidStep, planting: Planting): Promise<void> {
  const { step, length, due } = laid
  const { ids, unit, units, edition, reason } = planting
  const row = draft.known.get(step.key)
  const plan: Facts = {
    after: step.after.flatMap((key) => ids.get(key) ?? []),
    length,
    per: step.per,
    isLegalWait: step.isLegalWait === true,
    basis: step.basis ?? null,
    proves: step.proves ?? null,
    sharedWith: units,
    enterprise: draft.parent.register === 'project' ? (draft.parent.row.enterprise ?? null) : null,
  }
  if (row === undefined) {
    const parent = { project: draft.parent.register === 'project' ? draft.parent.row.id : null }
    const item = { workItem: draft.parent.register === 'work_item' ? draft.parent.row.id : null }
    const facts = {
      ...plan,
      ...parent,
      ...item,
      unit,
      due,
      firstDue: due,
      result: step.result,
      step: step.key,
      layout: edition,
    }
    const id = ids.get(step.key)
    await plantRecord(context, milestone, { facts, ...(id === undefined ? {} : { id }) })
  } else if (isOpen(row)) {
    const act = { act: 'move', move: 'lay-out', reason } as const
    await amendRecord(context, milestone, row, { ...plan, unit, due, layout: edition }, act)
  }
}

/** The project learns its units, its edition, and the planned days that nobody has promised otherwise. */
async function amendProject(context: Context, draft: Draft, units: readonly string[], edition: number): Promise<void> {
  const { row } = draft.parent
  const planned = draft.laid.steps.flatMap(({ step, due }) => {
    const key = step.proves === undefined ? undefined : plannedBy[step.proves]
    return key === undefined || row[key] !== null ? [] : [[key, due] as const]
  })
  const cooperating = units.filter((one) => one !== row.unit)
  const facts = { ...Object.fromEntries(planned), cooperating, layout: edition }
  const after = await amendRecord(context, project, row, facts, { act: 'move', move: 'lay-out' })
  await shareAnew(context, after)
}

const plannedBy: Readonly<Record<string, string>> = {
  startedOn: 'plannedStart',
  completedOn: 'plannedCompletion',
  producedOn: 'plannedProduction',
}
