import type { Calendar } from '#domain/calendar.ts'
import { addCalendarDays, addWorkdays } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { type Duty, type DutyKind, inOrder } from '#domain/supervision/duties.ts'
import { isCallDue } from '#domain/supervision/ladder.ts'
import { adjustment } from '#registers/adjustment.ts'
import { coordination } from '#registers/coordination.ts'
import { escalation } from '#registers/escalation.ts'
import { extension } from '#registers/extension.ts'
import { limit } from '#registers/limit.ts'
import { objection } from '#registers/objection.ts'
import { slip } from '#registers/slip.ts'
import { spotCheck } from '#registers/spot-check.ts'
import { spotFinding } from '#registers/spot-finding.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { task } from '#registers/task.ts'
import type { AnyRegister, RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { ladderFactsOf, ladderOf, openMatters } from '#services/supervision/ladder-facts.ts'

/** 下步要办 — what waits for an actor in supervision on a day, with the limit that each step has. */
export function dutiesFor(facts: FactBase, actor: Actor, calendar: Calendar, today: Day): readonly Duty[] {
  const all = [
    ...ordersWaiting(facts, calendar),
    ...requestsWaiting(facts, calendar),
    ...callsDue(facts, today),
    ...checksWaiting(facts),
  ]
  return inOrder(
    all.filter(({ by, unit }) =>
      by === 'unit' ? unit !== null && actor.units.includes(unit) && isOfUnit(actor) : actor.roles.includes(by),
    ),
    today,
  )
}

function isOfUnit({ roles }: Actor): boolean {
  return roles.includes('unitHead') || roles.includes('unitOfficer')
}

type Order = RowOf<typeof supervisionOrder>
type Step = readonly [kind: DutyKind, by: Duty['by'], since: (row: Order) => Day | null, limit: string | null]

const steps: Readonly<Partial<Record<Order['state'], Step>>> = {
  draft: ['register', 'supervision', (row) => row.givenOn, null],
  registered: ['approve', 'leader', (row) => row.registeredOn, null],
  approved: ['assign', 'supervision', (row) => row.approvedOn, 'order-assignment'],
  assigned: ['sign', 'unit', (row) => row.assignedOn, 'objection'],
  submitted: ['review', 'supervision', (row) => row.submittedOn, 'order-review'],
  reviewed: ['close', 'supervision', (row) => row.reviewedOn, null],
  closed: ['lookBack', 'supervision', (row) => row.closedOn, null],
  verified: ['archive', 'supervision', (row) => row.verifiedOn, null],
}

function ordersWaiting(facts: FactBase, calendar: Calendar): readonly Duty[] {
  return facts.all(supervisionOrder).flatMap((row): Duty[] => {
    const step = steps[row.state]
    if (step === undefined) return []
    const [kind, by, sinceOf, code] = step
    const since = sinceOf(row)
    return [
      dutyOf(facts, {
        kind,
        by,
        row,
        register: supervisionOrder.name,
        since,
        unit: row.lead,
        until: limitDay(facts, calendar, code, since),
      }),
    ]
  })
}

function requestsWaiting(facts: FactBase, calendar: Calendar): readonly Duty[] {
  const of = <R extends AnyRegister>(
    register: R,
    state: string,
    make: (row: RowOf<R>) => Omit<Making, 'row' | 'register'>,
  ) =>
    facts
      .all(register)
      .filter((row) => row.state === state)
      .map((row) => dutyOf(facts, { ...make(row), row, register: register.name }))
  const limitOf = (code: string, since: Day | null) => ({ since, until: limitDay(facts, calendar, code, since) })
  return [
    ...of(escalation, 'proposed', (row) => ({
      kind: 'decideProposal',
      by: 'leader',
      unit: row.unit,
      since: row.proposedOn,
      until: null,
    })),
    ...of(adjustment, 'asked', (row) => ({
      kind: 'decideChange',
      by: 'leader',
      unit: row.unit,
      since: row.askedOn,
      until: null,
    })),
    ...of(objection, 'raised', (row) => ({
      kind: 'decideObjection',
      by: 'supervision',
      unit: row.unit,
      ...limitOf('objection-decision', row.raisedOn),
    })),
    ...of(objection, 'referred', (row) => ({
      kind: 'decideObjection',
      by: 'leader',
      unit: row.unit,
      ...limitOf('objection-decision', row.raisedOn),
    })),
    ...of(extension, 'asked', (row) => ({
      kind: 'answerExtension',
      by: 'supervision',
      unit: row.unit,
      since: row.askedOn,
      until: null,
    })),
    ...of(coordination, 'referred', (row) => ({
      kind: 'coordinate',
      by: 'supervision',
      unit: row.unit,
      since: row.referredOn,
      until: null,
    })),
    ...of(coordination, 'asked', (row) => ({
      kind: 'answerRequest',
      by: 'unit',
      unit: row.askedUnit,
      ...limitOf('coordination-answer', row.askedOn),
    })),
    ...of(slip, 'sent', (row) => ({
      kind: 'acknowledge',
      by: 'unit',
      unit: row.unit,
      since: row.issuedOn,
      until: row.newLimit,
    })),
  ]
}

/** Matters whose rung asks for a call that nobody has noted down yet. */
function callsDue(facts: FactBase, today: Day): readonly Duty[] {
  const rungs = ladderOf(facts)
  return openMatters(facts)
    .filter((matter) => isCallDue(ladderFactsOf(facts, matter), rungs, today))
    .map((matter) => ({
      kind: 'call',
      by: 'supervision',
      register: matter.key === 'task' ? 'task' : 'supervision_order',
      id: matter.row.id,
      matter: {
        register: matter.key === 'task' ? 'task' : 'supervision_order',
        id: matter.row.id,
        title: matter.title,
      },
      unit: matter.lead,
      since: matter.due,
      until: null,
    }))
}

function checksWaiting(facts: FactBase): readonly Duty[] {
  return facts.all(spotCheck).flatMap((row): Duty[] => {
    const about = {
      register: spotCheck.name,
      id: row.id,
      matter: { register: spotCheck.name, id: row.id, title: row.name },
      unit: null,
    }
    if (row.state === 'committed')
      return [{ kind: 'draw', by: 'supervision', ...about, since: row.drawOn, until: row.drawOn }]
    const isOpen = facts.of(spotFinding, 'spotCheck', row.id).length < (row.drawn ?? []).length
    return row.state === 'drawn' && isOpen
      ? [{ kind: 'findings', by: 'supervision', ...about, since: row.drawnOn, until: null }]
      : []
  })
}

type Making = Pick<Duty, 'kind' | 'by' | 'register' | 'unit' | 'since' | 'until'> & {
  readonly row: {
    readonly id: string
    readonly task?: unknown
    readonly supervisionOrder?: unknown
    readonly title?: unknown
  }
}

function dutyOf(facts: FactBase, { row, ...duty }: Making): Duty {
  return { ...duty, id: row.id, matter: matterOf(facts, duty.register, row) }
}

function matterOf(facts: FactBase, register: string, row: Making['row']): Duty['matter'] {
  if (register !== supervisionOrder.name) {
    const about = facts.find(task, idIn(row.task))
    if (about !== null) return { register: 'task', id: about.id, title: about.title }
    const order = facts.find(supervisionOrder, idIn(row.supervisionOrder))
    if (order !== null) return { register: 'supervision_order', id: order.id, title: order.title }
  }
  return { register, id: row.id, title: String(row.title ?? '') }
}

function idIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function limitDay(facts: FactBase, calendar: Calendar, code: string | null, since: Day | null): Day | null {
  const rule = facts.all(limit).find((one) => one.code === code)
  if (rule === undefined || since === null) return null
  if (rule.per === 'workdays') return addWorkdays(since, rule.count, calendar).on
  return addCalendarDays(since, rule.per === 'hours' ? Math.ceil(rule.count / 24) : rule.count, calendar).on
}
