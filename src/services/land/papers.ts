import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { muNumber } from '#domain/land/area.ts'
import type { Progress } from '#domain/land/daily.ts'
import { readRing } from '#domain/land/ring.ts'
import type { Sheet, SheetCell, SheetColumn } from '#domain/paper/sheet.ts'
import { grave } from '#registers/land/grave.ts'
import { household } from '#registers/land/household.ts'
import { publicFields, publicPart } from '#registers/land/public-fields.ts'
import type { Field } from '#schema/fields.ts'
import type { LandMap, LandNotice, NamedLine } from '#schema/land-views.ts'
import { refusal } from '#schema/messages.ts'
import { assertStaff, dailyOf } from '#services/land/desk.ts'
import { type Looking, namesOf, seenBatches, seenGraves, seenHouseholds, seenPlots } from '#services/land/seen.ts'

/** 征迁一张图 — plots with their outline, and a dot for each household and grave that the person may read. */
export async function mapOf(looking: Looking, chosen: string | null): Promise<LandMap> {
  assertStaff(looking.actor)
  const batches = await seenBatches(looking)
  const batch = batches.find(({ id }) => id === chosen)?.id ?? batches[0]?.id
  const choice = { asOf: looking.asOf, batches: batches.map(({ id, name }) => ({ id, name })), batch: batch ?? null }
  if (batch === undefined) return { ...choice, plots: [], dots: [] }
  const units = await namesOf(looking, 'unit')
  const plots = (await seenPlots(looking, batch)).filter(({ state }) => state !== 'left')
  const dots = [
    ...(await seenHouseholds(looking, batch)).map((one) => ({
      ...one,
      kind: 'household' as const,
      isDone: one.state === 'signed',
    })),
    ...(await seenGraves(looking, batch)).map((one) => ({
      ...one,
      kind: 'grave' as const,
      isDone: one.state === 'moved',
    })),
  ]
  return {
    ...choice,
    plots: plots.flatMap(({ id, number, village, area, outline, stage }) => {
      const ring = outline === null ? null : readRing(outline)
      return ring === null ? [] : [{ id, number, village: units.get(village) ?? '', area, ring, stage: stage ?? null }]
    }),
    dots: dots.flatMap(({ kind, id, number, longitude, latitude, stage, state, isDone }) =>
      longitude === null || latitude === null || state === 'left'
        ? []
        : [{ kind, id, number, at: [longitude, latitude] as const, stage: stage ?? null, isDone }],
    ),
  }
}

/** 补偿公示 — what is posted before the collective: fields of the allow-list of those who have signed, and nothing else. */
export async function noticeOf(looking: Looking, batch: string): Promise<LandNotice> {
  assertStaff(looking.actor)
  const found = (await seenBatches(looking)).find(({ id }) => id === batch)
  if (found === undefined) throw refusal('not-found')
  const homes = (await seenHouseholds(looking, batch)).filter(
    ({ state, signedOn }) => state === 'signed' && signedOn !== null,
  )
  const graves = (await seenGraves(looking, batch)).filter(
    ({ state, agreedOn }) => state !== 'left' && agreedOn !== null,
  )
  return {
    batch: found.name,
    number: found.number,
    asOf: looking.asOf,
    households: homes.map((row) => publicPart('household', row)),
    graves: graves.map((row) => publicPart('grave', row)),
  }
}

export function noticeSheets(notice: LandNotice): readonly Sheet[] {
  return [
    publicSheet('被征迁户补偿公示', Object.keys(publicFields.household), household.fields, notice.households),
    publicSheet('坟墓补偿公示', Object.keys(publicFields.grave), grave.fields, notice.graves),
  ]
}

function publicSheet(
  name: string,
  keys: readonly string[],
  fields: Readonly<Record<string, Field<unknown>>>,
  rows: readonly Readonly<Record<string, unknown>>[],
): Sheet {
  const columns = keys.map((key): SheetColumn => {
    const { label, kind, rules } = fields[key] as Field<unknown> // keys of the allow-list are fields, by its type
    const isNumber = kind === 'number' || kind === 'money' || kind === 'whole'
    const unit = kind === 'money' ? '（元）' : rules.unit === undefined ? '' : `（${rules.unit[0]}）`
    return { title: `${label[0]}${unit}`, width: 16, kind: isNumber ? 'number' : 'text' }
  })
  return { name, columns, rows: rows.map((row) => keys.map((key) => publicCell(fields[key], row[key]))) }
}

function publicCell(field: Field<unknown> | undefined, value: unknown): SheetCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return value
  return field?.rules.options?.[String(value)]?.[0] ?? String(value)
}

/** 征迁日报 — the table of the villages as a sheet, with the line of those who fill it in. */
export async function dailySheet(
  looking: Looking,
  batch: string,
): Promise<{ readonly name: string; readonly sheet: Sheet }> {
  assertStaff(looking.actor)
  const found = (await seenBatches(looking)).find(({ id }) => id === batch)
  if (found === undefined) throw refusal('not-found')
  const { lines, total } = await dailyOf(looking, batch)
  const rows = [...lines, ...(total === null ? [] : [{ ...total, name: '合计' }])].flatMap(rowsOf)
  return {
    name: `${found.name}征迁日报-${looking.asOf}`,
    sheet: { name: '征迁日报', columns: dailyColumns(looking.asOf), rows },
  }
}

function dailyColumns(asOf: Day): readonly SheetColumn[] {
  const number = (title: string): SheetColumn => ({ title, width: 12, kind: 'number' })
  return [
    { title: '村（社区）', width: 16, kind: 'text' },
    { title: '事项', width: 18, kind: 'text' },
    ...['初始任务', '现任务', `今日（${asOf}）`, '本周新增', '累计', '占现任务%'].map(number),
  ]
}

function rowsOf(line: NamedLine): readonly (readonly SheetCell[])[] {
  const row = (what: Label, initial: number, current: number, { today, week, total, share }: Progress, mu = false) => {
    const shown = (value: number) => (mu ? muNumber(value) : value)
    return [line.name, what[0], ...[initial, current, today, week, total].map(shown), share]
  }
  const { initial, current } = line
  return [
    row(['签约（亩）', 'Signed, mu'], initial.land, current.land, line.signed.land, true),
    row(['清表（亩）', 'Cleared, mu'], initial.land, current.land, line.cleared, true),
    row(['丈量（户）', 'Measured'], initial.households, current.households, line.measured),
    row(['签约（户）', 'Signed'], initial.households, current.households, line.signed.households),
    row(['签约（㎡）', 'Signed, m²'], initial.houses, current.houses, line.signed.houses),
    row(['付清（户）', 'Paid'], initial.households, current.households, line.paid),
    row(['腾空（户）', 'Vacated'], initial.households, current.households, line.vacated),
    row(['拆除（户）', 'Demolished'], initial.households, current.households, line.demolished.households),
    row(['拆除（㎡）', 'Demolished, m²'], initial.houses, current.houses, line.demolished.houses),
    row(['迁坟（座）', 'Graves moved'], initial.graves, current.graves, line.moved),
  ]
}
