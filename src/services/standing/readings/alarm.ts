import { datedValues } from '#domain/lamp/dated.ts'
import type { Reading } from '#domain/lamp/reading.ts'
import { alarm } from '#registers/telemetry/alarm.ts'
import { unit } from '#registers/unit.ts'
import type { RowOf } from '#schema/register.ts'
import { daysOf, type JudgedRegister, type ReadOn } from '#services/standing/judged-subject.ts'

type Alarm = RowOf<typeof alarm>

/** 告警的灯 — of an open alarm: its clock runs from its first hit until a person closes it or its cause is gone. */
export const judgedAlarms: JudgedRegister<typeof alarm> = {
  register: alarm,
  changedBy: null,
  title: ({ title }) => title,
  unit: (row) => row.unit,
  subject: ({ state }) => (state === 'closed' ? null : 'alarm'),
  from: [alarm],
  read: readAlarm,
  inputs: () => [],
  factDays: (facts, row) => daysOf(facts, alarm, [row]),
}

function readAlarm(row: Alarm, { facts, day, count }: ReadOn): Reading {
  return {
    asOf: day,
    values: datedValues({ due: row.due, doneOn: null, handedInOn: null, asOf: day, count }),
    owner: facts.find(unit, row.unit)?.shortName ?? null,
    levers: [
      {
        fact: 'close',
        says: ['处置后结案', 'handling and closing it'],
        step: 1,
        most: 1,
        sets: { daysLate: 0, hasDue: 1 },
      },
    ],
  }
}
