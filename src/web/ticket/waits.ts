import type { Day } from '#domain/day.ts'
import { dispute } from '#registers/dispute/dispute.ts'
import { emergency } from '#registers/safety/emergency.ts'
import { foodEntity } from '#registers/safety/food-entity.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import type { ServedRow } from '../api.ts'
import type { Wait } from '../desks/wait.ts'

const dueOf = (row: ServedRow) => (typeof row.dueOn === 'string' ? (row.dueOn as Day) : null) // a field of kind day
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const ofTicket = {
  ...{ register: ticket, dueOf, hrefOf: (row: ServedRow) => `/ticket/${row.id}` },
  titleOf: (row: ServedRow) => text(row.title),
  besideOf: (row: ServedRow) => text(row.names.kind),
} as const
const ofDispute = {
  ...{ register: dispute, dueOf, hrefOf: (row: ServedRow) => `/dispute/${row.id}` },
  titleOf: (row: ServedRow) => text(row.title),
  besideOf: (row: ServedRow) => text(row.partiesShown),
} as const
const ofFood = {
  ...{ register: foodEntity, dueOf, hrefOf: (row: ServedRow) => `/food-entity/${row.id}` },
  titleOf: (row: ServedRow) => text(row.name),
  besideOf: (row: ServedRow) => text(row.names.holder),
} as const

/** 社会治理待办 — which steps of tickets, disputes, emergencies and food entities wait for whom. */
export const ticketWaits: readonly Wait[] = [
  {
    ...{ verb: ['首报', 'First report'], register: emergency, state: 'open', move: 'reportFirst' },
    hrefOf: (row) => `/emergency/${row.id}`,
    titleOf: (row) => text(row.title),
    besideOf: (row) => text(row.place),
    dueOf: () => null,
  },
  { verb: ['受理上交', 'Take in what came up'], state: 'raised', move: 'accept', ...ofDispute },
  { verb: ['立案', 'File a ticket'], state: 'found', move: 'file', ...ofTicket },
  { verb: ['派遣', 'Dispatch'], state: 'filed', move: 'dispatch', ...ofTicket },
  { verb: ['再派遣', 'Dispatch again'], state: 'returned', move: 'redispatch', ...ofTicket },
  { verb: ['签收工单', 'Sign for a ticket'], state: 'dispatched', move: 'sign', ...ofTicket },
  { verb: ['核查工单', 'Re-check a ticket'], state: 'fixed', move: 'close', ...ofTicket },
  { verb: ['处置工单', 'Fix a ticket'], state: 'handling', move: 'fix', ...ofTicket },
  { verb: ['更新包保主体', 'Bring up to date'], state: 'changed', move: 'update', ...ofFood },
  { verb: ['调整包保干部', 'Assign another cadre'], state: 'unheld', move: 'reassign', ...ofFood },
  { verb: ['调处纠纷', 'Mediate'], state: 'taken', move: 'mediate', ...ofDispute },
  { verb: ['调处纠纷', 'Mediate'], state: 'mediating', move: 'agree', ...ofDispute },
]
