import { foldLog, type LogLine, text } from '#rehearsal/verify/log.ts'
import { type Leak, type Pushed, Readings, shifted } from '#rehearsal/verify/readings.ts'
import { areasOf, leakAlarms, nightsOf, suspicionOf } from '#rehearsal/verify/water.ts'

type Difference = { readonly alarm: string; readonly on: string; readonly shown: string; readonly recomputed: string }

/** How the suspicions stand beside what really leaked. */
export type LeaksSeen = {
  readonly real: number
  /** Real leaks of which an alarm was raised while they ran. */
  readonly suspected: number
  readonly alarms: number
  readonly withoutLeak: number
  readonly differences: readonly Difference[]
}

/** 漏损复算 — every alarm rests on nights that say so on its day, each day's suspicion has its alarm, and how many were true. */
export function compareLeaks(lines: readonly LogLine[], pushed: readonly Pushed[], leaks: readonly Leak[]): LeaksSeen {
  const world = foldLog(lines)
  const alarms = leakAlarms(world)
  const readings = new Readings(pushed)
  const differences: Difference[] = []
  const [first, last] = [pushed[0]?.at.slice(0, 10), pushed.at(-1)?.at.slice(0, 10)]
  for (let on = first ?? '9'; last !== undefined && on <= last; on = shifted(on, 1)) {
    readings.readTo(world, on)
    const day = shifted(on, -1)
    for (const area of areasOf(world)) {
      const suspicion = suspicionOf(world, nightsOf(world, readings, area, shifted(day, -34), day), day)
      const own = alarms.filter(({ object }) => object === area.code)
      const raised = own.find(({ firstOn }) => firstOn === on)
      const isOpen = own.some(
        ({ firstOn, closedOn }) => text(firstOn) <= on && (text(closedOn) === '' || text(closedOn) >= on),
      )
      const told = suspicion === null ? '' : suspicion.kind === 'burst' ? 'burst' : 'leak'
      if (raised !== undefined && text(raised.type) !== told)
        differences.push({ alarm: text(area.code), on, shown: text(raised.type), recomputed: told })
      if (told !== '' && !isOpen) differences.push({ alarm: text(area.code), on, shown: '', recomputed: told })
    }
  }
  const isTrue = (leak: Leak, area: unknown, on: string) => leak.area === area && leak.from < on && on <= leak.until
  return {
    real: leaks.length,
    suspected: leaks.filter((leak) => alarms.some(({ object, firstOn }) => isTrue(leak, object, text(firstOn)))).length,
    alarms: alarms.length,
    withoutLeak: alarms.filter(({ object, firstOn }) => !leaks.some((leak) => isTrue(leak, object, text(firstOn))))
      .length,
    differences,
  }
}
