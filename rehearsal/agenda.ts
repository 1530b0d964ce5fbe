import { addDays, type Day } from '#domain/day.ts'

/** 日程 — what is to happen on which day; an act may put others on later days. */
export class Agenda {
  private readonly days = new Map<Day, (() => Promise<void>)[]>()
  readonly first: Day
  readonly last: Day

  constructor(first: Day, last: Day) {
    this.first = first
    this.last = last
  }

  /** What falls behind the last day does not happen; what falls before the first happens on it. */
  at(day: Day, act: () => Promise<void>): void {
    const on = day < this.first ? this.first : day
    const acts = this.days.get(on)
    if (acts === undefined) this.days.set(on, [act])
    else acts.push(act)
  }

  after(day: Day, count: number, act: () => Promise<void>): void {
    this.at(addDays(day, count), act)
  }

  /** The acts of a day in the order in which they were planned, those planned meanwhile for the same day included. */
  async play(day: Day): Promise<number> {
    const acts = this.days.get(day) ?? []
    let count = 0
    for (const act of acts) {
      await act()
      count += 1
    }
    this.days.delete(day)
    return count
  }
}
