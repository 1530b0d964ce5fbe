import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { getRegister } from '#registers/index.ts'
import { layout } from '#registers/layout.ts'
import { milestone } from '#registers/milestone.ts'
import { planTemplate } from '#registers/plan-template.ts'
import { project } from '#registers/project.ts'
import type { Row } from '#schema/register.ts'
import { type Context, type Facts, inTransaction } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { moveRecord } from '#services/move.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { changeRecord, createRecord } from '#services/save.ts'
import { draftLayOut, previewOf } from '#services/schedule/lay-out.ts'
import { plantLayout } from '#services/schedule/plant-layout.ts'
import { scheduleFor, supposeFor } from '#services/schedule/view.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { findRow, rowsWhere } from '#store/records.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { today } = testNow

async function inAct<T>(login: string, day: Day, work: (context: Context) => Promise<T>): Promise<T> {
  const now = { ...momentOf(Date.parse(`${day}T02:00:00Z`)), today: day }
  return inTransaction(zone.db, await zone.as(login, now), work)
}

function move(login: string, day: Day, register: string, id: string, name: string, facts: Facts = {}, reason = '核对') {
  return inAct(login, day, (context) => moveRecord(context, getRegister(register), id, null, name, { facts, reason }))
}

async function templateOf(code: string): Promise<string> {
  const [row] = await rowsWhere(zone.db, planTemplate, demoZone, 'code', [code])
  return row?.id ?? ''
}

/** A listed project of the construction bureau, laid out from a public tender. */
async function projectLaidOut(due: Day, laid = today): Promise<string> {
  const facts = { name: '雨水泵站', unit: await zone.unit('建设局'), kind: 'infrastructure', listedYear: 2026 }
  const made = await inAct('jianshe', laid, (context) => createRecord(context, getRegister('project'), { facts }))
  await move('ducha', laid, 'project', made.id, 'admit')
  await inAct('jianshe', laid, async (context) =>
    plantLayout(context, 'project', made.id, { template: await templateOf('public-tender'), due }),
  )
  return made.id
}

function milestonesOf(id: string): Promise<readonly Row[]> {
  return rowsWhere(zone.db, milestone, demoZone, 'project', [id])
}

async function stepOf(id: string, step: string): Promise<Row> {
  const found = (await milestonesOf(id)).find((row) => row.step === step)
  if (found === undefined) throw new Error(`There is no ${step}`)
  return found
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )
}

async function viewFor(login: string, asOf = today, plan?: string) {
  const { actor } = await zone.as(login)
  return scheduleFor(await factsAsOf(zone.db, demoZone, asOf, today), actor, asOf, { plan })
}

it('a project is laid out backwards in one act, and the edition keeps what was planned', async () => {
  const id = await projectLaidOut(addDays(today, 120))
  const rows = await milestonesOf(id)
  expect(rows.map((row) => row.step).toSorted()).toEqual(['award', 'candidates', 'contract', 'notice', 'prepare'])
  expect(rows.every((row) => row.due === row.firstDue && row.layout === 1)).toBe(true)
  const last = rows.find((row) => row.step === 'contract')
  expect(last).toMatchObject({ due: addDays(today, 120), isLegalWait: false })
  const [edition] = await rowsWhere(zone.db, layout, demoZone, 'project', [id])
  expect(edition).toMatchObject({ edition: 1, laidOn: today })
  expect(edition?.nodes).toHaveLength(5)
})

it('laying out anew keeps what is finished, moves the rest, and leaves the first due days to be seen', async () => {
  const laid = addDays(today, -30)
  const id = await projectLaidOut(addDays(today, 60), laid)
  const prepare = await stepOf(id, 'prepare')
  await move('jianshe2', addDays(laid, 14), 'milestone', prepare.id, 'claim', { finishedOn: addDays(laid, 14) })
  await move('ducha', addDays(laid, 15), 'milestone', prepare.id, 'confirm')
  const due = addDays(today, 90)
  const again = (reason?: string) =>
    inAct('jianshe', today, (context) => plantLayout(context, 'project', id, { due, ...(reason ? { reason } : {}) }))
  expect(await codeOf(again())).toBe('layout-reason-needed')
  await again('招标延后')
  expect(await stepOf(id, 'prepare')).toMatchObject({ state: 'reached', due: prepare.due, layout: 1 })
  const contract = await stepOf(id, 'contract')
  expect(contract).toMatchObject({ due, firstDue: addDays(today, 60), layout: 2 })
  expect((await rowsWhere(zone.db, layout, demoZone, 'project', [id])).map((row) => row.edition)).toEqual([1, 2])
})

it('a preview says what would be, and writes nothing', async () => {
  const id = await projectLaidOut(addDays(today, 100))
  const before = (await milestonesOf(id)).map(({ version }) => version)
  const preview = await inAct('jianshe', today, async (context) =>
    previewOf(await draftLayOut(context, 'project', id, { due: addDays(today, 20) })),
  )
  expect(preview.lateBy).toBeGreaterThan(0)
  expect(preview.edition).toBe(2)
  expect((await milestonesOf(id)).map(({ version }) => version)).toEqual(before)
})

it('a legal wait is never laid out, changed or reported shorter', async () => {
  const id = await projectLaidOut(addDays(today, 110))
  const shorter = inAct('jianshe', today, (context) =>
    draftLayOut(context, 'project', id, { due: addDays(today, 110), lengths: { notice: 10 } }),
  )
  expect(await codeOf(shorter)).toBe('wait-shortened')
  const notice = await stepOf(id, 'notice')
  const change = (facts: Facts) =>
    inAct('ducha', today, (context) =>
      changeRecord(context, getRegister('milestone'), notice.id, notice.version, facts),
    )
  expect(await codeOf(change({ length: 5 }))).toBe('wait-shortened')
  const begun = addDays(today, -10)
  await move('jianshe2', today, 'milestone', notice.id, 'start', { startedOn: begun })
  const claim = move('jianshe2', today, 'milestone', notice.id, 'claim', { finishedOn: today })
  expect(await codeOf(claim)).toBe('wait-not-over')
})

it('only what supervision has verified finishes a milestone of a project, and it proves the day of the project', async () => {
  const id = await inAct('jianshe', today, async (context) => {
    const facts = { name: '检测中心', unit: await zone.unit('建设局'), kind: 'industry', listedYear: 2026 }
    return (await createRecord(context, getRegister('project'), { facts })).id
  })
  await move('ducha', today, 'project', id, 'admit')
  await inAct('jianshe', today, async (context) =>
    plantLayout(context, 'project', id, {
      template: await templateOf('project-construction'),
      due: addDays(today, 600),
    }),
  )
  const start = await stepOf(id, 'start')
  expect(await codeOf(move('jianshe2', today, 'milestone', start.id, 'reach'))).toBe('not-allowed')
  const future = move('jianshe2', today, 'milestone', start.id, 'claim', { finishedOn: addDays(today, 1) })
  expect(await codeOf(future)).toBe('fact-in-future')
  const day = addDays(today, -3)
  await move('jianshe2', today, 'milestone', start.id, 'claim', { finishedOn: day })
  const claimed = (await viewFor('ducha', today, id)).milestones.find((one) => one.id === start.id)
  expect(claimed).toMatchObject({ state: 'claimed', finishedOn: day })
  expect(claimed?.finish).not.toBe(day)
  await move('ducha', today, 'milestone', start.id, 'confirm')
  expect(await stepOf(id, 'start')).toMatchObject({ state: 'reached', reachedOn: day })
  expect(await findRow(zone.db, project, demoZone, id)).toMatchObject({ startedOn: day })
  expect((await viewFor('ducha', today, id)).plans).toMatchObject([{ id, stage: 'building' }])
})

it('what happened to a project is not typed into its form, and leaving the list needs approval and reason', async () => {
  const id = await projectLaidOut(addDays(today, 100))
  const row = await findRow(zone.db, project, demoZone, id)
  const typed = inAct('ducha', today, (context) =>
    changeRecord(context, getRegister('project'), id, row?.version ?? 0, { startedOn: today }),
  )
  expect(await codeOf(typed)).toBe('project-facts-recorded')
  const backwards = { startedOn: addDays(today, -5), completedOn: addDays(today, -9) }
  expect(await codeOf(move('ducha', today, 'project', id, 'record', backwards))).toBe('fact-order')
  expect(await codeOf(move('ducha', today, 'project', id, 'leave'))).toBe('not-allowed')
  expect(await codeOf(move('zhuren', today, 'project', id, 'leave'))).toBe('missing-fact')
  const left = await move('zhuren', today, 'project', id, 'leave', { leaveApproval: '管委会主任办公会纪要' })
  expect(left).toMatchObject({ state: 'left', leftOn: today })
  expect((await viewFor('ducha', today, id)).milestones).toEqual([])
})

it('a unit sees the whole plan of a project in which it has a part, and nothing of others', async () => {
  const all = await viewFor('ducha')
  const copper = all.plans.find(({ name }) => name === '砚湖高精铜带项目')
  const terminal = all.plans.find(({ name }) => name === '汀洲智能终端二期')
  const builders = await viewFor('jianshe2')
  expect(builders.milestones.filter(({ plan }) => plan === copper?.id)).toHaveLength(17)
  expect(builders.plans.map(({ name }) => name)).toContain('汀洲智能终端二期')
  const investors = await viewFor('zhaoshang2')
  expect(investors.plans.map(({ id }) => id)).toContain(terminal?.id)
  expect(investors.milestones.filter(({ plan }) => plan === copper?.id)).toEqual([])
})

it('the demonstration has projects in time, late ones, a chain that breaks a promise, and what must start this week', async () => {
  const { plans, late, thisWeek, load } = await viewFor('ducha')
  const slack = new Map(plans.map((one) => [one.name, one.slack ?? 0]))
  expect(slack.get('砚湖高精铜带项目')).toBeLessThan(0)
  expect(slack.get('汀洲智能终端二期')).toBeGreaterThanOrEqual(0)
  expect(late.length).toBeGreaterThan(3)
  expect(thisWeek.length).toBeGreaterThan(0)
  expect(load.length).toBeGreaterThan(5)
})

it('a supposed delay tells who is hit, and a plan one may not see cannot be supposed about', async () => {
  const { milestones } = await viewFor('ducha')
  const install = milestones.find(({ result }) => result === '设备安装完成清单')
  const changes = [{ key: install?.id ?? '', length: 120 }]
  const facts = await factsAsOf(zone.db, demoZone, today, today)
  const { hits } = supposeFor(facts, (await zone.as('ducha')).actor, today, { changes })
  expect(hits.length).toBeGreaterThan(2)
  const blind = supposeFor(facts, (await zone.as('renshe')).actor, today, { changes })
  expect(blind.hits).toEqual([])
  expect(blind.findings).toHaveLength(1)
})

it('a past day is worked out from what was known then', async () => {
  const { plans } = await viewFor('ducha')
  const id = plans.find(({ name }) => name === '砚湖高精铜带项目')?.id ?? ''
  const past = await viewFor('ducha', addDays(today, -100), id)
  expect(past.milestones.find(({ result }) => result === '主体结构验收记录')).toMatchObject({ state: 'started' })
})

it('a limit that changed holds from its day on, and two never hold at once', async () => {
  const add = (validFrom: Day, count: number) =>
    inAct('ducha', today, (context) =>
      createRecord(context, getRegister('limit'), {
        facts: {
          code: 'sample',
          name: '样例',
          count,
          per: 'days',
          roll: 'none',
          basis: '试行办法',
          validFrom,
          validUntil: count === 5 ? addDays(today, 9) : null,
        },
      }),
    )
  await add(today, 5)
  expect(await codeOf(add(addDays(today, 9), 7))).toBe('limit-overlaps')
  await add(addDays(today, 10), 7)
  expect((await limitFrom(zone.db, demoZone, 'sample', today)).on).toBe(addDays(today, 5))
  expect((await limitFrom(zone.db, demoZone, 'sample', addDays(today, 10))).on).toBe(addDays(today, 17))
})

it('a work item of a task is laid out by its own unit', async () => {
  const [item] = await zone.db.query(
    "select w.id from work_item w join task t on t.zone_id = w.zone_id and t.id = w.task where w.zone_id = $1 and w.state = 'open' limit 1",
    [demoZone],
  )
  const request = async () => ({ template: await templateOf('policy-drafting'), due: addDays(today, 200) })
  const lay = async (login: string) => {
    const wanted = await request()
    return inAct(login, today, (context) => plantLayout(context, 'work_item', item.id, wanted))
  }
  expect(await codeOf(lay('ducha'))).toBe('not-allowed')
  expect(await lay('zhaoshang')).toEqual({ edition: 1 })
  const laid = await rowsWhere(zone.db, milestone, demoZone, 'workItem', [item.id])
  expect(laid.filter((row) => row.step !== null)).toHaveLength(8)
})

it('all of it stands in the log: the tables equal its fold', async () => {
  expect((await rebuildCheck(zone.db)).discrepancies).toEqual([])
})
