import { addDays, type Day } from '#domain/day.ts'
import type { EventBody } from '#domain/event.ts'
import type { AnyRegister, Row } from '#schema/register.ts'

/** A record as it stood from the end of a day on. */
export type Version<R = Row> = { readonly on: Day; readonly row: R }

/** Before all days: what was there before the log tells anything of it. */
export const beginning = '0001-01-01' as Day // a day of the calendar

/** 历次 — the records of one register at the end of every day on which they changed. */
export class RecordHistory {
  private readonly register: AnyRegister
  private readonly past = new Map<string, readonly Version[]>()
  /** What an unfinished transaction builds on without copying it. */
  private readonly beneath: RecordHistory | null
  /** Of each reference field that was asked for: who ever referred to a record. */
  private readonly referring = new Map<string, Map<string, Set<string>>>()

  constructor(register: AnyRegister, beneath: RecordHistory | null = null) {
    this.register = register
    this.beneath = beneath
  }

  of(id: string): readonly Version[] {
    return this.past.get(id) ?? this.beneath?.of(id) ?? []
  }

  on(id: string, day: Day): Row | null {
    return this.of(id).findLast((version) => version.on <= day)?.row ?? null
  }

  everReferring(field: string, id: string): ReadonlySet<string> {
    let index = this.referring.get(field)
    if (index === undefined) {
      index = new Map()
      for (const versions of this.past.values()) for (const { row } of versions) refer(index, field, row)
      this.referring.set(field, index)
    }
    const own = index.get(id) ?? nobody
    return this.beneath === null ? own : new Set([...this.beneath.everReferring(field, id), ...own])
  }

  add(on: Day, row: Row): void {
    const versions = this.of(row.id)
    const isSameDay = versions.at(-1)?.on === on
    this.past.set(row.id, [...(isSameDay ? versions.slice(0, -1) : versions), { on, row }])
    for (const [field, index] of this.referring) refer(index, field, row)
  }

  /** The record after an event, remembered from the day of the event on. */
  follow(event: EventBody, before: Row | null): Row {
    const row = this.after(event, before)
    this.add(dayInChina(event.at), row)
    return row
  }

  /** Puts an event of the past under a record that was read from the tables and is kept as the same object. */
  recall(event: EventBody, now: Row | null): void {
    const versions = this.of(event.record)
    const isFirst = versions.length === 1 && versions[0]?.on === beginning
    if (isFirst) this.past.delete(event.record)
    const row = this.after(event, this.of(event.record).at(-1)?.row ?? null)
    this.add(dayInChina(event.at), now !== null && now.version === row.version ? now : row)
  }

  fork(): RecordHistory {
    return new RecordHistory(this.register, this)
  }

  private after({ record, version, changes }: EventBody, before: Row | null): Row {
    const base = before ?? emptyRow(this.register, record)
    const changed = Object.fromEntries(Object.entries(changes).map(([key, [, after]]) => [key, after]))
    return { ...base, ...changed, id: record, version }
  }
}

function emptyRow({ fields, lifecycle }: AnyRegister, id: string): Row {
  return {
    ...Object.fromEntries(Object.keys(fields).map((key) => [key, null])),
    id,
    version: 0,
    state: lifecycle.initial,
  }
}

const nobody: ReadonlySet<string> = new Set()

/** The civil day in China (UTC+8) of an instant as the log writes it. */
export function dayInChina(at: string): Day {
  const day = at.slice(0, 10) as Day // an ISO instant begins with its day
  return at.slice(11, 13) >= '16' ? addDays(day, 1) : day
}

function refer(index: Map<string, Set<string>>, field: string, row: Row): void {
  const value = row[field]
  for (const id of Array.isArray(value) ? value : [value]) {
    if (typeof id !== 'string') continue
    const known = index.get(id)
    if (known === undefined) index.set(id, new Set([row.id]))
    else known.add(row.id)
  }
}
