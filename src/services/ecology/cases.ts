import { judgedFactors } from '#domain/ecology/factors.ts'
import { exceedance } from '#registers/ecology/exceedance.ts'
import { monitorStation } from '#registers/ecology/monitor-station.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { valuesBackOn } from '#services/ecology/back.ts'
import { asCase, type Case, type Found } from '#services/ecology/case-row.ts'
import { asStation } from '#services/ecology/stations.ts'
import { limitFrom } from '#services/limits.ts'
import { amendRecord, plantRecord } from '#services/save.ts'
import { findRow, rowsWhere } from '#store/records.ts'

/** 人工立案 — a case that a person files stands under the same clock, and beside no other of the same factor. */
export async function fileCase(context: Context, row: Row): Promise<Facts> {
  const one = asCase(row)
  if (one.firstOn > context.now.today) throw refusal('exceedance-ahead')
  if (one.most === one.limitValue) throw refusal('not-exceeded')
  const found = await findRow(context.db, monitorStation, context.actor.zone, one.station)
  if (found === null) throw refusal('not-found')
  const station = asStation(found)
  if ((await openCaseOf(context, station.id, one.factor)) !== null) {
    const [factor, factorEn] = judgedFactors[one.factor]
    throw refusal('exceedance-open', { station: station.name, factor, factorEn })
  }
  return {
    enterprise: station.enterprise,
    values: [{ at: one.firstOn, value: one.most, limit: one.limitValue, times: null }],
    count: 1,
    lastOn: one.firstOn,
    ...(await clockOf(context)),
    openKey: keyOf(station.id, one.factor),
  }
}

/** 立案 — the first exceedance makes a case; the next ones while it is open are written into it. True when a case is new. */
export async function raiseExceedance(context: Context, found: Found): Promise<boolean> {
  const { station, factor } = found
  const open = await openCaseOf(context, station.id, factor)
  if (open !== null) {
    await addTo(context, open, found)
    return false
  }
  const [worst] = found.values.toSorted((a, b) => Math.abs(b.value - b.limit) - Math.abs(a.value - a.limit))
  if (worst === undefined) return false
  await plantRecord(context, exceedance, {
    facts: {
      title: `${station.name}${judgedFactors[factor][0]}超标`.slice(0, 120),
      ...{ station: station.id, factor, per: found.per, firstOn: found.on, most: worst.value },
      ...{ limitValue: worst.limit, basis: found.basis, unit: station.unit, enterprise: station.enterprise },
      ...{ sample: found.sample ?? null, values: found.values, count: found.values.length, lastOn: found.on },
      ...(await clockOf(context)),
      openKey: keyOf(station.id, factor),
    },
  })
  return true
}

/** 核验办结 — only when the data since the measure show that the values are back. */
export async function closeCase(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const back = await valuesBackOn(context, asCase(row))
  if (back.on === null) throw refusal('not-back', { what: back.why[0], whatEn: back.why[1] })
  return { ...facts, backOn: back.on, openKey: null }
}

export async function dropCase(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, openKey: null }
}

/** A measure that did not help no longer stands. */
export async function returnCase(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, mendedOn: null, mendedBy: null }
}

export async function openCaseOf({ db, actor }: Context, station: string, factor: string): Promise<Case | null> {
  const [row] = await rowsWhere(db, exceedance, actor.zone, 'openKey', [keyOf(station, factor)])
  return row === undefined ? null : asCase(row)
}

/** Means that are known already are not written twice: the same day may be judged again when late data come. */
async function addTo(context: Context, open: Case, found: Found): Promise<void> {
  const known = open.values ?? []
  const added = found.values.filter(({ at }) => !known.some((one) => one.at === at))
  if (added.length === 0) return
  const values = [...known, ...added].toSorted((a, b) => a.at.localeCompare(b.at))
  const worst = added.find(({ value, limit }) => Math.abs(value - limit) > Math.abs(open.most - open.limitValue))
  const lastOn = open.lastOn !== null && open.lastOn > found.on ? open.lastOn : found.on
  await amendRecord(
    context,
    exceedance,
    open as unknown as Row, // a typed row is a row
    { values, count: values.length, lastOn, ...(worst === undefined ? {} : { most: worst.value }) },
    { act: 'move', move: 'again' },
  )
}

async function clockOf({ db, actor, now }: Context): Promise<Facts> {
  const { on } = await limitFrom(db, actor.zone, 'exceedance-close', now.today)
  return { raisedOn: now.today, due: on }
}

function keyOf(station: string, factor: string): string {
  return `${station} ${factor}`
}
