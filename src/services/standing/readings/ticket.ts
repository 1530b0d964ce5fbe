import { datedValues } from '#domain/lamp/dated.ts'
import type { Reading } from '#domain/lamp/reading.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { unit } from '#registers/unit.ts'
import type { RowOf } from '#schema/register.ts'
import { daysOf, type JudgedRegister, type ReadOn } from '#services/standing/judged-subject.ts'

type Ticket = RowOf<typeof ticket>

const open: readonly Ticket['state'][] = ['dispatched', 'returned', 'handling', 'shelved', 'fixed']

/** 工单的灯 — of an open ticket alone: a closed one leaves the board, its lateness stays in the figures. */
export const judgedTickets: JudgedRegister<typeof ticket> = {
  register: ticket,
  changedBy: null,
  title: ({ title }) => title,
  unit: (row) => row.unit,
  subject: ({ state }) => (open.includes(state) ? 'ticket' : null),
  from: [ticket],
  read: readTicket,
  inputs: () => [],
  factDays: (facts, row) => daysOf(facts, ticket, [row]),
}

function readTicket(row: Ticket, { facts, day, count }: ReadOn): Reading {
  const owner = facts.find(unit, row.unit)?.shortName ?? null
  const handedInOn = row.state === 'fixed' ? row.fixedOn : null
  // While it is looked at the clock stands still and says no day: what counts is the day that it had.
  const due = row.dueOn ?? (row.state === 'fixed' ? row.firstDueOn : null)
  return {
    asOf: day,
    values: {
      ...datedValues({ due, doneOn: null, handedInOn, asOf: day, count }),
      isSuspended: row.state === 'shelved' ? 1 : 0,
    },
    owner,
    levers:
      row.state === 'fixed'
        ? []
        : [
            {
              fact: 'fix',
              says: ['报送处置反馈', 'reporting the fix'],
              step: 1,
              most: 1,
              sets: { daysLate: 0, hasDue: 1 },
            },
          ],
  }
}
