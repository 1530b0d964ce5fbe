import type { Day } from '#domain/day.ts'
import { type CheckPoint, newestCheck } from '#domain/planning/conformity.ts'
import { boundKeys } from '#domain/planning/indices.ts'
import { conformityCheck } from '#registers/planning/conformity-check.ts'
import { planEdition } from '#registers/planning/plan-edition.ts'
import { plotIndex } from '#registers/planning/plot-index.ts'
import { refusal } from '#schema/messages.ts'
import type { CheckSummary, CheckView, EditionLine, Named, PlanningView, PlotLine } from '#schema/planning-views.ts'
import { driftReport } from '#services/planning/drift-report.ts'
import { drawingsOf } from '#services/planning/editions.ts'
import { resultOf } from '#services/planning/results.ts'
import { type Looking, mostShown, type Visible, visibleRows } from '#services/visible.ts'

type Check = Visible<typeof conformityCheck>
type Plot = Visible<typeof plotIndex>

/** 规划一页 — editions with their days, plots with indices and their newest check, and every change of an index. */
export async function planningOf(looking: Looking, today: Day): Promise<PlanningView> {
  const editions = await visibleRows(looking, planEdition)
  const plots = await visibleRows(looking, plotIndex)
  const checks = await visibleRows(looking, conformityCheck, { newest: mostShown })
  const drift = await driftReport(looking, plots, editions)
  const times = new Map<string, number>()
  for (const { number } of drift) times.set(number, (times.get(number) ?? 0) + 1)
  const byPlot = Map.groupBy(checks, (one) => one.plotIndex as string)
  return {
    asOf: looking.asOf ?? today,
    editions: editions.map((row) => editionLine(row, plots)),
    plots: plots
      .filter(({ state }) => state !== 'dropped' && state !== 'replaced')
      .map((row) => plotLine(row, byPlot.get(row.id) ?? [], times.get(row.number) ?? 0)),
    checks: checks.map(summaryOf).toSorted((a, b) => b.on.localeCompare(a.on)),
    drift,
  }
}

/** 规划核对 of one project, the points in their order, each with its lines. */
export async function checksOfProject(looking: Looking, project: string): Promise<readonly CheckView[]> {
  const rows = await visibleRows(looking, conformityCheck, { within: { field: 'project', ids: [project] } })
  return rows.map(viewOf).toSorted((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id))
}

export async function checkView(looking: Looking, id: string): Promise<CheckView> {
  const where = (add: (value: unknown) => string) => `t.id = ${add(id)}::uuid`
  const [row] = await visibleRows(looking, conformityCheck, { where })
  if (row === undefined) throw refusal('not-found')
  return viewOf(row)
}

function editionLine(row: Visible<typeof planEdition>, plots: readonly Plot[]): EditionLine {
  const { id, name, level, edition, state, scope, noticeFrom, noticeUntil } = row
  const { approvalNo, approvedBy, approvedOn, validFrom, replacedOn } = row
  return {
    ...{ id, name, level, edition, state, scope, noticeFrom, noticeUntil },
    ...{ approvalNo, approvedBy, approvedOn, validFrom, replacedOn },
    plots: plots.filter((one) => one.edition === id && one.state !== 'dropped').length,
    drawings: drawingsOf(row).map(({ name: title, file, on }) => ({ name: title, file, on })),
  }
}

function plotLine(row: Plot, checks: readonly Check[], changes: number): PlotLine {
  const newest = newestCheck(checks as readonly (Check & { readonly point: CheckPoint })[])
  const values = boundKeys.flatMap((key) => (row[key] === null ? [] : [[key, row[key]] as const]))
  return {
    ...{ id: row.id, number: row.number, state: row.state, landUse: row.landUse, changes },
    edition: named(row.edition, row.names.edition),
    bounds: Object.fromEntries(values),
    land: row.plot === null ? null : named(row.plot, row.names.plot),
    newest: newest === null ? null : summaryOf(newest),
  }
}

function summaryOf(row: Check): CheckSummary {
  const result = resultOf(row)
  return {
    ...{ id: row.id, number: row.number, point: row.point, on: row.on, state: row.state },
    ...{ project: named(row.project, row.names.project), plot: named(row.plotIndex, row.names.plotIndex) },
    ...{ standing: result?.standing ?? null, beyond: result?.beyond ?? 0, unmeasured: result?.unmeasured ?? 0 },
    ...{ handling: row.handling, handledOn: row.handledOn },
  }
}

function viewOf(row: Check): CheckView {
  const result = resultOf(row)
  const { held } = row
  return {
    ...summaryOf(row),
    ...{ isOtherUse: result?.isOtherUse ?? false, landUse: row.landUse, planned: held?.landUse ?? null },
    ...{ storeyFactor: held?.storeyFactor ?? null, storeyHeight: held?.storeyHeight ?? null },
    lines: result?.lines ?? [],
  }
}

function named(id: string, name: unknown): Named {
  return { id, name: typeof name === 'string' ? name : null }
}
