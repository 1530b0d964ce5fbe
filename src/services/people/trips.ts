import { idea } from '#registers/people/idea.ts'
import type { studyTrip, TripOutcome } from '#registers/people/study-trip.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { takeNumber } from '#services/numbering.ts'
import { fileTasks } from '#services/running/file-tasks.ts'
import { plantRecord } from '#services/save.ts'

type Trip = RowOf<typeof studyTrip>

export const mostCopies = 3

export async function checkTrip(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const trip = { ...row, ...facts } as unknown as Trip // a row of this register
  if (trip.endsOn < trip.startsOn) throw refusal('trip-days')
  return facts
}

/** 出发前 — the question goes first: a trip that has begun can no longer be filed with one. */
export async function fileTrip(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { today } = context.now
  if ((row as unknown as Trip).startsOn < today) throw refusal('trip-begun', { today }) // a row of this register
  return checkTrip(context, row, facts)
}

/** 带回来的做法 — three things at most, each a task of a unit or an idea that goes the way of ideas; nothing else follows from a trip. */
export async function reportTrip(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const trip = { ...row, ...facts } as unknown as Trip // a row of this register
  const { today } = context.now
  if (trip.endsOn > today) throw refusal('trip-running')
  const copies = trip.copies ?? []
  if (copies.length > mostCopies) throw refusal('copies-many')
  if (copies.some(({ due }) => due <= today)) throw refusal('due-past', { today })
  const asTasks = copies.filter(({ into }) => into === 'task')
  const under = { about: '学习考察成果', name: `学习考察成果交办：${trip.question.slice(0, 40)}`, section: '学习考察' }
  const made =
    asTasks.length === 0
      ? []
      : await fileTasks(
          context,
          under,
          asTasks.map(({ what, unit, due }) => ({ text: what, lead: unit, due })),
        )
  const tasks: readonly TripOutcome[] = asTasks.map(({ what }, i) => ({
    ...{ what, register: 'task', id: made[i] ?? '', number: null },
  }))
  const ideas: TripOutcome[] = []
  for (const { what, into } of copies) if (into === 'idea') ideas.push(await asIdea(context, trip, what))
  return { ...facts, outcomes: [...tasks, ...ideas] }
}

/** It comes in as every idea does and waits for its first answer. */
async function asIdea(context: Context, trip: Trip, what: string): Promise<TripOutcome> {
  const { today } = context.now
  const { text: number } = await takeNumber(context, 'idea')
  const { id } = await plantRecord(context, idea, {
    facts: {
      ...{ title: what.slice(0, 60), problem: trip.question, measures: what, from: 'staff', isNamed: false },
      ...{ number, receivedOn: today, trip: trip.id, answers: [] },
    },
  })
  return { what, register: 'idea', id, number }
}

export async function checkTripAgain(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const count = (row as unknown as Trip).copies?.length ?? 0 // a row of this register
  if (Number(facts.done ?? 0) > count) throw refusal('copies-done', { count })
  return facts
}
