import { type DemoProject, demoProjects } from '#demo/project-plans.ts'
import type { Stage } from '#demo/stage.ts'
import type { UnitName } from '#demo/units.ts'
import { milestone } from '#registers/milestone.ts'
import { planTemplate } from '#registers/plan-template.ts'
import { plantLayout } from '#services/schedule/plant-layout.ts'
import { rowsWhere } from '#store/records.ts'

/** Who reports for a unit in the demonstration. */
export const reporters: Readonly<Partial<Record<UnitName, string>>> = {
  经发局: 'jingfa2',
  招商局: 'zhaoshang2',
  建设局: 'jianshe2',
  规划分局: 'guihua',
  拓园指挥部: 'tuoyuan',
  财政局: 'caizheng',
}

/** 重点项目的这一年 — projects are put on the list, laid out backwards, and their milestones reported and verified. */
export async function playProjects(stage: Stage): Promise<void> {
  for (const one of demoProjects) await playProject(stage, one)
}

async function playProject(stage: Stage, one: DemoProject): Promise<void> {
  const unit = await stage.unit(one.unit)
  const filed = one.listed === 0 ? -2 : one.listed - 3
  const id = await stage.create(reporters[one.unit] ?? 'ducha', filed, 'project', {
    name: one.name,
    enterprise: one.enterprise === undefined ? null : await stage.enterprise(one.enterprise),
    owner: one.owner,
    content: one.content,
    kind: one.kind,
    building: one.building,
    industry: one.industry,
    unit,
    leader: await stage.post(one.leader),
    total: one.total * 10_000,
    listedYear: Number(stage.today.slice(0, 4)),
  })
  if (one.plan === undefined) return
  await stage.move('ducha', one.listed, 'project', id, 'admit')
  await layOutProject(stage, id, one.plan)
  await playFacts(stage, id, one.plan, one.unit)
}

async function layOutProject(stage: Stage, id: string, plan: NonNullable<DemoProject['plan']>): Promise<void> {
  const context = await stage.as('ducha', plan.laid)
  const [template] = await rowsWhere(context.db, planTemplate, context.actor.zone, 'code', [plan.template])
  const units: Record<string, string> = {}
  for (const [step, name] of Object.entries(plan.units)) units[step] = await stage.unit(name)
  await plantLayout(context, 'project', id, {
    template: template?.id ?? null,
    due: stage.on(plan.due),
    units,
    leaveOut: plan.leaveOut ?? [],
  })
}

async function playFacts(
  stage: Stage,
  project: string,
  { laid, units, facts }: NonNullable<DemoProject['plan']>,
  lead: UnitName,
): Promise<void> {
  const { db, actor } = await stage.as('ducha', laid)
  const rows = await rowsWhere(db, milestone, actor.zone, 'project', [project])
  const ids = new Map(rows.map((row) => [row.step, row.id]))
  for (const [step, started, finished, isUnverified] of facts) {
    const id = ids.get(step) ?? ''
    const login = reporters[units[step] ?? lead] ?? 'ducha'
    await stage.move(login, started, 'milestone', id, 'start', { startedOn: stage.on(started) })
    if (finished === undefined) continue
    await stage.move(login, finished, 'milestone', id, 'claim', { finishedOn: stage.on(finished) })
    if (isUnverified !== true) await stage.move('ducha', Math.min(0, finished + 1), 'milestone', id, 'confirm')
  }
}
