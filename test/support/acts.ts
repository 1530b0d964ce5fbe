import type { Day } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'
import { Refusal } from '#domain/refusal.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { getRegister } from '#registers/index.ts'
import type { Row } from '#schema/register.ts'
import { type Context, type Facts, inTransaction } from '#services/context.ts'
import { moveRecord } from '#services/move.ts'
import { createRecord } from '#services/save.ts'
import type { DemoZone } from '#test/support/demo-zone.ts'

/** Ten in the morning of a day in China. */
export function morningOf(day: Day): Moment {
  return { ...momentOf(Date.parse(`${day}T02:00:00Z`)), today: day }
}

/** Lets the people of a zone act through the services, each act in a transaction of its own. */
export function actsIn(zone: DemoZone) {
  const inAct = async <T>(login: string, day: Day, work: (context: Context) => Promise<T>): Promise<T> =>
    inTransaction(zone.db, await zone.as(login, morningOf(day)), work)
  return {
    inAct,
    create: (login: string, day: Day, register: string, facts: Facts): Promise<Row> =>
      inAct(login, day, (context) => createRecord(context, getRegister(register), { facts })),
    move: (
      login: string,
      day: Day,
      register: string,
      id: string,
      name: string,
      facts: Facts = {},
      reason?: string,
    ): Promise<Row> =>
      inAct(login, day, (context) => moveRecord(context, getRegister(register), id, null, name, { facts, reason })),
  }
}

/** How an act ended: `done`, or the code of the refusal. */
export async function codeOf(act: Promise<unknown>): Promise<string> {
  try {
    await act
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
