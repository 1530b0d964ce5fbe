import { isSame } from '#domain/json.ts'
import { milestone } from '#registers/milestone.ts'
import { projectMonth } from '#registers/project/project-month.ts'
import { projectPlan } from '#registers/project/project-plan.ts'
import { project } from '#registers/project.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { amendRecord } from '#services/save.ts'
import { assertPast, outOfOrder } from '#services/schedule/fact-days.ts'
import { rowsWhere } from '#store/records.ts'

export type Project = RowOf<typeof project>

/** The dated facts of a project in the order in which they may happen; entering statistics follows the start. */
const factKeys = ['startedOn', 'completedOn', 'producedOn', 'enteredStatisticsOn'] as const

/** Every unit that has a part in a project. */
export function unitsOf({ unit, cooperating }: Pick<Project, 'unit' | 'cooperating'>): readonly string[] {
  return [...new Set([unit, ...(cooperating ?? [])])]
}

/** A project has one owner: a firm on the books, chosen and never written again, or for public works the body that builds. */
async function assertOneOwner({ db, actor }: Context, { enterprise, owner }: Facts): Promise<void> {
  const name = String(owner ?? '').trim()
  if (name === '') return
  if ((enterprise ?? null) !== null) throw refusal('project-two-owners')
  const [known] = await db.query(
    'select 1 from enterprise where zone_id = $1 and (name = $2 or short_name = $2 or $2 = any(former_names)) limit 1',
    [actor.zone, name],
  )
  if (known !== undefined) throw refusal('project-owner-known', { name })
}

/** 申报 — planned days only: what happened is verified, never typed into a form. */
export async function fileProject(context: Context, _row: Row, facts: Facts): Promise<Facts> {
  await assertOneOwner(context, facts)
  if (factKeys.some((key) => (facts[key] ?? null) !== null)) throw refusal('project-facts-recorded')
  return facts
}

export async function changeProject(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await assertOneOwner(context, { ...row, ...facts })
  if (factKeys.some((key) => key in facts && facts[key] !== row[key])) throw refusal('project-facts-recorded')
  return facts
}

/** 登记核实日期 — by supervision, with its reason, for what no milestone proved. */
export async function recordDays(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const about = { ...row, ...facts } as unknown as Project // the procedures of this register are called with its rows
  const { fields } = project
  for (const key of factKeys) {
    const day = about[key]
    if (day !== null) assertPast(context, day, fields[key].label)
  }
  for (const [later, earlier] of orderOfFacts) {
    const [after, before] = [about[later], about[earlier]]
    if (after !== null && before !== null && after < before)
      throw outOfOrder(fields[later].label, fields[earlier].label)
  }
  return facts
}

const orderOfFacts = [
  ['completedOn', 'startedOn'],
  ['producedOn', 'startedOn'],
  ['enteredStatisticsOn', 'startedOn'],
] as const

/** The units of a project and its owner see its milestones, plans and months: when they change, so does who may see. */
export async function shareAnew(context: Context, row: Row): Promise<void> {
  const units = unitsOf(row as unknown as Project) // a row of this register
  for (const register of [milestone, projectPlan, projectMonth]) {
    const shared = { sharedWith: units, ...(register === milestone ? { enterprise: row.enterprise ?? null } : {}) }
    for (const one of await rowsWhere(context.db, register, context.actor.zone, 'project', [row.id], true)) {
      if (Object.entries(shared).every(([key, value]) => isSame(one[key] ?? null, value))) continue
      await amendRecord(context, register, one, shared, { act: 'move', move: 'share' })
    }
  }
}
