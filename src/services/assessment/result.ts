import { allows } from '#derive/access.ts'
import type { ResultFacts, ResultRow } from '#domain/paper/assessment-result.ts'
import { readContent } from '#domain/score/reading.ts'
import { assessment } from '#registers/assessment.ts'
import { document } from '#registers/document.ts'
import { scheme } from '#registers/scheme.ts'
import { scoreObjection } from '#registers/score-objection.ts'
import { zone } from '#registers/zone.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import { type Assessment, type Sheet, sheetsOf, unitNames } from '#services/assessment/sheets.ts'
import { limitFrom } from '#services/limits.ts'
import type { Connection } from '#store/database.ts'
import { allRows, findRow, rowsWhere } from '#store/records.ts'

export type ResultLine = ResultRow & { readonly sheet: string; readonly unitId: string; readonly isOwn: boolean }

export type Result = Omit<ResultFacts, 'groups'> & {
  readonly groups: readonly { readonly name: string; readonly rows: readonly ResultLine[] }[]
  /** Until when units may object; null before the result is sent. */
  readonly window: { readonly until: string; readonly provisional: boolean } | null
  readonly openObjections: number
  readonly undecidedVetoes: number
  /** Whether this person sees the whole table or the own unit alone. */
  readonly isWhole: boolean
}

/** 考核结果 — the table by groups. Units see all of it once it is issued and its publication was decided, before that their own line. */
export async function resultOf(db: Connection, actor: Actor, id: string): Promise<Result> {
  const row = await findRow(db, assessment, actor.zone, id)
  if (row === null || !allows(assessment.access.read, actor, row)) throw refusal('not-found')
  const about = row as unknown as Assessment // a row of this register
  const sheets = await sheetsOf(db, actor.zone, id)
  const isOffice = actor.roles.includes('supervision') || actor.roles.includes('leader')
  const isWhole = isOffice || (about.state === 'issued' && about.isPublished === true)
  const seen = isWhole ? sheets : sheets.filter(({ unit }) => actor.units.includes(unit))
  const objections = await rowsWhere(
    db,
    scoreObjection,
    actor.zone,
    'sheet',
    seen.map((sheet) => sheet.id),
  )
  const frame = await frameOf(db, actor, about)
  return {
    ...frame,
    groups: frame.groups.flatMap(({ code, name }) => {
      const rows = seen.filter(({ group }) => group === code).map((sheet) => lineOf(sheet, frame.names, actor))
      return rows.length === 0 ? [] : [{ name, rows: [...rows].sort(byRank) }]
    }),
    openObjections: objections.filter(({ state }) => state === 'raised').length,
    undecidedVetoes: seen.filter(({ veto, decidedBy }) => veto !== null && decidedBy === null).length,
    isWhole,
  }
}

async function frameOf(db: Connection, actor: Actor, about: Assessment) {
  const scheme_ = await findRow(db, scheme, actor.zone, about.scheme)
  const decision = about.decision === null ? null : await findRow(db, document, actor.zone, about.decision)
  const [zoneRow] = await allRows(db, zone, actor.zone)
  const window = about.sentOn === null ? null : await limitFrom(db, actor.zone, 'score-objection', about.sentOn)
  const content = readContent(scheme_?.content)
  return {
    groups: content.groups,
    names: await unitNames(db, actor.zone),
    name: about.name,
    scheme: String(scheme_?.name ?? ''),
    full: content.full,
    since: about.since,
    asOf: about.asOf,
    isFinal: about.state === 'issued',
    computedOn: about.computedOn,
    decision: decision === null ? null : String(decision.name),
    decidedOn: about.decidedOn,
    issuedOn: about.issuedOn,
    issuer: String(zoneRow?.issuer ?? ''),
    office: String(zoneRow?.supervisionOffice ?? ''),
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
