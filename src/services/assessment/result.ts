import { allows } from '#derive/access.ts'
import type { Day } from '#domain/day.ts'
import { readContent } from '#domain/score/reading.ts'
import { assessment } from '#registers/assessment.ts'
import { document } from '#registers/document.ts'
import { scheme } from '#registers/scheme.ts'
import { scoreObjection } from '#registers/score-objection.ts'
import { scoreSheet } from '#registers/score-sheet.ts'
import { zone } from '#registers/zone.ts'
import type { Result, ResultLine } from '#schema/assessment.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import { type Assessment, type Sheet, unitNames } from '#services/assessment/sheets.ts'
import { limitFrom } from '#services/limits.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import type { Connection } from '#store/database.ts'
import { findRow } from '#store/records.ts'

/** 考核结果 — the table by groups. Units see all of it once it is issued and its publication was decided, before that their own line. */
export async function resultOf(db: Connection, actor: Actor, id: string, asOf: Day, today: Day): Promise<Result> {
  const facts = await factsAsOf(db, actor.zone, asOf, today)
  const about = facts.find(assessment, id)
  if (about === null || !allows(assessment.access.read, actor, about)) throw refusal('not-found')
  return resultIn(db, actor, facts, about)
}

/** The result as an assessment stands, which may be about to be issued. */
export async function resultIn(db: Connection, actor: Actor, facts: FactBase, about: Assessment): Promise<Result> {
  const { id } = about
  const isOffice = actor.roles.includes('supervision') || actor.roles.includes('leader')
  const isWhole = isOffice || (about.state === 'issued' && about.isPublished === true)
  const sheets = facts.of(scoreSheet, 'assessment', id)
  const seen = isWhole ? sheets : sheets.filter(({ unit }) => actor.units.includes(unit))
  const objections = seen.flatMap((sheet) => facts.of(scoreObjection, 'sheet', sheet.id))
  const { content, names, ...frame } = await frameOf(db, actor, facts, about)
  return {
    ...frame,
    groups: content.groups.flatMap(({ code, name }) => {
      const rows = seen.filter(({ group }) => group === code).map((sheet) => lineOf(sheet, names, actor))
      return rows.length === 0 ? [] : [{ name, rows: [...rows].sort(byRank) }]
    }),
    openObjections: objections.filter(({ state }) => state === 'raised').length,
    undecidedVetoes: seen.filter(({ veto, decidedBy }) => veto !== null && decidedBy === null).length,
    isWhole,
  }
}

async function frameOf(db: Connection, actor: Actor, facts: FactBase, about: Assessment) {
  const rules = await findRow(db, scheme, actor.zone, about.scheme)
  const decision = about.decision === null ? null : await findRow(db, document, actor.zone, about.decision)
  const [home] = facts.all(zone)
  const window = about.sentOn === null ? null : await limitFrom(db, actor.zone, 'score-objection', about.sentOn)
  const content = readContent(rules?.content)
  return {
    content,
    names: await unitNames(db, actor.zone),
    name: about.name,
    scheme: String(rules?.name ?? ''),
    full: content.full,
    since: about.since,
    asOf: about.asOf,
    isFinal: about.state === 'issued',
    computedOn: about.computedOn,
    decision: decision === null ? null : String(decision.name),
    decidedOn: about.decidedOn,
    issuedOn: about.issuedOn,
    issuer: home?.issuer ?? '',
    office: home?.supervisionOffice ?? '',
    window: window === null ? null : { until: window.on, provisional: window.provisional },
  }
}

function lineOf(sheet: Sheet, names: ReadonlyMap<string, string>, actor: Actor): ResultLine {
  const sections = sheet.tree?.sections ?? []
  const printed = (kind: string) =>
    sections.filter((section) => section.kind === kind).reduce((all, section) => all + section.printed, 0)
  return {
    sheet: sheet.id,
    unitId: sheet.unit,
    unit: names.get(sheet.unit) ?? '',
    base: printed('base'),
    bonus: printed('bonus'),
    penalty: printed('penalty'),
    total: sheet.total,
    isComplete: sheet.tree?.isComplete ?? false,
    rank: sheet.rank,
    grade: sheet.grade,
    veto:
      sheet.veto === null
        ? null
        : sheet.isVetoed === true
          ? 'confirmed'
          : sheet.decidedBy === null
            ? 'proposed'
            : 'spared',
    isOwn: actor.units.includes(sheet.unit),
  }
}

function byRank(a: ResultLine, b: ResultLine): number {
  return (a.rank ?? 999) - (b.rank ?? 999) || (a.unit < b.unit ? -1 : 1)
}
