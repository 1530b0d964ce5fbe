import { latestPlan } from '#domain/project/plan.ts'
import { latestMonths, parsePeriod, yearOfPeriod } from '#domain/project/progress.ts'
import { projectMonth } from '#registers/project/project-month.ts'
import { projectPlan } from '#registers/project/project-plan.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { listedProject } from '#services/project/plans.ts'
import { type Project, unitsOf } from '#services/schedule/projects.ts'
import { rowsWhere } from '#store/records.ts'

type Month = RowOf<typeof projectMonth>

/** 填报月进度 — one report for each month; another one names the report that it corrects. */
export async function fileMonth(context: Context, row: Row): Promise<Facts> {
  const { today } = context.now
  const period = parsePeriod(String(row.period))
  if (period === null) throw refusal('bad-month', { period: String(row.period) })
  if (period > today.slice(0, 7)) throw refusal('month-in-future', { period })
  const about = await listedProject(context, row.project)
  const units = unitsOf(about)
  if (!units.includes(String(row.unit))) throw refusal('month-other-unit')
  const given = { ...row, period } as unknown as Month // the procedures of this register are called with its rows
  const known = await rowsOf(context, about.id)
  assertFollows(given, known)
  const cumulative = await checkCumulative(context, about, given, known)
  return { cumulative, reportedOn: today, reportedBy: context.actor.person, sharedWith: units }
}

async function rowsOf({ db, actor }: Context, project: string): Promise<readonly Month[]> {
  // the columns of this register
  return (await rowsWhere(db, projectMonth, actor.zone, 'project', [project])) as unknown as readonly Month[]
}

function assertFollows({ period, corrects }: Month, known: readonly Month[]): void {
  const latest = latestMonths(known).find((one) => one.period === period)
  if (corrects === null && latest !== undefined) throw refusal('month-reported', { period })
  if (corrects !== null && corrects !== latest?.id) throw refusal('month-corrects-other')
}

/** What is done in the year with this report; refuses what exceeds the whole investment without an approval. */
async function checkCumulative(
  { db, actor }: Context,
  about: Project,
  given: Month,
  known: readonly Month[],
): Promise<number> {
  const year = yearOfPeriod(given.period)
  const months = latestMonths([...known, given])
  const sum = (rows: readonly Month[]) => rows.reduce((total, { done }) => total + done, 0)
  const cumulative = sum(months.filter(({ period }) => yearOfPeriod(period) === year && period <= given.period))
  // the columns of this register
  const plans = (await rowsWhere(db, projectPlan, actor.zone, 'project', [about.id])) as unknown as readonly RowOf<
    typeof projectPlan
  >[]
  const earlier = latestPlan(plans, year)?.before ?? sum(months.filter(({ period }) => yearOfPeriod(period) < year))
  const all = earlier + sum(months.filter(({ period }) => yearOfPeriod(period) >= year))
  if (about.total !== null && all > about.total && given.changeOrder === null)
    throw refusal('month-over-total', { cumulative: all / 10_000, total: about.total / 10_000 })
  return cumulative
}
