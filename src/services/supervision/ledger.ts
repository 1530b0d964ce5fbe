import { allows } from '#derive/access.ts'
import type { Day } from '#domain/day.ts'
import { overdueOf, type Phase, type Standing, standingOf } from '#domain/supervision/standing.ts'
import { escalation } from '#registers/escalation.ts'
import { extension } from '#registers/extension.ts'
import { printedWord } from '#registers/printed-word.ts'
import { report } from '#registers/report.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import type { RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { type Matter, ofOrder, ofTask } from '#services/running/load-matter.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { slipsOf } from '#services/supervision/ladder-facts.ts'

/** 督办台账行 — a matter under supervision with all that was done about it, derived on a day. */
export type LedgerLine = {
  readonly register: 'task' | 'supervision_order'
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly source: RowOf<typeof supervisionOrder>['source']
  readonly givenOn: Day | null
  readonly state: string
  readonly unit: string
  readonly unitName: string
  readonly cooperating: readonly string[]
  readonly requirements: string | null
  readonly reportForm: string | null
  readonly due: Day | null
  readonly dueOriginal: Day | null
  readonly standing: Standing
  readonly word: string
  readonly overdue: number
  /** The colour of the last slip that still stands, if any. */
  readonly colour: string | null
  readonly urgings: number
  readonly slips: number
  readonly extensions: number
  readonly returns: number | null
  readonly lastReport: { readonly on: Day; readonly words: string } | null
  readonly closedOn: Day | null
  readonly namedBy: readonly string[]
}

/** The ledger as an actor may see it: every order, and the tasks of plans that were reminded of. */
export function ledgerOf(facts: FactBase, actor: Actor, today: Day): readonly LedgerLine[] {
  const orders = facts
    .all(supervisionOrder)
    .filter((row) => row.number !== null && allows(supervisionOrder.access.read, actor, row))
    .map((row) => ({ matter: ofOrder(row), row }))
  const tasks = facts
    .all(task)
    .map((row) => ({ matter: ofTask(row), row }))
    .filter(({ matter, row }) => slipsOf(facts, matter).length > 0 && allows(task.access.read, actor, row))
  const words = wordsOf(facts)
  return [...orders, ...tasks].map(({ matter, row }) => lineOf(facts, matter, row, words, today))
}

/** The words that the zone prints; a standing without one prints its plain name. */
export function wordsOf(facts: FactBase): Readonly<Record<Standing, string>> {
  const plain = { done: '已办结', ahead: '提前', on: '按期', behind: '超期', other: '其他' }
  const own = facts.all(printedWord).map(({ standing, word }) => [standing, word] as const)
  return { ...plain, ...Object.fromEntries(own) }
}

type AnyMatter = RowOf<typeof task> | RowOf<typeof supervisionOrder>

function lineOf(
  facts: FactBase,
  matter: Matter,
  row: AnyMatter,
  words: Readonly<Record<Standing, string>>,
  today: Day,
): LedgerLine {
  const clocked = { ...clockedOf(row), due: matter.due }
  const standing = standingOf(clocked, today)
  const slips = slipsOf(facts, matter)
  const granted = facts.of(extension, matter.key, row.id).filter(({ state }) => state === 'granted')
  const [latest] = facts
    .of(report, matter.key, row.id)
    .flatMap(({ reportedOn, progress }) => (reportedOn === null ? [] : [{ on: reportedOn, words: progress }]))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    ...originOf(row),
    unit: matter.lead ?? '',
    unitName: facts.find(unit, matter.lead)?.shortName ?? '',
    cooperating: matter.cooperating.flatMap((id) => facts.find(unit, id)?.shortName ?? []),
    due: matter.due,
    dueOriginal: matter.dueOriginal,
    standing,
    word: words[standing],
    overdue: overdueOf(clocked, today),
    colour: slips.map(({ kind }) => kind).findLast((kind) => colours.has(kind)) ?? null,
    urgings: slips.filter(({ kind }) => kind === 'urging').length,
    slips: slips.filter(({ kind }) => colours.has(kind)).length,
    extensions: granted.length,
    lastReport: latest ?? null,
    closedOn: row.closedOn,
    namedBy: facts
      .of(escalation, matter.key, row.id)
      .filter(({ state, step }) => state === 'confirmed' && step === 'bulletin')
      .map(({ id }) => id),
  }
}

const colours: ReadonlySet<string> = new Set(['blue', 'yellow', 'orange', 'red'])

function originOf(row: AnyMatter) {
  if (!isOrder(row))
    return {
      register: 'task',
      number: null,
      source: 'plan',
      givenOn: row.issuedOn,
      requirements: row.asIssued,
      reportForm: null,
      returns: null,
    } as const
  return {
    register: 'supervision_order',
    number: row.numberText,
    source: row.source,
    givenOn: row.givenOn,
    requirements: row.requirements,
    reportForm: row.reportForm,
    returns: row.returns ?? 0,
  } as const
}

function isOrder(row: AnyMatter): row is RowOf<typeof supervisionOrder> {
  return 'numberText' in row
}

function clockedOf(row: AnyMatter) {
  const { submittedOn, closedOn } = row
  return { phase: phaseOf(row), submittedOn, closedOn, suspendedOn: isOrder(row) ? row.suspendedOn : null }
}

/** A verified task waits for the second person; a verified order was closed and looked back at. */
function phaseOf(row: AnyMatter): Phase {
  return isOrder(row) && row.state === 'verified' ? 'closed' : (phases[row.state] ?? 'before')
}

const phases: Readonly<Record<string, Phase>> = {
  issued: 'waiting',
  assigned: 'waiting',
  objected: 'objected',
  active: 'active',
  submitted: 'submitted',
  verified: 'submitted',
  reviewed: 'submitted',
  closed: 'closed',
  archived: 'closed',
  suspended: 'stopped',
  terminated: 'stopped',
}
