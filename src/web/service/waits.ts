import type { Day } from '#domain/day.ts'
import { serviceCard } from '#registers/service/service-card.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { serviceComplaint } from '#registers/service/service-complaint.ts'
import type { ServedRow } from '../api.ts'
import type { Wait } from '../desks/wait.ts'

const ofCase = {
  register: serviceCase,
  hrefOf: (row: ServedRow) => `/service-case/${row.id}`,
  titleOf: (row: ServedRow) => text(row.title),
  besideOf: (row: ServedRow) => text(row.names.enterprise),
  dueOf: (row: ServedRow) => (typeof row.dueOn === 'string' ? (row.dueOn as Day) : null), // a field of kind day
} as const

/** 企业服务待办 — which steps of the enterprise service wait for whom. */
export const serviceWaits: readonly Wait[] = [
  { verb: ['受理诉求', 'Take in a case'], state: 'asked', move: 'assign', ...ofCase },
  { verb: ['处理退回', 'Settle a return'], state: 'returned', move: 'reassign', ...ofCase },
  { verb: ['签收诉求', 'Sign for a case'], state: 'assigned', move: 'sign', ...ofCase },
  { verb: ['答复企业', 'Reply to a firm'], state: 'handling', move: 'reply', ...ofCase },
  { verb: ['回访企业', 'Call a firm back'], state: 'confirmed', move: 'close', ...ofCase },
  {
    ...{ verb: ['决定提醒卡', 'Decide a card'], register: serviceCard, state: 'proposed', move: 'issue' },
    hrefOf: (row) => `/service-card/${row.id}`,
    titleOf: (row) => text(row.grounds),
    besideOf: (row) => text(row.names.unit),
    dueOf: () => null,
  },
  {
    ...{ verb: ['核查投诉', 'Look into a complaint'], register: serviceComplaint, state: 'filed', move: 'take' },
    hrefOf: (row) => `/service-complaint/${row.id}`,
    titleOf: (row) => text(row.words),
    besideOf: (row) => text(row.names.unit),
    dueOf: () => null,
  },
]

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
