import { addDays, type Day } from '#domain/day.ts'
import { extension } from '#registers/extension.ts'
import { lampChange } from '#registers/lamp-change.ts'
import { milestone } from '#registers/milestone.ts'
import { objection } from '#registers/objection.ts'
import { plan } from '#registers/plan.ts'
import { project } from '#registers/project.ts'
import { scoreObjection } from '#registers/score-objection.ts'
import { task } from '#registers/task.ts'
import type { Actor } from '#schema/who.ts'
import type { Params, ServedRow } from '../api.ts'
import { serviceWaits } from '../service/waits.ts'
import { supervisionWaits } from '../supervision/waits.ts'
import { ticketWaits } from '../ticket/waits.ts'
import { meetingWaits } from './meeting-waits.ts'
import { matterHref, type Wait } from './wait.ts'

const ofTask = {
  hrefOf: (row: ServedRow) => `/task/${row.id}`,
  titleOf: (row: ServedRow) => text(row.title),
  besideOf: (row: ServedRow) => text(row.names.lead),
  dueOf: (row: ServedRow) => day(row.dueCurrent),
}
const ofRequest = {
  hrefOf: matterHref,
  titleOf: (row: ServedRow) => text(row.names.task ?? row.names.supervisionOrder),
  besideOf: (row: ServedRow) => text(row.names.unit),
}

/** In the order in which they should be done: what stops others first, then what ends a matter, then one's own reports. */
export const waits: readonly Wait[] = [
  {
    verb: ['裁定异议', 'Decide objection'],
    register: objection,
    state: 'raised',
    move: 'uphold',
    ...ofRequest,
    dueOf: () => null,
  },
  {
    verb: ['裁定异议', 'Decide objection'],
    register: objection,
    state: 'referred',
    move: 'uphold',
    ...ofRequest,
    dueOf: () => null,
  },
  { verb: ['签收', 'Sign for'], register: task, state: 'issued', move: 'sign', ...ofTask },
  ...supervisionWaits,
  ...serviceWaits,
  ...ticketWaits,
  {
    verb: ['答复延期', 'Answer extension'],
    register: extension,
    state: 'asked',
    move: 'grant',
    ...ofRequest,
    dueOf: () => null,
  },
  {
    verb: ['答复复核', 'Answer objection'],
    register: scoreObjection,
    state: 'raised',
    move: 'grant',
    hrefOf: (row) => `/score-sheet/${text(row.sheet)}`,
    titleOf: (row) => text(row.names.sheet),
    besideOf: (row) => text(row.names.unit),
    dueOf: () => null,
  },
  {
    verb: ['确认调灯', 'Confirm lamp'],
    register: lampChange,
    state: 'proposed',
    move: 'confirm',
    hrefOf: (row) => `/lamp-change/${row.id}`,
    titleOf: (row) => text(row.reason),
    besideOf: (row) => text(row.names.unit),
    dueOf: () => null,
  },
  { verb: ['核验', 'Verify'], register: task, state: 'submitted', move: 'verify', ...ofTask },
  { verb: ['办结', 'Close'], register: task, state: 'verified', move: 'close', ...ofTask },
  {
    verb: ['核实节点', 'Verify milestone'],
    register: milestone,
    state: 'claimed',
    move: 'confirm',
    hrefOf: (row) => `/milestone/${row.id}`,
    titleOf: (row) => text(row.result),
    besideOf: (row) => text(row.names.project),
    dueOf: (row) => day(row.due),
  },
  {
    verb: ['列入项目', 'List project'],
    register: project,
    state: 'proposed',
    move: 'admit',
    hrefOf: (row) => `/project/${row.id}`,
    titleOf: (row) => text(row.name),
    besideOf: (row) => text(row.names.unit),
    dueOf: () => null,
  },
  {
    verb: ['审阅', 'Review'],
    register: plan,
    state: 'review',
    move: 'issue',
    hrefOf: (row) => `/plan/${row.id}/review`,
    titleOf: (row) => text(row.name),
    besideOf: (row) => text(row.year),
    dueOf: () => null,
  },
  ...meetingWaits,
  { verb: ['报进展', 'Report'], register: task, state: 'active', move: 'submit', isReport: true, ...ofTask },
]

/** How far ahead a desk looks. */
export const daysAhead = 10

/** The waits whose step this person's roles allow at all, so that a desk asks only for what can be there. */
export function waitsOf(actor: Actor, mayEver: (wait: Wait) => boolean): readonly Wait[] {
  return waits.filter((wait) => mayEver(wait) && (wait.isReport !== true || actor.units.length > 0))
}

export function paramsOf(wait: Wait, today: Day): Params {
  const soon = wait.isReport ? { 'dueCurrent.until': addDays(today, daysAhead) } : {}
  return { state: wait.state, order: wait.register.views.order, limit: 100, ...soon }
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function day(value: unknown): Day | null {
  return typeof value === 'string' ? (value as Day) : null // a field of kind day
}
