import type { Who } from '#schema/who.ts'

export const keeper = { charge: 'society' } as const satisfies Who
export const worker = { role: ['unitHead', 'unitOfficer'] } as const satisfies Who
const handler = { both: [{ sameUnit: 'unit' }, worker] } as const satisfies Who
const head = { both: [{ sameUnit: 'unit' }, { role: 'unitHead' }] } as const satisfies Who

/** 受理、调处、上交、协议、回访 — the steps of a dispute; the gate stands before `handUp` and nowhere before a citizen. */
export const disputeMoves = {
  mediate: {
    label: ['记录调处', 'Document a mediation'],
    from: ['taken', 'mediating'],
    to: 'mediating',
    by: handler,
    takes: ['mediatedOn', 'mediators', 'mediation'],
    needs: ['mediatedOn', 'mediators', 'mediation'],
  },
  handUp: {
    label: ['上交', 'Hand up'],
    from: 'mediating',
    to: 'raised',
    by: { both: [head, { not: { chosen: 'level', as: 'zone' } }] },
    takes: ['upReason', 'upNote'],
    needs: ['upReason'],
  },
  goUp: {
    label: ['直接上报', 'Report up at once'],
    from: ['taken', 'mediating'],
    to: 'raised',
    by: { both: [handler, { not: { chosen: 'level', as: 'zone' } }] },
    takes: ['exempt', 'upNote'],
    needs: ['exempt'],
  },
  accept: {
    label: ['受理', 'Take in'],
    from: 'raised',
    to: 'mediating',
    by: handler,
    isMain: true,
  },
  sendDown: {
    label: ['不符合上交条件，退回', 'Send back: not through the gate'],
    from: 'raised',
    to: 'mediating',
    by: { both: [handler, { not: { filled: 'exempt' } }] },
    takes: ['downReason'],
    needs: ['downReason'],
  },
  proposeSponsor: {
    label: ['提请领导包案', 'Propose a leader in charge'],
    from: 'mediating',
    to: 'mediating',
    by: { both: [keeper, { sameUnit: 'unit' }, { not: { filled: 'sponsoredOn' } }] },
    takes: ['sponsor'],
    needs: ['sponsor'],
  },
  takeCharge: {
    label: ['同意包案', 'Take it in charge'],
    from: 'mediating',
    to: 'mediating',
    by: { both: [{ samePost: 'sponsor' }, { not: { filled: 'sponsoredOn' } }] },
    stamps: { sponsoredOn: 'today' },
  },
  agree: {
    label: ['达成协议', 'Agreement reached'],
    from: 'mediating',
    to: 'agreed',
    by: handler,
    isMain: true,
    takes: ['agreement', 'agreementFile', 'performBy'],
    needs: ['agreement', 'performBy'],
    stamps: { agreedOn: 'today' },
  },
  perform: {
    label: ['登记履行', 'Record that it was performed'],
    from: 'agreed',
    to: 'agreed',
    by: { both: [handler, { not: { filled: 'performedOn' } }] },
    takes: ['performedOn'],
    needs: ['performedOn'],
  },
  visitFirst: {
    label: ['30日回访', 'Visit after 30 days'],
    from: 'agreed',
    to: 'visited',
    by: handler,
    isMain: true,
    takes: ['firstVisit', 'firstHeld', 'performedOn'],
    needs: ['firstVisit', 'firstHeld'],
    stamps: { firstVisitOn: 'today' },
  },
  visitSecond: {
    label: ['90日回访', 'Visit after 90 days'],
    from: 'visited',
    to: 'closed',
    by: handler,
    isMain: true,
    takes: ['secondVisit', 'secondHeld', 'performedOn'],
    needs: ['secondVisit', 'secondHeld', 'performedOn'],
    stamps: { secondVisitOn: 'today', closedOn: 'today' },
  },
  relapsed: {
    label: ['协议反复，重新调处', 'It broke: mediate anew'],
    from: ['agreed', 'visited', 'closed'],
    to: 'mediating',
    by: handler,
    needsReason: true,
    stamps: { relapsedOn: 'today' },
  },
  redirect: {
    label: ['引导法律途径', 'Direct to the law'],
    from: ['taken', 'mediating'],
    to: 'redirected',
    by: handler,
    takes: ['toldWhere'],
    needs: ['toldWhere'],
    stamps: { closedOn: 'today' },
  },
} as const
