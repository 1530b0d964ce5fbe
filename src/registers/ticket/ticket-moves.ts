import type { Who } from '#schema/who.ts'

/** 受理派遣 — the unit whose charge stands on the ticket; it comes from its kind in the catalogue. */
export const keeper = { chargeIn: 'desk' } as const satisfies Who

const worker = { role: ['unitHead', 'unitOfficer'] } as const satisfies Who
const handler = { both: [{ sameUnit: 'unit' }, worker] } as const satisfies Who
/** Whoever found it, keeps its kind or listed it; never the person who fixed it. */
const checker = {
  both: [
    { either: [keeper, { both: [worker, { either: [{ sameUnit: 'foundBy' }, { sameUnit: 'listedBy' }] }] }] },
    { not: { person: 'fixedBy' } },
  ],
} as const satisfies Who

/** Whoever took the call gives the caller a receipt; never the unit that is rated with it. */
export const receiptGiver = {
  both: [{ either: [keeper, { both: [worker, { sameUnit: 'foundBy' }] }] }, { not: { sameUnit: 'unit' } }],
} as const satisfies Who

/** 采集、立案、派遣、处置、反馈、核查、结案 — the steps of a ticket: who takes each, and what it asks. */
export const ticketMoves = {
  file: {
    label: ['立案', 'File'],
    from: 'found',
    to: 'filed',
    by: keeper,
    isMain: true,
    takes: ['area'],
    stamps: { filedOn: 'today', filedBy: 'person' },
  },
  refuse: {
    label: ['不予立案', 'Do not file'],
    from: 'found',
    to: 'refused',
    by: keeper,
    needsReason: true,
  },
  dispatch: {
    label: ['派遣', 'Dispatch'],
    from: 'filed',
    to: 'dispatched',
    by: keeper,
    isMain: true,
    takes: ['unit'],
    needs: ['unit'],
    stamps: { dispatchedOn: 'today' },
  },
  sign: {
    label: ['签收', 'Sign for'],
    from: 'dispatched',
    to: 'handling',
    by: handler,
    isMain: true,
    stamps: { signedOn: 'today' },
  },
  sendBack: {
    label: ['派遣有误，退回', 'Return: wrong unit'],
    from: 'dispatched',
    to: 'returned',
    by: { both: [handler, { not: { flag: 'isForced' } }] },
    takes: ['returnReason'],
    needs: ['returnReason'],
  },
  handUp: {
    label: ['上交', 'Hand up'],
    from: 'handling',
    to: 'returned',
    by: handler,
    takes: ['upReason', 'tried'],
    needs: ['upReason'],
  },
  redispatch: {
    label: ['再派遣', 'Dispatch again'],
    from: 'returned',
    to: 'dispatched',
    by: keeper,
    isMain: true,
    takes: ['unit'],
    needs: ['unit'],
    stamps: { dispatchedOn: 'today' },
  },
  contact: {
    label: ['首次联系反映人', 'First contact with the caller'],
    from: 'handling',
    to: 'handling',
    by: { both: [handler, { filled: 'contactDueOn' }, { not: { filled: 'contactedOn' } }] },
    takes: ['contactSaid'],
    needs: ['contactSaid'],
    stamps: { contactedOn: 'today' },
  },
  plan: {
    label: ['定整改方案', 'Fix the plan'],
    from: 'handling',
    to: 'handling',
    by: handler,
    takes: ['goal', 'measures', 'funds', 'responsible', 'planDue', 'interim', 'stopWork', 'basisClause'],
    needs: ['goal', 'measures', 'responsible', 'planDue'],
    stamps: { plannedOn: 'today' },
  },
  listIt: {
    label: ['挂牌督办', 'List'],
    from: 'handling',
    to: 'handling',
    by: { both: [keeper, { flag: 'isMajor' }, { not: { filled: 'listedBy' } }] },
    stamps: { listedOn: 'today', listedBy: 'unit' },
  },
  askExtension: {
    label: ['申请延期', 'Ask for more time'],
    from: 'handling',
    to: 'handling',
    by: handler,
    takes: ['extendTo', 'extensionGrounds'],
    needs: ['extendTo', 'extensionGrounds'],
    stamps: { extensionAskedOn: 'today' },
  },
  grantExtension: {
    label: ['同意延期', 'Grant the extension'],
    from: 'handling',
    to: 'handling',
    by: { both: [keeper, { not: { sameUnit: 'unit' } }, { filled: 'extendTo' }, { not: { filled: 'extendedOn' } }] },
    stamps: { extendedOn: 'today' },
  },
  declineExtension: {
    label: ['不同意延期', 'Decline the extension'],
    from: 'handling',
    to: 'handling',
    by: { both: [keeper, { filled: 'extendTo' }, { not: { filled: 'extendedOn' } }] },
    needsReason: true,
  },
  shelve: {
    label: ['挂账', 'Keep on the list of debts'],
    from: 'handling',
    to: 'shelved',
    by: keeper,
    takes: ['shelfReason', 'lookAgainOn'],
    needs: ['shelfReason', 'lookAgainOn'],
    stamps: { shelvedOn: 'today' },
  },
  takeUp: {
    label: ['恢复处置', 'Take up again'],
    from: 'shelved',
    to: 'handling',
    by: keeper,
    isMain: true,
  },
  fix: {
    label: ['处置反馈', 'Report the fix'],
    from: 'handling',
    to: 'fixed',
    by: handler,
    isMain: true,
    takes: ['handled', 'result', 'found', 'foundWhere', 'measured', 'proof'],
    needs: ['handled', 'result'],
    stamps: { fixedOn: 'today', fixedBy: 'person' },
  },
  redo: {
    label: ['核查不通过', 'Not done, do it again'],
    from: 'fixed',
    to: 'handling',
    by: checker,
    takes: ['rechecked'],
    needs: ['rechecked'],
  },
  close: {
    label: ['核查结案', 'Re-check and close'],
    from: 'fixed',
    to: 'closed',
    by: checker,
    isMain: true,
    takes: ['rechecked'],
    needs: ['rechecked'],
    stamps: { closedOn: 'today', recheckedBy: 'person' },
  },
  reopen: {
    label: ['重新办理', 'Reopen'],
    from: 'closed',
    to: 'handling',
    by: {
      both: [
        { either: [keeper, { both: [worker, { sameUnit: 'foundBy' }] }] },
        { not: { flag: 'isReopened' } },
        { filled: 'unit' },
      ],
    },
    needsReason: true,
  },
} as const
