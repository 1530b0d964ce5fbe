import { type Day, dayOf, yearOf } from '#domain/day.ts'
import { cleanAudit } from '#registers/ecology/clean-audit.ts'
import { emissionPermit } from '#registers/ecology/emission-permit.ts'
import { exceedance } from '#registers/ecology/exceedance.ts'
import { monitorStation } from '#registers/ecology/monitor-station.ts'
import { soilPlot } from '#registers/ecology/soil-plot.ts'
import { waterBody } from '#registers/ecology/water-body.ts'
import { waterSample } from '#registers/ecology/water-sample.ts'
import type { CaseLine, EcologyView } from '#schema/ecology-views.ts'
import { airLines } from '#services/ecology/air-view.ts'
import { bodyLines } from '#services/ecology/body-view.ts'
import { outletLines } from '#services/ecology/outlet-view.ts'
import { signRules } from '#services/ecology/tick.ts'
import { noiseLines, waterLines } from '#services/ecology/water-view.ts'
import { type Looking, type Visible, visibleRows } from '#services/visible.ts'

type Case = Visible<typeof exceedance>

/** 生态环境 — one page for a day: what is measured, against which standard, what is beyond it, and who puts it right. */
export async function ecologyOf(looking: Looking, on: Day, hoursGone = 24): Promise<EcologyView> {
  const { db, actor } = looking
  const { zone } = actor
  const [stations, permits, samples] = [
    (await visibleRows(looking, monitorStation)).filter(({ state }) => state === 'active'),
    await visibleRows(looking, emissionPermit),
    await visibleRows(looking, waterSample),
  ]
  const [bodies, cases] = [await visibleRows(looking, waterBody), await visibleRows(looking, exceedance)]
  const of = (...kinds: readonly string[]) => stations.filter(({ kind }) => kinds.includes(kind))
  const names = new Map(bodies.map(({ id, name }) => [id as string, name]))
  const firms = new Map(stations.map((one) => [one.enterprise ?? '', textOf(one.names.enterprise)]))
  const water = await waterLines(db, zone, { stations: of('surfaceWater'), samples, bodies: names }, on, hoursGone)
  const year = dayOf(yearOf(on), 1, 1)
  return {
    asOf: on,
    air: await airLines(db, zone, of('air'), on, hoursGone),
    water,
    noise: await noiseLines(db, zone, of('noise'), on),
    outlets: await outletLines(db, zone, {
      ...{ stations: of('stack', 'wasteWater'), permits, firms, asOf: on },
      rules: await signRules(db, zone, on),
    }),
    cases: cases
      .filter(isOpen)
      .map((one) => caseLine(one, on))
      .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? '')),
    closedThisYear: cases.filter(({ state, closedOn }) => state === 'closed' && (closedOn ?? '') >= year).length,
    bodies: await bodyLines(looking, bodies, stations, { water, samples }, on),
    soil: await soilOf(looking),
    audits: await auditsOf(looking, on),
  }
}

function isOpen({ state }: Case): boolean {
  return state !== 'closed' && state !== 'dropped'
}

function caseLine(one: Case, on: Day): CaseLine {
  return {
    ...{ id: one.id, title: one.title, state: one.state, most: one.most, limit: one.limitValue, factor: one.factor },
    ...{ station: textOf(one.names.station), unit: textOf(one.names.unit), firstOn: one.firstOn, due: one.due },
    enterprise: one.enterprise === null ? null : textOf(one.names.enterprise),
    isLate: one.due !== null && one.due < on,
  }
}

async function soilOf(looking: Looking): Promise<EcologyView['soil']> {
  const rows = (await visibleRows(looking, soilPlot)).filter(({ state }) => state !== 'released')
  return [...Map.groupBy(rows, ({ risk }) => risk)].map(([risk, own]) => ({
    ...{ risk, count: own.length },
    area: own.reduce((total, { area }) => total + (area ?? 0), 0),
  }))
}

async function auditsOf(looking: Looking, on: Day): Promise<EcologyView['audits']> {
  const rows = (await visibleRows(looking, cleanAudit)).filter(({ state }) => state !== 'stopped')
  const open = rows.filter(({ state }) => state !== 'accepted')
  const accepted = rows.filter(({ state }) => state === 'accepted')
  const sum = (of: typeof rows, key: 'water' | 'waterPlanned' | 'energy' | 'energyPlanned' | 'saved') =>
    of.reduce((total, one) => total + (one[key] ?? 0), 0)
  return {
    open: open.length,
    late: open.filter(({ due }) => due < on).length,
    accepted: accepted.length,
    ...{ waterPlanned: sum(rows, 'waterPlanned'), water: sum(accepted, 'water') },
    ...{ energyPlanned: sum(rows, 'energyPlanned'), energy: sum(accepted, 'energy') },
    saved: sum(accepted, 'saved'),
  }
}

export function textOf(name: string | readonly (string | null)[] | null | undefined): string {
  return typeof name === 'string' ? name : ''
}
