import type { Day } from '#domain/day.ts'
import { agendaItem } from '#registers/agenda-item.ts'
import { dispatchIssue } from '#registers/dispatch-issue.ts'
import { explanation } from '#registers/explanation.ts'
import { meeting } from '#registers/meeting.ts'
import type { ServedRow } from '../api.ts'
import type { Wait } from './wait.ts'

const ofExplanation = {
  hrefOf: (row: ServedRow) => `/explanation/${row.id}`,
  titleOf: (row: ServedRow) => text(row.ground),
  besideOf: (row: ServedRow) => text(row.names.meeting),
  dueOf: () => null,
}
const ofMeeting = {
  hrefOf: (row: ServedRow) => `/meeting/${row.id}`,
  titleOf: (row: ServedRow) => text(row.title),
  besideOf: (row: ServedRow) => text(row.on),
  dueOf: () => null,
}
const ofIssue = {
  hrefOf: (row: ServedRow) => `/dispatch?about=${encodeURIComponent(text(row.about))}`,
  titleOf: (row: ServedRow) => text(row.issue),
  besideOf: (row: ServedRow) => text(row.about),
  dueOf: (row: ServedRow) => (typeof row.due === 'string' ? (row.due as Day) : null), // a field of kind day
}

/** 会议待办 — what of meetings waits for a person. */
export const meetingWaits: readonly Wait[] = [
  { verb: ['提交说明', 'Explain'], register: explanation, state: 'listed', move: 'explain', ...ofExplanation },
  { verb: ['核对数据', 'Check the fact'], register: explanation, state: 'disputed', move: 'uphold', ...ofExplanation },
  { verb: ['签发纪要', 'Sign minutes'], register: meeting, state: 'drafted', move: 'sign', ...ofMeeting },
  { verb: ['整理纪要', 'Draft minutes'], register: meeting, state: 'held', move: 'draft', ...ofMeeting },
  {
    verb: ['会前会商', 'Give opinion'],
    register: agendaItem,
    state: 'proposed',
    move: 'agree',
    hrefOf: (row) => `/agenda-item/${row.id}`,
    titleOf: (row) => text(row.title),
    besideOf: (row) => text(row.names.meeting),
    dueOf: () => null,
  },
  { verb: ['解决问题', 'Solve issue'], register: dispatchIssue, state: 'open', move: 'answer', ...ofIssue },
  { verb: ['决定是否上提', 'Decide on raising'], register: dispatchIssue, state: 'open', move: 'table', ...ofIssue },
  { verb: ['确认销号', 'Confirm solved'], register: dispatchIssue, state: 'answered', move: 'confirm', ...ofIssue },
]

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
