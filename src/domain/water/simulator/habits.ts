import { type Day, weekday } from '#domain/day.ts'
import type { Habit } from '#domain/water/simulator/plan.ts'
import type { Dice } from '#domain/water/simulator/random.ts'

/** Litres by hour for one person of a household, or ten people elsewhere: invented, in the order of 120 litres a person and day. */
const usual: Readonly<Record<Habit, { readonly workday: readonly number[]; readonly rest: readonly number[] }>> = {
  household: {
    workday: [0, 0, 0, 0, 0, 1, 8, 14, 9, 3, 2, 4, 7, 4, 2, 2, 3, 6, 12, 14, 12, 9, 5, 1],
    rest: [0, 0, 0, 0, 0, 0, 3, 8, 12, 11, 8, 8, 10, 6, 4, 4, 5, 8, 11, 12, 11, 9, 6, 2],
  },
  office: {
    workday: [0, 0, 0, 0, 0, 0, 0, 8, 40, 50, 50, 55, 30, 40, 50, 50, 45, 20, 4, 2, 0, 0, 0, 0],
    rest: [0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0],
  },
  dayShift: {
    workday: [2, 2, 2, 2, 2, 2, 20, 90, 140, 150, 150, 120, 80, 140, 150, 150, 120, 60, 20, 6, 4, 2, 2, 2],
    rest: [2, 2, 2, 2, 2, 2, 2, 6, 10, 10, 10, 10, 10, 10, 10, 10, 6, 2, 2, 2, 2, 2, 2, 2],
  },
  nightShift: {
    workday: [
      ...[110, 110, 105, 105, 105, 110, 120, 140, 150, 150, 150, 130, 120, 140, 150, 150, 140, 120, 115, 115, 110, 110],
      ...[110, 110],
    ],
    rest: [
      ...[90, 90, 85, 85, 85, 90, 95, 100, 110, 110, 110, 105, 100, 105, 110, 110, 105, 100, 95, 95, 90, 90],
      ...[90, 90],
    ],
  },
}

/** 用水 — litres in each hour of a day: the usual course, more or less by chance; households now and then flush at night. */
export function hoursOf(habit: Habit, size: number, day: Day, dice: Dice): readonly number[] {
  const course = weekday(day) < 5 ? usual[habit].workday : usual[habit].rest
  return course.map((litres) => {
    if (litres === 0) return habit === 'household' && dice.happens(40 * size) ? dice.between(4, 7) : 0
    return Math.round((litres * size * dice.between(70, 130)) / 100)
  })
}
