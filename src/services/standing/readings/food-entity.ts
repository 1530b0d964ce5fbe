import { datedValues } from '#domain/lamp/dated.ts'
import type { Reading } from '#domain/lamp/reading.ts'
import { foodEntity } from '#registers/safety/food-entity.ts'
import { unit } from '#registers/unit.ts'
import type { RowOf } from '#schema/register.ts'
import { daysOf, type JudgedRegister, type ReadOn } from '#services/standing/judged-subject.ts'

type FoodEntity = RowOf<typeof foodEntity>

const running: readonly FoodEntity['state'][] = ['changed', 'unheld']

/** 包保主体的灯 — by the rules of tickets, only while a change waits to be entered or a cadre to be named. */
export const judgedFoodEntities: JudgedRegister<typeof foodEntity> = {
  register: foodEntity,
  changedBy: null,
  title: ({ name }) => name,
  unit: (row) => row.dueAt ?? row.unit,
  subject: ({ state }) => (running.includes(state) ? 'ticket' : null),
  from: [foodEntity],
  read: readFoodEntity,
  inputs: () => [],
  factDays: (facts, row) => daysOf(facts, foodEntity, [row]),
}

function readFoodEntity(row: FoodEntity, { facts, day, count }: ReadOn): Reading {
  return {
    asOf: day,
    values: { ...datedValues({ due: row.dueOn, doneOn: null, handedInOn: null, asOf: day, count }), isSuspended: 0 },
    owner: facts.find(unit, row.dueAt ?? row.unit)?.shortName ?? null,
    levers: [
      {
        fact: row.state === 'changed' ? 'update' : 'reassign',
        says:
          row.state === 'changed'
            ? ['更新主体信息', 'bringing it up to date']
            : ['调整包保干部', 'assigning another cadre'],
        step: 1,
        most: 1,
        sets: { daysLate: 0, hasDue: 1 },
      },
    ],
  }
}
