import { datedValues } from '#domain/lamp/dated.ts'
import type { Reading } from '#domain/lamp/reading.ts'
import { exceedance } from '#registers/ecology/exceedance.ts'
import { unit } from '#registers/unit.ts'
import type { RowOf } from '#schema/register.ts'
import { daysOf, type JudgedRegister, type ReadOn } from '#services/standing/judged-subject.ts'

type Exceedance = RowOf<typeof exceedance>

const open: readonly Exceedance['state'][] = ['open', 'asked', 'answered', 'traced', 'mended']

/** 超标处置的灯 — by the rules of tickets, as it is one: overdue is red, and a closed one leaves the board. */
export const judgedExceedances: JudgedRegister<typeof exceedance> = {
  register: exceedance,
  changedBy: null,
  title: ({ title }) => title,
  unit: (row) => row.unit,
  subject: ({ state }) => (open.includes(state) ? 'ticket' : null),
  from: [exceedance],
  read: readExceedance,
  inputs: () => [],
  factDays: (facts, row) => daysOf(facts, exceedance, [row]),
}

function readExceedance(row: Exceedance, { facts, day, count }: ReadOn): Reading {
  const handedInOn = row.state === 'mended' ? row.mendedOn : null
  return {
    asOf: day,
    values: { ...datedValues({ due: row.due, doneOn: null, handedInOn, asOf: day, count }), isSuspended: 0 },
    owner: facts.find(unit, row.unit)?.shortName ?? null,
    levers:
      row.state === 'mended'
        ? []
        : [
            {
              fact: 'fix',
              says: ['报整改完成', 'reporting the measure'],
              step: 1,
              most: 1,
              sets: { daysLate: 0, hasDue: 1 },
            },
          ],
  }
}
