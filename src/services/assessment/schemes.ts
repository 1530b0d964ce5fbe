import type { BarredMatter } from '#domain/score/barred.ts'
import { findBarred } from '#domain/score/barred.ts'
import { barredFaults, faultsOf, type SchemeFault } from '#domain/score/check.ts'
import { readContent } from '#domain/score/reading.ts'
import { barredMatter } from '#registers/barred-matter.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import { measureCodes } from '#services/assessment/measures.ts'
import type { Context, Facts } from '#services/context.ts'
import type { Connection } from '#store/database.ts'
import { allRows } from '#store/records.ts'

/** 起草方案 — what may not be assessed is refused when it is written down, with the rule that it breaks. */
export async function draftScheme(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const drafted = { ...row, ...facts }
  if (String(drafted.until) < String(drafted.since)) throw refusal('scheme-period')
  const content = readContent(drafted.content)
  refuse('item-barred', barredFaults(content, await barredIn(context.db, context.actor.zone)).slice(0, 1))
  // Who wrote its rules last answers for the draft, so that another person freezes it.
  return { ...facts, content, preparedBy: context.actor.person }
}

/** Changes of a draft: its period must hold, and new rules are read like the first ones. */
export async function redraftScheme(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (facts.content !== undefined) return draftScheme(context, row, facts)
  const drafted = { ...row, ...facts }
  if (String(drafted.until) < String(drafted.since)) throw refusal('scheme-period')
  return facts
}

/** 定稿 — before the period begins, by a second person, without a fault; afterwards nothing in it can be edited. */
export async function freezeScheme(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  if (context.now.today >= String(row.since)) throw refusal('scheme-begun', { since: String(row.since) })
  const barred = await barredIn(context.db, context.actor.zone)
  refuse('scheme-faulty', faultsOf(readContent(row.content), measureCodes, barred))
  return facts
}

export async function enforceScheme(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (context.now.today < String(row.since)) throw refusal('scheme-not-begun', { since: String(row.since) })
  return facts
}

/** An entry whose matter may not be assessed is no way around the scheme. */
export async function assertNotBarred(context: Context, text: string): Promise<void> {
  const found = findBarred(await barredIn(context.db, context.actor.zone), text)
  if (found === null) return
  const { rule, source } = found.matter
  throw refusal('item-barred', {
    detail: `“${text}”——${rule}（依据：${source}；涉及：${found.words}）`,
    detailEn: `“${text}” — ${rule} (source: ${source}; words: ${found.words})`,
  })
}

/** 禁列事项 that are in force in the zone. */
export async function barredIn(db: Connection, zone: string): Promise<readonly BarredMatter[]> {
  const rows = await allRows(db, barredMatter, zone)
  return rows
    .filter(({ state }) => state === 'inForce')
    .map((row) => ({
      rule: String(row.rule),
      source: String(row.source),
      words: textsIn(row.words),
      unless: textsIn(row.unless),
    }))
}

function refuse(code: 'item-barred' | 'scheme-faulty', faults: readonly SchemeFault[]): void {
  if (faults.length === 0) return
  throw refusal(code, {
    detail: faults.map(({ text }) => text[0]).join('；'),
    detailEn: faults.map(({ text }) => text[1]).join('; '),
  })
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}
