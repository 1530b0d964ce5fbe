import type { Label } from '#domain/label.ts'
import type { UnitList } from './brackets.ts'
import { gradeOf, modalityOf } from './checkability.ts'
import type { Clause } from './clauses.ts'
import { findDeadlines } from './deadlines.ts'
import type { Draft } from './drafts.ts'
import { proposeDue, proposeFirstDue } from './due.ts'
import type { Heading } from './outline.ts'
import type { Directory } from './proposals.ts'
import { titleOf } from './row-title.ts'
import { proposeStageDue } from './stages.ts'
import type { AssignedUnit, DirectiveItem, DueProposal, Responsibility, TargetItem } from './types.ts'
import { isCollective } from './unit-names.ts'

/** What all rows of a document share. */
export type RowContext = {
  readonly text: string
  readonly plain: string
  /** The year that a date without one belongs to: that of the last dated sentence of the chapter, else the plan year. */
  readonly yearAt: (draft: Draft) => number | null
  readonly directory: Directory
  readonly history: (words: string) => DirectiveItem['continues']
  readonly headingLists: ReadonlyMap<Heading, UnitList>
  readonly findTarget: (start: number, end: number) => TargetItem | null
}

/** 计划行 — fills the slots of a row: units, time, title, deliverable, checkability; nothing silently. */
export function toDirective(draft: Draft, context: RowContext): DirectiveItem {
  const { start, end } = draft
  const words = context.plain.slice(start, Math.min(end, start + LONGEST_ROW))
  const clauses = draft.verdicts.flatMap((verdict) => verdict.part.clauses)
  const head = weightiest(draft)
  const responsibility = responsibilityOf(draft, words, context)
  const due = dueOf(draft, words, context.yearAt(draft))
  const deliverable = clauses.find((clause) => clause.deliverable !== null)?.deliverable ?? null
  const deadline = due !== null && !NO_LIMIT.has(due.precision) ? due.phrase : null
  const matters = clauses.filter((clause) => clause.weight > 0)
  return {
    kind: 'directive',
    type: head.rule.type ?? 'task',
    section: draft.under?.section ?? '',
    start,
    end,
    text: context.text.slice(start, end),
    title: titleOf(clauses, context.text, start, end),
    units: statedNames(draft).map((name) => literal(context, start, words, name)),
    responsibility,
    deadline,
    due,
    parts: matters.length < 2 ? [] : matters.map((clause) => context.text.slice(clause.start, clause.end)),
    context: contextOf(clauses, start, context),
    deliverable,
    modality: modalityOf(words),
    checkability: gradeOf(head.view, deliverable, deadline, context.findTarget(start, end) !== null),
    continues: context.history(words),
    rule: draft.lists.length > 0 && head.rule.type === undefined ? 'unit-list' : head.rule.id,
  }
}

const LONGEST_ROW = 2000
const NO_LIMIT: ReadonlySet<DueProposal['precision']> = new Set(['ongoing', 'none'])

function weightiest(draft: Draft): Draft['verdicts'][number] {
  const first = draft.verdicts[0]
  if (first === undefined) throw new Error('a row is made of at least one verdict')
  return draft.verdicts.find((verdict) => verdict.rule.type !== undefined) ?? first
}

function statedNames(draft: Draft): string[] {
  const actors = draft.verdicts.flatMap((verdict) => verdict.view.actors)
  const lists = draft.shared === null ? draft.lists : [...draft.lists, draft.shared]
  const listed = lists.flatMap((list) => [...list.lead, ...list.cooperating])
  return [...new Set([...actors, ...listed])]
}

/** Names are read from the folded words; what is kept is how the text writes them. */
function literal(context: RowContext, start: number, words: string, name: string): string {
  const at = words.indexOf(name)
  return at < 0 ? name : context.text.slice(start + at, start + at + name.length)
}

const STATED: Label = ['原文写明', 'Stated in the text']
const FIRST_LEADS: Label = ['原文写明，排在首位的牵头', 'Stated in the text; the first-listed leads']

function responsibilityOf(draft: Draft, words: string, context: RowContext): Responsibility {
  const listed = mergeLists(draft.lists)
  const actors = draft.verdicts.flatMap((verdict) => verdict.view.actors)
  const stated = listed ?? (actors.length === 0 ? null : { lead: actors.slice(0, 1), cooperating: actors.slice(1) })
  if (stated !== null)
    return assign(stated, 'stated', stated.cooperating.length > 0 ? FIRST_LEADS : STATED, context.directory)
  const inherited =
    draft.shared === null ? inheritedList(draft.under, context.headingLists) : { list: draft.shared, from: '本项末尾' }
  if (inherited !== null) {
    return assign(
      inherited.list,
      'inherited',
      [`沿用“${inherited.from}”的责任分工`, `Taken over from “${inherited.from}”`],
      context.directory,
    )
  }
  const [lead = null, ...others] = context.directory.propose(words)
  return { lead, cooperating: others, broadcast: null }
}

function mergeLists(lists: readonly UnitList[]): { lead: readonly string[]; cooperating: readonly string[] } | null {
  if (lists.length === 0) return null
  const lead = lists.flatMap((list) => list.lead)
  return { lead, cooperating: lists.flatMap((list) => list.cooperating) }
}

function assign(
  names: { readonly lead: readonly string[]; readonly cooperating: readonly string[] },
  source: AssignedUnit['source'],
  reason: Label,
  directory: Directory,
): Responsibility {
  const order = [...names.lead, ...names.cooperating]
  const broadcast = order.filter(isCollective)
  const single = order.filter((name) => !isCollective(name))
  const toUnit = (name: string): AssignedUnit => ({ name, unit: directory.unitOf(name), source, reason })
  const [lead, ...others] = single.map(toUnit)
  return { lead: lead ?? null, cooperating: others, broadcast: broadcast.length === 0 ? null : broadcast.join('、') }
}

function inheritedList(
  under: Heading | null,
  lists: ReadonlyMap<Heading, UnitList>,
): { list: UnitList; from: string } | null {
  for (let heading = under; heading !== null; heading = heading.parent) {
    const list = lists.get(heading)
    if (list !== undefined) return { list, from: heading.words.slice(0, 20) }
  }
  return null
}

function dueOf(draft: Draft, words: string, planYear: number | null): DueProposal | null {
  const listed = draft.lists.find((list) => list.deadline !== null)?.deadline ?? draft.dueWords
  const own = listed === null ? proposeFirstDue(ordered(words), planYear) : proposeDue(listed, planYear)
  const isFirm = own !== null && !isOver(own, planYear)
  if (isFirm && !NO_LIMIT.has(own.precision)) return own
  const shared = draft.shared?.deadline ?? null
  if (shared !== null) return proposeDue(shared, planYear, 'inherited')
  for (let heading = draft.under; heading !== null; heading = heading.parent) {
    const inherited =
      proposeStageDue(heading.words, planYear) ??
      (/前）?$/.test(heading.words) ? proposeDue(heading.words, planYear, 'inherited') : null)
    if (inherited !== null) return inherited
  }
  return isFirm ? own : null
}

/** 较2020年底…: a year behind us is a base, not a limit. */
function isOver(due: DueProposal, planYear: number | null): boolean {
  const year = Number(/20\d{2}/.exec(due.phrase)?.[0] ?? 0)
  return due.precision === 'year' && year > 0 && planYear !== null && year < planYear
}

/** 对年内竣工的项目，…10月底前完成: the time in what is put first only says which things are meant. */
function ordered(words: string): string {
  const rest = words.replace(/^(?:对|针对|对于)[^，；。]*的[^，；。]*，/, '').slice(0, LONGEST_ROW)
  return findDeadlines(rest).length > 0 ? rest : words.slice(0, LONGEST_ROW)
}

const REST = /(?:完成|落实)[^，。；]{0,6}(?:任务|工作)$/

/** 确保完成任务: what the work consists of stands in the sentence before. */
function contextOf(clauses: readonly Clause[], start: number, context: RowContext): DirectiveItem['context'] {
  const last = clauses.at(-1)
  if (last === undefined || !REST.test(last.words)) return null
  const stop = start - 1
  const from = Math.max(context.plain.lastIndexOf('。', stop - 1), context.plain.lastIndexOf('\n', stop - 1)) + 1
  if (from <= 0 || stop - from < 8 || stop - from > 200) return null
  return { start: from, end: stop, text: context.text.slice(from, stop) }
}
