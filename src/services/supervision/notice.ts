import type { Day } from '#domain/day.ts'
import type { Paper } from '#domain/paper/paper.ts'
import { supervisionNotice } from '#domain/paper/supervision-notice.ts'
import { person } from '#registers/person.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { unit } from '#registers/unit.ts'
import { zone } from '#registers/zone.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { rowsWhere } from '#store/records.ts'

/** 督办通知单 — drawn from the order as it is assigned and kept with it: the same paper whenever it is asked for. */
export async function noticeFor(context: Context, row: Row): Promise<Paper> {
  const on = context.now.today
  const { rule, on: until } = await limitFrom(context.db, context.actor.zone, 'objection', on)
  const units = await titlesOf(context, unit, 'shortName', [row.lead, ...listIn(row.cooperating)])
  const approver = await titlesOf(context, person, 'name', [row.approvedBy])
  const sources: Readonly<Record<string, readonly [string, string]>> =
    supervisionOrder.fields.source.rules.options ?? {}
  return supervisionNotice({
    number: String(row.numberText ?? ''),
    office: await officeOf(context),
    title: String(row.title),
    source: sources[String(row.source)]?.[0] ?? '',
    sourceName: textIn(row.sourceName),
    givenOn: row.givenOn as Day, // a required field of kind day
    asSaid: String(row.asSaid),
    requirements: String(row.requirements ?? ''),
    lead: units.get(String(row.lead)) ?? '',
    cooperating: listIn(row.cooperating).flatMap((id) => units.get(String(id)) ?? []),
    due: row.dueCurrent as Day, // the move that assigns needs it
    reportForm: textIn(row.reportForm),
    contact: textIn(row.contact),
    approvedBy: approver.get(String(row.approvedBy)) ?? null,
    on,
    objection: { count: rule.count, until },
  })
}

/** 督查机构 — the name under which supervision signs its papers. */
export async function officeOf(context: Context): Promise<string> {
  const [row] = await rowsWhere(context.db, zone, context.actor.zone, 'state', ['active'])
  return String(row?.supervisionOffice ?? '')
}

/** Names of records by their ids; ids that are missing are left out. */
export async function titlesOf(
  context: Context,
  register: Register,
  field: string,
  ids: readonly unknown[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id): id is string => typeof id === 'string'))]
  const rows = await rowsWhere(context.db, register, context.actor.zone, 'id', wanted)
  return new Map(rows.map((row) => [row.id, String(row[field] ?? '')]))
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
