import { type IssueLevel, type LevelLimits, riseOf } from '#domain/project/issue.ts'
import { agendaItem } from '#registers/agenda-item.ts'
import { dispatchIssue, type LevelStep } from '#registers/dispatch-issue.ts'
import { project } from '#registers/project.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context, Facts } from '#services/context.ts'
import { getLimit } from '#services/limits.ts'
import { proposeItem } from '#services/meeting/items.ts'
import { takeNumber } from '#services/numbering.ts'
import { amendRecord, draftOf, plantRecord } from '#services/save.ts'
import { isQuiet } from '#services/supervision/tick.ts'
import { findRow, rowsWhere } from '#store/records.ts'

type Issue = RowOf<typeof dispatchIssue>

/** 提出问题 — of a key project or of one that is named only; numbered and dated by the day on which it is raised. */
export async function raiseIssue(context: Context, row: Row): Promise<Facts> {
  const known =
    row.project === null ? null : await findRow(context.db, project, context.actor.zone, String(row.project))
  const about = known === null ? String(row.about ?? '').trim() : String(known.name)
  const [fields, fieldsEn] = dispatchIssue.fields.about.label
  if (about === '') throw refusal('missing-fact', { fields, fieldsEn })
  const level = asIssue(row).level ?? 'first'
  const { text: number } = await takeNumber(context, 'dispatch-issue')
  return {
    about,
    number,
    raisedOn: context.now.today,
    ...reach(context, { ...asIssue(row), levels: null }, level, 'raised'),
  }
}

/** An answer that was sent back no longer stands. */
export async function reopenIssue(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, answeredOn: null }
}

/** 升级 — one level at a time and, by the rule of the move, no higher than the linked leader; beyond, a leader is asked. */
export async function escalateIssue(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const issue = asIssue(row)
  return { ...facts, ...reach(context, issue, levelOf(issue) === 'first' ? 'second' : 'third', 'person') }
}

/** 提请 — goes to the leader whom the project names. */
export async function proposeIssue(context: Context, row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, proposedTo: await sponsorOf(context, asIssue(row)) }
}

/** 列入议题 — the item stands on the agenda of the meeting under the unit that has to solve it, and waits there to be admitted. */
export async function tableIssue(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const issue = asIssue({ ...row, ...facts })
  if (issue.sitting === null) return facts // the check of the move names the field
  const item = {
    meeting: issue.sitting,
    title: `${issue.about ?? ''}：${issue.issue}`.slice(0, 120),
    unit: issue.owner,
  }
  const proposed = await proposeItem(context, draftOf(context, agendaItem, { facts: item }))
  const made = await plantRecord(context, agendaItem, { facts: { ...item, ...proposed } })
  return { ...facts, agendaItem: made.id, ...(await liftIssue(context, row, {})) }
}

export async function liftIssue(context: Context, row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, proposedOn: null, proposedTo: null, ...reach(context, asIssue(row), 'fourth', 'decided') }
}

/** 暂不上提 — the level begins anew, so that the rule does not ask again the next hour. */
export async function declineIssue({ now }: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, proposedOn: null, proposedTo: null, levelSince: now.today }
}

/** 升级时钟 — what is overdue at its level climbs by rule up to the linked leader; above, it is only laid before a person. */
export async function raiseOverdueIssues(context: Context): Promise<number> {
  const { db, actor, now } = context
  if (await isQuiet(context)) return 0
  const open = (await rowsWhere(db, dispatchIssue, actor.zone, 'state', ['open'], true)).map(asIssue)
  const limits = await limitsOf(context)
  const calendar = await loadCalendar(db, actor.zone)
  let raised = 0
  for (const issue of open) {
    const since = issue.levelSince ?? issue.raisedOn ?? now.today
    const isProposed = issue.proposedOn !== null
    const rise = riseOf({ level: levelOf(issue), since, due: issue.due, isProposed }, limits, calendar, now.today)
    if (rise === null) continue
    const facts =
      rise.way === 'rule'
        ? reach(context, issue, rise.to, 'rule')
        : { proposedOn: now.today, proposedTo: await sponsorOf(context, issue) }
    await amendRecord(context, dispatchIssue, issue as unknown as Row, facts, {
      act: 'move',
      move: rise.way === 'rule' ? 'rise' : 'rise-proposed',
    })
    raised += 1
  }
  return raised
}

async function limitsOf({ db, actor, now }: Context): Promise<LevelLimits> {
  return {
    first: await getLimit(db, actor.zone, 'issue-first', now.today),
    second: await getLimit(db, actor.zone, 'issue-second', now.today),
    third: await getLimit(db, actor.zone, 'issue-third', now.today),
  }
}

async function sponsorOf({ db, actor }: Context, { project: id }: Issue): Promise<string | null> {
  const about = id === null ? null : await findRow(db, project, actor.zone, id)
  return about === null ? null : ((about.leader as string | null) ?? null)
}

function reach({ now, actor }: Context, issue: Issue, level: IssueLevel, how: LevelStep['how']): Facts {
  const step: LevelStep = { level, on: now.today, how, by: actor.person }
  return { level, levelSince: now.today, levels: [...(issue.levels ?? []), step] }
}

function levelOf({ level }: Issue): IssueLevel {
  return level ?? 'first'
}

function asIssue(row: Row): Issue {
  return row as unknown as Issue // the procedures of this register are called with its rows
}
