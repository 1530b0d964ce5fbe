import { gradesOf, type PerMuInputs, scoreFirms } from '#domain/enterprise/per-mu.ts'
import { exact, sum } from '#domain/score/measured.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { perMuRun } from '#registers/enterprise/per-mu-run.ts'
import { perMuSheet } from '#registers/enterprise/per-mu-sheet.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { monthsIn, monthsOf } from '#services/enterprise/months.ts'
import { inputsOf, schemeOf, ungradedOf, vetoOf, weightKeys } from '#services/enterprise/per-mu-inputs.ts'
import { limitFrom } from '#services/limits.ts'
import { perMuBasis, perMuPresets } from '#services/presets/enterprise.ts'
import { amendRecord, plantRecord } from '#services/save.ts'
import { findRow, rowsWhere } from '#store/records.ts'

type Run = RowOf<typeof perMuRun>
type Sheet = RowOf<typeof perMuSheet>
type Firm = RowOf<typeof enterprise>

/** 拟定方案 — one without any weight takes those of the preset of its scope, which the unit then makes its own. */
export async function draftRun(_context: Context, row: Row, given: Facts): Promise<Facts> {
  const { scope, cutA, cutB, cutC, ...rest } = { ...row, ...given }
  if (!(Number(cutA) <= Number(cutB) && Number(cutB) <= Number(cutC))) throw refusal('per-mu-cuts')
  const isBare = weightKeys.every((key) => (rest[key as keyof typeof rest] ?? null) === null)
  if (!isBare || row.version !== 1) return given
  const basis = given.basis ?? perMuBasis
  return { ...given, ...perMuPresets[scope === 'below' ? 'below' : 'above'], basis }
}

export async function checkWeights(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { indicators } = schemeOf(row as unknown as Run) // the procedures of this register are called with its rows
  const total = sum(indicators.map(({ weight }) => weight))
  if (total !== 100 || indicators.some(({ base }) => base <= 0)) throw refusal('per-mu-weights', { sum: total })
  return facts
}

/** 测算 — a sheet for every firm in scope, from figures frozen with it. Worked out again, sheets are drawn anew. */
export async function computeRun(context: Context, row: Row): Promise<void> {
  const run = row as unknown as Run // the procedures of this register are called with its rows
  const { db, actor, now } = context
  const periods = [String(run.year), ...monthsIn(run.year)]
  const months = await monthsOf(db, actor.zone, periods, null, now.today)
  const firms = ((await rowsWhere(db, enterprise, actor.zone, 'state', ['active'])) as readonly Firm[]) // of this register
    .map((firm) => ({ firm, inputs: inputsOf(firm, months, run.year) }))
    .filter((one) => isInScope(run, one.firm, one.inputs))
  if (firms.length === 0) throw refusal('per-mu-nobody')
  const known = new Map((await sheetsOf(context, run.id)).map((sheet) => [sheet.enterprise as string, sheet]))
  for (const { firm, inputs } of firms) {
    const land = inputs.land?.value ?? 0
    const facts = { inputs, land, ungraded: ungradedOf(firm, run, land), vetoProposed: vetoOf(firm) }
    const sheet = known.get(firm.id)
    const base = { name: `${firm.shortName ?? firm.name}：${run.name}`, run: run.id, enterprise: firm.id }
    if (sheet === undefined) await plantRecord(context, perMuSheet, { facts: { ...base, ...facts } })
    else await amendRecord(context, perMuSheet, sheet, facts, recomputed)
  }
  await scoreAnew(context, run)
}

/** 计分排名 — from the figures of the sheets, with what rulings corrected; a vetoed firm is D and takes nobody's place. */
export async function scoreAnew(context: Context, run: Run): Promise<void> {
  const sheets = (await sheetsOf(context, run.id)).map((sheet) => ({ sheet, inputs: correctedOf(sheet) }))
  const graded = sheets.filter(({ sheet }) => sheet.ungraded === null)
  const scores = scoreFirms(
    schemeOf(run),
    graded.map(({ inputs }) => inputs),
  )
  const totals = graded.map(({ sheet }, i) => exact((scores[i]?.total ?? 0) + (sheet.adjustment ?? 0)))
  const placed = graded
    .map(({ sheet }, i) => ({ sheet, total: totals[i] ?? 0 }))
    .filter(({ sheet }) => sheet.vetoBy === null)
  const grades = gradesOf(
    placed.map(({ total }) => total),
    { a: run.cutA, b: run.cutB, c: run.cutC },
  )
  const places = new Map(placed.map(({ sheet }, i) => [sheet.id, grades[i]]))
  for (const { sheet, inputs } of sheets) {
    const i = graded.findIndex((one) => one.sheet === sheet)
    const place = places.get(sheet.id)
    const facts =
      i === -1
        ? { items: [], total: null, rank: null, grade: 'T' }
        : { items: scores[i]?.items ?? [], total: totals[i], rank: place?.rank ?? null, grade: place?.grade ?? 'D' }
    const now = { ...facts, land: inputs.land?.value ?? 0 }
    if (JSON.stringify(now) !== JSON.stringify(pick(sheet, Object.keys(now))))
      await amendRecord(context, perMuSheet, sheet, now, recomputed)
  }
}

export async function openObjections(context: Context, _row: Row, facts: Facts): Promise<Facts> {
  const { on } = await limitFrom(context.db, context.actor.zone, 'per-mu-objection', context.now.today)
  return { ...facts, objectionsUntil: on }
}

export async function publishSheets(context: Context, row: Row): Promise<void> {
  for (const sheet of await sheetsOf(context, row.id))
    await amendRecord(context, perMuSheet, sheet, { state: 'published' }, { act: 'move', move: 'publish' })
}

/** 定档 — after the days of objection, with every objection ruled on, by a person. */
export async function checkFinal(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  const until = String(row.objectionsUntil)
  if (context.now.today <= until) throw refusal('per-mu-objection-open', { until })
  const open = (await sheetsOf(context, row.id)).filter(({ state }) => state === 'objected')
  if (open.length > 0) throw refusal('per-mu-unruled', { count: open.length })
  return facts
}

export async function finaliseSheets(context: Context, row: Row): Promise<void> {
  for (const sheet of await sheetsOf(context, row.id))
    await amendRecord(context, perMuSheet, sheet, { state: 'final' }, { act: 'move', move: 'finalise' })
}

/** 提出异议 — within the days of objection that were published with the evaluation. */
export async function raiseGradeObjection(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const until = String((await runOf(context, row)).objectionsUntil)
  if (context.now.today > until) throw refusal('per-mu-objection-late', { until })
  return facts
}

/** 裁定 — by a person; an objection that is upheld also lifts a veto, which may then be decided anew for a new reason. */
export async function ruleOn(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  return row.vetoBy === null ? facts : { ...facts, vetoBy: null }
}

export async function assertRuler(context: Context, _row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  return facts
}

export async function checkEffects(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (row.grade !== 'D') throw refusal('per-mu-effects-grade')
  return assertRuler(context, row, facts)
}

export async function scoreRunOf(context: Context, row: Row): Promise<void> {
  await scoreAnew(context, await runOf(context, row))
}

const recomputed = { act: 'move', move: 'recompute' } as const

async function runOf({ db, actor }: Context, row: Row): Promise<Run> {
  const run = await findRow(db, perMuRun, actor.zone, String(row.run))
  if (run === null) throw refusal('not-found')
  return run as unknown as Run // a row of this register
}

async function sheetsOf({ db, actor }: Context, run: string): Promise<readonly Sheet[]> {
  return (await rowsWhere(db, perMuSheet, actor.zone, 'run', [run], true)) as readonly Sheet[] // rows of this register
}

function isInScope({ scope, minLand }: Run, firm: Firm, { land }: PerMuInputs): boolean {
  const isAbove = firm.isAboveScale === true
  return scope === 'above' ? isAbove : !isAbove && (land?.value ?? 0) >= (minLand ?? 0)
}

/** The snapshot stays as it was taken; what a ruling corrected is laid over it. */
function correctedOf({ inputs, correctedLand }: Sheet): PerMuInputs {
  if (inputs === null) throw new Error('A sheet is drawn with its figures')
  return correctedLand === null ? inputs : { ...inputs, land: { value: correctedLand, source: '异议裁定更正' } }
}

function pick(row: Row, keys: readonly string[]): Facts {
  return Object.fromEntries(keys.map((key) => [key, row[key]]))
}
