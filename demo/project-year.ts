import { type DemoProject, demoProjects } from '#demo/project-plans.ts'
import { reporters } from '#demo/projects.ts'
import type { Stage } from '#demo/stage.ts'
import { type Day, lastDayOfMonth, monthOf, yearOf } from '#domain/day.ts'

/** How much of an even month each project does, in percent; what a visitor to the site would see. */
const courses: Readonly<Record<string, readonly [pace: number, visible: string]>> = {
  砚湖高精铜带项目: [97, '主厂房封顶，熔铸线设备基础完成'],
  汀洲智能终端二期: [98, '二期车间钢结构安装过半'],
  苇白水务装备扩能技改: [96, '检定车间改造图纸审定，旧线拆除'],
  东片区三期征地: [99, '补偿登记完成，签约推进中'],
  污水处理厂提标改造: [97, '深度处理单元招标，管线迁改进场'],
  人才公寓一期: [104, '竣工交付，室外工程收尾'],
}

/** 挂点走访 — one leader was there lately, another not for a while; no visit is made up from photographs. */
const visits: Readonly<Record<string, readonly (readonly [on: number, note: string])[]>> = {
  砚湖高精铜带项目: [
    [-96, '现场看主厂房施工，协调临时用电增容'],
    [-52, '听取业主用工困难，请用工平台对接职校'],
  ],
  汀洲智能终端二期: [[-11, '督促钢结构进场，道路开口由建设局当日答复']],
}

/** 本年投资 — a plan for every listed project, one of them changed since, and each month reported and verified in the next. */
export async function playProjectYear(stage: Stage): Promise<void> {
  for (const one of demoProjects) if (one.plan !== undefined) await playProject(stage, one)
}

async function playProject(stage: Stage, one: DemoProject): Promise<void> {
  const [row] = await stage.records('project', 'name', one.name)
  const project = row?.id ?? ''
  const year = yearOf(stage.today)
  const newYear = stage.since(`${year}-01-01` as Day) // a day by its form
  const isOld = one.listed < newYear
  const since = Math.max(newYear, one.listed)
  const plan = { project, year, amount: one.thisYear * 10_000 }
  await stage.create('ducha', since, 'project_plan', {
    ...plan,
    before: isOld ? Math.round(one.total * 0.35) * 10_000 : 0,
    since: stage.on(since),
    document: `云高管办发〔${year}〕${isOld ? 3 : 18}号`,
  })
  await playMonths(stage, one, project, since)
  for (const [on, visitNote] of visits[one.name] ?? [])
    if (on > since) await stage.move('ducha', on, 'project', project, 'visit', { visitedOn: stage.on(on), visitNote })
  if (one.name !== '汀洲智能终端二期' || since >= -60) return
  await stage.create('ducha', -60, 'project_plan', {
    ...{ ...plan, amount: 20_000 * 10_000, before: isOld ? Math.round(one.total * 0.35) * 10_000 : 0 },
    ...{ since: stage.on(-60), document: `云高管办发〔${year}〕41号` },
  })
}

async function playMonths(stage: Stage, one: DemoProject, project: string, since: number): Promise<void> {
  const [pace, visible] = courses[one.name] ?? [97, '前期手续办理中']
  const year = yearOf(stage.today)
  const first = monthOf(stage.on(since))
  const unit = await stage.unit(one.unit)
  const login = reporters[one.unit] ?? ''
  const each = Math.round((one.thisYear * pace) / 100 / (13 - first)) * 10_000
  for (let month = first; month <= 12; month += 1) {
    const filed = stage.since(lastDayOfMonth(year, month)) + 3
    if (filed > 0) return
    const id = await stage.create(login, filed, 'project_month', {
      ...{ project, unit, period: `${year}-${String(month).padStart(2, '0')}`, done: each },
      ...{ paid: Math.round(each / 10_000 / 1.25) * 10_000, visible },
    })
    if (filed < -20) await stage.move('ducha', filed + 2, 'project_month', id, 'verify')
  }
}
