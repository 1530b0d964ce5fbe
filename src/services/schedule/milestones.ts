import { limitEnd } from '#domain/clock/limit.ts'
import type { Day } from '#domain/day.ts'
import { milestone } from '#registers/milestone.ts'
import { project } from '#registers/project.ts'
import { workItem } from '#registers/work-item.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertPerson } from '#services/running/closing.ts'
import { amendRecord, getRowForWriting } from '#services/save.ts'
import { assertPast, outOfOrder } from '#services/schedule/fact-days.ts'
import { type Project, unitsOf } from '#services/schedule/projects.ts'

export type Milestone = RowOf<typeof milestone>

/** 设节点 — of an open work item by its unit, or of a listed project by one of its units or supervision. */
export async function fileMilestone(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const about = asMilestone({ ...row, ...facts })
  const of = await assertParent(context, about)
  assertWait(about)
  const shared = of === null ? null : { sharedWith: unitsOf(of), enterprise: of.enterprise }
  return { ...facts, firstDue: about.due, ...shared }
}

/** What was laid out moves only with a new edition; a legal wait never gets shorter. */
export async function changeMilestone(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const before = asMilestone(row)
  const about = asMilestone({ ...row, ...facts })
  await assertParent(context, about)
  const isSupervision = context.actor.roles.includes('supervision')
  if (about.project !== null && about.due !== before.due && !isSupervision) throw refusal('milestone-due-laid')
  assertWait(about)
  const isKeptWait = before.isLegalWait === true && !isSupervision && about.isLegalWait !== true
  if (before.isLegalWait && before.length !== null && (isKeptWait || (about.length ?? 0) < before.length))
    throw refusal('wait-shortened', { days: before.length })
  return facts
}

export async function startMilestone(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const startedOn = asMilestone({ ...row, ...facts }).startedOn ?? context.now.today
  assertPast(context, startedOn, milestone.fields.startedOn.label)
  return { ...facts, startedOn }
}

/** 报告完成 — with the day on which it was finished; a legal wait cannot be over before it ran out. */
export async function claimMilestone(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const about = asMilestone({ ...row, ...facts })
  const { finishedOn, startedOn } = about
  const { fields } = milestone
  if (finishedOn === null) return facts
  assertPast(context, finishedOn, fields.finishedOn.label)
  if (startedOn !== null && finishedOn < startedOn) throw outOfOrder(fields.finishedOn.label, fields.startedOn.label)
  const until = startedOn && (await waitEnd(context, about, startedOn))
  if (until && finishedOn < until) throw refusal('wait-not-over', { day: until })
  return facts
}

/** 核实 — the day that the unit reported becomes the day on which the milestone was reached. */
export async function confirmMilestone(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await assertPerson(context, row, facts)
  return { ...facts, reachedOn: row.finishedOn ?? context.now.today }
}

/** A verified milestone may prove a dated fact of its project; a fact that is there already stays. */
export async function proveProject(context: Context, row: Row): Promise<void> {
  const { project: id, proves, reachedOn, result } = asMilestone(row)
  if (id === null || proves === null) return
  const about = await getRowForWriting(context, project, id, null)
  if (about[proves] !== null) return
  await amendRecord(context, project, about, { [proves]: reachedOn }, { act: 'move', move: 'prove', reason: result })
}

export async function returnMilestone(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, finishedOn: null, claimedBy: null }
}

/** Checks where the milestone belongs and tells who else may see it. */
async function assertParent(context: Context, about: Milestone): Promise<Project | null> {
  if ((about.workItem === null) === (about.project === null)) throw refusal('milestone-one-parent')
  if (about.project !== null) {
    const of = (await getRowForWriting(context, project, about.project, null)) as unknown as Project // a row of this register
    if (of.state !== 'listed') throw refusal('project-not-listed')
    return of
  }
  const item = await getRowForWriting(context, workItem, String(about.workItem), null)
  if (item.unit !== about.unit) throw refusal('unit-not-yours')
  if (item.state !== 'open') throw refusal('work-item-not-open')
  return null
}

function assertWait({ isLegalWait, length, basis }: Milestone): void {
  if (isLegalWait && (length === null || !basis?.trim())) throw refusal('wait-needs-basis')
}

async function waitEnd(context: Context, { isLegalWait, length, per }: Milestone, from: Day): Promise<Day | null> {
  if (!isLegalWait || length === null) return null
  const calendar = await loadCalendar(context.db, context.actor.zone)
  return limitEnd({ count: length, per: per ?? 'days' }, from, calendar).on
}

function asMilestone(row: Row | Facts): Milestone {
  return row as unknown as Milestone // the procedures of this register are called with its rows
}
