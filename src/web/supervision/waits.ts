import type { Day } from '#domain/day.ts'
import { adjustment } from '#registers/adjustment.ts'
import { coordination } from '#registers/coordination.ts'
import { escalation } from '#registers/escalation.ts'
import { slip } from '#registers/slip.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import type { ServedRow } from '../api.ts'
import { matterHref, type Wait } from '../desks/wait.ts'

const ofOrder = {
  register: supervisionOrder,
  hrefOf: (row: ServedRow) => `/supervision-order/${row.id}`,
  titleOf: (row: ServedRow) => text(row.title),
  besideOf: (row: ServedRow) => text(row.names.lead),
  dueOf: (row: ServedRow) => (typeof row.dueCurrent === 'string' ? (row.dueCurrent as Day) : null), // a field of kind day
} as const

const ofMatter = {
  hrefOf: matterHref,
  titleOf: (row: ServedRow) => text(row.names.task ?? row.names.supervisionOrder),
  besideOf: (row: ServedRow) => text(row.names.unit),
  dueOf: () => null,
} as const

/** 督查待办 — which steps of supervision wait for whom, in the order in which they should be done. */
export const supervisionWaits: readonly Wait[] = [
  { verb: ['批准立项', 'Approve'], state: 'registered', move: 'approve', ...ofOrder },
  {
    verb: ['决定升级建议', 'Decide proposal'],
    register: escalation,
    state: 'proposed',
    move: 'confirm',
    ...ofMatter,
    hrefOf: () => '/supervision/proposals',
  },
  { verb: ['审批变更', 'Decide change'], register: adjustment, state: 'asked', move: 'grant', ...ofMatter },
  { verb: ['立项', 'Register'], state: 'draft', move: 'register', ...ofOrder },
  { verb: ['分办', 'Assign'], state: 'approved', move: 'assign', ...ofOrder },
  { verb: ['签收督办件', 'Sign for order'], state: 'assigned', move: 'sign', ...ofOrder },
  { verb: ['签收催办', 'Acknowledge'], register: slip, state: 'sent', move: 'acknowledge', ...ofMatter },
  { verb: ['督查协调', 'Coordinate'], register: coordination, state: 'referred', move: 'settle', ...ofMatter },
  { verb: ['审核报结', 'Review'], state: 'submitted', move: 'review', ...ofOrder },
  { verb: ['办结督办件', 'Close order'], state: 'reviewed', move: 'close', ...ofOrder },
]

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
