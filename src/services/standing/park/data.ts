import { allows } from '#derive/access.ts'
import { addDays } from '#domain/day.ts'
import { target } from '#registers/target.ts'
import { alarm } from '#registers/telemetry/alarm.ts'
import { device } from '#registers/telemetry/device.ts'
import type { ParkFigure } from '#schema/park-standing.ts'
import { ratesOn } from '#services/rates.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { figureOf, listOf, type ParkView, rowsAt } from '#services/standing/park/figure.ts'
import { targetStandings } from '#services/standing/targets.ts'
import { completeness, sumCompleteness } from '#services/telemetry/completeness.ts'
import { silentKinds } from '#services/telemetry/silent.ts'
import { visibleRows } from '#services/visible.ts'

/** 数据质量 — without it no other tile can be believed: who is silent, how much came, alarms that nobody closed, targets without their figure. */
export async function dataFigures(view: ParkView, facts: FactBase): Promise<readonly ParkFigure[]> {
  return [await silentDevices(view), await readings(view), await alarms(view), lateTargets(view, facts)]
}

async function silentDevices({ looking, on, at, holders }: ParkView): Promise<ParkFigure> {
  const shared = { key: 'silentDevices', asOf: on, unit: holders.park ?? '', href: '/park' } as const
  if (at === null) return figureOf(device, { ...shared, value: null })
  const kinds = await silentKinds(looking.db, looking.actor.zone, at)
  const sum = (key: 'devices' | 'silent') => kinds.reduce((total, one) => total + one[key], 0)
  return figureOf(device, { ...shared, value: sum('silent'), of: sum('devices') })
}

async function readings({ looking, on, holders }: ParkView): Promise<ParkFigure> {
  const { db, actor } = looking
  const day = addDays(on, -1)
  const { 'telemetry-complete': least } = await ratesOn(db, actor.zone, ['telemetry-complete'], on)
  const [all] = sumCompleteness(await completeness(db, actor.zone, { from: day, to: day }), '', least.value)
  const value = all?.percent ?? null
  return figureOf(device, {
    ...{ key: 'readings', value, of: all?.expected ?? 0, asOf: day, unit: holders.park ?? '', href: '/park' },
    state: value === null ? 'unknown' : all?.isValid === true ? 'whole' : 'incomplete',
    facts: { came: (all?.onTime ?? 0) + (all?.late ?? 0), expected: all?.expected ?? 0, least: least.value },
  })
}

async function alarms({ looking, on, holders }: ParkView): Promise<ParkFigure> {
  const open = await visibleRows(looking, alarm, { where: () => "t.state <> 'closed'" })
  return figureOf(alarm, {
    ...{
      key: 'alarms',
      value: open.length,
      asOf: on,
      unit: holders.park ?? '',
      href: listOf(alarm, ['open', 'taken']),
    },
    late: open.filter(({ due }) => due !== null && due < on).length,
  })
}

/** Of the targets that are measured, those whose figure should have come and has not. */
function lateTargets({ looking, on, holders }: ParkView, facts: FactBase): ParkFigure {
  const standings = targetStandings(facts, on).filter(({ target: { id } }) => {
    const row = facts.find(target, id)
    return row !== null && allows(target.access.read, looking.actor, row)
  })
  const measured = standings.filter(({ indicator }) => indicator !== null)
  const late = measured.filter(({ findings }) => findings.some(({ code }) => code === 'overdue-data'))
  return figureOf(target, {
    ...{ key: 'lateTargets', value: late.length, of: measured.length, asOf: on, unit: holders.statistics ?? '' },
    href: rowsAt(
      target,
      late.map((one) => one.target.id),
      '/targets',
    ),
    facts: { unset: standings.length - measured.length },
  })
}
